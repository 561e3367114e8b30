package rootset.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.heap.Kind;
import rootset.heap.Shape;

class RecordingTest {
  private static final String HEADER =
      "{\"rootset\":\"recording\",\"version\":1,\"collector\":\"mine\",\"heapWords\":64,"
          + "\"pageWords\":16,\"headerWords\":1,\"shapes\":[{\"name\":\"Ref\",\"refs\":1,"
          + "\"data\":0,\"kind\":\"weak\"}]}";

  @Test
  void the_header_is_read() {
    Recording recording = Recording.parse(List.of(HEADER));
    assertThat(recording.collector()).isEqualTo("mine");
    assertThat(recording.heapWords()).isEqualTo(64);
    assertThat(recording.pageWords()).isEqualTo(16);
    assertThat(recording.headerWords()).isEqualTo(1);
    assertThat(recording.shapes()).containsExactly(new Shape("Ref", 1, 0, Kind.WEAK));
    assertThat(recording.events()).isEmpty();
  }

  @Test
  void unknown_keys_and_empty_lines_are_passed_over() {
    String event = "{\"e\":\"op\",\"line\":3,\"text\":\"gc\",\"new\":[true,{\"x\":null}]}";
    assertThat(Recording.parse(List.of(HEADER, "", event)).events())
        .containsExactly(new Event.Operation(3, 3, "gc"));
  }

  @Test
  void nothing_is_no_recording() {
    assertThatThrownBy(() -> Recording.parse(List.of()))
        .hasMessage("recording:1: expected the header of a recording, found nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"e":"leave"}                                 | expected "recording" as "rootset", found nothing
          {"rootset":"trace"}                           | expected "recording" as "rootset", found "trace"
          {"rootset":"recording","version":2}           | expected version 1 of the format as "version", found 2
          {"rootset":"recording","version":1}           | expected an array as "shapes", found nothing
          {"rootset":"recording","version":1,"shapes":[1]}   | expected an array of objects as "shapes", found [1]
          {"rootset":"recording","version":1,"shapes":[]}    | expected a string as "collector", found nothing
          """)
  void a_wrong_header_is_refused(String header, String message) {
    assertThatThrownBy(() -> Recording.parse(List.of(header)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recording:1: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"e":"mark"}                             | expected a number from 1 to 2147483647 as "id", found nothing
          {"e":"mark","id":0}                      | expected a number from 1 to 2147483647 as "id", found 0
          {"e":"mark","id":"1"}                    | expected a number from 1 to 2147483647 as "id", found "1"
          {"e":"write","id":1,"field":0,"to":-2}   | expected a number from -1 to 2147483647 as "to", found -2
          {"e":"begin","pause":"long"}             | expected one of full, young, step, sweep as "pause", found "long"
          {"e":"end","pause":"full","units":-1}    | expected a number from 0 on as "units", found -1
          {"e":"shape","name":"S","refs":0,"data":0,"kind":"plain"} | expected a shape, found shape S is empty; expected at least one reference field or data word
          """)
  void a_wrong_event_is_refused(String event, String message) {
    assertThatThrownBy(() -> Recording.parse(List.of(HEADER, event)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recording:2: " + message);
  }

  @Test
  void an_unknown_event_is_refused_with_all_that_there_are() {
    assertThatThrownBy(() -> Recording.parse(List.of(HEADER, "{\"e\":\"alocc\"}")))
        .hasMessageStartingWith("recording:2: expected an event (op, shape, alloc, ")
        .hasMessageEndingWith("found \"alocc\"");
    assertThatThrownBy(() -> Recording.parse(List.of(HEADER, "{}")))
        .hasMessageEndingWith("found nothing");
  }
}

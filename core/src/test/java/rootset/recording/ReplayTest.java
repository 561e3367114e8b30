package rootset.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.Collector;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.NeverFrees;
import rootset.heap.Pause;
import rootset.heap.Shape;
import rootset.verify.RandomPrograms;

class ReplayTest {
  private static final String HEADER =
      "{\"rootset\":\"recording\",\"version\":1,\"collector\":\"none\",\"heapWords\":64,"
          + "\"pageWords\":16,\"headerWords\":0,\"shapes\":[{\"name\":\"Cell\",\"refs\":1,"
          + "\"data\":1,\"kind\":\"plain\"}]}";
  private static final String BIRTH = "{\"e\":\"alloc\",\"id\":1,\"at\":1,\"shape\":0,\"words\":3}";

  static Stream<String> collectors() {
    return CourseCollectors.family().names().stream();
  }

  private static Replay replay(String... events) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(events));
    return new Replay(Recording.parse(lines));
  }

  private static void goToEnd(Replay replay) {
    while (replay.hasNext()) {
      replay.step();
    }
  }

  /** What the replay holds after each operation, and after the last one. */
  private static void checkAll(List<String> lines, List<String> pictures) {
    Replay replay = new Replay(Recording.parse(lines));
    int operations = 0;
    while (replay.hasNext()) {
      if (replay.peek() instanceof Event.Operation operation && operations++ > 0) {
        String real = pictures.get(operations - 2);
        assertThat(Picture.of(replay, real)).as("before %s", operation).isEqualTo(real);
      }
      replay.step();
    }
    String last = pictures.get(pictures.size() - 1);
    assertThat(operations).isEqualTo(pictures.size());
    assertThat(Picture.of(replay, last)).isEqualTo(last);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_replay_holds_what_the_heap_held_after_every_operation(String collector) {
    for (int seed = 1; seed <= 8; seed++) {
      String text = RandomPrograms.scenario(seed, 150 + 60 * (seed % 4), 120);
      List<String> pictures = new ArrayList<>();
      List<String> lines =
          Recorded.lines(
              collector,
              CourseCollectors.family().create(collector),
              text,
              heap -> pictures.add(Picture.of(heap)));
      checkAll(lines, pictures);
    }
  }

  @Test
  void a_replay_finds_out_what_a_silent_collector_freed() {
    for (int seed = 1; seed <= 8; seed++) {
      List<String> pictures = new ArrayList<>();
      String text = RandomPrograms.scenario(seed, 100, 120);
      Collector silent = new SilentMarkSweep();
      checkAll(
          Recorded.lines("silent", silent, text, heap -> pictures.add(Picture.of(heap))), pictures);
    }
  }

  @Test
  void numbers_unnamed_slots_and_handles_are_replayed() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 8, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(), lines::add);
    Mutator mutator = Mutator.of(heap);
    mutator.pushFrame("main");
    mutator.setPrimitive("n", -7);
    int frame = mutator.enter(2);
    mutator.setLocal(frame + 1, mutator.allocate(new Shape("Leaf", 0, 1)));
    int handle = mutator.openHandle(mutator.local(frame + 1));
    recorder.finish();
    Replay replay = new Replay(Recording.parse(lines));
    goToEnd(replay);
    assertThat(Picture.of(replay, "")).isEqualTo(Picture.of(heap));
    assertThat(replay.stack().frame(0).get(0)).isEqualTo(-7);
    assertThat(replay.stack().frame(0).isReference(0)).isFalse();
    assertThat(replay.stack().frame(1).get(1)).isEqualTo(1);
    assertThat(replay.handle(handle)).isEqualTo(1);
  }

  @Test
  void an_object_is_marked_until_the_pause_ends() {
    Replay replay =
        replay(
            BIRTH,
            "{\"e\":\"begin\",\"pause\":\"full\"}",
            "{\"e\":\"mark\",\"id\":1}",
            "{\"e\":\"end\",\"pause\":\"full\",\"units\":3}");
    replay.step();
    replay.step();
    assertThat(replay.isMarked(1)).isFalse();
    replay.step();
    assertThat(replay.isMarked(1)).isTrue();
    assertThat(replay.step()).isEqualTo(new Event.PauseEnd(5, Pause.FULL, 3));
    assertThat(replay.isMarked(1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"e":"free","id":2}                                    | 3: expected an object that stands in the heap, found 2, which was not born
          {"e":"write","id":1,"field":1,"to":0}                  | 3: expected reference field 0 to 0, found 1
          {"e":"write","id":1,"field":0,"to":2}                  | 3: expected an object that was born, found 2
          {"e":"data","id":1,"index":1,"value":0}                | 3: expected data word 0 to 0, found 1
          {"e":"alloc","id":3,"at":9,"shape":0,"words":3}        | 3: expected the birth of object 2, found that of 3
          {"e":"alloc","id":2,"at":9,"shape":1,"words":3}        | 3: expected shape 0 to 0, found 1
          {"e":"leave"}                                          | 3: expected an open call, found none
          {"e":"local","slot":0,"name":"a","to":1}               | 3: expected an open call, found none
          {"e":"global","slot":1,"name":"a","to":1}              | 3: expected slot 0 to 0, found 1
          """)
  void a_recording_that_contradicts_itself_is_refused(String event, String message) {
    Replay replay = replay(BIRTH, event);
    assertThatThrownBy(() -> goToEnd(replay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recording:" + message);
  }

  @Test
  void what_was_freed_cannot_be_read() {
    Replay replay = replay(BIRTH, "{\"e\":\"free\",\"id\":1}");
    goToEnd(replay);
    assertThat(replay.isStanding(1)).isFalse();
    assertThatThrownBy(() -> replay.address(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("object 1 does not stand in the heap now");
  }

  @Test
  void labels_and_names_of_fields_are_held() {
    Replay replay =
        replay(
            BIRTH,
            "{\"e\":\"label\",\"id\":1,\"text\":\"user\"}",
            "{\"e\":\"name\",\"id\":1,\"field\":0,\"name\":\"friend\"}",
            "{\"e\":\"print\",\"text\":\"hello\"}");
    replay.step();
    assertThat(replay.label(1)).isEmpty();
    assertThat(replay.fieldName(1, 0)).isEmpty();
    goToEnd(replay);
    assertThat(replay.label(1)).isEqualTo("user");
    assertThat(replay.fieldName(1, 0)).isEqualTo("friend");
  }

  @Test
  void a_fill_writes_so_many_fields() {
    Replay replay =
        replay(
            "{\"e\":\"shape\",\"name\":\"Four\",\"refs\":4,\"data\":0,\"kind\":\"plain\"}",
            "{\"e\":\"alloc\",\"id\":1,\"at\":1,\"shape\":1,\"words\":5}",
            "{\"e\":\"fill\",\"id\":1,\"field\":1,\"count\":2,\"to\":1}");
    goToEnd(replay);
    int[] fields = {
      replay.reference(1, 0), replay.reference(1, 1), replay.reference(1, 2), replay.reference(1, 3)
    };
    assertThat(fields).containsExactly(0, 1, 1, 0);
  }

  @Test
  void a_fill_beyond_the_last_field_is_a_slip() {
    Replay replay = replay(BIRTH, "{\"e\":\"fill\",\"id\":1,\"field\":0,\"count\":2,\"to\":1}");
    assertThatThrownBy(() -> goToEnd(replay))
        .hasMessage("recording:3: expected count 0 to 1, found 2");
  }

  @Test
  void an_object_is_black_once_its_fields_were_visited() {
    String mark = "{\"e\":\"mark\",\"id\":1}";
    String scan = "{\"e\":\"scan\",\"id\":1}";
    Replay replay = replay(BIRTH, mark, scan, "{\"e\":\"end\",\"pause\":\"full\",\"units\":1}");
    replay.step();
    replay.step();
    assertThat(replay.isVisited(1)).isFalse();
    replay.step();
    assertThat(replay.isVisited(1)).isTrue();
    replay.step();
    assertThat(replay.isVisited(1)).isFalse();
  }

  @Test
  void a_copy_is_to_be_visited_and_a_marked_object_keeps_its_colour() {
    String mark = "{\"e\":\"mark\",\"id\":1}";
    String scan = "{\"e\":\"scan\",\"id\":1}";
    String move = "{\"e\":\"move\",\"id\":1,\"at\":20}";
    Replay copied = replay(BIRTH, scan, move);
    goToEnd(copied);
    assertThat(copied.isVisited(1)).isFalse();
    Replay marked = replay(BIRTH, mark, scan, move);
    goToEnd(marked);
    assertThat(marked.isVisited(1)).isTrue();
  }
}

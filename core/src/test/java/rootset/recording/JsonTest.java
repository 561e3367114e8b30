package rootset.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void commas_come_where_they_belong() {
    JsonWriter json = new JsonWriter().open('{').field("a", 1).key("b").open('[');
    json.value(2).value("x").open('{').close('}').open('[').close(']').nothing().close(']');
    assertThat(json.field("c", true).close('}').toString())
        .isEqualTo("{\"a\":1,\"b\":[2,\"x\",{},[],null],\"c\":true}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\" \\ / slash",
        "\n\r\t\b\f\u0000\u0001\u007f",
        "\u00e4 \u2026 \ud83d\ude00 \u2028\u2029",
        "half a pair: \ud83d"
      })
  void a_string_is_read_as_it_was_written(String string) {
    String json = new JsonWriter().open('{').field("s", string).close('}').toString();
    assertThat(JsonReader.object(1, json)).containsExactly(Map.entry("s", string));
    assertThat(json).doesNotContain("\n", "\u2028").isEqualTo(TinyJson.parse(json).toString());
  }

  @Test
  void blanks_numbers_and_literals_are_read() {
    assertThat(
            JsonReader.object(
                1, " { \"a\" : [ -12 , 9223372036854775807 ,true, false ] , \"b\" :{ } } "))
        .containsExactly(
            Map.entry("a", List.of(-12L, Long.MAX_VALUE, true, false)), Map.entry("b", Map.of()));
    assertThat(JsonReader.object(1, "{\"a\":null}")).containsEntry("a", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | 7:1: expected "{", found the end of the line
          []                  | 7:1: expected "{", found "["
          {                   | 7:2: expected a quotation mark, found the end of the line
          {"a"}               | 7:5: expected ":", found "}"
          {"a":}              | 7:6: expected a string, a whole number, an object or an array, found "}"
          {"a":1 "b":2}       | 7:8: expected "," or "}", found a quotation mark
          {"a":1,}            | 7:8: expected a quotation mark, found "}"
          {"a":1,"a":2}       | 7:8: expected a key that is not there yet, found a quotation mark
          {"a":1.5}           | 7:7: expected "," or "}", found "."
          {"a":-}             | 7:6: expected a whole number of at most 64 bits, found "-"
          {"a":"b             | 7:8: expected the end of a string, found the end of the line
          {"a":"\\x"}         | 7:8: expected one of the letters " \\ / b f n r t u, found "x"
          {"a":"\\u12g4"}     | 7:11: expected four hexadecimal digits, found "g"
          {} x                | 7:4: expected the end of the line, found "x"
          """)
  void a_slip_names_line_and_column(String json, String message) {
    assertThatThrownBy(() -> JsonReader.object(7, json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recording:" + message);
  }

  @Test
  void brackets_in_each_other_have_a_limit() {
    assertThatThrownBy(() -> JsonReader.object(1, "{\"a\":" + "[".repeat(5_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 16 brackets in each other");
  }
}

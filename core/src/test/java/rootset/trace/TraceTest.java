package rootset.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.scenario.ScenarioException;

class TraceTest {
  private static String message(String... lines) {
    try {
      Trace.parse("t", String.join("\n", lines));
    } catch (ScenarioException e) {
      return e.getMessage();
    }
    return "no slip";
  }

  private static String messageOfOperations(String operation) {
    return message("1", "2", "1", "1", operation);
  }

  private static int size(String... lines) {
    return Trace.parse("t", String.join("\n", lines)).size();
  }

  @Test
  void attributes_of_a_line_may_stand_in_any_order() {
    assertThat(size("a N1 C7 S64 O1 T1", "w O0 #0 T1 P1")).isEqualTo(2);
  }

  @Test
  void comments_blank_lines_and_carriage_returns_are_passed_over() {
    assertThat(size("% by hand", "", "a T1 O1 S8 N0\r", "  ", "% end")).isEqualTo(1);
    assertThat(size("", "1\r", "0", "0", "1 ", "")).isZero();
  }

  @Test
  void every_line_of_a_trace_is_an_operation() {
    assertThat(size("a T1 O1 S8 N0", "+ T1 O1", "r T1 O1 F8 S4 V0", "s T1 P1 F8", "x T1 L1"))
        .isEqualTo(5);
    assertThat(size("20000", "2", "3", "1", "a 0 8", "r 1 16", "f 0")).isEqualTo(3);
  }

  @Test
  void a_trace_says_what_it_is() {
    assertThat(Trace.parse("small.rep", "1\n1\n2\n1\na 0 8\nr 0 9"))
        .hasToString("small.rep (2 operations, 2 objects)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap 64", "a 0 512", "+- T1 O1", "-5", "{"})
  void a_text_of_neither_format_is_refused(String text) {
    assertThat(message(text))
        .startsWith("t:1:1: expected a GarCoSim trace (lines such as: a T1 O1 S64 N2 C1)")
        .contains("or a malloc lab trace (four lines of one number each, then lines such as")
        .endsWith(", found \"" + text.split(" ")[0] + '"');
  }

  @Test
  void an_empty_text_is_refused() {
    assertThat(message("")).startsWith("t:1:1: expected").endsWith("found the end of the text");
    assertThat(message("% nothing", "")).startsWith("t:2:1: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a T1 O1 S64           | 1:12: expected N and the number of reference slots, found the end of the line
          a T1                  | 1:5: expected O and the number of an object, found the end of the line
          a T1 O1 S N0          | 1:9: expected S and a size in bytes, 0 to 2147483647, found "S"
          a T1 O-1 S8 N0        | 1:6: expected O and the number of an object, 0 to 2147483647, found "O-1"
          a T1 O3000000000 S8   | 1:6: expected O and the number of an object, 0 to 2147483647, found "O3000000000"
          a T1 O1x S8 N0        | 1:6: expected O and the number of an object, 0 to 2147483647, found "O1x"
          a T1 O0 S8 N0         | 1:6: expected the number of an object, 1 or more, found O0
          a T1 O1 S0 N0         | 1:9: expected a size in bytes, 1 to 67108864, found S0
          a T1 O1 S67108865 N0  | 1:9: expected a size in bytes, 1 to 67108864, found S67108865
          a T1 O1 S8 N16777217  | 1:12: expected a number of slots, 0 to 16777216, found N16777217
          a T1 O1 S8 N0 Q7      | 1:15: expected an attribute: one of TOPCSNFI#VL and a number, found "Q"
          a T1 O1 O2 S8 N0      | 1:9: expected attribute O only once in a line, found another O
          r T1 F8               | 1:1: expected O, P, C or L to say what is touched, found none of them in the line
          """)
  void a_line_that_is_not_well_formed_is_named(String line, String message) {
    assertThat(message(line)).isEqualTo("t:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d T1 O1           | 2:1: expected an operation (a, +, -, w, c, r, s or x), found "d"
          alloc T1 O1       | 2:1: expected an operation (a, +, -, w, c, r, s or x), found "alloc"
          a T1 O1 S8 N0     | 2:6: expected an object that was not allocated above, found O1
          + T1 O2           | 2:6: expected an object that was allocated above, found O2
          - T1 O1           | 2:6: expected an object that T1 has as a root, found O1, which is none of its roots
          w T1 P1 #2 O1     | 2:9: expected a slot, 0 to 1, found #2, but O1 has 2 slots
          w T1 P1 #0 O7     | 2:12: expected an object that was allocated above, found O7
          w T1 P7 #0 O1     | 2:6: expected an object that was allocated above, found P7
          w T1 P1 O1        | 2:11: expected # and the number of a slot, found the end of the line
          c T1 C3 O1        | 2:11: expected F and the offset of a field, found the end of the line
          r T1 O7 F8        | 2:6: expected an object that was allocated above, found O7
          """)
  void a_line_that_does_not_fit_those_above_is_named(String line, String message) {
    assertThat(message("a T1 O1 S64 N2", line)).isEqualTo("t:" + message);
  }

  @Test
  void a_slot_of_an_object_without_slots_is_refused() {
    assertThat(message("a T1 O1 S64 N0", "w T1 P1 #0 O1"))
        .isEqualTo("t:2:9: expected an object with slots, found #0, but O1 has 0 slots");
  }

  @Test
  void a_root_is_removed_by_the_thread_that_added_it() {
    assertThat(message("a T1 O1 S8 N0", "+ T1 O1", "- T2 O1"))
        .isEqualTo(
            "t:3:6: expected an object that T2 has as a root,"
                + " found O1, which is none of its roots");
  }

  @Test
  void a_root_is_removed_only_as_often_as_it_was_added() {
    assertThat(message("a T1 O1 S8 N0", "+ T1 O1", "- T1 O1", "- T1 O1")).startsWith("t:4:6: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 2 8    | 5:3: expected an id, 0 to 1, found "2"
          a 0      | 5:4: expected a number of bytes, 0 to 67108864, found the end of the line
          a 0 -8   | 5:5: expected a number of bytes, 0 to 67108864, found "-8"
          a 0 8 9  | 5:7: expected the end of the line, found "9"
          f        | 5:2: expected an id, 0 to 1, found the end of the line
          f 1      | 5:3: expected an id with a block, found id 1, which was never allocated
          m 0 8    | 5:1: expected an operation: a ID BYTES, r ID BYTES or f ID, found "m"
          """)
  void a_request_that_is_not_well_formed_is_named(String line, String message) {
    assertThat(messageOfOperations(line)).isEqualTo("t:" + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f 0", "r 0 16"})
  void a_block_that_was_freed_is_not_used_again(String line) {
    assertThat(message("1", "1", "3", "1", "a 0 8", "f 0", line))
        .isEqualTo("t:7:3: expected an id with a block, found id 0, which was freed in line 6");
  }

  @Test
  void an_id_whose_block_was_freed_may_be_allocated_again() {
    assertThat(size("1", "1", "3", "1", "a 0 8", "f 0", "a 0 16")).isEqualTo(3);
  }

  @Test
  void an_id_with_a_block_is_not_allocated_again() {
    assertThat(message("1", "1", "2", "1", "a 0 8", "a 0 8"))
        .isEqualTo(
            "t:6:3: expected an id without a block,"
                + " found id 0, which was allocated in line 5");
  }

  @Test
  void the_header_must_be_complete() {
    assertThat(message("1", "1", "2"))
        .isEqualTo(
            "t:4:1: expected a weight (a .rep trace begins with four lines of one number each),"
                + " found the end of the text");
    assertThat(message("6", "12", "a 0 8"))
        .startsWith("t:3:1: expected the number of operations")
        .endsWith("found \"a\"");
  }

  @Test
  void the_number_of_operations_must_be_the_announced_one() {
    assertThat(message("1", "1", "3", "1", "a 0 8", "f 0", ""))
        .isEqualTo(
            "t:7:1: expected another operation, for line 3 announces 3,"
                + " found the end of the text after 2");
    assertThat(message("1", "1", "1", "1", "a 0 8", "f 0"))
        .isEqualTo(
            "t:6:1: expected the end of the text, for line 3 announces only 1," + " found \"f\"");
  }

  @Test
  void an_operation_on_none_of_0_ids_is_refused() {
    assertThat(message("1", "0", "1", "1", "a 0 8"))
        .isEqualTo("t:5:1: expected no operation, for line 2 announces 0 ids, found an operation");
  }

  @Test
  void the_place_of_a_slip_can_be_asked_for() {
    assertThatThrownBy(() -> Trace.parse("t.trace", "a T1 O1 S8 N0\n+ T1 O2"))
        .isInstanceOfSatisfying(
            ScenarioException.class,
            e -> {
              assertThat(e.source()).isEqualTo("t.trace");
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isEqualTo(6);
              assertThat(e.expected()).isEqualTo("an object that was allocated above");
              assertThat(e.found()).isEqualTo("O2");
            });
  }
}

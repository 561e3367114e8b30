package rootset.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioErrorsTest {
  private static ScenarioException slip(String text) {
    return catchThrowableOfType(
        ScenarioException.class, () -> Scenario.parse("t.scn", text.replace('|', '\n')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "new a Foo ~ t.scn:1:7: expected a shape (Leaf, Cell, Pair or one declared above), found"
            + " \"Foo\"",
        "new a pairs ~ t.scn:1:7: expected a shape (Leaf, Cell, Pair or one declared above), found"
            + " \"pairs\"; did you mean \"Pair\"?",
        "|  nwe a Pair ~ t.scn:2:3: expected an operation (heap, stack, shape, frame, return, new,"
            + " list, set, drop, global, store, data, repeat, end, gc, deref, job, register,"
            + " expect), found \"nwe\"; did you mean \"new\"?",
        "new ~ t.scn:1:4: expected a variable, found the end of the line",
        "new a  # what? ~ t.scn:1:8: expected a shape (Leaf, Cell, Pair or one declared above),"
            + " found the end of the line",
        "gc now ~ t.scn:1:4: expected the end of the line, young, start, step, found \"now\"",
        "gc yuong ~ t.scn:1:4: expected the end of the line, young, start, step, found \"yuong\";"
            + " did you mean \"young\"?",
        "gc young 3 ~ t.scn:1:10: expected the end of the line, found \"3\"",
        "gc step ~ t.scn:1:8: expected a number of units of work, 1 to 2147483647, found the end"
            + " of the line",
        "gc step 0 ~ t.scn:1:9: expected a number of units of work, 1 to 2147483647, found \"0\"",
        "shape A 1 1 waek ~ t.scn:1:13: expected the end of the line or a kind (weak, ephemeron,"
            + " code), found \"waek\"; did you mean \"weak\"?",
        "shape A 0 1 weak ~ t.scn:1:13: expected 1 reference field or more before this kind, found"
            + " \"weak\"",
        "shape A 1 1 ephemeron ~ t.scn:1:13: expected 2 reference fields or more before this kind,"
            + " found \"ephemeron\"",
        "shape A 1 1 weak|list l 3 A ~ t.scn:2:10: expected a shape with a reference field to link"
            + " the nodes by, found \"A\"",
        "deref a b ~ t.scn:1:9: expected a variable set above, found \"b\"",
        "job 1 ~ t.scn:1:5: expected the end of the line, found \"1\"",
        "new a Leaf|register a ~ t.scn:2:11: expected a token, a whole number, found the end of the"
            + " line",
        "expect finalized 1 x ~ t.scn:1:20: expected a token, a whole number, found \"x\"",
        "expect floating ~ t.scn:1:16: expected a count, 0 to 2147483647, found the end of the"
            + " line",
        "new 1a Pair ~ t.scn:1:5: expected a variable (letters, digits, - and _, a letter first),"
            + " found \"1a\"",
        "new a.0 Pair ~ t.scn:1:5: expected a variable (letters, digits, - and _, a letter first),"
            + " found \"a.0\"",
        "new list Pair ~ t.scn:1:5: expected a variable that is not a word of this language, found"
            + " \"list\"",
        "frame null ~ t.scn:1:7: expected the name of a function that is not a word of this"
            + " language, found \"null\"",
        "new count Pair|set b cuont ~ t.scn:2:7: expected a variable set above, found \"cuont\";"
            + " did you mean \"count\"?",
        "set a a ~ t.scn:1:7: expected a variable set above, found \"a\"",
        "store a.0 null ~ t.scn:1:7: expected a variable set above, found \"a\"",
        "new a Pair|store a null ~ t.scn:2:7: expected a field such as a.0, found \"a\"",
        "new a Pair|store a.x null ~ t.scn:2:7: expected the number of a field, 0 to 16777215,"
            + " found \"x\"",
        "new a Pair|store a. null ~ t.scn:2:7: expected the number of a field, 0 to 16777215,"
            + " found \"\"",
        "new a Pair|store a.-1 null ~ t.scn:2:7: expected the number of a field, 0 to 16777215,"
            + " found \"-1\"",
        "new a Leaf|data a 3 ~ t.scn:2:6: expected a data word such as a.0, found \"a\"",
        "new a Leaf|data a.0 ten ~ t.scn:2:10: expected a whole number, found \"ten\"",
        "new a Leaf|data a.0 2147483648 ~ t.scn:2:10: expected a whole number, found"
            + " \"2147483648\"",
        "drop a ~ t.scn:1:6: expected a local variable set above, found \"a\"",
        "global g null|drop g ~ t.scn:2:6: expected a local variable set above; to drop it write"
            + " `global g null`, found \"g\"",
        "heap 0 ~ t.scn:1:6: expected a number of words, 2 to 67108864, found \"0\"",
        "heap 8|heap 8 ~ t.scn:2:1: expected `heap` only once, found \"heap\"",
        "gc|heap 8 ~ t.scn:2:1: expected `heap` before the first operation, found \"heap\"",
        "repeat 2|stack 8 ~ t.scn:2:1: expected `stack` before the first operation, found"
            + " \"stack\"",
        "stack 0 ~ t.scn:1:7: expected a number of frames, 1 to 1000000, found \"0\"",
        "shape Pair 1 1 ~ t.scn:1:7: expected the name of a new shape, found \"Pair\"",
        "shape Empty 0 0 ~ t.scn:1:15: expected a number of data words, 1 to 16777216, found"
            + " \"0\"",
        "repeat 2|shape A 1 1|end ~ t.scn:2:1: expected `shape` outside of `repeat`, found"
            + " \"shape\"",
        "list a 0 ~ t.scn:1:8: expected a number of nodes, 1 to 20000000, found \"0\"",
        "list a 3 Leaf ~ t.scn:1:10: expected a shape with a reference field to link the nodes by,"
            + " found \"Leaf\"",
        "end ~ t.scn:1:1: expected an operation (no `repeat` is open), found \"end\"",
        "repeat 2|gc ~ t.scn:3:1: expected `end`, found the end of the text; `repeat` in line 1 is"
            + " open",
        "repeat 0|gc|end ~ t.scn:1:8: expected a count, 1 to 5000000, found \"0\"",
        "expect object 3 ~ t.scn:1:8: expected what to expect (objects, free-blocks, same, data,"
            + " refused, floating, finalized), found \"object\"; did you mean \"objects\"?",
        "expect objects -1 ~ t.scn:1:16: expected a count, 0 to 2147483647, found \"-1\"",
        "gc|expect refused ~ t.scn:2:8: expected `expect refused` right after `new` or `list`,"
            + " found \"refused\"",
        "expect refused ~ t.scn:1:8: expected `expect refused` right after `new` or `list`, found"
            + " \"refused\""
      })
  void a_slip_is_placed_and_explained(String text, String message) {
    assertThat(slip(text)).isNotNull().hasMessage(message);
  }

  @Test
  void a_slip_can_be_taken_apart() {
    ScenarioException slip = slip("gc|new a Foo");
    assertThat(slip.source()).isEqualTo("t.scn");
    assertThat(slip.line()).isEqualTo(2);
    assertThat(slip.column()).isEqualTo(7);
    assertThat(slip.expected()).startsWith("a shape");
    assertThat(slip.found()).isEqualTo("\"Foo\"");
    assertThat(slip.run().images()).isEmpty();
  }

  @Test
  void operations_are_counted_with_their_repeats() {
    assertThat(slip("repeat 5000|repeat 1000|gc|end|end")).isNull();
    assertThat(slip("repeat 5000|repeat 1000|gc|end|gc|end"))
        .hasMessageContaining("at most 5000000 operations in a run, found 5005000");
    assertThat(slip("repeat 5000000|end|gc")).as("an empty round costs one").isNotNull();
  }

  @Test
  void objects_are_counted_with_their_repeats() {
    assertThat(slip("repeat 3|list a 10000000|end"))
        .hasMessageContaining("at most 20000000 objects in a run, found 30000000");
  }

  @Test
  void repeats_are_nested_only_so_deep() {
    assertThat(slip("repeat 1|".repeat(33))).hasMessageContaining("at most 32 `repeat`");
  }
}

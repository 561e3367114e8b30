package rootset.exercises.callstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.exercises.callstack.Machine.Outcome;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class WordStackTest {
  private static final int MAIN = 0;
  private static final int SUM = 1;
  private static final int FIND = 2;

  /** Frames of 5, 6 and 6 words. */
  private static final List<Function> FUNCTIONS =
      List.of(
          new Function("main", "", "nr"),
          new Function("sum", "nn", "n"),
          new Function("find", "rn", "r"));

  @Test
  @Criterion("frames")
  void a_frame_is_function_return_address_saved_frame_pointer_and_slots(
      @Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(MAIN, 100);
    assertThat(stack.words())
        .as("words after call main")
        .containsExactly(MAIN, 100, MachineStack.NO_FRAME, 0, 0);

    stack.call(SUM, 41, 7, 8);
    assertThat(stack.words())
        .as("words after call main, sum(7, 8); main's frame begins at 0")
        .containsExactly(MAIN, 100, MachineStack.NO_FRAME, 0, 0, SUM, 41, 0, 7, 8, 0);
    assertThat(stack.depth()).as("depth after call main, sum").isEqualTo(2);
  }

  @Test
  @Criterion("frames")
  void slots_are_those_of_the_top_frame(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.set(0, 5);
    stack.call(SUM, 41, 7, 8);
    stack.set(2, 15);

    assertThat(stack.get(0)).as("slot 0 of sum(7, 8), its first argument").isEqualTo(7);
    assertThat(stack.get(1)).as("slot 1 of sum(7, 8), its second argument").isEqualTo(8);
    assertThat(stack.get(2)).as("slot 2 of sum after set(2, 15)").isEqualTo(15);
  }

  @Test
  @Criterion("returns")
  void after_a_return_the_caller_has_its_slots_again(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.set(0, 5);
    stack.call(SUM, 41, 7, 8);

    assertThat(stack.leave()).as("return address of sum").isEqualTo(41);
    assertThat(stack.get(0)).as("slot 0 of main, after sum returned").isEqualTo(5);
    assertThat(stack.words())
        .as("words after sum returned")
        .containsExactly(MAIN, 100, MachineStack.NO_FRAME, 5, 0);
  }

  @Test
  @Criterion("returns")
  void frames_go_in_the_opposite_order_in_which_they_came(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.call(SUM, 41, 7, 8);
    stack.set(2, 15);
    stack.call(FIND, 52, 600, 9);

    assertThat(stack.leave()).as("return address of find").isEqualTo(52);
    assertThat(stack.get(2)).as("slot 2 of sum after set(2, 15), call find, leave").isEqualTo(15);
    assertThat(stack.leave()).as("return address of sum").isEqualTo(41);
    assertThat(stack.leave()).as("return address of main").isEqualTo(100);
    assertThat(stack.depth()).as("depth after all returned").isZero();
  }

  @Test
  @Criterion("overflow")
  void a_frame_that_fills_the_last_word_fits(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(11, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.call(SUM, 41, 7, 8);

    assertThat(stack.words()).as("words after frames of 5 and 6 in a stack of 11").hasSize(11);
  }

  @Test
  @Criterion("overflow")
  void a_frame_that_does_not_fit_leaves_the_stack_as_it_was(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(10, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.set(0, 5);

    String said =
        StackAssertions.assertOverflows(
            "call sum, 6 words, with 5 left", () -> stack.call(SUM, 41, 7, 8));
    assertThat(said)
        .as("what the overflow says")
        .contains("a frame of sum: 6 words needed, 5 left");
    assertThat(stack.depth()).as("depth after the overflow").isEqualTo(1);
    assertThat(stack.get(0)).as("slot 0 of main after the overflow").isEqualTo(5);
    assertThat(stack.leave()).as("return address of main, after the overflow").isEqualTo(100);
  }

  @Test
  @Criterion("walks")
  void a_backtrace_begins_at_the_top(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(30, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.call(FIND, 41, 600, 1);
    stack.call(SUM, 52, 7, 8);

    assertThat(stack.backtrace())
        .as("backtrace after main called find and find called sum")
        .containsExactly(SUM, FIND, MAIN);
  }

  @Test
  @Criterion("walks")
  void the_references_of_all_frames_are_roots(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(30, FUNCTIONS);
    stack.call(MAIN, 100);
    stack.set(0, 555); // a number, though it may look like an address
    stack.set(1, 400);
    stack.call(FIND, 41, 0, 0);
    stack.set(0, 600);
    stack.set(1, 8);
    stack.set(2, 640);

    assertThat(StackAssertions.roots(stack))
        .as("roots with main's slots n 555, r 400 and find's r 600, n 8, r 640")
        .containsExactly(600, 640, 400);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "1, 1, 2, 2", "4, 24, 5, 5"})
  @Criterion("recursion")
  void factorial_calls_itself(int n, int result, int calls, int depth, @Subject WordStacks stacks) {
    MachineStack stack = stacks.create(40, Machine.FUNCTIONS);

    assertThat(stacks.run(stack, Machine.FACTORIAL, n))
        .as("factorial(%d)", n)
        .isEqualTo(new Outcome(result, calls, depth));
    assertThat(stack.depth()).as("depth after factorial(%d) returned", n).isZero();
  }
}

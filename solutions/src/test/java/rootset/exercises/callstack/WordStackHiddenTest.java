package rootset.exercises.callstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.exercises.callstack.Machine.Outcome;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class WordStackHiddenTest {
  private static final int EMPTY = 0;
  private static final int LINK = 1;
  private static final int WIDE = 2;

  /** Frames of 3, 6 and 10 words. */
  private static final List<Function> FUNCTIONS =
      List.of(
          new Function("empty", "", ""),
          new Function("link", "rn", "r"),
          new Function("wide", "nrn", "rnrr"));

  @ParameterizedTest
  @CsvSource({
    "0, 5,  120, 6,  6",
    "1, 6,  8,   25, 6",
    "1, 10, 55,  177, 10",
    "2, 7,  0,   8,  8",
    "3, 7,  1,   8,  8"
  })
  @Criterion("programs")
  void recursive_functions_compute_what_they_should(
      int function, int n, int result, int calls, int depth, @Subject WordStacks stacks) {
    MachineStack stack = stacks.create(60, Machine.FUNCTIONS);

    assertThat(stacks.run(stack, function, n))
        .as("%s(%d)", Machine.FUNCTIONS.get(function).name(), n)
        .isEqualTo(new Outcome(result, calls, depth));
    assertThat(stack.words()).as("words in use after it returned").isEmpty();
  }

  @Test
  @Criterion("programs")
  void recursion_goes_as_deep_as_there_are_words(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(43, Machine.FUNCTIONS);
    assertThat(stacks.run(stack, Machine.FACTORIAL, 9))
        .as("factorial(9) on 43 words, 10 frames of 4 words")
        .isEqualTo(new Outcome(362_880, 10, 10));

    StackAssertions.assertOverflows(
        "factorial(10) on 43 words", () -> stacks.run(stack, Machine.FACTORIAL, 10));
    assertThat(stack.depth()).as("depth after the overflow").isEqualTo(10);
    assertThat(stack.get(0)).as("slot 0 of the top frame after the overflow").isEqualTo(1);
  }

  @Test
  @Criterion("programs")
  void a_call_that_never_returns_overflows(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(4_000, Machine.FUNCTIONS);

    StackAssertions.assertOverflows(
        "forever on 4,000 words", () -> stacks.run(stack, Machine.FOREVER, 1));
    assertThat(stack.depth()).as("depth after the overflow").isEqualTo(1_000);
  }

  @Test
  @Criterion("no-leftovers")
  void locals_are_0_whatever_lay_there(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(WIDE, 1, 11, 12, 13);
    for (int slot = 3; slot < 7; slot++) {
      stack.set(slot, 20 + slot);
    }
    stack.leave();
    stack.call(WIDE, 2, 31, 32, 33);

    assertThat(stack.words())
        .as("words of a second call of wide, after one with 23 to 26 in its locals")
        .containsExactly(WIDE, 2, MachineStack.NO_FRAME, 31, 32, 33, 0, 0, 0, 0);
  }

  @Test
  @Criterion("no-leftovers")
  void locals_are_0_where_another_function_had_its_words(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(WIDE, 900, 11, 12, 13);
    stack.set(5, 777);
    stack.leave();
    stack.call(EMPTY, 1);
    stack.call(LINK, 2, 40, 50);

    assertThat(stack.get(2)).as("local 2 of link, where wide had 777 in a local").isZero();
    assertThat(StackAssertions.roots(stack)).as("roots of link(40, 50)").containsExactly(40);
  }

  @Test
  @Criterion("no-leftovers")
  void a_popped_frame_has_no_roots(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    stack.call(LINK, 1, 40, 50);
    stack.call(LINK, 2, 60, 70);
    stack.leave();
    assertThat(StackAssertions.roots(stack))
        .as("roots after link(40, 50) called link(60, 70) and that returned")
        .containsExactly(40);

    stack.leave();
    assertThat(StackAssertions.roots(stack)).as("roots after both returned").isEmpty();
    assertThat(stack.backtrace()).as("backtrace after both returned").isEmpty();
    assertThat(stack.words()).as("words after both returned").isEmpty();
  }

  @Test
  @Criterion("no-leftovers")
  void an_overflow_leaves_nothing_behind(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(15, FUNCTIONS);
    stack.call(LINK, 1, 40, 50);
    int[] before = stack.words();
    for (int attempt = 0; attempt < 3; attempt++) {
      StackAssertions.assertOverflows(
          "call wide, 10 words, with 9 left", () -> stack.call(WIDE, 2, 61, 62, 63));
    }

    assertThat(stack.words()).as("words after three overflows").isEqualTo(before);
    assertThat(StackAssertions.roots(stack)).as("roots after overflows").containsExactly(40);
    stack.call(LINK, 3, 80, 0);
    assertThat(stack.backtrace())
        .as("backtrace after a call of 6 words that fits into the 9")
        .containsExactly(LINK, LINK);
    stack.call(EMPTY, 4);
    StackAssertions.assertOverflows("call empty, 3 words, with 0 left", () -> stack.call(EMPTY, 5));
    assertThat(stack.leave()).as("return address of empty").isEqualTo(4);
    assertThat(stack.leave()).as("return address of the second link").isEqualTo(3);
  }

  @Test
  @Criterion("refusals")
  void nothing_can_return_from_an_empty_stack(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(20, FUNCTIONS);
    assertThatThrownBy(stack::leave)
        .as("leave on an empty stack")
        .isInstanceOf(IllegalStateException.class);
    stack.call(LINK, 1, 40, 50);
    stack.leave();
    assertThatThrownBy(stack::leave)
        .as("leave after the bottom frame returned")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stack.get(0))
        .as("get(0) on an empty stack")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stack.set(0, 1))
        .as("set(0, 1) on an empty stack")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stack.get(9))
        .as("get(9) on an empty stack, which has no frame that could lack the slot")
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -2, 3, 4})
  @Criterion("refusals")
  void no_slot_lies_outside_of_its_frame(int slot, @Subject WordStacks stacks) {
    MachineStack stack = stacks.create(40, FUNCTIONS);
    stack.call(WIDE, 1, 11, 12, 13);
    stack.call(LINK, 2, 40, 50);
    int[] before = stack.words();

    assertThatThrownBy(() -> stack.get(slot))
        .as("get(" + slot + ") in a frame of 3 slots")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stack.set(slot, 99))
        .as("set(" + slot + ", 99) in a frame of 3 slots")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(stack.words()).as("words after a set that was refused").isEqualTo(before);
  }

  @Test
  @Criterion("refusals")
  void a_call_must_fit_its_function(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(40, FUNCTIONS);
    assertThatThrownBy(() -> stack.call(LINK, 1, 40))
        .as("call link with one argument instead of two")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stack.call(LINK, 1, 40, 50, 60))
        .as("call link with three arguments instead of two")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> stack.call(3, 1))
        .as("call of function 3, where there are three")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> stack.call(-1, 1))
        .as("call of function -1")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(stack.words()).as("words after four calls that were refused").isEmpty();
    assertThat(stack.depth()).as("depth after four calls that were refused").isZero();
  }

  @Test
  @Criterion("any-order")
  void a_collector_may_move_what_roots_lead_to(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(40, FUNCTIONS);
    stack.call(WIDE, 1, 40, 41, 42);
    stack.set(3, 43);
    stack.call(LINK, 2, 50, 50);
    stack.set(2, 41);
    assertThat(StackAssertions.roots(stack))
        .as("roots of wide(40, 41, 42) with 43, and of link(50, 50) with another reference to 41")
        .containsExactly(50, 41, 41, 43);
    stack.visitRoots(address -> address + 1_000);

    assertThat(stack.words())
        .as("words after a collector moved every object by 1,000")
        .containsExactly(WIDE, 1, -1, 40, 1_041, 42, 1_043, 0, 0, 0, LINK, 2, 0, 1_050, 50, 1_041);
  }

  @Test
  @Criterion("any-order")
  void a_visitor_may_answer_that_there_is_no_object_any_more(@Subject WordStacks stacks) {
    MachineStack stack = stacks.create(40, FUNCTIONS);
    stack.call(LINK, 1, 40, 50);
    stack.set(2, 41);
    stack.visitRoots(address -> address == 40 ? 0 : address);

    assertThat(stack.words())
        .as("words of link(40, 50) with 41 in its local, after a visitor answered 0 for 40")
        .containsExactly(LINK, 1, MachineStack.NO_FRAME, 0, 50, 41);
    assertThat(StackAssertions.roots(stack)).as("roots afterwards").containsExactly(41);
  }

  @Test
  @Criterion("any-order")
  void two_stacks_are_two_stacks(@Subject WordStacks stacks) {
    MachineStack one = stacks.create(20, FUNCTIONS);
    MachineStack two = stacks.create(20, FUNCTIONS);
    one.call(LINK, 1, 40, 50);
    two.call(EMPTY, 2);

    assertThat(one.backtrace()).as("backtrace of the first stack").containsExactly(LINK);
    assertThat(two.backtrace()).as("backtrace of the second stack").containsExactly(EMPTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @Criterion("any-order")
  void calls_and_returns_may_come_in_any_order(int seed, @Subject WordStacks stacks) {
    Random random = new Random(seed);
    MachineStack stack = stacks.create(50, FUNCTIONS);
    List<int[]> frames = new ArrayList<>();
    String last = "nothing";
    for (int step = 1; step <= 120; step++) {
      int choice = random.nextInt(10);
      if (choice < 4) {
        last = call(stack, frames, random.nextInt(FUNCTIONS.size()), step);
      } else if (choice < 7 && !frames.isEmpty()) {
        int[] gone = frames.remove(frames.size() - 1);
        last = "leave";
        assertThat(stack.leave()).as("return address, step %d", step).isEqualTo(gone[1]);
      } else if (!frames.isEmpty() && top(frames).length > MachineStack.LINK_WORDS) {
        int slot = random.nextInt(top(frames).length - MachineStack.LINK_WORDS);
        stack.set(slot, step);
        top(frames)[MachineStack.LINK_WORDS + slot] = step;
        last = "set(" + slot + ", " + step + ")";
      }
      assertThat(stack.words()).as("words after %s", last).containsExactly(flat(frames));
      assertThat(stack.depth()).as("depth after %s", last).isEqualTo(frames.size());
      assertThat(stack.backtrace()).as("backtrace after %s", last).isEqualTo(backtrace(frames));
      assertThat(StackAssertions.roots(stack))
          .as("roots after %s", last)
          .containsExactlyElementsOf(roots(frames));
    }
  }

  private static String call(MachineStack stack, List<int[]> frames, int number, int step) {
    Function function = FUNCTIONS.get(number);
    int[] arguments = new int[function.argumentCount()];
    int[] frame = new int[MachineStack.LINK_WORDS + function.slots()];
    frame[0] = number;
    frame[1] = 1_000 + step;
    frame[2] = frames.isEmpty() ? MachineStack.NO_FRAME : flat(frames).length - top(frames).length;
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = 10 * step + i;
      frame[MachineStack.LINK_WORDS + i] = arguments[i];
    }
    String said = "call " + function.name() + " in step " + step;
    if (flat(frames).length + frame.length > 50) {
      StackAssertions.assertOverflows(said, () -> stack.call(number, 1_000 + step, arguments));
    } else {
      stack.call(number, 1_000 + step, arguments);
      frames.add(frame);
    }
    return said;
  }

  private static int[] top(List<int[]> frames) {
    return frames.get(frames.size() - 1);
  }

  private static int[] flat(List<int[]> frames) {
    return frames.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] backtrace(List<int[]> frames) {
    int[] backtrace = new int[frames.size()];
    for (int i = 0; i < backtrace.length; i++) {
      backtrace[i] = frames.get(frames.size() - 1 - i)[0];
    }
    return backtrace;
  }

  private static List<Integer> roots(List<int[]> frames) {
    List<Integer> roots = new ArrayList<>();
    for (int i = frames.size() - 1; i >= 0; i--) {
      Function function = FUNCTIONS.get(frames.get(i)[0]);
      for (int slot = 0; slot < function.slots(); slot++) {
        int word = frames.get(i)[MachineStack.LINK_WORDS + slot];
        if (function.isReference(slot) && word != 0) {
          roots.add(word);
        }
      }
    }
    return roots;
  }
}

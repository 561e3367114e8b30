package rootset.exercises.callstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rootset.testkit.SubjectException;

/** What tests of stacks have in common. */
final class StackAssertions {
  private StackAssertions() {}

  /**
   * Fails unless a call overflows, with the exception that is for this and no other.
   *
   * @return what the exception says
   */
  static String assertOverflows(String said, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as("what " + said + " throws").isNotNull();
    assertThat(nameOf(thrown))
        .as(
            "what %s throws, as a full stack is an error of its own; it said: %s",
            said, thrown.getMessage())
        .isEqualTo(MachineStackOverflow.class.getName());
    return thrown.getMessage();
  }

  private static String nameOf(Throwable thrown) {
    return thrown instanceof SubjectException foreign
        ? foreign.className()
        : thrown.getClass().getName();
  }

  /** The addresses that a stack shows to a collector that moves nothing. */
  static List<Integer> roots(MachineStack stack) {
    List<Integer> roots = new ArrayList<>();
    stack.visitRoots(
        address -> {
          roots.add(address);
          return address;
        });
    return roots;
  }
}

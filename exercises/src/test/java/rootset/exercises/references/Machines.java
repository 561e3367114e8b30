package rootset.exercises.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import rootset.testkit.Drives;

/** Drives {@code ReferenceMachine}, and gives it programs. */
@Drives("rootset.exercises.references.ReferenceMachine")
interface Machines {
  Interpreter create();

  @Drives("rootset.exercises.references.Programs")
  List<String> run(Interpreter interpreter, String program);

  /** Fails unless a program prints these lines. */
  static void assertPrints(Machines machines, String program, String... lines) {
    assertThat(machines.run(machines.create(), program))
        .as("what this program prints:\n%s", program)
        .containsExactly(lines);
  }
}

package rootset.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.Thrown;

/** The runner as the judge starts it: a process that gets two frames and answers with one. */
class SuiteRunnerTest {
  private Process runner;

  @BeforeEach
  void start() throws IOException {
    runner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SuiteRunner.class.getName())
            .redirectError(Redirect.DISCARD)
            .start();
  }

  @AfterEach
  void end() {
    runner.destroyForcibly();
  }

  private FrameInput answer(Class<?>... testClasses) throws IOException {
    FrameOutput world = new FrameOutput(Frame.WORLD);
    world.writeInt(0);
    world.sendTo(runner.getOutputStream());
    FrameOutput question = new FrameOutput(Frame.CALL);
    question.writeInt(testClasses.length);
    for (Class<?> each : testClasses) {
      question.writeText(each.getName());
    }
    question.sendTo(runner.getOutputStream());
    return FrameInput.receive(new DataInputStream(runner.getInputStream()));
  }

  @Test
  void tests_are_counted_and_the_first_failures_told() throws IOException {
    FrameInput answer = answer(Rehearsal.class);
    assertThat(answer.kind()).isEqualTo(Frame.RETURN);
    assertThat(answer.readInt()).as("passed").isEqualTo(5);
    assertThat(answer.readInt()).as("not run").isZero();
    assertThat(answer.readInt()).as("failed").isEqualTo(1);
    assertThat(answer.readInt()).as("failures told").isEqualTo(1);
    assertThat(answer.readText()).isEqualTo("fails()");
    assertThat(Thrown.read(answer).message()).contains("the end of the heap");
    assertThat(answer.readInt()).as("instrumented classes").isZero();
    answer.end();
  }

  @Test
  void what_is_no_test_does_not_run() throws IOException {
    FrameInput answer = answer(String.class);
    assertThat(answer.readInt()).as("passed").isZero();
    assertThat(answer.readInt()).as("not run").isZero();
    assertThat(answer.readInt()).as("failed").isZero();
  }

  @Test
  void a_class_has_the_same_probes_all_the_time() {
    boolean[] probes = Probes.of(1, 2);
    probes[1] = true;
    assertThat(Probes.of(1, 2)).containsExactly(false, true);
    assertThat(Probes.of(2, 1)).containsExactly(false);
  }
}

package rootset.judge.cage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameOutput;
import rootset.judge.jvm.ClassDataArchive;
import rootset.runner.SuiteRunner;

/**
 * How a cage for tests is started: as every cage, but with JUnit on its class path.
 *
 * @param classPath jars where a class-data archive is wanted
 * @param archive class-data archive, or null
 */
public record SuiteCommand(List<Path> classPath, Path archive) {
  private static final int HEAP_OF_REHEARSAL = 64;

  /**
   * Implementations differ in their methods; what a test sees of them in the stack trace of an
   * exception must not tell them apart.
   */
  private static final String NO_STACK_TRACES = "-XX:-StackTraceInThrowable";

  /** Nearly all that a run does, it does once: compiling less of it saves a seventh. */
  private static final String COMPILE_LATE = "-XX:CompileThresholdScaling=5";

  /** Copies the list. */
  public SuiteCommand {
    classPath = List.copyOf(classPath);
  }

  /** The same, started from an archive that is kept in a folder, if there can be one. */
  public SuiteCommand archived(Path folder) {
    return ClassDataArchive.of(
            folder,
            "suite",
            classPath,
            flag -> line(HEAP_OF_REHEARSAL, flag),
            SuiteCommand::rehearse)
        .map(built -> new SuiteCommand(classPath, built))
        .orElse(this);
  }

  private static void rehearse(OutputStream frames) throws IOException {
    new World(Map.of(), Map.of()).frame().sendTo(frames);
    question(List.of("rootset.runner.Rehearsal")).sendTo(frames);
  }

  /** Asks for the tests of some classes. */
  static FrameOutput question(List<String> testClasses) throws IOException {
    FrameOutput question = new FrameOutput(Frame.CALL);
    question.writeInt(testClasses.size());
    for (String each : testClasses) {
      question.writeText(each);
    }
    return question;
  }

  /** The command line for a heap of so many MiB, with one more flag, or an empty text. */
  List<String> line(int heap, String flag) {
    return new CageCommand(classPath, archive)
        .line(
            SuiteRunner.class,
            heap,
            CageCommand.watching(false)[0],
            NO_STACK_TRACES,
            COMPILE_LATE,
            flag);
  }
}

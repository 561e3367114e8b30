package rootset.judge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Exercise;
import rootset.judge.intake.HandedIn;
import rootset.judge.run.TestResult;
import rootset.judge.suite.Suites;

/**
 * A worker's tools for answers that are tests: such sources alone are compiled against JUnit. For
 * one thread.
 */
final class SuiteDesk implements AutoCloseable {
  private final Suites suites;
  private final Compiler compiler;
  private final Build build;

  /**
   * A desk whose compiler starts with the first use.
   *
   * @param suites shared by all workers
   */
  SuiteDesk(Suites suites, Compiler compiler, Build build) {
    this.suites = suites;
    this.compiler = compiler;
    this.build = build;
  }

  /** Compiles tests. */
  Code build(HandedIn handedIn, Set<String> givenClasses) throws IOException {
    return build.of(handedIn, givenClasses);
  }

  /** Tries them; a result for each criterion that is about them. */
  Map<String, List<TestResult>> judge(
      Exercise exercise, Map<String, byte[]> given, Code code, int seed) throws IOException {
    return suites.judge(exercise, given, code.classes(), compiler, seed);
  }

  @Override
  public void close() {
    compiler.close();
  }
}

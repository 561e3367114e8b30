package rootset.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
  private final Supplier<Compiler> compilers;
  private final Path stubs;
  private Compiler compiler;

  /**
   * A desk.
   *
   * @param suites shared by all workers
   * @param compilers asked for one compiler, when it is needed
   */
  SuiteDesk(Suites suites, Supplier<Compiler> compilers, Path stubs) {
    this.suites = suites;
    this.compilers = compilers;
    this.stubs = stubs;
  }

  /** Compiles tests. */
  Code build(HandedIn handedIn, Set<String> givenClasses) throws IOException {
    return new Build(compiler(), stubs).of(handedIn, givenClasses);
  }

  /** Tries them; a result for each criterion that is about them. */
  Map<String, List<TestResult>> judge(
      Exercise exercise, Map<String, byte[]> given, Code code, int seed) throws IOException {
    return suites.judge(exercise, given, code.classes(), compiler(), seed);
  }

  private Compiler compiler() {
    if (compiler == null) {
      compiler = compilers.get();
    }
    return compiler;
  }

  @Override
  public void close() {
    if (compiler != null) {
      compiler.close();
    }
  }
}

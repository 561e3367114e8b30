package rootset.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import rootset.cage.protocol.Frame;
import rootset.judge.ToyCheckout;
import rootset.judge.cage.SuiteCommand;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.run.TestResult;
import rootset.judge.score.Verdict;
import rootset.memory.Memory;
import rootset.runner.SuiteRunner;

/** Tests of a class that doubles numbers, tried on real implementations in real cages. */
class SuitesTest {
  private static final String COURSE =
      """
      course: doublers
      title: Doublers
      exercises:
        - id: test-a-doubler
          title: Tests for a doubler
          package: rootset.toy
          files: [DoublerTest.java]
          seconds: 10
          suite:
            subject: Doubler
            called: doubler
            correct: [plus, times]
            faulty:
              square: a doubler that squares
          criteria:
            - {id: accepts, title: Accepts, points: 2, accepts: all}
            - {id: square, title: Notices squares, points: 2, catches: square, requires: [accepts]}
            - {id: plain, title: Plain, rule: no-reflection, penalty: 1}
            - {id: reaches, title: Reaches all, points: 1, coverage: {lines: 100}, requires: [accepts, plain]}
      """;

  private static final String GOOD = "assertThat(Doubler.twice(-3)).isEqualTo(-6); notZero();";

  @TempDir private static Path root;
  private static Compiler compiler;
  private static SuiteCommand command;
  private static Course course;
  private static Suites suites;

  @BeforeAll
  static void build() throws IOException {
    implementation("plus", "if (n == 0) {\n return 0;\n }\n return n + n;");
    implementation("times", "return 2 * n;");
    implementation("square", "return n * n;");
    ToyCheckout.write(root.resolve("course.yaml"), COURSE);
    course = Course.load(root.resolve("course.yaml"));
    List<Path> jars =
        Stream.of(
                Memory.class,
                SuiteRunner.class,
                Frame.class,
                Launcher.class,
                TestEngine.class,
                ReflectionSupport.class,
                JupiterTestEngine.class,
                Test.class,
                ParameterizedTest.class,
                AssertionFailedError.class,
                API.class,
                Assertions.class,
                ByteBuddy.class)
            .map(SuitesTest::source)
            .toList();
    command = new SuiteCommand(jars, null).archived(root.resolve("archives"));
    compiler = new Compiler(jars, null, Duration.ofSeconds(60));
    suites = new Suites(course, root.resolve("implementations"), command);
  }

  @AfterAll
  static void close() {
    compiler.close();
  }

  private static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void implementation(String name, String body) {
    implementation(root.resolve("implementations/test-a-doubler"), name, body + "}");
  }

  private static void implementation(Path folder, String name, String rest) {
    ToyCheckout.write(
        folder.resolve(name).resolve("rootset/toy/Doubler.java"),
        "package rootset.toy; public class Doubler { public static int twice(int n) {"
            + rest
            + "}");
  }

  private static Map<String, byte[]> compiled(String body) {
    String test =
        "package rootset.toy; import static org.assertj.core.api.Assertions.assertThat;"
            + " class DoublerTest { @org.junit.jupiter.api.Test void doubles() {"
            + body
            + "} static void notZero() { assertThat(Doubler.twice(0)).isZero(); } }";
    String standIn =
        "package rootset.toy; public class Doubler { public static int twice(int n) { return 7; } }";
    var compilation =
        compiler.compile(
            Map.of("rootset/toy/DoublerTest.java", test, "rootset/toy/Doubler.java", standIn));
    assertThat(compilation.errors()).isEmpty();
    return compilation.classes();
  }

  /** The stand-in is among the tests' classes, as if a student had handed it in. */
  private static Map<String, TestResult> judged(String body) throws IOException {
    Exercise exercise = course.exercises().get(0);
    Map<String, TestResult> results = new HashMap<>();
    suites
        .judge(exercise, Map.of(), compiled(body), compiler, 1)
        .forEach((criterion, all) -> results.put(criterion, all.get(0)));
    return results;
  }

  @Test
  void tests_that_tell_correct_from_faulty_meet_every_goal() throws IOException {
    assertThat(judged(GOOD).values()).extracting(TestResult::verdict).containsOnly(Verdict.PASS);
  }

  @Test
  void lines_that_no_test_reaches_are_counted() throws IOException {
    Map<String, TestResult> results = judged("assertThat(Doubler.twice(3)).isEqualTo(6);");
    assertThat(results.get("square").verdict()).isEqualTo(Verdict.PASS);
    assertThat(results.get("reaches").message())
        .contains("66 % of the lines (asked for: 100 %) and 50 % of the branches.");
  }

  @Test
  void tests_that_are_content_with_everything_gain_nothing() throws IOException {
    Map<String, TestResult> results = judged("Doubler.twice(2);");
    assertThat(results.values()).extracting(TestResult::verdict).containsOnly(Verdict.FAIL);
    assertThat(results.get("square").message()).isEqualTo("Not noticed: a doubler that squares.");
    assertThat(results.get("accepts").message()).contains("no fault with any faulty doubler");
  }

  @Test
  void tests_that_reject_a_correct_one_gain_nothing_and_learn_which_test_it_was()
      throws IOException {
    Map<String, TestResult> results = judged("assertThat(Doubler.twice(2)).isEqualTo(5);");
    assertThat(results.values()).extracting(TestResult::verdict).containsOnly(Verdict.FAIL);
    assertThat(results.get("accepts").message())
        .startsWith("Your tests reject a correct doubler (there are 2). doubles():")
        .contains("expected: 5");
  }

  @Test
  void tests_that_end_the_program_neither_accept_nor_catch() throws IOException {
    assertThat(judged("System.exit(0);").get("accepts").verdict()).isEqualTo(Verdict.CRASH);
  }

  @Test
  void an_exception_shows_nothing_of_the_implementation() throws IOException {
    String looks = "assertThat(new RuntimeException().getStackTrace()).isEmpty();" + GOOD;
    assertThat(judged(looks).get("accepts").verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void without_implementations_nothing_is_tried_and_nobody_is_to_blame() throws IOException {
    Suites kit = new Suites(course, root.resolve("nowhere"), command);
    Map<String, List<TestResult>> results =
        kit.judge(course.exercises().get(0), Map.of(), compiled(GOOD), compiler, 1);
    assertThat(results).containsOnlyKeys("accepts", "square", "reaches");
    assertThat(results.get("accepts").get(0).verdict()).isEqualTo(Verdict.NO_TESTS);
    assertThat(results.get("accepts").get(0).message()).contains("not your fault");
  }

  @Test
  void an_implementation_that_could_be_recognised_by_its_classes_is_refused() {
    Path folder = root.resolve("recognisable/test-a-doubler");
    implementation(folder, "plus", "return n + n; } static class Sum {}");
    assertThatThrownBy(() -> judgedIn("recognisable"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("plus")
        .hasMessageContaining("no other class");
  }

  @Test
  void an_implementation_that_does_not_compile_is_named() {
    implementation(root.resolve("wrong/test-a-doubler"), "plus", "return \"\"; }");
    assertThatThrownBy(() -> judgedIn("wrong"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("plus does not compile");
  }

  private static void judgedIn(String folder) throws IOException {
    new Suites(course, root.resolve(folder), command)
        .judge(course.exercises().get(0), Map.of(), compiled(GOOD), compiler, 1);
  }
}

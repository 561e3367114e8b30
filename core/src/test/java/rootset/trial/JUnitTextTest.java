package rootset.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Collector;
import rootset.heap.NeverFrees;
import rootset.scenario.Scenario;
import rootset.verify.Promise;

/** Public, so that the tests that it compiles can call back. */
public class JUnitTextTest {
  private static final String LOST = "new a Cell\nnew b Cell\nstore a.0 b\ndrop b\ngc\n";
  private static String seen = "";

  @TempDir private Path folder;

  /** Called by a compiled test, in place of making a collector; it notes the scenario's text. */
  public static Collector note(Scenario scenario) {
    seen = scenario.text();
    return new NeverFrees();
  }

  /** Compiles the text as the class {@code ATest} and calls its method {@code a}. */
  private void run(String text) throws Exception {
    compile(text);
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, JUnitTextTest.class.getClassLoader())) {
      Class<?> type = loader.loadClass("ATest");
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method method = type.getDeclaredMethod("a");
      method.setAccessible(true);
      assertThat(method.isAnnotationPresent(Test.class)).isTrue();
      method.invoke(constructor.newInstance());
    }
  }

  private void compile(String text) throws IOException {
    Path file = Files.write(folder.resolve("ATest.java"), text.getBytes(StandardCharsets.US_ASCII));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-encoding",
            "US-ASCII",
            "-Xlint:all,-processing",
            "-Werror",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean success =
          compiler
              .getTask(problems, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(success).as("%s%n%s", problems, text).isTrue();
    }
  }

  @Test
  void the_test_is_ready_to_be_put_next_to_others() {
    assertThat(JUnitText.of("live_cell_is_kept", "new Mine()", LOST, "a.0 is lost"))
        .isEqualTo(
            """
            import static org.assertj.core.api.Assertions.assertThat;

            import org.junit.jupiter.api.Test;
            import rootset.scenario.Run;
            import rootset.scenario.Scenario;
            import rootset.scenario.ScenarioRunner;
            import rootset.verify.Oracle;
            import rootset.verify.Promise;

            class LiveCellIsKeptTest {
              // a.0 is lost
              @Test
              void live_cell_is_kept() {
                Scenario scenario =
                    Scenario.parse(
                        ""\"
                        new a Cell
                        new b Cell
                        store a.0 b
                        drop b
                        gc
                        ""\");
                Run run = ScenarioRunner.run(new Mine(), scenario);
                assertThat(Oracle.check(scenario, run, Promise.TRACING)).isEmpty();
              }
            }
            """);
  }

  @Test
  void the_test_fails_as_long_as_the_collector_does() {
    String text = JUnitText.of("a", "new rootset.trial.MarksRootsOnly()", LOST, "a.0 is lost");
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_test_passes_with_a_right_collector() {
    String text = JUnitText.of("a", "new rootset.heap.NeverFrees()", "new a Cell\n", "");
    assertThatCode(() -> run(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gc\n",
        "gc",
        "new a Cell\n\n  # indented \"\"\"\" and \\ and \\u0041\n",
        "gc # blanks at the end:   \n\t\n \nnew a Cell\t",
        "gc # \u00e4\u2026\ud83d\ude00 \nnew a Leaf # wide blank \u3000\n# \u0007\r\n\n\n",
        "   gc\n      # \"\"",
        ""
      })
  void the_scenario_arrives_as_it_was(String scenario) throws Exception {
    seen = "nothing";
    String collector = "rootset.trial.JUnitTextTest.note(scenario)";
    String text = JUnitText.of("a", collector, Promise.TRACING, scenario, "");
    try {
      run(text);
    } catch (InvocationTargetException e) {
      assertThat(e).cause().isInstanceOf(AssertionError.class);
    }
    assertThat(seen).isEqualTo(scenario);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines",
        "\\u000a is no line break, \\ no escape",
        "*/ \u2028 /* \r\n x",
        "a very long message that says everything that anybody could want to know about what"
            + " stands where and why it should not stand there but somewhere else entirely"
      })
  void a_violation_never_breaks_the_test(String violation) throws IOException {
    String text = JUnitText.of("a", "new rootset.heap.NeverFrees()", "gc\n", violation);
    compile(text);
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "_a", "a-b", "a b", "\u00e4"})
  void a_name_that_is_none_is_refused(String name) {
    assertThatThrownBy(() -> JUnitText.of(name, "x()", "gc", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + name + "\"");
  }
}

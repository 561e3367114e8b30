package rootset.judge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.judge.ToyCheckout;

/** The command line, on a class of the toy course. */
class RootsetTest {
  @TempDir private static Path root;
  private static String home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void build() {
    home = System.getProperty("rootset.home");
    System.setProperty("rootset.home", ToyCheckout.in(root).root().toString());
    ToyCheckout.write(root.resolve("class/ash/MyToy.java"), ToyCheckout.GOOD);
    ToyCheckout.write(root.resolve("class/ash/Second.java"), ToyCheckout.SECOND);
    ToyCheckout.write(
        root.resolve("class/box/Second.java"), ToyCheckout.SECOND.replace("2;", "3;"));
  }

  @AfterAll
  static void restore() {
    if (home == null) {
      System.clearProperty("rootset.home");
    } else {
      System.setProperty("rootset.home", home);
    }
  }

  private int run(String... arguments) {
    return Rootset.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private int grade(String... more) {
    List<String> arguments = new ArrayList<>(List.of("grade", root.resolve("class").toString()));
    arguments.addAll(List.of("--only", "toy", "--out", root.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void a_class_is_graded_and_told_of() throws IOException {
    assertThat(grade()).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("ash +10 of 9 +passed")
        .containsPattern("box +0 of 9 +failed")
        .contains("2 graded; isolation L1");
    assertThat(err.toString()).contains("1/2 ").contains("2/2 ");
    assertThat(Files.readString(root.resolve("out/gradebook.csv")).lines())
        .containsExactly(
            "submission,name,toy,total,late,verdict",
            "maximum,,9,9,,",
            "ash,ash,10,10,0,PASS",
            "box,box,0,0,0,FAIL");
    assertThat(root.resolve("out/submissions/ash/index.html")).isRegularFile();
  }

  @Test
  void a_score_below_what_was_asked_is_status_1() {
    assertThat(grade("--min-score", "5")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only nothing  | there is no exercise nothing; there are toy, broken",
        "--jobs 0        | --jobs is at least 1",
        "--isolation L3  | isolates student code at level L1 only",
        "--isolation top | --isolation is L1, L2 or L3, not top",
        "--submitted-at noon | a date, a time and an offset, such as",
        "--nonsense      | Unknown option: '--nonsense'"
      })
  void wrong_usage_is_status_2_and_a_sentence(String options, String said) {
    assertThat(grade(options.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(said).doesNotContain("\tat ");
  }

  @Test
  void a_path_that_does_not_exist_is_said() {
    assertThat(run("grade", "nowhere", "--out", root.resolve("out").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
  }

  @Test
  void results_do_not_go_where_a_file_is() {
    String file = root.resolve("class/ash/MyToy.java").toString();
    assertThat(run("grade", root.resolve("class").toString(), "--out", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--out is a folder").contains("MyToy.java is a file");
  }

  @Test
  void without_a_command_it_says_what_to_do() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("rootset grade");
  }

  @Test
  void a_course_with_a_mistake_is_said_with_its_line() throws IOException {
    withCourse(
        good -> good.replace("seconds: 2", "secnods: 2"),
        () -> {
          assertThat(grade()).isEqualTo(2);
          assertThat(err.toString()).contains("course.yaml:8:").contains("secnods");
        });
  }

  @Test
  void what_is_late_loses_what_the_course_says() throws IOException {
    withCourse(
        good -> "due: 2026-11-30T12:00Z\nlate: {percent-per-day: 10}\n" + good,
        () -> {
          assertThat(grade("--submitted-at", "2026-12-01T13:00+01:00")).isZero();
          assertThat(out.toString())
              .containsPattern("ash +9 of 9 +passed, 1 off for lateness")
              .containsPattern("box +0 of 9 +failed\\R");
          assertThat(Files.readString(root.resolve("out/gradebook.csv")))
              .contains("ash,ash,9,9,-1,PASS");
        });
  }

  @Test
  void of_a_bonus_that_is_graded_alone_no_maximum_is_told() throws IOException {
    withCourse(
        good ->
            good.replace(", bonus: true}", "}")
                .replaceFirst("seconds: 2", "bonus: true\n    seconds: 2"),
        () -> {
          assertThat(grade()).isZero();
          assertThat(out.toString())
              .containsPattern("ash +10 bonus points +passed")
              .doesNotContain("of 0");
        });
  }

  @Test
  void lateness_that_costs_nothing_is_said() {
    assertThat(grade("--submitted-at", "2026-12-01T13:00Z")).isZero();
    assertThat(err.toString()).contains("--submitted-at takes nothing off");
  }

  @Test
  void hidden_tests_may_be_shown_after_the_due_date() throws IOException {
    withCourse(
        good -> good.replace("show: title", "show: {before: title, after: all}"),
        () -> {
          Path results = root.resolve("out/submissions/box/results.json");
          assertThat(grade()).isZero();
          assertThat(Files.readString(results)).contains("hidden test");
          assertThat(grade("--after-due")).isZero();
          assertThat(Files.readString(results)).doesNotContain("hidden test");
        });
  }

  private interface Check {
    void run() throws IOException;
  }

  private void withCourse(UnaryOperator<String> change, Check check) throws IOException {
    Path file = root.resolve("exercises/course.yaml");
    String good = Files.readString(file);
    Files.writeString(file, change.apply(good));
    try {
      check.run();
    } finally {
      Files.writeString(file, good);
    }
  }
}

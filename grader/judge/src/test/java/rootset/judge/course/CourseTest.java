package rootset.judge.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.judge.course.Criterion.Show;

class CourseTest {
  private static final String GOOD =
      """
      course: toys
      title: Toys
      exercises:
        - id: toy
          title: A toy
          package: rootset.toy
          files: [MyToy.java]
          criteria:
            - id: adds
              title: Adds
              points: 3
            - id: hidden
              title: Something else
              points: 1.5
              show: title
              advice: Look again.
            - id: captures
              title: Captures nothing
              points: 1
              rule: {captures: rootset.toy.Listener}
              requires: [adds]
            - id: style
              title: Style
              rule: checkstyle
              penalty: 0.5
              cap: 2
            - id: extra
              title: More
              points: 2
              bonus: true
      """;

  @TempDir private Path folder;

  private Course load(String text) throws IOException {
    Path file = folder.resolve("course.yaml");
    Files.writeString(file, text);
    return Course.load(file);
  }

  @Test
  void a_course_is_read_with_its_defaults() throws IOException {
    Exercise toy = load(GOOD).exercise("toy");
    assertThat(toy.seconds()).isEqualTo(5);
    assertThat(toy.heap()).isEqualTo(64);
    assertThat(toy.path("MyToy.java")).isEqualTo("rootset/toy/MyToy.java");
    assertThat(toy.criteria()).extracting(Criterion::show).contains(Show.TITLE).contains(Show.ALL);
    assertThat(toy.criteria().get(2).rule()).contains(new Rule("captures", "rootset.toy.Listener"));
    assertThat(toy.criteria().get(3).isPenalty()).isTrue();
  }

  @Test
  void the_maximum_leaves_bonus_and_penalties_out() throws IOException {
    assertThat(load(GOOD).exercise("toy").points()).isEqualByComparingTo("5.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Toys              | titel: Toys                | 'title'",
        "points: 3                | points: many               | many",
        "show: title              | show: sometimes            | all, title or nothing",
        "id: hidden               | id: adds                   | stands there twice",
        "requires: [adds]         | requires: [style]          | requires style, which is no criterion before it",
        "points: 3                | points: -3                 | below 0",
        "points: 3                | bonus: false               | needs points or a penalty",
        "files: [MyToy.java]      | files: []                  | takes no files",
        "title: A toy             | heap: 0~    title: A toy   | limits above 0",
        "rule: checkstyle         | requires: []               | needs a rule",
        "course: toys             | course: [toys              | course.yaml:",
      })
  void a_mistake_is_said_with_its_place(String right, String wrong, String said) {
    String text = GOOD.replaceFirst(Pattern.quote(right), wrong.replace('~', '\n'));
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course.yaml")
        .hasMessageContaining(said);
  }

  private static final String SUITE =
      """
      course: doublers
      title: Doublers
      exercises:
        - id: test-a-doubler
          title: Tests for a doubler
          package: rootset.toy
          files: [DoublerTest.java]
          suite:
            subject: Doubler
            correct: [plus, times]
            faulty:
              square: one that squares
              same: one that does nothing
          criteria:
            - id: accepts
              title: Accepts the correct ones
              points: 2
              accepts: all
            - id: squares
              title: Notices squares
              points: 2
              catches: square
              requires: [accepts]
            - id: idle
              title: Notices idleness
              points: 1
              catches: same
              requires: [accepts]
            - id: plain
              title: Plain
              rule: no-reflection
              penalty: 1
            - id: reaches
              title: Reaches all
              points: 1
              coverage: {lines: 90}
              requires: [accepts, plain]
      """;

  @Test
  void an_exercise_whose_answer_is_tests_is_read_with_what_they_are_tried_on() throws IOException {
    Exercise exercise = load(SUITE).exercise("test-a-doubler");
    Suite suite = exercise.suite().orElseThrow();
    assertThat(suite.reference()).isEqualTo("plus");
    assertThat(suite.implementations()).containsExactly("plus", "times", "square", "same");
    assertThat(exercise.criteria())
        .filteredOn(each -> each.rule().isEmpty())
        .extracting(each -> each.goal().orElseThrow())
        .containsExactly(
            new Goal.Accepts(),
            new Goal.Catches("square"),
            new Goal.Catches("same"),
            new Goal.Coverage(90, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accepts: all                | accepts: plus               | accepts must be all, not plus",
        "catches: square             | catches: squares            | catches squares, which is no faulty",
        "catches: same               | catches: square             | no criterion catches same",
        "    coverage: {lines: 90}   | ~                           | needs one of accepts, catches",
        "coverage: {lines: 90}       | coverage: {lines: 110}      | percentages from 1 to 100",
        "coverage: {lines: 90}       | coverage: {lines: 9}~        rule: checkstyle | needs one of",
        "coverage: {lines: 90}       | coverage: {lines: 9}~        accepts: all | more than one",
        "requires: [accepts, plain]  | requires: [plain]           | `accepts: all`",
        "requires: [accepts, plain]  | requires: [accepts]         | `rule: no-reflection`",
        "correct: [plus, times]      | correct: []                 | correct and faulty ones",
        "correct: [plus, times]      | correct: [plus, same]       | two implementations called same",
        "subject: Doubler            | subject: DoublerTest        | cannot hand that in",
      })
  void a_mistake_about_tests_is_said_with_its_cure(String right, String wrong, String said) {
    String text =
        SUITE.replaceFirst(Pattern.quote(right.replace('~', '\n')), wrong.replace('~', '\n'));
    assertThat(text).isNotEqualTo(SUITE);
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course.yaml")
        .hasMessageContaining(said);
  }

  @Test
  void a_goal_of_tests_needs_something_to_try_them_on() {
    assertThatThrownBy(() -> load(GOOD.replace("title: Adds", "title: Adds\n        accepts: all")))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("toy: adds asks something of tests, so toy needs a suite");
  }

  @Test
  void a_misspelt_key_is_found_in_its_line() {
    assertThatThrownBy(() -> load(GOOD.replace("    files:", "    flies: 3\n    files:")))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("course.yaml:7");
  }
}

package rootset.judge.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void what_is_shown_may_change_with_the_due_date() throws IOException {
    Exercise toy =
        load(GOOD.replace("show: title", "show: {before: title, after: all}")).exercise("toy");
    Criterion hidden = toy.criteria().get(1);
    assertThat(hidden.show()).isEqualTo(Show.TITLE);
    assertThat(hidden.afterDue().show()).isEqualTo(Show.ALL);
    assertThat(toy.criteria().get(0).afterDue().show()).isEqualTo(Show.ALL);
  }

  @Test
  void a_bonus_exercise_is_beyond_the_maximum() throws IOException {
    Course course =
        load(
            "points: 5.5\n"
                + GOOD
                + GOOD.substring(GOOD.indexOf("  - id: toy"))
                    .replace("- id: toy", "- id: gift\n    bonus: true\n    after: [toy]")
                    .replaceAll("(?s)      - id: extra.*", ""));
    assertThat(course.maximum()).isEqualByComparingTo("5.5");
    assertThat(course.exercise("gift").points()).isEqualByComparingTo("5.5");
    assertThat(course.exercise("gift").plan().after()).containsExactly("toy");
  }

  @Test
  void due_dates_and_what_lateness_costs_are_read() throws IOException {
    Course course =
        load(
            "due: 2026-11-30T23:59+01:00\nlate: {grace-minutes: 30, percent-per-day: 10}\n"
                + GOOD.replace("    package:", "    due: 2026-12-01T12:00:30Z\n    package:"));
    assertThat(course.dueOrNull()).isEqualTo("2026-11-30T22:59Z");
    assertThat(course.exercise("toy").plan().dueOrNull()).isEqualTo("2026-12-01T12:00:30Z");
    assertThat(course.lateOrNull()).isEqualTo(new Late(30, 10, 0));
  }

  @Test
  void texts_may_look_like_anything_in_quotes() throws IOException {
    assertThat(load(GOOD.replace("title: Toys", "title: \"2024\"")).title()).isEqualTo("2024");
    assertThat(load("\ufeff" + GOOD.replace("\n", "\r\n")).title()).isEqualTo("Toys");
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
}

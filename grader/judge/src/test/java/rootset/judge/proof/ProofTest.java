package rootset.judge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.proof.SoundCourse.COURSE;
import static rootset.judge.proof.SoundCourse.EXPECTED;
import static rootset.judge.proof.SoundCourse.SOLUTION;
import static rootset.judge.proof.SoundCourse.STUB;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.ToyCheckout;

/** Proofs by grading: each fault of a stub, a solution or a known answer is refused. */
class ProofTest {
  @TempDir private Path root;
  private SoundCourse course;

  @BeforeEach
  void write() throws IOException {
    course = SoundCourse.builtIn(root);
  }

  @Test
  void of_a_sound_course_nothing_is_refused() throws IOException {
    assertThat(course.refused()).isEmpty();
  }

  @Test
  void a_stub_that_does_not_compile_is_refused_with_what_the_compiler_says() throws IOException {
    course.replace(STUB, "private int sum;", "private int sum");
    assertThat(course.refused())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(STUB)
                    .contains("the stubs of toy do not compile: MyToy.java:6: ';' expected"));
  }

  @Test
  void a_stub_whose_tests_pass_is_refused_with_the_criterion() throws IOException {
    course.write("exercises/src/main/java/rootset/toy/Second.java", ToyCheckout.SECOND);
    assertThat(course.refused())
        .singleElement()
        .asString()
        .startsWith(STUB + ": the tests of criterion two pass on the stub → Let a test of it");
  }

  @Test
  void a_stub_that_gains_points_by_a_rule_is_refused() throws IOException {
    course.replace(COURSE, ", requires: [adds]", "");
    course.replace(EXPECTED, "points: 4\n  fails: [adds, static]", "points: 6\n  fails: [adds]");
    course.replace(EXPECTED, "points: 4\n  fails: [static]", "points: 6");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .contains("the stub gains 2 points by criterion static; a stub scores 0")
        .contains("`requires: [...]`");
  }

  @Test
  void a_stub_that_fails_by_something_else_is_refused() throws IOException {
    course.replace(
        STUB,
        "public Object echo(Object value) {",
        "public Object echo(Object value) { if (sum == 0) return 7;");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .contains("criterion more fails on the stub with FAIL")
        .contains("expected: \"x\"")
        .contains("expected FAIL by the stub's TODO")
        .contains("UnsupportedOperationException");
  }

  @Test
  void a_solution_below_full_marks_is_refused_with_the_criterion_and_why() throws IOException {
    course.replace(SOLUTION, "private int sum", "private static int sum");
    assertThat(course.refused())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(SOLUTION)
                    .contains("must meet every criterion, but static is FAIL")
                    .contains("Mend the solution"));
  }

  @Test
  void a_known_answer_that_scores_otherwise_is_refused_with_what_came() throws IOException {
    course.replace(EXPECTED, "points: 7\n  fails: [two]", "points: 8\n  fails: [more]");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .startsWith("solutions/answers/toy/three: ")
        .contains("points: expected 8, came 7")
        .contains("two: expected PASS, came FAIL: ")
        .contains("more: expected FAIL, came PASS")
        .contains("write into expected.yaml: points: 7 · fails: [two]");
  }

  @Test
  void another_verdict_than_the_expected_one_is_refused() throws IOException {
    course.replace(EXPECTED, "adds: TIMEOUT", "adds: OUT_OF_MEMORY");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .contains("adds: expected OUT_OF_MEMORY, came TIMEOUT")
        .contains("points: 4 · fails: [static] · verdicts: {adds: TIMEOUT}");
  }

  @Test
  void feedback_that_no_student_reads_is_refused_with_what_they_do() throws IOException {
    course.replace(EXPECTED, "fails: [two]", "fails: [two]\n  feedback: 'expected: 2'");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .contains("no message that the student reads contains “expected: 2”")
        .contains("two says: Count again.");
  }

  @Test
  void an_answer_of_one_file_is_the_solution_with_that_file_replaced() throws IOException {
    course.replace("solutions/answers/toy/three/Second.java", "return 3", "return 2");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .contains("write into expected.yaml: points: 10.");
  }

  @Test
  void a_bundled_submission_that_scores_otherwise_is_refused() throws IOException {
    course.replace("solutions/submissions/birch/Second.java", "return 3", "return 2");
    assertThat(course.refused())
        .singleElement()
        .asString()
        .startsWith("solutions/submissions/birch: toy points: expected 7, came 10")
        .contains("toy/two: expected FAIL, came PASS")
        .contains("total: expected 7, came 10")
        .contains("verdict: expected FAIL, came PASS");
  }
}

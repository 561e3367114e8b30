package rootset.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Finding;
import rootset.judge.score.Verdict;

/** Submissions of the toy course, graded as they would be. */
class GraderTest {
  @TempDir private static Path root;
  private static Course course;
  private static Grader grader;

  @BeforeAll
  static void build() throws IOException {
    Checkout checkout = ToyCheckout.in(root);
    course = Course.load(checkout.courseFile());
    grader = new Grader(checkout, course, course.exercises());
  }

  private static Submission submission(String id, Map<String, String> sources) {
    List<HandedIn> handedIn =
        course.exercises().stream()
            .map(
                each -> new HandedIn(each, each.id().equals("toy") ? sources : Map.of(), List.of()))
            .toList();
    return new Submission(id, id, handedIn, List.of());
  }

  private static ExerciseResult graded(String myToy, String second) {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("MyToy.java", myToy);
    if (second != null) {
      sources.put("Second.java", second);
    }
    return graded(sources).get(0);
  }

  private static List<ExerciseResult> graded(Map<String, String> sources) {
    List<Submission> one = List.of(submission("one", sources));
    return grader.grade(one, 1, done -> {}).get(0).result().exercises();
  }

  private static Map<String, Verdict> verdicts(ExerciseResult result) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    result.criteria().forEach(each -> verdicts.put(each.criterion().id(), each.verdict()));
    return verdicts;
  }

  private static CriterionResult criterion(ExerciseResult result, String id) {
    return result.criteria().stream()
        .filter(each -> each.criterion().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_right_gets_all_points_and_the_bonus() {
    ExerciseResult result = graded(ToyCheckout.GOOD, ToyCheckout.SECOND);
    assertThat(result.points()).isEqualByComparingTo("10");
    assertThat(result.worst()).isEqualTo(Verdict.PASS);
    assertThat(result.exercise().points()).as("the maximum").isEqualByComparingTo("9");
  }

  @Test
  void feedback_says_what_was_done_what_was_expected_what_came_and_where_to_look() {
    ExerciseResult result =
        graded(ToyCheckout.GOOD.replace("sum += number", "sum + number"), ToyCheckout.SECOND);
    CriterionResult adds = criterion(result, "adds");
    assertThat(adds.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(adds.feedback().did())
        .containsExactly("new MyToy() → myToy1", "myToy1.add(2) → 2", "myToy1.add(2) → 2");
    assertThat(adds.feedback().message()).contains("2 added twice").contains("expected: 4");
    assertThat(adds.feedback().findings())
        .containsExactly(new Finding("MyToy.java", 14, "MyToy.add"));
  }

  @Test
  void of_an_endless_recursion_the_feedback_names_the_method_that_goes_round() {
    String endless = "return other(number); }\n  private int other(int n) {\n    return add(n);";
    ExerciseResult result =
        graded(ToyCheckout.GOOD.replace("return sum += number;", endless), ToyCheckout.SECOND);
    CriterionResult adds = criterion(result, "adds");
    assertThat(adds.verdict()).isEqualTo(Verdict.STACK_OVERFLOW);
    assertThat(adds.feedback().findings())
        .containsExactly(
            new Finding("MyToy.java", 14, "MyToy.add goes round until the stack is full"));
  }

  @Test
  void a_hidden_criterion_shows_its_advice_and_nothing_of_its_test() {
    ExerciseResult result =
        graded(ToyCheckout.GOOD, ToyCheckout.SECOND.replace("return 2", "return 3"));
    CriterionResult two = criterion(result, "two");
    assertThat(two.feedback().message()).contains("expected: 2");
    assertThat(two.shown().message()).isEqualTo("Count again.");
    assertThat(two.shown().did()).isEmpty();
  }

  @Test
  void a_rule_is_not_scored_as_long_as_what_it_requires_fails() {
    ExerciseResult result =
        graded(ToyCheckout.GOOD.replace("sum += number", "7"), ToyCheckout.SECOND);
    assertThat(criterion(result, "static").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(criterion(result, "static").feedback().message()).contains("Adds");
  }

  @Test
  void a_broken_rule_costs_its_own_points_only() {
    ExerciseResult result =
        graded(
            ToyCheckout.GOOD.replace("private int sum", "private static int sum"),
            ToyCheckout.SECOND);
    assertThat(verdicts(result))
        .containsEntry("adds", Verdict.PASS)
        .containsEntry("static", Verdict.FAIL);
    assertThat(result.points()).isEqualByComparingTo("8");
  }

  @ParameterizedTest
  @CsvSource({"1, -0.5", "2, -1", "5, -1"})
  void findings_take_points_off_up_to_a_cap(int findings, String points) {
    String careless = "if (sum > 0) sum += 0;\n".repeat(findings) + "return sum += number;";
    ExerciseResult result =
        graded(ToyCheckout.GOOD.replace("return sum += number;", careless), ToyCheckout.SECOND);
    assertThat(criterion(result, "style").points()).isEqualByComparingTo(points);
  }

  @Test
  void points_never_fall_below_nothing() {
    String awful = "if (sum > 0) sum += 0; if (sum > 0) sum += 0; return 0;";
    ExerciseResult result =
        graded(
            ToyCheckout.GOOD
                .replace("return sum += number;", awful)
                .replace("return value;", "return null;"),
            null);
    assertThat(Points.text(result.points())).isEqualTo("0");
  }

  @Test
  void a_file_that_does_not_compile_is_replaced_and_the_rest_is_graded() {
    ExerciseResult result = graded(ToyCheckout.GOOD, "package rootset.toy; class Second { int }");
    assertThat(verdicts(result))
        .containsEntry("adds", Verdict.PASS)
        .containsEntry("two", Verdict.COMPILE_ERROR);
    assertThat(result.notes()).extracting(Finding::place).containsExactly("Second.java:1");
  }

  @Test
  void where_nothing_compiles_every_criterion_says_so() {
    ExerciseResult result = graded("class MyToy {", "class Second {");
    assertThat(verdicts(result).values()).containsOnly(Verdict.COMPILE_ERROR);
    assertThat(result.points()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package rootset.toy; | package other;       | the file must begin with `package rootset.toy;`",
        "public final class Second | public final class Secund | must be called Second, not Secund",
        "public final class Second | final class Third  | the file must declare the class rootset.toy.Second",
        "public final class Second | final class Secund | rootset.toy.Second; it declares Secund"
      })
  void a_file_that_declares_something_else_is_told_what_to_declare(
      String right, String wrong, String said) {
    String source = ToyCheckout.SECOND.replace("  private Second() {}\n", "").replace(right, wrong);
    ExerciseResult result = graded(ToyCheckout.GOOD, source);
    assertThat(result.notes()).isNotEmpty();
    assertThat(result.notes().toString()).contains(said);
    assertThat(criterion(result, "two").verdict()).isEqualTo(Verdict.COMPILE_ERROR);
  }

  @Test
  void a_class_of_the_courses_cannot_be_replaced() {
    ExerciseResult result = graded(ToyCheckout.GOOD, ToyCheckout.SECOND + "interface Toys {}");
    assertThat(verdicts(result).values()).containsOnly(Verdict.POLICY);
    assertThat(result.points()).isEqualByComparingTo("0");
    assertThat(result.audit()).hasSize(1).first().asString().contains("rootset.toy.Toys");
  }

  @Test
  void a_missing_file_has_its_stub() {
    ExerciseResult result = graded(ToyCheckout.GOOD, null);
    assertThat(verdicts(result))
        .containsEntry("adds", Verdict.PASS)
        .containsEntry("two", Verdict.FAIL);
    assertThat(criterion(result, "two").feedback().message()).contains("TODO");
  }

  @Test
  void what_was_not_handed_in_is_scored_all_the_same() {
    List<ExerciseResult> results = graded(Map.of());
    assertThat(results).hasSize(2);
    assertThat(verdicts(results.get(0)).values()).containsOnly(Verdict.FAIL);
    assertThat(results.get(0).criteria()).hasSize(5);
  }

  @Test
  void a_hostile_file_costs_what_it_touches_and_leaves_an_audit_line() {
    ExerciseResult result =
        graded(
            ToyCheckout.GOOD, ToyCheckout.SECOND.replace("return 2;", "System.exit(0); return 2;"));
    assertThat(verdicts(result))
        .containsEntry("adds", Verdict.PASS)
        .containsEntry("two", Verdict.CRASH);
    assertThat(result.audit()).hasSize(1).first().asString().startsWith("toy/two: CRASH: ");
  }

  @Test
  void a_fault_of_the_course_is_no_fault_of_the_submission() {
    Submission one =
        new Submission(
            "one",
            "one",
            List.of(
                new HandedIn(course.exercises().get(0), Map.of(), List.of()),
                new HandedIn(
                    course.exercises().get(1),
                    Map.of("Nothing.java", "package rootset.broken; class Nothing {}"),
                    List.of())),
            List.of());
    ExerciseResult broken =
        grader.grade(List.of(one), 1, done -> {}).get(0).result().exercises().get(1);
    assertThat(verdicts(broken))
        .containsEntry("untested", Verdict.NO_TESTS)
        .containsEntry("throws", Verdict.GRADER_ERROR);
    assertThat(broken.audit()).hasSize(2);
    assertThat(criterion(broken, "untested").feedback().message())
        .endsWith("Tests name what is no criterion: untestet.");
  }

  @Test
  void a_package_that_is_nowhere_is_said_once_and_before_anything_is_graded() {
    Checkout checkout = new Checkout(root);
    Course wrong =
        course.with(
            List.of(
                new Exercise(
                    "toy",
                    "A toy",
                    "rootset.toyz",
                    List.of("MyToy.java"),
                    "",
                    0,
                    "",
                    1,
                    1,
                    List.of(),
                    List.of())));
    assertThatThrownBy(() -> new Grader(checkout, wrong, wrong.exercises()))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("toy: the package rootset.toyz has neither classes nor tests");
  }

  @Test
  void results_come_in_the_order_of_the_submissions_whoever_is_done_first() {
    List<Submission> many =
        List.of(
            submission("a", Map.of("Second.java", ToyCheckout.SECOND)),
            submission("b", Map.of()),
            submission("c", Map.of("Second.java", ToyCheckout.SECOND)));
    assertThat(grader.grade(many, 2, done -> {}))
        .extracting(each -> each.result().id())
        .containsExactly("a", "b", "c");
  }

  @Test
  void the_key_tells_submissions_apart_by_what_is_graded() {
    Submission one = submission("a", Map.of("Second.java", ToyCheckout.SECOND));
    Submission same = submission("b", Map.of("Second.java", ToyCheckout.SECOND));
    Submission other = submission("c", Map.of("Second.java", ToyCheckout.SECOND + "\n"));
    List<String> keys =
        grader.grade(List.of(one, same, other), 1, done -> {}).stream()
            .map(each -> each.result().key())
            .toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }
}

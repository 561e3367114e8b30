package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.Checkout;
import rootset.judge.Grader;
import rootset.judge.Grader.Graded;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Intake;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * Answers that keep what they should not, and honest ones that look like them: each is graded as
 * memory/expected.yaml says, no criterion more and none less.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryIT {
  private static final Path FOLDER = Project.ROOT.resolve("solutions/memory");
  private static final Path SOLUTIONS = Project.ROOT.resolve("solutions/src/main/java");
  private static final String CAPTURES = "captures";

  private Course course;
  private List<Answer> answers;
  private final Map<String, SubmissionResult> results = new HashMap<>();

  @BeforeAll
  void grade(@TempDir Path folder) throws IOException {
    Checkout checkout = new Checkout(Project.ROOT);
    course = apart(Course.load(checkout.courseFile()));
    answers = Answer.read(FOLDER.resolve("expected.yaml"));
    List<Exercise> exercises =
        course.exercises().stream()
            .filter(exercise -> answers.stream().anyMatch(each -> isOf(each, exercise)))
            .toList();
    for (Answer answer : answers) {
      complete(answer, folder);
    }
    List<Submission> submissions = Intake.open(folder, course);
    int workers = Runtime.getRuntime().availableProcessors();
    new Grader(checkout, course, exercises)
        .grade(submissions, workers, done -> {}).stream()
            .map(Graded::result)
            .forEach(result -> results.put(result.name(), result));
  }

  /** An answer is about one file; the exercise's other files are the solution's. */
  private void complete(Answer answer, Path folder) throws IOException {
    Exercise exercise =
        course.exercises().stream().filter(each -> isOf(answer, each)).findFirst().orElseThrow();
    Path complete = Files.createDirectory(folder.resolve(answer.answer()));
    for (String file : exercise.files()) {
      Path own = FOLDER.resolve(answer.answer()).resolve(file);
      Files.copy(
          Files.exists(own) ? own : SOLUTIONS.resolve(exercise.path(file)), complete.resolve(file));
    }
  }

  private static boolean isOf(Answer answer, Exercise exercise) {
    return answer.exercise().equals(exercise.id());
  }

  private static String byRule(String criterion) {
    return criterion + " by rule";
  }

  /** The course with the criterion that a rule and a test decide made two, to see both. */
  private static Course apart(Course course) {
    return new Course(
        course.id(), course.title(), course.exercises().stream().map(MemoryIT::apart).toList());
  }

  private static Exercise apart(Exercise whole) {
    List<Criterion> criteria = new ArrayList<>();
    for (Criterion each : whole.criteria()) {
      boolean isByBoth = each.rule().filter(rule -> rule.name().equals(CAPTURES)).isPresent();
      criteria.add(isByBoth ? with(each, each.id(), false) : each);
      if (isByBoth) {
        criteria.add(with(each, byRule(each.id()), true));
      }
    }
    return whole.with(criteria);
  }

  private static Criterion with(Criterion of, String id, boolean isByRule) {
    return new Criterion(
        id,
        of.title(),
        of.points(),
        of.bonus(),
        of.show(),
        of.advice(),
        isByRule ? of.rule().orElseThrow() : null,
        of.requires(),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  @Test
  void every_answer_says_what_it_must_get() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(answers.stream().map(Answer::answer))
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> an_answer_gets_what_it_must_get() {
    return answers.stream().map(each -> dynamicTest(each.answer(), () -> getsWhatItMust(each)));
  }

  private void getsWhatItMust(Answer answer) {
    assertThat(failed(answer).keySet())
        .as(() -> answer.about() + "\n" + said(answer))
        .containsExactlyInAnyOrderElementsOf(answer.fails());
    assertThat(failed(answer).values()).as(() -> said(answer)).allMatch(answer.kind()::equals);
    if (answer.feedback() != null) {
      assertThat(said(answer)).contains(answer.feedback());
    }
  }

  /**
   * Class files say what a handler may hold, a heap dump what it does. Where only one of them finds
   * fault, expected.yaml names it and says why.
   */
  @TestFactory
  Stream<DynamicTest> class_files_and_heap_dump_say_the_same_of_handlers() {
    return answers.stream()
        .filter(each -> criteria(each).containsKey(byRule(CAPTURES)))
        .map(each -> dynamicTest(each.answer(), () -> agree(each)));
  }

  private void agree(Answer answer) {
    boolean ruleFinds = criteria(answer).get(byRule(CAPTURES)).verdict() != Verdict.PASS;
    boolean dumpFinds = criteria(answer).get(CAPTURES).verdict() != Verdict.PASS;
    String alone = ruleFinds == dumpFinds ? null : ruleFinds ? "rule" : "dump";
    assertThat(alone).as(() -> "who alone finds fault\n" + said(answer)).isEqualTo(answer.seenBy());
    assertThat(answer.why() != null).as("expected.yaml says why").isEqualTo(alone != null);
  }

  /** What failed, by the names that course.yaml knows. */
  private Map<String, Verdict> failed(Answer answer) {
    Map<String, Verdict> failed = new TreeMap<>();
    criteria(answer)
        .forEach(
            (id, result) -> {
              if (result.verdict() != Verdict.PASS) {
                failed.put(id.replace(byRule(""), ""), result.verdict());
              }
            });
    return failed;
  }

  private Map<String, CriterionResult> criteria(Answer answer) {
    Map<String, CriterionResult> criteria = new LinkedHashMap<>();
    results.get(answer.answer()).exercises().stream()
        .filter(each -> each.exercise().id().equals(answer.exercise()))
        .flatMap(each -> each.criteria().stream())
        .forEach(each -> criteria.put(each.criterion().id(), each));
    return criteria;
  }

  private String said(Answer answer) {
    return criteria(answer).values().stream()
        .filter(each -> each.verdict() != Verdict.PASS)
        .map(each -> each.criterion().id() + ": " + said(each.feedback()))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Feedback feedback) {
    return Stream.concat(
            Stream.of(feedback.message()), feedback.findings().stream().map(MemoryIT::said))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Finding finding) {
    return finding.place() + ": " + finding.message();
  }
}

package rootset.judge.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Criterion.Show;
import rootset.judge.course.Exercise;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Lateness;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * What the student's page shows: only texts made fit by {@link Text}, only feedback that {@link
 * CriterionResult#shown()} gives. Public because the compiled templates live in a package of their
 * own.
 *
 * @param notes what is said about the submission as a whole
 */
public record StudentPage(
    String course,
    String name,
    Score total,
    List<Remark> notes,
    List<Card> exercises,
    String isolation,
    String seed,
    String key) {

  /**
   * An exercise.
   *
   * @param anchor where links on the page lead
   * @param part the part of the course, where it begins with this exercise; or empty
   * @param place the lesson that leads to it and the exercises that it builds on; may be empty
   * @param late what lateness took off, or null
   * @param unseen how many criteria count here that are not shown
   */
  public record Card(
      String anchor,
      String part,
      String title,
      String place,
      boolean bonus,
      Score score,
      List<Remark> notes,
      List<Failed> failed,
      List<Line> passed,
      Line late,
      int unseen) {}

  /**
   * A criterion's title and points.
   *
   * @param points {@code 3 of 5}, or what was taken off
   */
  public record Line(String title, String points, boolean hidden, boolean bonus) {}

  /**
   * Why criteria were not met; hidden criteria give advice and no more.
   *
   * @param did the calls that led there
   * @param graderFailed whether it is the grader's fault, not the submission's
   */
  public record Reason(
      Badge badge,
      List<String> did,
      String message,
      List<Remark> findings,
      String advice,
      boolean graderFailed) {

    /** Whether there is nothing to read in it but the verdict. */
    public boolean isSilent() {
      return did.isEmpty() && message.isEmpty() && findings.isEmpty() && advice.isEmpty();
    }
  }

  /** Criteria that were not met for the same reason; mostly it is one. */
  public record Failed(Reason reason, List<Line> lines) {}

  static StudentPage of(Course course, SubmissionResult result, String isolation) {
    BigDecimal maximum =
        result.exercises().stream()
            .map(graded -> graded.exercise().maximum())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Card> cards = new ArrayList<>();
    String part = "";
    for (ExerciseResult graded : result.exercises()) {
      String own = graded.exercise().plan().part();
      cards.add(
          card("exercise-" + (cards.size() + 1), own.equals(part) ? "" : own, course, graded));
      part = own;
    }
    return new StudentPage(
        Text.line(course.title()),
        Text.line(result.name()),
        Score.of(result.points(), maximum),
        Remark.of(result.notes()),
        cards,
        Text.block(isolation),
        Integer.toString(result.seed()),
        Text.line(result.key()));
  }

  private static Card card(String anchor, String part, Course course, ExerciseResult graded) {
    Map<Reason, List<Line>> failed = new LinkedHashMap<>();
    List<Line> passed = new ArrayList<>();
    for (CriterionResult result : graded.criteria()) {
      if (result.criterion().show() == Show.NOTHING) {
        continue;
      }
      if (result.verdict() == Verdict.PASS) {
        passed.add(line(result));
      } else {
        failed.computeIfAbsent(reason(result, graded), r -> new ArrayList<>()).add(line(result));
      }
    }
    int shown = passed.size() + failed.values().stream().mapToInt(List::size).sum();
    return new Card(
        anchor,
        Text.line(part),
        Text.line(graded.exercise().title()),
        place(course, graded.exercise()),
        graded.exercise().plan().bonus(),
        Score.of(graded.points(), graded.exercise().points()),
        Remark.of(graded.notes()),
        failed.entrySet().stream().map(e -> new Failed(e.getKey(), e.getValue())).toList(),
        passed,
        graded.lateness().map(StudentPage::line).orElse(null),
        graded.criteria().size() - shown);
  }

  private static String place(Course course, Exercise exercise) {
    List<String> parts = new ArrayList<>();
    if (!exercise.lesson().isEmpty()) {
      parts.add("Lesson " + exercise.lesson());
    }
    List<String> before =
        exercise.plan().after().stream().map(id -> course.exercise(id).title()).toList();
    if (!before.isEmpty()) {
      parts.add("builds on “" + String.join("”, “", before) + "”");
    }
    return Text.line(String.join(" · ", parts));
  }

  private static Line line(Lateness late) {
    return new Line(late.words(), Score.signed(late.off().negate()), false, false);
  }

  private static Reason reason(CriterionResult result, ExerciseResult graded) {
    if (result.verdict() == Verdict.COMPILE_ERROR) {
      return doesNotCompile(graded);
    }
    Feedback shown = result.shown();
    boolean hidden = isHidden(result.criterion()) && !shown.open();
    return new Reason(
        Badge.of(result.verdict()),
        Text.lines(shown.did(), Text::line),
        // Of a hidden criterion, the message is the verdict and the advice, which are shown anyway.
        hidden ? "" : Text.block(shown.message()),
        Remark.of(shown.findings()),
        // Where no test ran, there is nothing to advise on.
        shown.open() ? "" : Text.block(result.criterion().advice()),
        result.verdict() == Verdict.GRADER_ERROR);
  }

  /** One for all criteria of an exercise: what any visible one says of it. */
  private static Reason doesNotCompile(ExerciseResult graded) {
    Feedback shown =
        graded.criteria().stream()
            .filter(result -> result.verdict() == Verdict.COMPILE_ERROR)
            .filter(result -> !isHidden(result.criterion()))
            .map(CriterionResult::shown)
            .findFirst()
            .orElse(Feedback.NONE);
    return new Reason(
        Badge.of(Verdict.COMPILE_ERROR),
        List.of(),
        Text.block(shown.message()),
        Remark.of(shown.findings()),
        "",
        false);
  }

  private static Line line(CriterionResult result) {
    Criterion criterion = result.criterion();
    return new Line(
        Text.line(criterion.title()),
        points(criterion, result.points()),
        isHidden(criterion),
        criterion.bonus());
  }

  private static String points(Criterion criterion, BigDecimal points) {
    if (criterion.points().signum() > 0) {
      return Score.signed(points) + " of " + Score.signed(criterion.points());
    }
    return points.signum() == 0 ? "nothing off" : Score.signed(points);
  }

  private static boolean isHidden(Criterion criterion) {
    return criterion.show() != Show.ALL;
  }
}

package rootset.judge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rootset.judge.Checkout;
import rootset.judge.Grader;
import rootset.judge.Grader.Graded;
import rootset.judge.Withheld;
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.Intake;
import rootset.judge.intake.IntakeException;
import rootset.judge.intake.Submission;
import rootset.judge.report.MarkdownSummary;
import rootset.judge.report.Reports;
import rootset.judge.report.Timing;
import rootset.judge.score.ClassResult;
import rootset.judge.score.SubmissionResult;

/**
 * {@code rootset grade PATH --out DIR}: a folder of submissions in, a gradebook and feedback out.
 */
@Command(
    name = "grade",
    description = "Grade one submission, or a folder of them.",
    mixinStandardHelpOptions = true)
final class Grade implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      description = "A submission (folder or zip), or a folder or zip of many.")
  private Path path;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where the results go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "EXERCISE",
      description = "Grade this exercise only; may be given more than once.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions at a time (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--submitted-at",
      paramLabel = "INSTANT",
      description =
          "When all of it was handed in, such as 2026-12-01T10:00+01:00; takes off what course.yaml says about lateness.")
  private String submittedAt;

  @Option(
      names = "--after-due",
      description = "Show what students are to see of the criteria after the due date.")
  private boolean afterDue;

  @Option(
      names = "--min-score",
      paramLabel = "POINTS",
      description = "Exit with 1 if a submission has fewer points.")
  private BigDecimal minScore = BigDecimal.ZERO;

  @Option(
      names = "--isolation",
      paramLabel = "LEVEL",
      defaultValue = "L1",
      description = "Refuse to grade below this level of isolation: L1, L2 or L3.")
  private String isolation;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Add the points to the end of this file, as Markdown.")
  private Path summary;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      checkOptions();
      return grade();
    } catch (IntakeException | CourseException wrong) {
      err().println("rootset: " + wrong.getMessage());
      return Rootset.USAGE;
    }
  }

  private void checkOptions() {
    if (!List.of("L1", "L2", "L3").contains(isolation)) {
      throw wrongUsage("--isolation is L1, L2 or L3, not " + isolation);
    }
    if (!isolation.equals("L1")) {
      throw wrongUsage(
          "this version isolates student code at level L1 only; it does not grade at " + isolation);
    }
    if (jobs < 1) {
      throw wrongUsage("--jobs is at least 1, not " + jobs);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrongUsage("--out is a folder, but " + out + " is a file");
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private int grade() throws IOException {
    Checkout checkout = Checkout.here();
    Instant at = submittedAt == null ? null : instant(submittedAt);
    Course loaded = Course.load(checkout.courseFile());
    Withheld withheld = Withheld.from(checkout, afterDue ? loaded.afterDue() : loaded);
    Course course = withheld.course();
    List<Exercise> exercises = chosen(course);
    List<Submission> submissions = Intake.open(path, course).stream().map(withheld::noted).toList();
    if (at != null) {
      warnOfFreeLateness(course, exercises);
      submissions = submissions.stream().map(each -> each.at(at)).toList();
    }
    Grader grader = new Grader(checkout, course, exercises);
    Reports reports = new Reports(out);
    long start = System.nanoTime();
    List<Graded> graded;
    try (Progress progress = Progress.of(submissions.size(), err())) {
      graded = grader.grade(submissions, jobs, each -> done(each, reports, progress, course));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<SubmissionResult> results = graded.stream().map(Graded::result).toList();
    ClassResult result = new ClassResult(course, exercises, results, Grader.ISOLATION);
    reports.finish(result, timing(graded, seconds));
    tell(result, withheld);
    if (summary != null) {
      Files.writeString(
          summary,
          MarkdownSummary.of(result) + said(withheld, exercises),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    return lowest(results).compareTo(minScore) < 0 ? Rootset.BELOW : 0;
  }

  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw wrongUsage(
          "--submitted-at is a date, a time and an offset, such as 2026-12-01T10:00+01:00, not "
              + text);
    }
  }

  private void warnOfFreeLateness(Course course, List<Exercise> exercises) {
    if (course.lateOrNull() == null
        || exercises.stream().noneMatch(each -> course.due(each).isPresent())) {
      err()
          .println(
              "rootset: --submitted-at takes nothing off: course.yaml has no `late`, or nothing is"
                  + " due");
    }
  }

  private List<Exercise> chosen(Course course) {
    try {
      return course.chosen(only);
    } catch (IllegalArgumentException unknown) {
      throw wrongUsage(unknown.getMessage());
    }
  }

  private void done(Graded graded, Reports reports, Progress progress, Course course) {
    reports.submission(graded.result(), course, Grader.ISOLATION);
    progress.done(graded.result());
  }

  private Timing timing(List<Graded> graded, double seconds) {
    return new Timing(
        jobs,
        seconds,
        graded.stream()
            .map(each -> new Timing.SubmissionTime(each.result().id(), each.milliseconds()))
            .toList());
  }

  private static BigDecimal lowest(List<SubmissionResult> results) {
    return results.stream()
        .map(SubmissionResult::points)
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private void tell(ClassResult result, Withheld withheld) {
    PrintWriter console = spec.commandLine().getOut();
    int width = 10;
    for (SubmissionResult each : result.submissions()) {
      width = Math.max(width, each.id().length());
    }
    boolean isBonus = result.maximum().signum() == 0;
    String of = Points.of(result.maximum()) + (isBonus ? " points" : "");
    for (SubmissionResult each : result.submissions()) {
      console.printf(
          "%-" + width + "s %7s %s  %s%s%n",
          each.id(),
          Points.text(each.points()),
          of,
          each.worst().words(),
          each.late().signum() == 0 ? "" : ", " + Points.text(each.late()) + " off for lateness");
    }
    for (SubmissionResult each : result.submissions()) {
      each.notes().forEach(note -> console.println(each.id() + ": " + note.message()));
    }
    console.println();
    console.println(result.submissions().size() + " graded; isolation " + Grader.ISOLATION);
    console.print(said(withheld, result.exercises()));
    console.println(
        "Results: " + out.resolve("index.html") + " and " + out.resolve("gradebook.csv"));
  }

  /** What is to be added about points that cannot be seen here; empty if all can. */
  private static String said(Withheld withheld, List<Exercise> exercises) {
    String points = Points.text(withheld.points(exercises));
    return points.equals("0")
        ? ""
        : points + " more points are scored by the course's staff, with what is not in this kit.\n";
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

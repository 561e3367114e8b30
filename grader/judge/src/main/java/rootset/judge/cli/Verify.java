package rootset.judge.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.course.Exercise;
import rootset.judge.engine.Collectors;
import rootset.judge.engine.KillMatrix;
import rootset.judge.proof.Proof;

/**
 * {@code rootset verify}: stubs score nothing, solutions everything, known answers what they say;
 * {@code rootset verify --engine}: correct collectors pass, and every faulty one is caught.
 */
@Command(
    name = "verify",
    description = {
      "Prove that what this checkout holds is sound: the course, or with --engine the collectors.",
      "Exit codes: 0 it is, 1 something is refused, 2 wrong usage."
    },
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
  @Parameters(
      paramLabel = "EXERCISE",
      description = "Prove these exercises only (default: the whole course).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many answers are graded at a time (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--engine",
      description =
          "Put the collectors of the engine, correct and faulty, through random programs.")
  private boolean engine;

  @Option(
      names = "--show",
      paramLabel = "COLLECTOR",
      description = "With --engine: show the smallest program that finds fault with this one.")
  private String show;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    return (engine ? engine() : course()) ? 0 : Rootset.BELOW;
  }

  private void checkOptions() {
    if (show != null && !engine) {
      throw wrongUsage("--show goes with --engine");
    }
    if (engine && !ids.isEmpty()) {
      throw wrongUsage("--engine is about collectors, not about the exercise " + ids.get(0));
    }
    if (jobs < 1) {
      throw wrongUsage("--jobs is at least 1, not " + jobs);
    }
  }

  private boolean course() throws IOException {
    Checkout checkout = Checkout.here();
    if (!checkout.hasSolutions()) {
      throw wrongUsage("this kit holds no solutions, so there is no course to verify");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      Course course = Course.load(checkout.courseFile());
      Checklist checklist = new Checklist(out, Boolean.getBoolean("rootset.terminal"));
      boolean sound = new Proof(checkout, course, chosen(course)).run(jobs, checklist);
      checklist.finish();
      return sound;
    } catch (CourseException wrong) {
      out.println(wrong.getMessage());
      return false;
    }
  }

  private List<Exercise> chosen(Course course) {
    try {
      return course.chosen(ids);
    } catch (IllegalArgumentException unknown) {
      throw wrongUsage(unknown.getMessage());
    }
  }

  private boolean engine() {
    if (Collectors.names().isEmpty()) {
      throw wrongUsage("this kit holds no collectors to verify");
    }
    PrintWriter out = spec.commandLine().getOut();
    KillMatrix matrix =
        new KillMatrix(
            KillMatrix.PROGRAMS,
            line -> {
              out.println(line.stripTrailing());
              out.flush();
            });
    return show == null ? matrix.run() : show(matrix);
  }

  private boolean show(KillMatrix matrix) {
    try {
      return matrix.show(show);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

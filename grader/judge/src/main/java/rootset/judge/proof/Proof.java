package rootset.judge.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootset.judge.Checkout;
import rootset.judge.Grader;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.kit.Kit;
import rootset.judge.score.SubmissionResult;

/**
 * Proves a course: everything about it that a program can see is as it must be. Stubs, solutions
 * and known answers are graded, all by one grader.
 */
public final class Proof {
  /** The part of a proof that is about all files of the course. */
  public static final String TREES = "exercises and solutions";

  /** The part of a proof that is about the bundled class. */
  public static final String BUNDLED = "solutions/submissions";

  private final Checkout checkout;
  private final Tree tree;
  private final List<Exercise> exercises;

  /**
   * A proof.
   *
   * @param exercises those to prove; what is about the course as a whole is proved only with all
   */
  public Proof(Checkout checkout, Course course, List<Exercise> exercises) {
    this.checkout = checkout;
    this.tree = new Tree(checkout.root(), course);
    this.exercises = List.copyOf(exercises);
  }

  /** Told how far the proof has come, one call at a time. */
  public interface Listener {
    /** So many of all submissions have been graded. */
    void graded(int done, int all);

    /**
     * A part is done.
     *
     * @param part an exercise's id, {@link #TREES} or {@link #BUNDLED}
     * @param what what was graded for it, in words
     * @param refusals what is wrong; empty if nothing is
     */
    void proved(String part, String what, List<Refusal> refusals);
  }

  /** A part of the proof, until all of its trials are done. */
  private static final class Part {
    final String name;
    final String what;
    final List<Trial> trials;
    final Map<Trial, List<Refusal>> came = new HashMap<>();
    final List<Refusal> refusals;

    Part(String name, String what, List<? extends Trial> trials, List<Refusal> refusals) {
      this.name = name;
      this.what = what;
      this.trials = List.copyOf(trials);
      this.refusals = new ArrayList<>(refusals);
    }

    boolean isDone() {
      return came.size() == trials.size();
    }

    void tell(Listener listener) {
      trials.forEach(each -> refusals.addAll(came.get(each)));
      listener.proved(name, what, refusals);
    }
  }

  /**
   * Proves the course.
   *
   * @param workers how many submissions are graded at a time
   * @return whether nothing was refused
   */
  public boolean run(int workers, Listener listener) throws IOException {
    List<Part> parts = parts();
    Map<String, Part> byTrial = new HashMap<>();
    Map<String, Trial> trials = new LinkedHashMap<>();
    for (Part part : parts) {
      if (part.isDone()) {
        part.tell(listener);
      }
      for (Trial trial : part.trials) {
        trials.put(trial.submission().id(), trial);
        byTrial.put(trial.submission().id(), part);
      }
    }
    Grader grader = new Grader(checkout, tree.course(), exercises);
    int[] done = {0};
    grader.grade(
        trials.values().stream().map(Trial::submission).toList(),
        workers,
        graded -> {
          SubmissionResult result = graded.result();
          Part part = byTrial.get(result.id());
          Trial trial = trials.get(result.id());
          part.came.put(trial, trial.refusals(result));
          done[0]++;
          listener.graded(done[0], trials.size());
          if (part.isDone()) {
            part.tell(listener);
          }
        });
    return parts.stream().allMatch(part -> part.refusals.isEmpty());
  }

  private List<Part> parts() throws IOException {
    BundledClass bundled = BundledClass.read(tree);
    List<Part> parts = new ArrayList<>();
    if (exercises.size() == tree.course().exercises().size()) {
      parts.add(new Part(TREES, "no stray files", List.of(), new StrayFiles(tree).refusals()));
    }
    List<Check> checks = checks();
    for (Exercise exercise : exercises) {
      parts.add(part(exercise, checks, bundled));
    }
    List<BundledTrial> trials = bundled.trials(exercises);
    if (!trials.isEmpty() || !bundled.refusals().isEmpty()) {
      parts.add(new Part(BUNDLED, trials.size() + " submissions", trials, bundled.refusals()));
    }
    return parts;
  }

  private List<Check> checks() throws IOException {
    List<Path> kit = Kit.of(tree.root(), tree.course()).sources();
    return List.of(
        new MirroredTrees(tree),
        new TestsOfBothKinds(tree),
        new NamedCriteria(tree),
        new Hints(tree),
        new Minutes(tree),
        new InstructionsPage(tree),
        new LessonPage(tree),
        new NamedClasses(tree, new JavaNames(tree.root())),
        new GivenNames(tree, kit),
        new GivenAway(tree, kit, GivenAway.TOO_LONG));
  }

  private Part part(Exercise exercise, List<Check> checks, BundledClass bundled)
      throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    for (Check check : checks) {
      refusals.addAll(check.refusals(exercise));
    }
    KnownAnswers answers = KnownAnswers.read(tree, exercise);
    refusals.addAll(answers.refusals());
    refusals.addAll(new WrongAnswers(tree, answers, bundled).refusals(exercise));
    List<Trial> trials = new ArrayList<>();
    if (tree.stubs(exercise).size() == exercise.files().size()) {
      trials.add(new StubTrial(tree, exercise));
    }
    if (tree.solutions(exercise).size() == exercise.files().size()) {
      trials.add(new SolutionTrial(tree, exercise));
      answers.gradable().forEach(each -> trials.add(new AnswerTrial(tree, exercise, each)));
    }
    String what = "stub, solution, " + answers.gradable().size() + " known answers";
    return new Part(exercise.id(), what, trials, refusals);
  }
}

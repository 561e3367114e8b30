package rootset.judge.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootset.judge.course.Exercise;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Intake;
import rootset.judge.intake.Submission;
import rootset.judge.names.Names;

/** The folder {@code solutions/submissions}: a whole class whose score is known. */
final class BundledClass {
  private final Tree tree;
  private final Map<Submission, Expected> members = new LinkedHashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private BundledClass(Tree tree) {
    this.tree = tree;
  }

  /** Reads and checks the class; a course need not have one. */
  static BundledClass read(Tree tree) throws IOException {
    BundledClass bundled = new BundledClass(tree);
    if (!Tree.children(tree.submissions()).isEmpty()) {
      for (Submission each : Intake.open(tree.submissions(), tree.course())) {
        bundled.add(each);
      }
    }
    return bundled;
  }

  /** What is wrong with the files that say what is expected. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** What must come of those submissions that hand in something of these exercises. */
  List<BundledTrial> trials(List<Exercise> exercises) {
    return members.entrySet().stream()
        .filter(
            each ->
                exercises.size() == tree.course().exercises().size()
                    || exercises.stream().anyMatch(one -> handsIn(each.getKey(), one)))
        .map(each -> new BundledTrial(tree, exercises, each.getKey(), each.getValue()))
        .toList();
  }

  /** How many hand in something of their own for an exercise and score below full. */
  long wrongAnswers(Exercise exercise) {
    return members.entrySet().stream()
        .filter(each -> handsIn(each.getKey(), exercise))
        .filter(each -> !sources(each.getKey(), exercise).equals(tree.stubs(exercise)))
        .filter(
            each -> each.getValue().exercise(exercise).points().compareTo(Full.of(exercise)) < 0)
        .count();
  }

  private static boolean handsIn(Submission submission, Exercise exercise) {
    return !sources(submission, exercise).isEmpty();
  }

  private static Map<String, String> sources(Submission submission, Exercise exercise) {
    return submission.exercises().stream()
        .filter(each -> each.exercise().id().equals(exercise.id()))
        .findFirst()
        .map(HandedIn::sources)
        .orElse(Map.of());
  }

  private void add(Submission submission) {
    Path file = tree.submissions().resolve(submission.name()).resolve("expected.yaml");
    if (!Files.isRegularFile(file)) {
      refuse(file, 0, "the file is missing", "Write what this submission must score.");
      return;
    }
    try {
      Expected expected = Yaml.read(file, new TypeReference<>() {});
      check(file, expected);
      members.put(submission, expected);
    } catch (Yaml.Unreadable wrong) {
      refuse(
          file,
          wrong.line,
          wrong.getMessage(),
          "It has about, total, verdict and exercises, and of each of these points and criteria.");
    }
  }

  private void check(Path file, Expected expected) {
    if (expected.about().isEmpty()) {
      refuse(file, 0, "has no `about`", "Say in a sentence what is special about it.");
    }
    expected
        .exercises()
        .forEach(
            (id, of) -> {
              Exercise exercise = tree.course().exercise(id);
              if (exercise == null) {
                List<String> ids = tree.course().exercises().stream().map(Exercise::id).toList();
                refuseName(file, "the exercise " + id, id, ids);
              } else {
                checkCriteria(file, exercise, of);
              }
            });
  }

  private void checkCriteria(Path file, Exercise exercise, Expected.Of of) {
    List<String> known = exercise.criteria().stream().map(each -> each.id()).toList();
    of.criteria().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> refuseName(file, "the criterion " + exercise.id() + "/" + id, id, known));
  }

  private void refuseName(Path file, String what, String name, List<String> known) {
    refuse(
        file,
        0,
        "names " + what + ", which the course does not have",
        Names.nearest(name, known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("There are: " + String.join(", ", known)));
  }

  private void refuse(Path path, int line, String what, String cure) {
    String place = tree.shown(path) + (line > 0 ? ":" + line : "");
    refusals.add(new Refusal(place, what, cure));
  }
}

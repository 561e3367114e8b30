package rootset.judge;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Submission;
import rootset.judge.run.CourseTests;
import rootset.judge.score.Finding;

/**
 * What cannot be scored here and is scored by the course's staff: in a student's kit, criteria
 * whose tests are hidden, and those that need implementations which are withheld. In the staff's
 * checkout nothing is withheld; a criterion without a test is a mistake there.
 */
public final class Withheld {
  private final Course course;
  private final Map<String, List<Criterion>> criteria;

  private Withheld(Course course, Map<String, List<Criterion>> criteria) {
    this.course = course;
    this.criteria = criteria;
  }

  /** What is withheld from a checkout. */
  public static Withheld from(Checkout checkout, Course whole) throws IOException {
    if (checkout.hasSolutions()) {
      return new Withheld(whole, Map.of());
    }
    CourseTests tests = new CourseTests(whole, checkout.testClasses(), checkout.courseClasses());
    Map<String, List<Criterion>> withheld = new LinkedHashMap<>();
    List<Exercise> here = new ArrayList<>();
    for (Exercise exercise : whole.exercises()) {
      List<Criterion> scored = scored(exercise, checkout, tests.criteria(exercise));
      List<Criterion> others = new ArrayList<>(exercise.criteria());
      others.removeAll(scored);
      withheld.put(exercise.id(), others);
      here.add(exercise.with(scored));
    }
    return new Withheld(whole.with(here), withheld);
  }

  /** What is decided here, and requires nothing that is not. */
  private static List<Criterion> scored(Exercise exercise, Checkout checkout, Set<String> tested) {
    boolean canTryTests = Files.isDirectory(checkout.implementations().resolve(exercise.id()));
    List<Criterion> scored = new ArrayList<>();
    for (Criterion each : exercise.criteria()) {
      boolean isDecided =
          each.rule().isPresent()
              || (each.goal().isPresent() ? canTryTests : tested.contains(each.id()));
      Set<String> ids = scored.stream().map(Criterion::id).collect(Collectors.toSet());
      if (isDecided && ids.containsAll(each.requires())) {
        scored.add(each);
      }
    }
    return scored;
  }

  /** The course with those criteria alone that can be scored here. */
  public Course course() {
    return course;
  }

  /** The points that only the staff can give in these exercises, bonus apart. */
  public BigDecimal points(List<Exercise> exercises) {
    return exercises.stream()
        .filter(each -> !each.plan().bonus())
        .flatMap(each -> criteria.getOrDefault(each.id(), List.of()).stream())
        .filter(each -> !each.bonus())
        .map(Criterion::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A submission with a note at each exercise of which something is withheld. */
  public Submission noted(Submission submission) {
    return new Submission(
        submission.id(),
        submission.name(),
        submission.exercises().stream().map(this::noted).toList(),
        submission.notes(),
        submission.submittedAtOrNull());
  }

  private HandedIn noted(HandedIn handedIn) {
    List<Finding> notes = new ArrayList<>(handedIn.notes());
    note(handedIn.exercise()).ifPresent(notes::add);
    return new HandedIn(handedIn.exercise(), handedIn.sources(), notes);
  }

  private Optional<Finding> note(Exercise exercise) {
    List<Criterion> withheld = criteria.getOrDefault(exercise.id(), List.of());
    if (withheld.isEmpty()) {
      return Optional.empty();
    }
    String listed =
        withheld.stream()
            .map(each -> each.title() + " (" + Points.text(each.points()) + ")")
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Finding(
            exercise.files().get(0),
            0,
            "Scored by the course's staff, with what is not in this kit: " + listed + "."));
  }
}

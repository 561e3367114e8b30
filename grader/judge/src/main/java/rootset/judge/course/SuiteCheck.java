package rootset.judge.course;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks what course.yaml says about an exercise whose answer is tests. */
final class SuiteCheck {
  private static final Rule NO_REFLECTION = new Rule("no-reflection", "");

  private final Exercise exercise;
  private final Suite suite;

  private SuiteCheck(Exercise exercise, Suite suite) {
    this.exercise = exercise;
    this.suite = suite;
  }

  /** What is wrong, with the cure; empty if nothing is. */
  static Optional<String> mistake(Exercise exercise) {
    if (exercise.suite().isEmpty()) {
      return exercise.criteria().stream()
          .filter(each -> each.goal().isPresent())
          .findFirst()
          .map(
              each ->
                  exercise.id()
                      + ": "
                      + each.id()
                      + " asks something of tests, so "
                      + exercise.id()
                      + " needs a suite: what the tests are tried on");
    }
    return new SuiteCheck(exercise, exercise.suite().get()).mistake();
  }

  private Optional<String> mistake() {
    return ofSuite()
        .or(this::ofCriteria)
        .or(this::uncaught)
        .map(said -> exercise.id() + ": " + said);
  }

  private Optional<String> ofCriteria() {
    return exercise.criteria().stream()
        .flatMap(each -> ofCriterion(each).map(said -> each.id() + " " + said).stream())
        .findFirst();
  }

  private Optional<String> ofSuite() {
    if (suite.correct().isEmpty() || suite.faulty().isEmpty()) {
      return Optional.of(
          "its suite needs implementations to try tests on, correct and faulty ones");
    }
    Set<String> names = new HashSet<>();
    for (String name : suite.implementations()) {
      if (!names.add(name)) {
        return Optional.of("its suite has two implementations called " + name);
      }
    }
    if (exercise.files().contains(suite.subject() + ".java")) {
      return Optional.of(
          "its suite tries tests on " + suite.subject() + ", so students cannot hand that in");
    }
    return Optional.empty();
  }

  private Optional<String> uncaught() {
    return suite.faulty().keySet().stream()
        .filter(name -> !isCaughtBySomeCriterion(name))
        .findFirst()
        .map(name -> "no criterion catches " + name + ": add one, or remove it from the suite");
  }

  private boolean isCaughtBySomeCriterion(String name) {
    return exercise.criteria().stream()
        .anyMatch(each -> each.goal().equals(Optional.of(new Goal.Catches(name))));
  }

  private Optional<String> ofCriterion(Criterion criterion) {
    if (criterion.goal().isPresent() == criterion.rule().isPresent()) {
      return Optional.of("needs one of accepts, catches, coverage and rule");
    }
    if (criterion.goal().isEmpty() || criterion.goal().get() instanceof Goal.Accepts) {
      return Optional.empty();
    }
    if (criterion.goal().get() instanceof Goal.Catches catches
        && !suite.faulty().containsKey(catches.name())) {
      return Optional.of(
          "catches "
              + catches.name()
              + ", which is no faulty implementation of the suite; there are: "
              + String.join(", ", new TreeSet<>(suite.faulty().keySet())));
    }
    return ofRequired(criterion);
  }

  private Optional<String> ofRequired(Criterion criterion) {
    List<Criterion> required =
        exercise.criteria().stream()
            .filter(each -> criterion.requires().contains(each.id()))
            .toList();
    if (required.stream().noneMatch(each -> each.goal().orElse(null) instanceof Goal.Accepts)) {
      return Optional.of(
          "must require a criterion with `accepts: all`: tests that always fail catch everything");
    }
    boolean isForgeable = criterion.goal().orElse(null) instanceof Goal.Coverage;
    boolean isPlain =
        required.stream().anyMatch(each -> each.rule().equals(Optional.of(NO_REFLECTION)));
    return isForgeable && !isPlain
        ? Optional.of(
            "must require a criterion with `rule: no-reflection`: what was reached can be forged by"
                + " reflection")
        : Optional.empty();
  }
}

package rootset.judge.course;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rootset.judge.names.Names;

/** Checks what course.yaml says about an exercise whose answer is tests. */
final class SuiteCheck {
  private static final Rule NO_REFLECTION = new Rule("no-reflection", "");

  private final Exercise exercise;
  private final Suite suite;
  private final Sink sink;

  /** Hears of mistakes. */
  interface Sink {
    /** Hears of a mistake at a JSON pointer below the exercise. */
    void mistake(String pointer, String sentence);
  }

  private SuiteCheck(Exercise exercise, Suite suite, Sink sink) {
    this.exercise = exercise;
    this.suite = suite;
    this.sink = sink;
  }

  /** Tells what is wrong, with the cure. */
  static void check(Exercise exercise, Sink sink) {
    exercise
        .suite()
        .ifPresentOrElse(
            suite -> new SuiteCheck(exercise, suite, sink).check(),
            () -> checkWithoutSuite(exercise, sink));
  }

  private static void checkWithoutSuite(Exercise exercise, Sink sink) {
    for (int i = 0; i < exercise.criteria().size(); i++) {
      Criterion criterion = exercise.criteria().get(i);
      if (criterion.goal().isPresent()) {
        sink.mistake(
            at(i, criterion.goal().get().key()),
            criterion.id()
                + " asks something of tests, so "
                + exercise.id()
                + " needs a suite: what the tests are tried on");
      }
    }
  }

  private static String at(int criterion, String key) {
    return "/criteria/" + criterion + "/" + key;
  }

  private void check() {
    names();
    if (exercise.files().contains(suite.subject() + ".java")) {
      sink.mistake(
          "/suite/subject",
          "tests are tried on "
              + suite.subject()
              + ", so students cannot hand that in; remove it from `files`");
    }
    for (int i = 0; i < exercise.criteria().size(); i++) {
      check(i, exercise.criteria().get(i));
    }
    suite.faulty().keySet().stream()
        .filter(name -> !isCaughtBySomeCriterion(name))
        .forEach(
            name ->
                sink.mistake(
                    "/suite/faulty/" + name,
                    "no criterion catches " + name + ": add one, or remove it from the suite"));
  }

  private void names() {
    Set<String> correct = new HashSet<>(suite.correct());
    for (String name : suite.faulty().keySet()) {
      if (correct.contains(name)) {
        sink.mistake(
            "/suite/faulty/" + name,
            name + " is a correct implementation, too: give one of the two another name");
      }
    }
  }

  private boolean isCaughtBySomeCriterion(String name) {
    return exercise.criteria().stream()
        .anyMatch(each -> each.goal().equals(Optional.of(new Goal.Catches(name))));
  }

  private void check(int index, Criterion criterion) {
    if (criterion.goal().isPresent() == criterion.rule().isPresent()) {
      sink.mistake(
          at(index, "id"), criterion.id() + " needs one of accepts, catches, coverage and rule");
      return;
    }
    if (criterion.goal().isEmpty() || criterion.goal().get() instanceof Goal.Accepts) {
      return;
    }
    if (criterion.goal().get() instanceof Goal.Catches catches
        && !suite.faulty().containsKey(catches.name())) {
      sink.mistake(
          at(index, "catches"),
          catches.name()
              + " is no faulty implementation of the suite; "
              + Names.nearest(catches.name(), suite.faulty().keySet())
                  .map(each -> "is `" + each + "` meant?")
                  .orElse("there are " + String.join(", ", suite.faulty().keySet())));
    }
    required(index, criterion);
  }

  private void required(int index, Criterion criterion) {
    List<Criterion> required =
        exercise.criteria().stream()
            .filter(each -> criterion.requires().contains(each.id()))
            .toList();
    String key = at(index, criterion.requires().isEmpty() ? "id" : "requires");
    if (required.stream().noneMatch(each -> each.goal().orElse(null) instanceof Goal.Accepts)) {
      sink.mistake(
          key,
          criterion.id()
              + " must require a criterion with `accepts: all`: tests that always fail catch"
              + " everything");
    }
    boolean isForgeable = criterion.goal().orElse(null) instanceof Goal.Coverage;
    boolean isPlain =
        required.stream().anyMatch(each -> each.rule().equals(Optional.of(NO_REFLECTION)));
    if (isForgeable && !isPlain) {
      sink.mistake(
          key,
          criterion.id()
              + " must require a criterion with `rule: no-reflection`: what was reached can be"
              + " forged by reflection");
    }
  }
}

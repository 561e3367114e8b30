package rootset.judge.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.names.Names;

/** Checks what a course.yaml means, once its form is right: what refers to what, and sums. */
final class CourseCheck {
  private final Course course;
  private final YamlText yaml;
  private final Mistakes mistakes;

  private CourseCheck(Course course, YamlText yaml, Mistakes mistakes) {
    this.course = course;
    this.yaml = yaml;
    this.mistakes = mistakes;
  }

  /** Notes what is wrong with a course that was read from a text. */
  static void check(Course course, YamlText yaml, Mistakes mistakes) {
    new CourseCheck(course, yaml, mistakes).check();
  }

  private void check() {
    List<String> ids = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < course.exercises().size(); i++) {
      Exercise exercise = course.exercises().get(i);
      String pointer = "/exercises/" + i;
      unique(exercise.id(), ids, "exercise", pointer);
      earlier(exercise.plan().after(), ids, "exercise", pointer + "/after");
      together(exercise.plan().part(), parts, pointer + "/part");
      criteria(exercise, pointer + "/criteria");
      SuiteCheck.check(
          exercise, (below, sentence) -> mistakes.add(yaml.key(pointer + below), sentence));
      ids.add(exercise.id());
    }
    sum();
  }

  private void criteria(Exercise exercise, String pointer) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < exercise.criteria().size(); i++) {
      Criterion criterion = exercise.criteria().get(i);
      String below = pointer + "/" + i;
      unique(criterion.id(), ids, "criterion", below);
      earlier(criterion.requires(), ids, "criterion", below + "/requires");
      points(criterion, below);
      if (criterion.bonus() && exercise.plan().bonus()) {
        mistakes.add(
            yaml.key(below + "/bonus"),
            "all of " + exercise.id() + " is a bonus; remove the key `bonus` here");
      }
      ids.add(criterion.id());
    }
  }

  private void points(Criterion criterion, String pointer) {
    if (!criterion.isPenalty() && criterion.points().signum() == 0) {
      mistakes.add(
          yaml.value(pointer),
          criterion.id() + " needs points or a penalty; add `points: 1`, or what it is worth");
    }
    if (criterion.isPenalty() && criterion.rule().isEmpty()) {
      mistakes.add(
          yaml.key(pointer + "/penalty"),
          criterion.id()
              + " has a penalty, which is for each finding of a rule, but no rule; add `rule:`, or"
              + " give it points instead");
    }
    if (!criterion.isPenalty() && criterion.cap().signum() > 0) {
      mistakes.add(
          yaml.key(pointer + "/cap"),
          "a cap is the most that a penalty takes off, but "
              + criterion.id()
              + " has no penalty; add `penalty:`, or remove the cap");
    }
  }

  private void unique(String id, List<String> before, String what, String pointer) {
    int first = before.indexOf(id);
    if (first >= 0) {
      String other = pointer.replaceFirst("\\d+$", String.valueOf(first)) + "/id";
      mistakes.add(
          yaml.value(pointer + "/id"),
          "there is "
              + article(what)
              + " called "
              + id
              + " already, in line "
              + yaml.value(other).line()
              + ": give one of them another id");
    }
  }

  private void earlier(List<String> ids, List<String> before, String what, String pointer) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (!before.contains(id)) {
        mistakes.add(
            yaml.value(pointer + "/" + i),
            id
                + " is no "
                + what
                + " above this one; "
                + Names.nearest(id, before)
                    .map(each -> "is `" + each + "` meant?")
                    .orElse("name one that stands above, or move this one down"));
      }
    }
  }

  private static String article(String what) {
    return what.startsWith("e") ? "an " + what : "a " + what;
  }

  private void together(String part, List<String> parts, String pointer) {
    boolean isLast = !parts.isEmpty() && parts.get(parts.size() - 1).equals(part);
    if (!isLast && parts.contains(part)) {
      mistakes.add(
          yaml.value(pointer),
          "the part “"
              + part
              + "” ended above; move this exercise up to the others of its part, or correct its"
              + " part");
    }
    parts.add(part);
  }

  private void sum() {
    BigDecimal wanted = course.pointsOrNull();
    if (wanted != null && wanted.compareTo(course.maximum()) != 0) {
      mistakes.add(
          yaml.value("/points"),
          "the course has "
              + Points.text(wanted)
              + " points, but its exercises have "
              + Points.text(course.maximum())
              + " together, bonus apart; correct this number, or theirs");
    }
  }
}

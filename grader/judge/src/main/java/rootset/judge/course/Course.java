package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A course: exercises in order.
 *
 * @param id the course's name for machines
 * @param title its name for people
 * @param pointsOrNull what the exercises' points must sum to, bonus apart; null if nobody minds
 * @param dueOrNull when exercises are due that do not say so themselves, or null
 * @param lateOrNull what lateness costs, or null if it costs nothing
 */
public record Course(
    String id,
    String title,
    List<Exercise> exercises,
    BigDecimal pointsOrNull,
    OffsetDateTime dueOrNull,
    Late lateOrNull) {

  /** A course without due dates. */
  public Course(String id, String title, List<Exercise> exercises) {
    this(id, title, exercises, null, null, null);
  }

  @JsonCreator
  static Course of(
      @JsonProperty(value = "course", required = true) String id,
      @JsonProperty(value = "title", required = true) String title,
      @JsonProperty(value = "exercises", required = true) List<Exercise> exercises,
      @JsonProperty("points") BigDecimal points,
      @JsonProperty("due") String due,
      @JsonProperty("late") Late late) {
    return new Course(
        id, title, exercises, points, due == null ? null : OffsetDateTime.parse(due), late);
  }

  /** Copies the list. */
  public Course {
    exercises = List.copyOf(exercises);
  }

  /**
   * Reads and checks a course.yaml.
   *
   * @throws CourseException with all of its mistakes, each with file, line and column
   */
  public static Course load(Path file) throws IOException {
    return CourseFile.load(file);
  }

  /** The same course with other exercises; what they must sum to is checked no more. */
  public Course with(List<Exercise> others) {
    return new Course(id, title, others, null, dueOrNull, lateOrNull);
  }

  /** The exercise with an id, or null. */
  public Exercise exercise(String exerciseId) {
    return exercises.stream().filter(e -> e.id().equals(exerciseId)).findFirst().orElse(null);
  }

  /**
   * The exercises with these ids, in the course's order; all of them if there are no ids.
   *
   * @throws IllegalArgumentException with a sentence for people if there is no such exercise
   */
  public List<Exercise> chosen(List<String> ids) {
    for (String id : ids) {
      if (exercise(id) == null) {
        List<String> known = exercises.stream().map(Exercise::id).toList();
        throw new IllegalArgumentException(
            "there is no exercise " + id + "; there are " + String.join(", ", known));
      }
    }
    return exercises.stream().filter(each -> ids.isEmpty() || ids.contains(each.id())).toList();
  }

  /** When an exercise is due; empty if it may come at any time. */
  public Optional<Instant> due(Exercise exercise) {
    OffsetDateTime own = exercise.plan().dueOrNull();
    return Optional.ofNullable(own == null ? dueOrNull : own).map(OffsetDateTime::toInstant);
  }

  /** The same course, showing what is to be seen of its criteria after the due date. */
  public Course afterDue() {
    return new Course(
        id,
        title,
        exercises.stream().map(Exercise::afterDue).toList(),
        pointsOrNull,
        dueOrNull,
        lateOrNull);
  }

  /** The points that can be reached, bonus apart. */
  public BigDecimal maximum() {
    return exercises.stream().map(Exercise::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

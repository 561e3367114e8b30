package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

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
   * @throws CourseException with file, line and column if it describes no course
   */
  public static Course load(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      Course course = YAML.readValue(text, Course.class);
      course.check(file);
      return course;
    } catch (UnrecognizedPropertyException unknown) {
      throw new CourseException(unknown(file, text, unknown));
    } catch (JsonProcessingException wrong) {
      throw new CourseException(place(file, wrong) + ": " + wrong.getOriginalMessage());
    }
  }

  /** Jackson finds an unknown key only at the end of what it stands in; the text knows its line. */
  private static String unknown(Path file, String text, UnrecognizedPropertyException unknown) {
    String key = unknown.getPropertyName();
    Matcher found = Pattern.compile("\\b" + Pattern.quote(key) + "\\s*:").matcher(text);
    long line = found.find() ? text.substring(0, found.start()).lines().count() : 1;
    return file
        + ":"
        + line
        + ": there is no key "
        + key
        + " here, but "
        + unknown.getKnownPropertyIds();
  }

  private static String place(Path file, JsonProcessingException wrong) {
    var location = wrong.getLocation();
    return location == null
        ? file.toString()
        : file + ":" + location.getLineNr() + ":" + location.getColumnNr();
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

  private void check(Path file) {
    Set<String> ids = new HashSet<>();
    for (Exercise exercise : exercises) {
      for (String earlier : exercise.plan().after()) {
        require(
            ids.contains(earlier),
            file,
            exercise.id() + " comes after " + earlier + ", which is no exercise before it");
      }
      require(ids.add(exercise.id()), file, "two exercises are called " + exercise.id());
      require(!exercise.files().isEmpty(), file, exercise.id() + " takes no files");
      require(
          exercise.seconds() > 0 && exercise.heap() > 0,
          file,
          exercise.id() + " needs limits above 0");
      checkCriteria(file, exercise);
      SuiteCheck.mistake(exercise).ifPresent(said -> require(false, file, said));
    }
    require(
        pointsOrNull == null || pointsOrNull.compareTo(maximum()) == 0,
        file,
        "the course says points: "
            + pointsOrNull
            + ", but its exercises have "
            + maximum()
            + " together, bonus apart");
  }

  /** The points that can be reached, bonus apart. */
  public BigDecimal maximum() {
    return exercises.stream().map(Exercise::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void checkCriteria(Path file, Exercise exercise) {
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : exercise.criteria()) {
      String name = exercise.id() + ": " + criterion.id();
      for (String required : criterion.requires()) {
        require(
            ids.contains(required),
            file,
            name + " requires " + required + ", which is no criterion before it");
      }
      require(ids.add(criterion.id()), file, name + " stands there twice");
      require(criterion.points().signum() >= 0, file, name + " has points below 0");
      require(
          criterion.isPenalty() || criterion.points().signum() > 0,
          file,
          name + " needs points or a penalty");
      require(
          !criterion.isPenalty() || criterion.rule().isPresent(),
          file,
          name + " has a penalty, so it needs a rule that finds something");
    }
  }

  private static void require(boolean holds, Path file, String otherwise) {
    if (!holds) {
      throw new CourseException(file + ": " + otherwise);
    }
  }
}

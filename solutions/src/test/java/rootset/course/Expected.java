package rootset.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Points;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** What a bundled submission must score, from its expected.yaml, as lines that can be compared. */
final class Expected {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** What a file says that does not mention an exercise. */
  private static final JsonNode NOT_HANDED_IN =
      YAML.createObjectNode().put("points", 0).put("criteria", "all FAIL");

  private Expected() {}

  /**
   * One line for the total, each exercise and each criterion, as the file promises. It need not
   * mention exercises that were not handed in.
   */
  static List<String> lines(Path file, Course course) throws IOException {
    JsonNode root = YAML.readTree(file.toFile());
    List<String> lines = new ArrayList<>();
    JsonNode exercises = root.required("exercises");
    lines.add(total(root.required("total").decimalValue(), verdict(root, exercises, course)));
    for (Exercise exercise : course.exercises()) {
      JsonNode expected =
          exercises.has(exercise.id()) ? exercises.get(exercise.id()) : NOT_HANDED_IN;
      lines.add(exercise.id() + " " + Points.text(expected.required("points").decimalValue()));
      JsonNode criteria = expected.path("criteria");
      checkNames(file, exercise, criteria);
      for (Criterion criterion : exercise.criteria()) {
        lines.add(exercise.id() + "/" + criterion.id() + " " + verdict(criteria, criterion));
      }
    }
    return lines;
  }

  /** The file's verdict is that of the exercises that it mentions. */
  private static String verdict(JsonNode root, JsonNode exercises, Course course) {
    Verdict mentioned = Verdict.valueOf(root.required("verdict").asText());
    boolean isComplete = course.exercises().stream().allMatch(each -> exercises.has(each.id()));
    return (isComplete ? mentioned : Verdict.worst(List.of(mentioned, Verdict.FAIL))).name();
  }

  private static void checkNames(Path file, Exercise exercise, JsonNode criteria) {
    criteria
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (exercise.criteria().stream().noneMatch(each -> each.id().equals(name))) {
                throw new AssertionError(file + " names a criterion that is none: " + name);
              }
            });
  }

  private static String verdict(JsonNode criteria, Criterion criterion) {
    if (criteria.isTextual()) {
      return criteria.asText().replaceFirst("^all ", "");
    }
    return criteria.path(criterion.id()).asText("PASS");
  }

  /** The same lines of what it did score. */
  static List<String> lines(SubmissionResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(total(result.points(), result.worst().name()));
    for (ExerciseResult exercise : result.exercises()) {
      lines.add(exercise.exercise().id() + " " + Points.text(exercise.points()));
      for (CriterionResult each : exercise.criteria()) {
        lines.add(exercise.exercise().id() + "/" + each.criterion().id() + " " + each.verdict());
      }
    }
    return lines;
  }

  private static String total(BigDecimal points, String verdict) {
    return "total " + Points.text(points) + " " + verdict;
  }
}

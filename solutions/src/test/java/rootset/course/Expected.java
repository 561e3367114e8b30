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

/** What a bundled submission must score, from its expected.yaml, as lines that can be compared. */
final class Expected {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** What a file need not say. */
  private static final JsonNode NOT_HANDED_IN =
      YAML.createObjectNode().put("points", 0).put("criteria", "all FAIL");

  private Expected() {}

  /** One line for the total, each exercise and each criterion, as the file promises. */
  static List<String> lines(Path file, Course course) throws IOException {
    JsonNode root = YAML.readTree(file.toFile());
    List<String> lines = new ArrayList<>();
    lines.add(total(root.required("total").decimalValue(), root.required("verdict").asText()));
    for (Exercise exercise : course.exercises()) {
      JsonNode expected = root.required("exercises").path(exercise.id());
      if (expected.isMissingNode()) {
        expected = NOT_HANDED_IN;
      }
      lines.add(exercise.id() + " " + Points.text(expected.required("points").decimalValue()));
      JsonNode criteria = expected.path("criteria");
      checkNames(file, exercise, criteria);
      for (Criterion criterion : exercise.criteria()) {
        lines.add(exercise.id() + "/" + criterion.id() + " " + verdict(criteria, criterion));
      }
    }
    return lines;
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

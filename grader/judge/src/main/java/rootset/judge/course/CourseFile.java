package rootset.judge.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads a course.yaml: first its form, then what it means. */
final class CourseFile {
  /** Unknown keys are in the mistakes by then, and need not hide what else is wrong. */
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Mistakes mistakes = new Mistakes();

  private CourseFile() {}

  /**
   * Reads a file.
   *
   * @throws CourseException with all of its mistakes
   */
  static Course load(Path file) throws IOException {
    CourseFile reading = new CourseFile();
    Course course = reading.read(Files.readAllBytes(file));
    if (!reading.mistakes.isEmpty()) {
      throw reading.mistakes.exception(file);
    }
    return course;
  }

  /** The course; null, and a mistake, if these bytes are none. */
  private Course read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(YamlText.read(text.replaceFirst("^\ufeff", ""), mistakes));
    } catch (CharacterCodingException wrong) {
      mistakes.add(Position.START, "this is not UTF-8; save the file in that encoding");
      return null;
    }
  }

  private Course read(YamlText yaml) {
    if (yaml.root().isMissingNode()) {
      if (mistakes.isEmpty()) {
        mistakes.add(
            Position.START, "the file is empty; a course has the keys course, title and exercises");
      }
      return null;
    }
    boolean isReadable = CourseSchema.check(yaml, mistakes);
    if (!isReadable || !datesExist(yaml)) {
      return null;
    }
    Course course = course(yaml);
    if (course != null) {
      CourseCheck.check(course, yaml, mistakes);
    }
    return course;
  }

  private Course course(YamlText yaml) {
    try {
      return JSON.treeToValue(yaml.root(), Course.class);
    } catch (JsonMappingException wrong) {
      StringBuilder pointer = new StringBuilder();
      for (JsonMappingException.Reference step : wrong.getPath()) {
        pointer
            .append('/')
            .append(
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : YamlText.escaped(step.getFieldName()));
      }
      Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
      mistakes.add(yaml.value(pointer.toString()), cause.getMessage());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return null;
  }

  /** A date may have the right form and be in no calendar. */
  private boolean datesExist(YamlText yaml) {
    boolean all = exists(yaml, "/due");
    for (int i = 0; i < yaml.root().path("exercises").size(); i++) {
      all &= exists(yaml, "/exercises/" + i + "/due");
    }
    return all;
  }

  private boolean exists(YamlText yaml, String pointer) {
    JsonNode due = yaml.root().at(pointer);
    try {
      if (!due.isMissingNode()) {
        OffsetDateTime.parse(due.asText());
      }
      return true;
    } catch (DateTimeException wrong) {
      mistakes.add(
          yaml.value(pointer),
          "`due` must be a day and a time that exist, not the text `" + due.asText() + "`");
      return false;
    }
  }
}

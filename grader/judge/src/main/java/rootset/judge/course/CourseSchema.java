package rootset.judge.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rootset.judge.names.Names;

/**
 * The form of a course.yaml: course.schema.json, which editors read, too. What it describes a value
 * as is what the mistakes say was expected.
 */
final class CourseSchema {
  private static final int LONGEST = 40;
  private static final JsonNode JSON = json();
  private static final Schema SCHEMA =
      SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(JSON);

  private final YamlText yaml;
  private final Mistakes mistakes;

  private CourseSchema(YamlText yaml, Mistakes mistakes) {
    this.yaml = yaml;
    this.mistakes = mistakes;
  }

  /** What the schema says as JSON. */
  static JsonNode json() {
    try (InputStream in = CourseSchema.class.getResourceAsStream("course.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Notes what is wrong with the form of a text.
   *
   * @return whether it can be read as a course all the same: only keys are unknown
   */
  static boolean check(YamlText yaml, Mistakes mistakes) {
    return new CourseSchema(yaml, mistakes).check();
  }

  private boolean check() {
    List<Error> errors = SCHEMA.validate(yaml.root());
    Set<String> misspelt = new HashSet<>();
    errors.stream().filter(CourseSchema::isUnknown).forEach(each -> unknown(each, misspelt));
    Set<String> told = new HashSet<>();
    boolean isReadable = true;
    for (Error error : errors) {
      String pointer = pointer(error);
      if (error.getKeyword().equals("required")) {
        isReadable = false;
        if (!misspelt.contains(pointer + "/" + error.getProperty())) {
          missing(error);
        }
      } else if (error.getKeyword().equals("propertyNames")) {
        isReadable = false;
        misnamed(pointer, error);
      } else if (!isUnknown(error)) {
        isReadable = false;
        if (told.add(pointer)) {
          wrong(pointer, error);
        }
      }
    }
    return isReadable;
  }

  private static boolean isUnknown(Error error) {
    return error.getKeyword().equals("additionalProperties");
  }

  private static String pointer(Error error) {
    return error.getInstanceLocation().toString();
  }

  /** Notes an unknown key, and which key it seems to be. */
  private void unknown(Error error, Set<String> misspelt) {
    String pointer = pointer(error);
    List<String> known = new ArrayList<>();
    around(error).path("properties").fieldNames().forEachRemaining(known::add);
    known.removeIf(each -> yaml.root().at(pointer).has(each));
    Optional<String> meant = Names.nearest(error.getProperty(), known);
    meant.ifPresent(each -> misspelt.add(pointer + "/" + each));
    String others = known.isEmpty() ? "remove it" : "there may be " + String.join(", ", known);
    mistakes.add(
        yaml.key(pointer + "/" + YamlText.escaped(error.getProperty())),
        "there is no key `"
            + error.getProperty()
            + "` here; "
            + meant.map(each -> "is `" + each + "` meant?").orElse(others));
  }

  private void missing(Error error) {
    String type = around(error).path("properties").path(error.getProperty()).path("$ref").asText();
    mistakes.add(
        yaml.value(pointer(error)),
        "the key `" + error.getProperty() + "` is missing here; add it, with " + described(type));
  }

  private void misnamed(String pointer, Error error) {
    String type = JSON.at(schemaPointer(error)).path("$ref").asText();
    mistakes.add(
        yaml.key(pointer + "/" + YamlText.escaped(error.getProperty())),
        "a name in "
            + name(pointer)
            + " must be "
            + described(type)
            + ", not `"
            + error.getProperty()
            + "`");
  }

  private void wrong(String pointer, Error error) {
    JsonNode value = yaml.root().at(pointer);
    mistakes.add(
        yaml.value(pointer),
        name(pointer)
            + " must be "
            + described(schemaPointer(error))
            + ", not "
            + found(value)
            + meant(error, value).map(each -> "; is `" + each + "` meant?").orElse("")
            + cure(error, value));
  }

  /** The key that a value belongs to, or the list that it is in. */
  private static String name(String pointer) {
    String[] steps = pointer.split("/");
    for (int i = steps.length - 1; i > 0; i--) {
      if (!steps[i].matches("\\d+")) {
        String key = "`" + steps[i].replace("~1", "/").replace("~0", "~") + "`";
        return i == steps.length - 1 ? key : "an entry of " + key;
      }
    }
    return "the file";
  }

  private static String found(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING ->
          value.asText().isBlank()
              ? "an empty text"
              : "the text `" + shortened(value.asText()) + "`";
      case NULL, MISSING -> "nothing";
      case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
      case OBJECT -> value.isEmpty() ? "empty brackets" : "keys with values";
      default -> value.asText();
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static String cure(Error error, JsonNode value) {
    boolean wantsText =
        error.getKeyword().equals("type") && error.getSchemaNode().asText().equals("string");
    if (wantsText && (value.isNumber() || value.isBoolean())) {
      return "; put it in quotes";
    }
    if (value.isNull()) {
      return "; write it, or remove the key";
    }
    return error.getKeyword().equals("uniqueItems")
        ? " with the same entry twice; remove one of them"
        : "";
  }

  private static Optional<String> meant(Error error, JsonNode value) {
    List<String> possible = new ArrayList<>();
    if (error.getKeyword().equals("enum")) {
      error.getSchemaNode().forEach(each -> possible.add(each.asText()));
    }
    return Names.nearest(value.asText(), possible);
  }

  /** The part of the schema that a keyword stands in. */
  private static JsonNode around(Error error) {
    String pointer = schemaPointer(error);
    return JSON.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String schemaPointer(Error error) {
    return error.getSchemaLocation().getFragment().toString();
  }

  /** The description nearest around a place of the schema. */
  private static String described(String place) {
    String pointer = place.replaceFirst("^#", "");
    while (!JSON.at(pointer).path("description").isTextual()) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return JSON.at(pointer).path("description").asText();
  }
}

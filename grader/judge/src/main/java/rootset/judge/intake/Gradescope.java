package rootset.judge.intake;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The names in Gradescope's {@code submission_metadata.yml}: a map from a submission's folder to,
 * among much else, {@code :submitters:}, a list of maps with {@code :name:}.
 */
final class Gradescope {
  static final String FILE = "submission_metadata.yml";

  /** Characters of a line that may be a name. */
  private static final int LONGEST = 1000;

  private final YAMLParser yaml;
  private final Map<String, String> names;

  private Gradescope(YAMLParser yaml, Map<String, String> names) {
    this.yaml = yaml;
    this.names = names;
  }

  /**
   * Names by folder, several submitters joined by commas. What cannot be read is left out: names
   * are a courtesy.
   */
  static Map<String, String> names(Leaf file) {
    Map<String, String> names = new HashMap<>();
    try {
      byte[] bytes = new Budget(Limits.METADATA).read(file, Limits.METADATA);
      String relevant = relevant(new String(bytes, StandardCharsets.UTF_8));
      try (YAMLParser yaml = new YAMLFactory().createParser(relevant)) {
        new Gradescope(yaml, names).read();
      }
    } catch (IOException | RuntimeException odd) {
      return names;
    }
    return names;
  }

  /**
   * The lines that name folders and submitters. The rest is what students' programs printed, and
   * long lines of it would take the YAML parser hours.
   */
  static String relevant(String yaml) {
    StringBuilder relevant = new StringBuilder();
    int level = 0;
    boolean inSubmitters = false;
    for (Iterator<String> lines = yaml.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      String text = line.stripLeading();
      if (text.isEmpty()) {
        continue;
      }
      int indent = line.length() - text.length();
      level = indent == 0 ? 0 : level == 0 ? indent : level;
      boolean isKey = indent == level && !text.startsWith("-");
      inSubmitters = isKey ? text.matches(":?submitters:.*") : inSubmitters;
      if ((inSubmitters || indent == 0) && line.length() <= LONGEST) {
        relevant.append(line).append('\n');
      }
    }
    return relevant.toString();
  }

  private void read() throws IOException {
    if (yaml.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String folder = yaml.currentName();
      if (yaml.nextToken() == JsonToken.START_OBJECT) {
        readSubmission(folder);
      } else {
        yaml.skipChildren();
      }
    }
  }

  private void readSubmission(String folder) throws IOException {
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      boolean isList = isKey("submitters");
      if (yaml.nextToken() == JsonToken.START_ARRAY && isList) {
        readSubmitters(folder);
      } else {
        yaml.skipChildren();
      }
    }
  }

  private void readSubmitters(String folder) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = yaml.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 2 && token == JsonToken.VALUE_STRING && isKey("name")) {
        names.merge(folder, yaml.getText().strip(), (first, next) -> first + ", " + next);
      }
    }
  }

  private boolean isKey(String key) throws IOException {
    String name = yaml.currentName();
    return key.equals(name) || (":" + key).equals(name);
  }
}

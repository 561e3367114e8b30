package rootset.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML with holes like {@code {{title}}}. */
final class Template {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");

  private final String text;

  Template(String text) {
    this.text = text;
  }

  /** A file beside this class. */
  static Template named(String file) {
    return new Template(resource(file));
  }

  static String resource(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills every hole; each needs a value. */
  String fill(Map<String, String> values) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              String value = values.get(hole.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "nothing to fill {{" + hole.group(1) + "}} with");
              }
              return Matcher.quoteReplacement(value);
            });
  }
}

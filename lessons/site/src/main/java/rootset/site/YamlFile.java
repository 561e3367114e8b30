package rootset.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** YAML whose top is a map. */
final class YamlFile {
  private final Map<?, ?> top;

  private YamlFile(Map<?, ?> top) {
    this.top = top;
  }

  static YamlFile read(Path root, Path file) {
    try {
      return parse(Files.readString(file), root.relativize(file).toString(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Parses YAML that begins after line {@code before} of the file.
   *
   * @throws SiteException if it is none
   */
  static YamlFile parse(String text, String file, int before) {
    try {
      Object top = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      if (top instanceof Map<?, ?> map) {
        return new YamlFile(map);
      }
    } catch (MarkedYAMLException e) {
      int line = before + e.getProblemMark().getLine() + 1;
      throw new SiteException(
          file + ":" + line + ": this is not YAML (" + e.getProblem() + "); mend it here.");
    }
    throw new SiteException(file + ":" + (before + 1) + ": expected lines like `title: …`.");
  }

  Object get(String key) {
    return top.get(key);
  }

  Map<?, ?> top() {
    return top;
  }

  /** The list of maps under a key. */
  List<Map<String, Object>> maps(String key) {
    return maps(top.get(key));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Object list) {
    return list instanceof List<?> items
        ? items.stream().map(each -> (Map<String, Object>) each).toList()
        : List.of();
  }

  static List<String> texts(Object list) {
    return list instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
  }
}

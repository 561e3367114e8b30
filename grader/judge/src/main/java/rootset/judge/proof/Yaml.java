package rootset.judge.proof;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;

/** Reads files that say what is expected. */
final class Yaml {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Yaml() {}

  /** A file that cannot be read as what it should be. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** The line, from 1; 0 if none is known. */
    final int line;

    Unreadable(int line, String message, Throwable cause) {
      super(message, cause);
      this.line = line;
    }
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable with the line and what is wrong there
   */
  static <T> T read(Path file, TypeReference<T> type) throws Unreadable {
    try {
      T value = MAPPER.readValue(Tree.text(file), type);
      if (value == null) {
        throw new Unreadable(0, "it is empty", null);
      }
      return value;
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      throw new Unreadable(line, Said.oneLine(wrong.getOriginalMessage()), wrong);
    }
  }
}

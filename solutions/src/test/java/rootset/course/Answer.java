package rootset.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rootset.judge.score.Verdict;

/**
 * An entry of memory/expected.yaml: what an answer must get.
 *
 * @param answer its folder
 * @param about what it does, in a sentence
 * @param exercise the exercise that it answers
 * @param fails the criteria that fail; all others pass
 * @param verdict how they fail; null if as usual
 * @param feedback what must be said of them; may be null
 * @param seenBy which of the two alone finds fault with its handlers, rule or dump; null if they
 *     agree
 * @param why the reason if they do not; else null
 */
record Answer(
    @JsonProperty(required = true) String answer,
    @JsonProperty(required = true) String about,
    @JsonProperty(required = true) String exercise,
    @JsonProperty(required = true) List<String> fails,
    String verdict,
    String feedback,
    @JsonProperty("seen-by") String seenBy,
    String why) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** How its criteria fail. */
  Verdict kind() {
    return verdict == null ? Verdict.FAIL : Verdict.valueOf(verdict);
  }

  static List<Answer> read(Path file) throws IOException {
    return YAML.readValue(file.toFile(), new TypeReference<>() {});
  }
}

package rootset.judge.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rootset.judge.course.Points;
import rootset.judge.score.Finding;

/** JSON for people and programs: indented, LF line ends, fields in the order they were put. */
final class Json {
  private static final ObjectWriter WRITER =
      new ObjectMapper().writer(printer()).with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

  private Json() {}

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Without needless zeros or exponents. */
  static BigDecimal number(BigDecimal number) {
    return new BigDecimal(Points.text(number));
  }

  static void blocks(ArrayNode array, List<String> texts) {
    Text.lines(texts, Text::block).forEach(array::add);
  }

  static void findings(ArrayNode array, List<Finding> findings) {
    int shown = Math.min(findings.size(), Text.LONGEST_LIST);
    for (Finding finding : findings.subList(0, shown)) {
      finding(array, Text.line(finding.file()), finding.line(), Text.block(finding.message()));
    }
    if (shown < findings.size()) {
      finding(array, "", 0, Text.more(findings.size() - shown));
    }
  }

  private static void finding(ArrayNode array, String file, int line, String message) {
    array.addObject().put("file", file).put("line", line).put("message", message);
  }

  static byte[] bytes(ObjectNode root) {
    try {
      return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

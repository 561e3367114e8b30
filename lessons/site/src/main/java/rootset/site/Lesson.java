package rootset.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A lesson with its eight parts.
 *
 * @param source the file
 * @param title its first heading
 * @param parts what stands under each part's heading
 * @param terms what it explains
 * @param quiz what it asks
 * @param tours its fences for the player
 */
record Lesson(
    Source source,
    String title,
    Map<Part, List<Node>> parts,
    List<Term> terms,
    Quiz quiz,
    Map<FencedCodeBlock, Tour> tours) {

  /** How many questions a lesson should have. */
  static final int QUESTIONS = 8;

  static Lesson read(Source source, Findings findings) {
    Map<Part, List<Node>> parts = parts(source, findings);
    return new Lesson(
        source,
        title(source, findings),
        parts,
        Term.read(source, parts.getOrDefault(Part.TERMS, List.of()), findings),
        Quiz.read(source, parts.getOrDefault(Part.QUIZ, List.of()), findings),
        Tour.read(source, findings));
  }

  String slug() {
    return source.slug();
  }

  /** Its page. */
  String page() {
    return slug() + ".html";
  }

  /** How many tours it has; fences that only open the lab are none. */
  int tourCount() {
    return (int) tours.values().stream().filter(Tour::isTour).count();
  }

  static String title(Source source, Findings findings) {
    if (source.document().getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      return Text.plain(heading);
    }
    findings.mistake(source.name(), 1, "expected `# Title` in the first line; begin with it.");
    return source.slug();
  }

  private static Map<Part, List<Node>> parts(Source source, Findings findings) {
    Map<Part, List<Node>> parts = new EnumMap<>(Part.class);
    List<Node> here = new ArrayList<>();
    for (Node each = source.document().getFirstChild(); each != null; each = each.getNext()) {
      if (each instanceof Heading heading && heading.getLevel() == 2) {
        here = new ArrayList<>();
        begin(heading, here, parts, source, findings);
      } else {
        here.add(each);
      }
    }
    for (Part part : Part.values()) {
      if (!parts.containsKey(part)) {
        String sentence = "the part `## %s` is missing; every lesson has it.";
        findings.mistake(source.name(), 1, sentence.formatted(part.title()));
      }
    }
    return parts;
  }

  private static void begin(
      Heading heading,
      List<Node> nodes,
      Map<Part, List<Node>> parts,
      Source source,
      Findings findings) {
    String title = Text.plain(heading);
    Part part = Part.titled(title).orElse(null);
    int line = source.line(heading);
    if (part == null) {
      String sentence = "`## %s` is none of the eight parts; use ### for what is inside a part.";
      findings.mistake(source.name(), line, sentence.formatted(title));
    } else if (parts.keySet().stream().anyMatch(before -> before.compareTo(part) >= 0)) {
      String sentence = "`## %s` stands too late or twice; the order is %s.";
      String order = String.join(", ", List.of(Part.values()).stream().map(Part::title).toList());
      findings.mistake(source.name(), line, sentence.formatted(title, order));
    } else {
      parts.put(part, nodes);
    }
  }
}

package rootset.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What the search looks through: a script that needs no server. */
final class SearchIndex {
  private final List<Map<String, Object>> entries = new ArrayList<>();

  /** A lesson by its parts, each with what stands there. */
  void add(Lesson lesson) {
    for (Part part : Part.values()) {
      StringBuilder text = new StringBuilder();
      if (part == Part.QUIZ) {
        for (Question question : lesson.quiz().questions()) {
          text.append(Text.plain(question.ask())).append(' ');
        }
      } else {
        lesson.parts().get(part).forEach(node -> text.append(Text.plain(node)).append(' '));
      }
      add(lesson.title(), part.title(), lesson.page() + "#" + part.id(), text.toString());
    }
  }

  void add(Glossary.Entry entry) {
    StringBuilder text = new StringBuilder();
    entry
        .meanings()
        .values()
        .forEach(term -> text.append(Text.plain(term.definition())).append(' '));
    add("Glossary", entry.name(), "glossary.html#" + entry.anchor(), text.toString());
  }

  void add(Exercise exercise, Source source) {
    StringBuilder text = new StringBuilder();
    String anchor = "";
    String section = "Exercise";
    for (Node node = source.document().getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        add(exercise.title(), section, exercise.page() + anchor, text.toString());
        text.setLength(0);
        section = Text.plain(heading);
        anchor = "#" + source.anchors().get(heading);
      } else {
        text.append(Text.plain(node)).append(' ');
      }
    }
    add(exercise.title(), section, exercise.page() + anchor, text.toString());
  }

  private void add(String page, String section, String address, String text) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("page", page);
    entry.put("section", section);
    entry.put("address", address);
    entry.put("text", text.strip());
    entries.add(entry);
  }

  String script() {
    return "window.rootsetSearch = " + Json.of(entries) + ";\n";
  }
}

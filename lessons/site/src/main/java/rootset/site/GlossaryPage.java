package rootset.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The glossary as a page. */
final class GlossaryPage {
  private static final Template PAGE = Template.named("glossary.html");

  private final Glossary glossary;
  private final Renderer renderer;

  GlossaryPage(Glossary glossary, Renderer renderer) {
    this.glossary = glossary;
    this.renderer = renderer;
  }

  Layout.Page page() {
    StringBuilder letters = new StringBuilder();
    StringBuilder terms = new StringBuilder();
    String letter = "";
    for (Glossary.Entry entry : glossary.entries()) {
      String first = entry.name().substring(0, 1).toUpperCase(Locale.ROOT);
      if (!first.equals(letter)) {
        terms.append(letter.isEmpty() ? "" : "</dl>\n");
        letter = first;
        letters.append("<a href=\"#letter-%s\">%s</a>%n".formatted(letter, letter));
        terms.append("<h2 id=\"letter-%s\">%s</h2>%n<dl>%n".formatted(letter, letter));
      }
      terms.append(entry(entry));
    }
    terms.append(letter.isEmpty() ? "" : "</dl>\n");
    Map<String, String> values =
        Map.of(
            "count", Integer.toString(glossary.entries().size()),
            "letters", letters.toString(),
            "terms", terms.toString());
    String description = "Every term of the course, and the lesson that explains it.";
    return new Layout.Page(
        "glossary.html", "glossary", "Glossary", description, PAGE.fill(values), List.of());
  }

  private String entry(Glossary.Entry entry) {
    StringBuilder html = new StringBuilder();
    html.append("<dt id=\"%s\">%s</dt>%n".formatted(entry.anchor(), Html.escape(entry.name())));
    for (List<Lesson> lessons : Glossary.meanings(entry).values()) {
      Term term = entry.meanings().get(lessons.get(0));
      String names = Html.escape(String.join(", ", term.names()));
      html.append("<dd>").append(term.names().size() > 1 ? "<i>" + names + ":</i> " : "");
      html.append(renderer.inline(term.definition()));
      for (Lesson lesson : lessons) {
        html.append(
            " <a href=\"%s#terms\">%s</a>".formatted(lesson.page(), Html.escape(lesson.title())));
      }
      html.append("</dd>\n");
    }
    return html.toString();
  }
}

package rootset.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all pages share: head, header, list of lessons. */
final class Layout {
  private static final Template LAYOUT = Template.named("layout.html");

  private final Plan plan;
  private final Map<String, Lesson> lessons;

  Layout(Plan plan, Map<String, Lesson> lessons) {
    this.plan = plan;
    this.lessons = lessons;
  }

  /** A page to be. */
  record Page(
      String file,
      String kind,
      String title,
      String description,
      String body,
      List<String> scripts) {}

  String html(Page page) {
    Map<String, String> values = new HashMap<>();
    values.put("kind", page.kind());
    values.put("title", Html.escape(page.title()));
    values.put("description", Html.escape(page.description()));
    values.put("lessons", lessons(page.file()));
    values.put("lessons-current", current(page, "index.html"));
    values.put("glossary-current", current(page, "glossary.html"));
    values.put("lab-current", current(page, "lab.html"));
    values.put("body", page.body());
    StringBuilder scripts = new StringBuilder();
    for (String script : page.scripts()) {
      scripts.append("\n<script src=\"").append(script).append("\" defer></script>");
    }
    values.put("scripts", scripts.toString());
    return LAYOUT.fill(values);
  }

  private static String current(Page page, String file) {
    return page.file().equals(file) ? " aria-current=\"page\"" : "";
  }

  private String lessons(String here) {
    StringBuilder html = new StringBuilder();
    for (Plan.Chapter chapter : plan.chapters()) {
      html.append("<p>").append(Html.escape(chapter.title())).append("</p>\n<ul>\n");
      for (String slug : chapter.lessons()) {
        Lesson lesson = lessons.get(slug);
        html.append(
            "<li><a href=\"%s\"%s>%s%s</a></li>%n"
                .formatted(
                    lesson.page(),
                    lesson.page().equals(here) ? " aria-current=\"page\"" : "",
                    Html.escape(lesson.title()),
                    mark(lesson)));
      }
      html.append("</ul>\n");
    }
    return html.toString();
  }

  /** Where the browser notes how far one has come. */
  static String mark(Lesson lesson) {
    return "<span class=\"mark\" data-lesson=\"%s\" data-questions=\"%d\" data-tours=\"%d\"></span>"
        .formatted(lesson.slug(), lesson.quiz().questions().size(), lesson.tourCount());
  }
}

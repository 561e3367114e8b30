package rootset.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A lesson as a page. */
final class LessonPage {
  private static final Template PAGE = Template.named("lesson.html");

  private final Lesson lesson;
  private final Renderer renderer;
  private final List<Exercise> exercises;
  private final int number;
  private final int count;
  private final Lesson before;
  private final Lesson after;

  /**
   * @param order all lessons
   * @param exercises those that the lesson leads to
   */
  LessonPage(Lesson lesson, Renderer renderer, List<Lesson> order, List<Exercise> exercises) {
    this.lesson = lesson;
    this.renderer = renderer;
    this.exercises = exercises;
    this.number = order.indexOf(lesson) + 1;
    this.count = order.size();
    this.before = number > 1 ? order.get(number - 2) : null;
    this.after = number < count ? order.get(number) : null;
  }

  Layout.Page page() {
    Map<String, String> values = new HashMap<>();
    values.put("title", Html.escape(lesson.title()));
    values.put("number", Integer.toString(number));
    values.put("count", Integer.toString(count));
    values.put("contents", contents());
    values.put("mark", Layout.mark(lesson));
    values.put("parts", parts());
    values.put("key", new QuizSection(lesson, renderer).key());
    values.put("before", before == null ? "" : link("prev", "Previous", before));
    values.put("after", after == null ? "" : link("next", "Next", after));
    String first = Text.plain(lesson.parts().get(Part.WHY).get(0));
    return new Layout.Page(
        lesson.page(),
        "lesson",
        lesson.title(),
        first.length() > 160 ? first.substring(0, first.lastIndexOf(' ', 157)) + " …" : first,
        PAGE.fill(values),
        lesson.tourCount() > 0 ? List.of("player.js") : List.of());
  }

  private static String link(String kind, String word, Lesson to) {
    return "<a class=\"%s\" rel=\"%s\" href=\"%s\"><span>%s</span> %s</a>"
        .formatted(kind, kind, to.page(), word, Html.escape(to.title()));
  }

  private String contents() {
    StringBuilder html = new StringBuilder();
    for (Part part : Part.values()) {
      html.append("<li><a href=\"#%s\">%s</a></li>%n".formatted(part.id(), part.title()));
    }
    return html.toString();
  }

  private String parts() {
    StringBuilder html = new StringBuilder();
    for (Part part : Part.values()) {
      html.append(
          "<section class=\"part %s\" aria-labelledby=\"%s\">%n".formatted(part.id(), part.id()));
      html.append("<h2 id=\"%s\">%s</h2>%n".formatted(part.id(), part.title()));
      html.append(body(part));
      html.append("</section>\n");
    }
    return html.toString();
  }

  private String body(Part part) {
    if (part == Part.QUIZ) {
      return new QuizSection(lesson, renderer).forms();
    }
    String text = renderer.blocks(lesson.parts().get(part));
    return part == Part.CHALLENGE ? text + challenges() : text;
  }

  private String challenges() {
    StringBuilder html = new StringBuilder("<ul class=\"challenges\">\n");
    for (Exercise exercise : exercises) {
      html.append(
          "<li><a href=\"%s\">%s</a> <span>about %d minutes%s · <code>rootset grade . --only %s</code></span></li>%n"
              .formatted(
                  exercise.page(),
                  Html.escape(exercise.title()),
                  exercise.minutes(),
                  exercise.bonus() ? ", bonus" : "",
                  exercise.id()));
    }
    return exercises.isEmpty() ? "" : html.append("</ul>\n").toString();
  }
}

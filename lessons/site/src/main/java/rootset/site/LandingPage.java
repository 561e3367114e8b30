package rootset.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first page: what the course is, what is in it, how to begin. */
final class LandingPage {
  private static final Template PAGE = Template.named("landing.html");

  private final Plan plan;
  private final Map<String, Lesson> lessons;
  private final List<Exercise> exercises;

  LandingPage(Plan plan, Map<String, Lesson> lessons, List<Exercise> exercises) {
    this.plan = plan;
    this.lessons = lessons;
    this.exercises = exercises;
  }

  Layout.Page page() {
    Lesson first = lessons.get(plan.lessons().get(0));
    int questions = lessons.values().stream().mapToInt(l -> l.quiz().questions().size()).sum();
    Map<String, String> values =
        Map.of(
            "first", first.page(),
            "lesson-count", Integer.toString(lessons.size()),
            "exercise-count", Integer.toString(exercises.size()),
            "question-count", Integer.toString(questions),
            "exercises", exercisesByPart(),
            "lessons", lessonsByChapter(),
            "picture", Template.resource("picture.svg"));
    String description =
        "Memory management by building it: lessons you step through, and exercises in Java.";
    return new Layout.Page(
        "index.html",
        "landing",
        "Memory management, by building it",
        description,
        PAGE.fill(values),
        List.of());
  }

  private String exercisesByPart() {
    Map<String, List<Exercise>> parts = new LinkedHashMap<>();
    exercises.forEach(
        each -> parts.computeIfAbsent(each.part(), part -> new ArrayList<>()).add(each));
    StringBuilder html = new StringBuilder();
    parts.forEach(
        (part, list) -> {
          html.append("<div><h3>").append(Html.escape(part)).append("</h3>\n<ul>\n");
          for (Exercise each : list) {
            html.append(
                "<li><a href=\"%s\">%s</a>%s</li>%n"
                    .formatted(
                        each.page(),
                        Html.escape(each.title()),
                        each.bonus() ? " <small>bonus</small>" : ""));
          }
          html.append("</ul></div>\n");
        });
    return html.toString();
  }

  private String lessonsByChapter() {
    StringBuilder html = new StringBuilder();
    int number = 1;
    for (Plan.Chapter chapter : plan.chapters()) {
      html.append(
          "<h3>%s</h3>%n<ol start=\"%d\">%n".formatted(Html.escape(chapter.title()), number));
      for (String slug : chapter.lessons()) {
        Lesson lesson = lessons.get(slug);
        html.append(
            "<li><a href=\"%s\">%s</a> %s</li>%n"
                .formatted(lesson.page(), Html.escape(lesson.title()), Layout.mark(lesson)));
        number++;
      }
      html.append("</ol>\n");
    }
    return html.toString();
  }
}

package rootset.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** An exercise's instructions as a page. */
final class ExercisePage {
  private static final Template PAGE = Template.named("exercise.html");

  private final Exercise exercise;
  private final Source source;
  private final Renderer renderer;
  private final Lesson lesson;

  ExercisePage(Exercise exercise, Source source, Renderer renderer, Lesson lesson) {
    this.exercise = exercise;
    this.source = source;
    this.renderer = renderer;
    this.lesson = lesson;
  }

  Layout.Page page() {
    List<Node> body = new ArrayList<>();
    StringBuilder contents = new StringBuilder();
    for (Node each = source.document().getFirstChild().getNext();
        each != null;
        each = each.getNext()) {
      body.add(each);
      if (each instanceof Heading heading && heading.getLevel() == 2) {
        contents.append(
            "<li><a href=\"#%s\">%s</a></li>%n"
                .formatted(source.anchors().get(heading), Html.escape(Text.plain(heading))));
      }
    }
    Map<String, String> values =
        Map.of(
            "title", Html.escape(exercise.title()),
            "id", exercise.id(),
            "part", Html.escape(exercise.part()),
            "contents", contents.toString(),
            "lesson-page", lesson.page(),
            "lesson-title", Html.escape(lesson.title()),
            "body", renderer.blocks(body));
    return new Layout.Page(
        exercise.page(),
        "exercise",
        exercise.title(),
        "Exercise " + exercise.id() + ": " + exercise.title(),
        PAGE.fill(values),
        List.of());
  }
}

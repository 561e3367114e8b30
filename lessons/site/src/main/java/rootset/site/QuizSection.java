package rootset.site;

import java.util.Map;

/** The quiz of a lesson as forms, and its answers for print. */
final class QuizSection {
  private static final Template QUESTION = Template.named("question.html");
  private static final Template ANSWER = Template.named("answer.html");

  private final Lesson lesson;
  private final Renderer renderer;

  QuizSection(Lesson lesson, Renderer renderer) {
    this.lesson = lesson;
    this.renderer = renderer;
  }

  /** A form for each question. */
  String forms() {
    StringBuilder html = new StringBuilder(renderer.blocks(lesson.quiz().intro()));
    for (Question question : lesson.quiz().questions()) {
      html.append(form(question));
    }
    return html.toString();
  }

  private String form(Question question) {
    String id = "question-" + question.number();
    StringBuilder answers = new StringBuilder();
    char letter = 'a';
    for (Answer answer : question.turned(lesson.slug())) {
      answers.append(
          ANSWER.fill(
              Map.of(
                  "id", id + letter,
                  "name", id,
                  "letter", Character.toString(letter),
                  "right", Boolean.toString(answer.right()),
                  "text", renderer.inline(answer.text()),
                  "misconception", Html.escape(answer.misconception()),
                  "why", renderer.inline(answer.why()))));
      letter++;
    }
    return QUESTION.fill(
        Map.of(
            "id", id,
            "key", lesson.slug() + "/" + question.number(),
            "number", Integer.toString(question.number()),
            "ask", renderer.inline(question.ask()),
            "more", renderer.blocks(question.more()),
            "answers", answers.toString()));
  }

  /** What a printed page ends with. */
  String key() {
    StringBuilder html = new StringBuilder();
    for (Question question : lesson.quiz().questions()) {
      char letter = 'a';
      for (Answer answer : question.turned(lesson.slug())) {
        if (answer.right()) {
          String why = renderer.inline(answer.why());
          html.append("<li><b>")
              .append(letter)
              .append(".</b> ")
              .append(renderer.inline(answer.text()))
              .append(why.isEmpty() ? "" : " — " + why)
              .append("</li>\n");
        }
        letter++;
      }
    }
    return html.toString();
  }
}

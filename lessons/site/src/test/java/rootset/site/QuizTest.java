package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and what is wrong with them. */
class QuizTest {
  private static final String WRONG =
      "- [ ] Nothing — *Emptiness.* There is something, see [the step](#step-1).\n";

  @TempDir private Path folder;
  private TinyCourse course;

  @BeforeEach
  void write() {
    course = new TinyCourse(folder);
  }

  @Test
  void a_question_is_a_fieldset_with_a_radio_button_for_each_answer() {
    Document page = course.stacks();
    assertThat(page.select("form.question legend").text()).isEqualTo("1 What is it?");
    assertThat(page.select("form.question fieldset input[type=radio]")).hasSize(2);
    assertThat(page.select("form.question output")).hasSize(1);
    assertThat(page.select("input[data-right=true] + label").text()).endsWith("Something");
  }

  @Test
  void a_wrong_answer_names_its_misconception_and_leads_to_the_step() {
    Document page = course.stacks();
    assertThat(page.select("template[data-misconception='Emptiness.'] a[href='#step-1']").text())
        .isEqualTo("the step");
    assertThat(page.select("#step-1").text()).isEqualTo("1. First. A picture.");
  }

  @Test
  void the_answers_stand_at_the_end_for_print() {
    assertThat(course.stacks().select(".key li").text()).endsWith("Something — It is there.");
  }

  @Test
  void a_question_may_have_code() {
    course.stacks("### 1. What is it?\n", "### 1. What is it?\n\n```js\nlet a = 1;\n```\n");
    assertThat(course.stacks().select("form.question pre .tok-keyword").text()).isEqualTo("let");
  }

  @Test
  void a_wrong_answer_without_a_misconception_ends_the_build() {
    assertThat(course.stacks("*Emptiness.* ", "").mistake())
        .isEqualTo(
            "lessons/src/stacks.md:29: a wrong answer names its misconception: `- [ ] answer —"
                + " *Name.* Why.`");
  }

  @Test
  void a_question_has_one_right_answer() {
    assertThat(course.stacks("- [x] Something", "- [ ] Something — *No.*").mistake())
        .contains("lessons/src/stacks.md:27: 0 answers are marked `- [x]`; mark the one that is");
    assertThat(course.stacks("- [ ] Nothing", "- [x] Nothing").mistake())
        .contains("2 answers are marked");
    assertThat(course.stacks(WRONG, "").mistake()).contains("expected at least two answers");
  }

  @Test
  void an_item_that_is_no_answer_ends_the_build() {
    assertThat(course.stacks(WRONG, WRONG + "- Perhaps\n").mistake())
        .contains(
            "lessons/src/stacks.md:30: expected `- [ ] answer — *Misconception.* explanation`");
  }

  @Test
  void questions_are_numbered() {
    assertThat(course.stacks("### 1. What", "### 2. What").mistake())
        .contains("lessons/src/stacks.md:27: expected `### 1. …`, the next question of the quiz.");
    assertThat(course.stacks("### 1. What is it?", "What is it?").mistake())
        .contains("no question found");
  }

  @Test
  void the_right_answer_stands_in_different_places_but_the_same_in_every_build() {
    Set<Integer> places = new HashSet<>();
    for (int number = 1; number <= 12; number++) {
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(new Answer(i == 1, new Paragraph(), "", new Paragraph()));
      }
      Question question = new Question(number, new Paragraph(), List.of(), answers);
      List<Answer> turned = question.turned("stacks");
      assertThat(turned).containsExactlyInAnyOrderElementsOf(answers);
      assertThat(question.turned("stacks")).isEqualTo(turned);
      places.add(turned.indexOf(answers.get(1)));
    }
    assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3);
  }
}

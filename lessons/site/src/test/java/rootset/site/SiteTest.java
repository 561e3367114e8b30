package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Markdown to pages. */
class SiteTest {
  @TempDir private Path folder;
  private TinyCourse course;

  @BeforeEach
  void write() {
    course = new TinyCourse(folder);
  }

  @Test
  void a_lesson_becomes_a_page_with_its_eight_parts() {
    Document page = course.stacks();
    assertThat(page.select("h1").text()).isEqualTo("Stacks");
    assertThat(page.select("section.part > h2").eachText())
        .containsExactly(
            "Why this matters",
            "Terms",
            "Visual tour",
            "Code example",
            "Interactive experiment",
            "Quick quiz",
            "Coding challenge",
            "Real-world usage");
    assertThat(page.select(".contents a").eachAttr("href")).hasSize(8).contains("#quick-quiz");
  }

  @Test
  void lessons_follow_each_other_in_the_order_of_the_plan() {
    assertThat(course.stacks().select(".around a[rel=next]").attr("href")).isEqualTo("heaps.html");
    assertThat(course.page("heaps.html").select(".around a").eachAttr("href"))
        .containsExactly("stacks.html");
    assertThat(course.stacks().select(".lessons a[aria-current=page]").text()).isEqualTo("Stacks");
  }

  @Test
  void the_exercises_of_a_lesson_stand_in_its_challenge() {
    assertThat(course.stacks().select(".coding-challenge .challenges a").attr("href"))
        .isEqualTo("exercise-pile.html");
    assertThat(course.page("heaps.html").select(".challenges")).isEmpty();
    assertThat(course.page("exercise-pile.html").select("article a[href=stacks.html]"))
        .isNotEmpty();
  }

  @Test
  void the_first_page_counts_what_there_is() {
    Document page = course.page("index.html");
    assertThat(page.select(".facts b").eachText()).containsExactly("2", "2", "1");
    assertThat(page.select(".build a").eachText()).containsExactly("A pile");
    assertThat(page.select(".begin a").first().attr("href")).isEqualTo("stacks.html");
  }

  @Test
  void a_missing_part_ends_the_build() {
    assertThat(course.stacks("## Code example\n\nNone.\n", "").mistake())
        .isEqualTo(
            "lessons/src/stacks.md:1: the part `## Code example` is missing; every lesson has it.");
  }

  @Test
  void a_part_in_the_wrong_place_ends_the_build() {
    assertThat(course.stacks("## Real-world usage", "## Terms").mistake())
        .contains(
            "lessons/src/stacks.md:36: `## Terms` stands too late or twice; the order is Why");
    assertThat(course.stacks("## Real-world usage", "## Usage").mistake())
        .contains("lessons/src/stacks.md:36: `## Usage` is none of the eight parts");
  }

  @Test
  void every_mistake_is_told_at_once() {
    course.stacks("## Code example\n\nNone.\n", "").lesson("heaps", "no heading\n");
    assertThat(course.mistake().lines().count()).isGreaterThan(8);
  }

  @Test
  void a_lesson_in_no_chapter_ends_the_build() {
    assertThat(course.lesson("queues", TinyCourse.LESSON).mistake())
        .isEqualTo(
            "lessons/src/lessons.yaml:1: queues is in no chapter; say where the lesson stands.");
  }

  @Test
  void a_chapter_without_its_lesson_ends_the_build() {
    course.write("lessons/src/lessons.yaml", "chapters: [{title: A, lessons: [stacks, heap]}]");
    assertThat(course.mistake())
        .contains("there is no lessons/src/heap.md; write it or drop it.")
        .contains("heaps is in no chapter");
  }

  @Test
  void an_exercise_of_no_lesson_ends_the_build() {
    course.write("exercises/course.yaml", "exercises: [{id: pile, lesson: piles}]");
    assertThat(course.mistake()).contains("exercise pile names the lesson piles, which is not in");
  }

  @Test
  void what_is_not_yaml_is_told_with_its_line() {
    course.write("lessons/src/lessons.yaml", "chapters:\n  - title: [\n");
    assertThat(course.mistake()).startsWith("lessons/src/lessons.yaml:3: this is not YAML");
    course.write("lessons/src/lessons.yaml", "- chapters\n");
    assertThat(course.mistake())
        .isEqualTo("lessons/src/lessons.yaml:1: expected lines like `title: …`.");
  }

  @Test
  void links_lead_to_pages_and_headings() {
    course.stacks(
        "Everywhere.", "[a](heaps.md#terms) [b](../../exercises/instructions/pile.md) [c](#terms)");
    assertThat(course.stacks().select(".real-world-usage a").eachAttr("href"))
        .containsExactly("heaps.html#terms", "exercise-pile.html", "#terms");
  }

  @Test
  void a_link_to_nothing_ends_the_build() {
    assertThat(course.stacks("Everywhere.", "[a](queues.md)").mistake())
        .isEqualTo(
            "lessons/src/stacks.md:38: the link (queues.md) leads to no lesson and no exercise; write"
                + " the path of its .md file.");
    assertThat(course.stacks("Everywhere.", "[a](heaps.md#nowhere)").mistake())
        .contains("leads to heaps.html, which has no #nowhere; name a heading.");
    assertThat(course.stacks("#step-1", "#step-2").mistake())
        .contains(
            "lessons/src/stacks.md:29: the link (#step-2) leads to stacks.html, which has no");
  }

  @Test
  void a_link_out_of_the_course_ends_the_build() {
    assertThat(course.stacks("Everywhere.", "[a](https://example.org)").mistake())
        .contains("leads out of the course; pages work offline");
    assertThat(course.stacks("Everywhere.", "![a](a.png)").mistake()).contains("an image");
  }

  @Test
  void a_term_is_linked_where_another_page_uses_it_first() {
    course.stacks("Everywhere.", "Objects and an object. `object`");
    Document page = course.stacks();
    assertThat(page.select("a.term").eachText()).containsExactly("Objects");
    assertThat(page.select("a.term").attr("href")).isEqualTo("glossary.html#term-object");
    assertThat(page.select("a.term").attr("title")).isEqualTo("its meaning");
  }

  @Test
  void a_lesson_does_not_link_its_own_terms_nor_everyday_words() {
    course.stacks("Everywhere.", "A frame, an object, some objections.");
    course.write(
        "lessons/src/lessons.yaml",
        "chapters: [{title: A, lessons: [stacks, heaps]}]\neveryday: {stacks: [object]}\n");
    assertThat(course.stacks().select("a.term")).isEmpty();
  }

  @Test
  void the_glossary_has_each_name_of_a_term() {
    course.stacks("**frame** |", "**frame, activation** record |");
    Document page = course.page("glossary.html");
    assertThat(page.select("dt").eachText())
        .containsExactly("activation record", "frame", "object");
    assertThat(page.select("dt[id=term-frame] + dd a").attr("href")).isEqualTo("stacks.html#terms");
    assertThat(page.select("dt[id=term-frame] + dd").text())
        .isEqualTo("frame, activation record: its meaning Stacks");
  }

  @Test
  void a_term_that_is_not_bold_ends_the_build() {
    assertThat(course.stacks("**frame**", "frame").mistake())
        .isEqualTo(
            "lessons/src/stacks.md:11: `frame` is not bold; a row of terms begins with **term**.");
    assertThat(
            course
                .stacks("| **frame** | its meaning |", "")
                .stacks("| term | what it is |", "no")
                .mistake())
        .contains("no table of terms");
  }

  @Test
  void the_search_finds_parts_terms_and_exercises() {
    String index = new String(course.site().files().get("search-index.js"), StandardCharsets.UTF_8);
    assertThat(index)
        .startsWith("window.rootsetSearch = [{")
        .contains("\"address\":\"stacks.html#real-world-usage\",\"text\":\"Everywhere.\"")
        .contains("\"address\":\"glossary.html#term-frame\"")
        .contains("\"address\":\"exercise-pile.html#what-to-build\",\"text\":\"A pile.\"");
  }

  @Test
  void the_licence_goes_along() {
    course.write("LICENSE", "Apache");
    assertThat(course.site().files()).containsKey("LICENSE.txt");
  }

  @Test
  void what_is_worth_knowing_is_noted() {
    assertThat(course.site().notes())
        .contains("lessons/src/stacks.md: 1 questions; a lesson has at least 8.")
        .anyMatch(note -> note.contains("lessons/page is not built"));
  }

  @Test
  void the_engine_goes_along_if_it_was_built_or_came_with_a_kit() {
    course.write("lessons/lab.js", "of a kit");
    assertThat(course.site().files().get("lab.js"))
        .isEqualTo("of a kit".getBytes(StandardCharsets.UTF_8));
    course.write("lessons/page/target/classes/rootset/page/lab.js", "engine");
    assertThat(course.site().files().get("lab.js"))
        .isEqualTo("engine".getBytes(StandardCharsets.UTF_8));
  }
}

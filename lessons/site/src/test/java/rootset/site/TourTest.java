package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Programs for the engine in the page. */
class TourTest {
  private static final String TOUR =
      """
      ```tour
      title: A tour
      collector: semi-space
      heap: 32
      program: |
        new a Cell   # </script>
        gc
      stops:
        - at: 1
          ask: Will it survive?
          options: [{text: "Yes", right: true, why: "A root leads there."}, {text: "No", why: "It does."}]
      ```

      """;

  @TempDir private Path folder;
  private TinyCourse course;

  @BeforeEach
  void write() {
    course = new TinyCourse(folder);
  }

  private TinyCourse with(String fence) {
    return course.stacks("**1. First.**", fence + "**1. First.**");
  }

  /** JSON is YAML. */
  private static Map<String, Object> parsed(String json) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
  }

  @Test
  void a_tour_holds_its_program_and_stops_as_json() {
    Element tour = with(TOUR).stacks().selectFirst("section.tour");
    Map<String, Object> data = parsed(tour.selectFirst("script[type='application/json']").data());
    assertThat(data)
        .containsEntry("language", "scenario")
        .containsEntry("collector", "semi-space")
        .containsEntry("heap", 32)
        .containsEntry("program", "new a Cell   # </script>\ngc\n")
        .containsKey("stops");
    assertThat(tour.id()).isEqualTo("tour-1");
    assertThat(tour.select("pre .tok-comment").text()).isEqualTo("# </script>");
  }

  @Test
  void a_page_with_a_tour_has_the_player_and_others_do_without() {
    Document page = with(TOUR).stacks();
    assertThat(page.select("script[src=player.js]")).hasSize(1);
    assertThat(course.page("heaps.html").select("script[src=player.js]")).isEmpty();
    assertThat(page.select(".mark[data-lesson=stacks]").attr("data-tours")).isEqualTo("1");
  }

  @Test
  void links_to_steps_lead_into_the_tour_and_written_steps_make_room() {
    Document page = with(TOUR).stacks();
    assertThat(page.getElementById("step-1")).isNull();
    assertThat(page.getElementById("scene-1")).isNotNull();
    with(TOUR).stacks();
    assertThat(course.stacks("#step-1", "#tour-2-step-1").mistake()).contains("no #tour-2-step-1");
  }

  @Test
  void a_program_for_the_lab_is_in_the_address_of_its_link() {
    String link =
        with(TOUR.replace("```tour", "```lab").replaceAll("(?s)stops:.*options[^\n]*\n", ""))
            .stacks()
            .select("figure.program a")
            .attr("href");
    assertThat(link).startsWith("lab.html#p=");
    String json =
        new String(
            Base64.getUrlDecoder().decode(link.substring("lab.html#p=".length())),
            StandardCharsets.UTF_8);
    assertThat(parsed(json)).containsEntry("program", "new a Cell   # </script>\ngc\n");
  }

  @Test
  void a_fence_with_a_mistake_ends_the_build() {
    assertThat(with(TOUR.replace("title:", "titel:")).mistake())
        .contains("lessons/src/stacks.md:15: `titel` is not known here; expected title, language,")
        .contains("`title` is missing");
    assertThat(with(TOUR.replace("program: |", "text: |")).mistake())
        .contains("lessons/src/stacks.md:15: `program` is missing");
    assertThat(with(TOUR.replace("heap: 32", "heap: many")).mistake())
        .contains("`heap: many`; expected a number of words.");
    assertThat(with(TOUR.replace("heap: 32", "language: java")).mistake())
        .contains("`language: java`; expected scenario or script.");
    assertThat(with(TOUR.replace("heap: 32", "heap: [")).mistake())
        .startsWith("lessons/src/stacks.md:19: this is not YAML");
    assertThat(with(TOUR.replace("```tour", "```lab")).mistake()).contains("`stops` is not known");
  }

  @Test
  void a_stop_with_a_mistake_ends_the_build() {
    assertThat(with(TOUR.replace("right: true, ", "")).mistake()).contains("one has `right: true`");
    assertThat(with(TOUR.replace("at: 1", "at: first")).mistake())
        .contains("a stop without `at: N`");
    assertThat(with(TOUR.replace("ask: Will it survive?", "is: 1")).mistake())
        .contains("a stop without `ask: …`");
    assertThat(with(TOUR.replace(", why: \"It does.\"", "")).mistake())
        .contains("every option of a stop has `text` and `why`");
  }
}

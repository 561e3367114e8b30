package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site of this course. */
class RealLessonsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Map<String, Document> PAGES = new TreeMap<>();
  private static Site site;

  @BeforeAll
  static void build() throws IOException {
    site = Site.of(ROOT);
    site.files()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".html")) {
                PAGES.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
              }
            });
  }

  @Test
  void every_lesson_and_every_exercise_has_a_page() {
    assertThat(PAGES.keySet()).contains("index.html", "glossary.html", "lab.html");
    assertThat(PAGES.keySet().stream().filter(page -> page.startsWith("exercise-"))).hasSize(18);
    assertThat(PAGES).hasSize(3 + 17 + 18);
  }

  @Test
  void every_lesson_asks_enough() {
    assertThat(site.notes()).noneMatch(note -> note.contains("questions"));
  }

  @Test
  void every_link_leads_to_something() {
    PAGES.forEach(
        (name, page) -> {
          for (Element link : page.select("a[href]")) {
            String target = link.attr("href");
            String file = target.startsWith("#") ? name : target.replaceFirst("#.*", "");
            String anchor = target.contains("#") ? target.replaceFirst(".*?#", "") : "";
            assertThat(PAGES).as(target + " in " + name).containsKey(file);
            if (!anchor.isEmpty() && !anchor.startsWith("p=") && !anchor.contains("step-")) {
              assertThat(PAGES.get(file).getElementById(anchor))
                  .as(target + " in " + name)
                  .isNotNull();
            }
          }
        });
  }

  @Test
  void nothing_is_fetched_from_elsewhere() {
    PAGES.forEach(
        (name, page) -> {
          List<String> addresses = page.select("[src]").eachAttr("src");
          addresses.addAll(page.select("[href]").eachAttr("href"));
          assertThat(addresses).as(name).noneMatch(each -> each.matches("([a-z]+:|//).*"));
          for (Element element : page.select("script[src], link[href]")) {
            String file = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertThat(site.files()).as(name).containsKey(file);
          }
        });
    assertThat(text("site.css") + text("picture.css")).doesNotContain("url(h", "@import");
  }

  @Test
  void the_html_is_well_formed() {
    site.files()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".html")) {
                Parser parser = Parser.htmlParser().setTrackErrors(10);
                parser.parseInput(new String(bytes, StandardCharsets.UTF_8), "");
                assertThat(parser.getErrors()).as(name).isEmpty();
              }
            });
  }

  @Test
  void no_anchor_stands_twice_on_a_page() {
    PAGES.forEach(
        (name, page) ->
            assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
  }

  @Test
  void every_control_has_a_name() {
    PAGES.forEach(
        (name, page) -> {
          assertThat(page.select("main")).as(name).hasSize(1);
          assertThat(page.select("h1")).as(name).hasSize(1);
          for (Element button : page.select("button")) {
            assertThat(button.text() + button.attr("aria-label")).as(name).isNotEmpty();
          }
          for (Element input : page.select("input, select, textarea")) {
            boolean labelled =
                input.hasAttr("aria-label")
                    || input.closest("label") != null
                    || !page.select("label[for='" + input.id() + "']").isEmpty();
            assertThat(labelled).as(name + ": " + input.outerHtml()).isTrue();
          }
        });
  }

  @Test
  void the_right_answers_stand_in_all_places() {
    Map<String, Integer> places = new TreeMap<>();
    PAGES.values().stream()
        .flatMap(page -> page.select("input[data-right=true]").stream())
        .forEach(input -> places.merge(input.val(), 1, Integer::sum));
    int all = places.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(places).containsKeys("a", "b", "c");
    assertThat(places.values()).allMatch(place -> place < all / 2);
  }

  @Test
  void built_twice_it_is_the_same() throws IOException {
    Map<String, byte[]> again = Site.of(ROOT).files();
    assertThat(again.keySet()).isEqualTo(site.files().keySet());
    again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(site.files().get(name)));
  }

  private static String text(String file) {
    return new String(site.files().get(file), StandardCharsets.UTF_8);
  }
}

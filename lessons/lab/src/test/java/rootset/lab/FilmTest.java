package rootset.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class FilmTest {
  private static final String PROGRAM =
      """
      heap 128
      new a Cell
      new b Cell
      store a.0 b
      new c Leaf
      store b.0 c
      drop c
      drop b
      store a.0 null
      gc
      """;

  static Stream<String> collectors() {
    return Collectors.names().stream();
  }

  private static Film film(String program, String collector) {
    return Film.ofScenario(program, collector, 0);
  }

  private static List<String> sentences(Film film) {
    List<String> sentences = new ArrayList<>();
    for (int step = 0; step <= film.length(); step++) {
      sentences.add(film.sentence(step));
    }
    return sentences;
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  /** A kit withholds the collectors, and with them what there is to be watched. */
  @BeforeEach
  void thereAreCollectors() {
    assumeThat(Collectors.names()).isNotEmpty();
  }

  @Test
  void each_step_is_told_in_a_sentence() {
    assertThat(sentences(film("heap 64\nnew a Cell\ndrop a\ngc\n", "mark-compact")))
        .containsExactly(
            "An empty heap of 64 words, managed by mark-compact. The program has not begun.",
            "new a Cell: Cell @1 of 4 words is made; a refers to Cell @1.",
            "drop a: a is null. Now no root leads to Cell @1: garbage.",
            "gc: the program asks for a full collection.",
            "The program waits: a full collection begins.",
            "Free Cell @1: 4 words are free again.",
            "The program goes on, after 0 units of work.");
  }

  @Test
  void marking_is_told_with_its_reason() {
    assertThat(sentences(film("heap 64\nnew a Cell\nnew b Leaf\nstore a.0 b\ngc\n", "mark-sweep")))
        .contains(
            "Mark Cell @1: local a of main refers to it.",
            "All fields of Cell @1 were visited: it is black.");
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_film_goes_back_to_what_it_showed_before(String collector) {
    Film film = film(PROGRAM, collector);
    List<String> forwards = new ArrayList<>();
    for (int step = 0; step <= film.length(); step++) {
      forwards.add(film.svg(step, "words", 16));
    }
    List<String> backwards = new ArrayList<>();
    for (int step = film.length(); step >= 0; step--) {
      backwards.add(0, film.svg(step, "words", 16));
    }
    assertThat(backwards).isEqualTo(forwards);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void every_picture_is_well_formed(String collector) throws Exception {
    Film film = film(PROGRAM, collector);
    for (int step = 0; step <= film.length(); step++) {
      for (String view : List.of("words", "objects", "map")) {
        assertThat(parse(film.svg(step, view, 8)).getDocumentElement().getTagName())
            .isEqualTo("svg");
      }
    }
    assertThat(parse(film.plot(1)).getElementsByTagName("polyline").getLength()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_recording_of_a_film_makes_the_same_film(String collector) {
    Film film = film(PROGRAM, collector);
    Film again = Film.ofRecording(film.recording());
    assertThat(sentences(again)).isEqualTo(sentences(film));
  }

  @Test
  void an_object_is_white_then_grey_then_black() {
    Film film = film("heap 64\nnew a Leaf\ngc\n", "mark-sweep");
    List<String> colours = new ArrayList<>();
    for (int step = 1; step <= film.length(); step++) {
      String object = film.objects(step);
      colours.add(object.replaceAll(".*\"colour\":\"([a-z]+)\".*", "$1"));
    }
    assertThat(colours).containsExactly("plain", "plain", "plain", "grey", "black", "plain");
  }

  @Test
  void an_object_is_alive_by_the_path_from_its_root() {
    Film film = film(PROGRAM, "mark-sweep");
    assertThat(film.why(7, 3))
        .isEqualTo(
            "{\"object\":3,\"name\":\"Leaf @7\",\"words\":2,\"alive\":true,\"retained\":2,\"path\":["
                + "\"local a of main → Cell @1\",\"field 0 → Cell @4\","
                + "\"field 0 → Leaf @7\"]}");
    assertThat(film.why(7, 2)).contains("\"retained\":5");
    assertThat(film.why(8, 2)).contains("\"alive\":false", "No root leads to it");
  }

  @Test
  void a_collection_begins_with_a_question_whose_answer_is_what_happens() {
    Film film = film(PROGRAM, "mark-sweep");
    List<String> questions = new ArrayList<>();
    for (int step = 0; step <= film.length(); step++) {
      if (!film.question(step).isEmpty()) {
        questions.add(film.question(step));
      }
    }
    assertThat(questions).hasSize(1);
    assertThat(questions.get(0))
        .contains("Will the collector find Leaf @7?")
        .contains("\"text\":\"Yes\",\"right\":false")
        .contains("\"text\":\"No\",\"right\":true")
        .contains("No root leads to it. Cell @4 refers to it, but is not reached.");
  }

  @Test
  void a_script_is_told_by_its_own_names() {
    Film film =
        Film.ofScript(
            """
            function connectFriends() {
              const user1 = {};
              const user2 = {};
              user1.friend = user2;
              user2.friend = user1;
            }
            connectFriends();
            let a = { x: 1 };
            let b = a;
            b.x = 2;
            console.log(a.x);
            """,
            "mark-sweep",
            0);
    assertThat(film.error()).isEmpty();
    assertThat(sentences(film).stream().map(FilmTest::withoutAddresses))
        .containsSubsequence(
            "connectFriends(): The frame of connectFriends is pushed.",
            "user1.friend = user2: friend of {…} refers to {}.",
            "The frame of connectFriends is popped, and its references end with it."
                + " Now no root leads to {…} and one more: garbage.",
            "let b = a: b refers to {…}.",
            "b.x = 2: x of {…} is 2.",
            "console.log(a.x): it prints 2.");
    assertThat(film.console(film.length())).isEqualTo("2\n");
  }

  private static String withoutAddresses(String sentence) {
    return sentence.replaceAll(" @\\d+", "");
  }

  @Test
  void what_a_listener_captured_is_alive_by_the_path_over_its_context() {
    Film film =
        Film.ofScript(
            """
            function setupHandler() {
              const hugeData = new Array(20).fill("data");
              document.addEventListener("click", () => { console.log(hugeData.length); });
            }
            setupHandler();
            """,
            "generational",
            0);
    int last = film.length();
    String objects = film.objects(last);
    int at = objects.indexOf("\"name\":\"Array(20)\"");
    String before = objects.substring(objects.lastIndexOf("{\"object\":", at) + 10, at);
    int array = Integer.parseInt(before.substring(0, before.indexOf(',')));
    assertThat(withoutAddresses(film.why(last, array)))
        .contains("global document → document")
        .contains("[[Context]] → Context of setupHandler\",\"hugeData → Array(20)");
  }

  @Test
  void of_a_deep_stack_the_ends_are_drawn() {
    Film film = Film.ofScript("function f() { f(); }\nf();", "mark-sweep", 0);
    assertThat(film.error())
        .isEqualTo("program:1:16: Uncaught RangeError: Maximum call stack size exceeded");
    int deepest = 0;
    for (int step = 0; step <= 400; step++) {
      deepest = film.sentence(step).contains("frame of f is pushed") ? step : deepest;
    }
    assertThat(film.svg(deepest, "objects", 16))
        .contains("more frames …", ">main()<")
        .hasSizeLessThan(20_000);
  }

  @Test
  void an_endless_script_is_stopped() {
    Film film = Film.ofScript("let n = 0; while (true) { n = n + 1; }", "mark-sweep", 0);
    assertThat(film.error()).startsWith("stopped after");
    assertThat(film.length()).isPositive();
  }

  @Test
  void a_script_with_a_slip_is_refused_with_its_place() {
    assertThatThrownBy(() -> Film.ofScript("let a = ;", "mark-sweep", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("program:1:9");
  }

  @Test
  void a_program_that_fails_can_be_watched_up_to_there() {
    Film film = film("new a Leaf\ndrop a\ndata a.0 7\n", "mark-sweep");
    assertThat(film.error()).startsWith("program:3").contains("found null");
    assertThat(film.length()).isEqualTo(3);
  }

  @Test
  void a_text_that_is_no_program_is_refused_with_its_place() {
    assertThatThrownBy(() -> film("new a Leef\n", "mark-sweep"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("program:1:7")
        .hasMessageContaining("did you mean \"Leaf\"");
  }

  @Test
  void a_list_is_told_as_a_whole() {
    assertThat(film("heap 64\nlist l 3\n", "mark-sweep").sentence(1))
        .isEqualTo("list l 3: 3 objects of 9 words are made; l refers to Cell @7.");
  }

  @Test
  void the_value_of_an_ephemeron_is_alive_as_long_as_its_key() {
    Film film =
        film(
            "heap 64\nshape Entry 2 0 ephemeron\nnew e Entry\nnew key Cell\nnew value Leaf\n"
                + "store e.0 key\nstore e.1 value\nstore key.0 value\ndrop value\n"
                + "store key.0 null\ndrop key\n",
            "mark-sweep");
    assertThat(film.why(film.length() - 1, 3)).contains("\"alive\":true");
    assertThat(film.sentence(film.length()))
        .isEqualTo("drop key: key is null. Now no root leads to Cell @4 and one more: garbage.");
  }

  @Test
  void a_refused_object_is_told() {
    Film film = film("heap 8\nnew a Cell\nnew b Cell\nnew c Cell\n", "mark-sweep");
    assertThat(film.console(film.length())).isEqualTo("out of memory in line 4: new c Cell\n");
  }

  @Test
  void what_a_barrier_shades_is_told_as_such() {
    Film film =
        film(
            "heap 64\nnew a Cell\nnew b Leaf\nnew c Cell\nstore c.0 b\ndrop b\n"
                + "gc start\nstore a.0 c.0\ngc\n",
            "incremental-dijkstra");
    assertThat(sentences(film))
        .anyMatch(sentence -> sentence.endsWith("the write barrier sees to it."));
  }

  @Test
  void an_unknown_collector_is_refused() {
    assertThatThrownBy(() -> film(PROGRAM, "mark-swep"))
        .hasMessageContaining("mark-sweep")
        .hasMessageContaining("found \"mark-swep\"");
  }

  @Test
  void a_long_run_is_shown_up_to_a_limit() {
    Film film = film("heap 64\nrepeat 6000\nnew a Leaf\nend\n", "mark-sweep");
    assertThat(film.length()).isEqualTo(4_999);
    assertThat(film.error()).isEqualTo("only the first 4999 steps are shown");
  }

  @Test
  void an_endless_run_is_stopped() {
    Film film = film("heap 64\nrepeat 150000\nnew a Leaf\nend\n", "mark-sweep");
    assertThat(film.error()).startsWith("stopped after 100000 events");
  }

  @Test
  void a_step_that_is_not_there_is_refused() {
    Film film = film(PROGRAM, "mark-sweep");
    assertThatThrownBy(() -> film.sentence(film.length() + 1))
        .hasMessage(
            "expected a step from 0 to " + film.length() + ", found " + (film.length() + 1));
  }
}

package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.intake.Fixture.LRU;
import static rootset.judge.intake.Fixture.LRU_TEXT;
import static rootset.judge.intake.Fixture.handedIn;
import static rootset.judge.intake.Fixture.lru;
import static rootset.judge.intake.Fixture.notes;
import static rootset.judge.intake.Fixture.sources;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is taken, and what is said about it. */
class FinderTest {
  private Fixture fixture;

  @BeforeEach
  void createFixture(@TempDir Path folder) {
    fixture = new Fixture(folder);
  }

  @Test
  void file_at_its_packages_path_beats_one_nearer_the_top() {
    fixture.with("LruCache.java", "package old;").with("code/deep/" + LRU, LRU_TEXT);

    assertThat(lru(fixture.only())).isEqualTo(LRU_TEXT);
  }

  @Test
  void of_several_the_one_nearest_the_top_is_taken_then_the_first() {
    fixture
        .with("code/b/LruCache.java", LRU_TEXT + "// b")
        .with("code/a/x/LruCache.java", LRU_TEXT)
        .with("code/c/LruCache.java", LRU_TEXT);

    assertThat(lru(fixture.only())).endsWith("// b");
    assertThat(notes(fixture.only(), "lru"))
        .containsExactly(
            "There are several files for LruCache.java: code/b/LruCache.java was taken,"
                + " not code/c/LruCache.java, code/a/x/LruCache.java.");
  }

  @Test
  void long_lists_of_others_are_cut() {
    for (char c = 'a'; c <= 'h'; c++) {
      fixture.with("code/" + c + "/LruCache.java", LRU_TEXT);
    }

    assertThat(notes(fixture.only(), "lru").get(0)).endsWith("code/f/LruCache.java and 2 more.");
  }

  @Test
  void name_that_two_exercises_list_is_decided_by_the_package_line() {
    fixture
        .with("code/one/Space.java", "// c\npackage rootset.exercises.compact;")
        .with("code/two/Space.java", "/* x */ package rootset . exercises.marksweep ;");

    assertThat(sources(fixture.only(), "compact").get("Space.java")).startsWith("// c");
    assertThat(sources(fixture.only(), "sweep").get("Space.java")).startsWith("/* x */");
  }

  @Test
  void name_that_two_exercises_list_is_decided_by_the_folder_if_the_package_line_is_odd() {
    fixture.with("code/compact/Space.java", "package solution;");

    assertThat(sources(fixture.only(), "compact")).containsKey("Space.java");
    assertThat(sources(fixture.only(), "sweep")).isEmpty();
  }

  @Test
  void name_that_two_exercises_list_is_nobodys_if_nothing_tells() {
    fixture.with("Space.java", "class Space {}");

    assertThat(sources(fixture.only(), "compact")).isEmpty();
    assertThat(sources(fixture.only(), "sweep")).isEmpty();
  }

  @Test
  void missing_file_is_noted() {
    fixture.with(LRU, LRU_TEXT);

    HandedIn sweep = handedIn(fixture.only(), "sweep");

    assertThat(sweep.sources()).isEmpty();
    assertThat(sweep.notes().get(0).file()).isEqualTo("MarkSweep.java");
    assertThat(sweep.notes().get(0).message()).isEqualTo("MarkSweep.java was not handed in.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LRUCache.java",
        "lru_cache.java",
        "LruCahce.java",
        "LruCache_final.java",
        "LruCache - Copy.java",
        "Copy of LruCache.java",
        "LruCache2.java",
        "LruCache.java.txt",
        "LruCache.JAVA"
      })
  void near_name_is_not_taken_but_suggested(String name) {
    fixture.with("src/" + name, LRU_TEXT);

    assertThat(sources(fixture.only(), "lru")).isEmpty();
    assertThat(notes(fixture.only(), "lru"))
        .containsExactly(
            "LruCache.java was not handed in; found "
                + name
                + ": rename the file and its class to LruCache.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cache.java", "LruCacheTest.java", "MarkSweep.java", "LruCache.class"})
  void other_name_is_not_suggested(String name) {
    fixture.with("src/" + name, LRU_TEXT).with("src/Space.java", "class Space {}");

    assertThat(notes(fixture.only(), "lru")).containsExactly("LruCache.java was not handed in.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LruCache (1).java", "LruCache(2).java", "LruCache-1.java"})
  void copy_that_a_browser_or_platform_numbered_is_taken_with_a_note(String name) {
    fixture.with("src/" + name, LRU_TEXT);

    assertThat(lru(fixture.only())).isEqualTo(LRU_TEXT);
    assertThat(notes(fixture.only(), "lru")).containsExactly(name + " was taken as LruCache.java.");
  }

  @Test
  void of_several_copies_the_newest_is_taken() {
    fixture
        .with("LruCache-2.java", LRU_TEXT)
        .with("LruCache-10.java", LRU_TEXT + "// newest")
        .with("LruCache (1)-3.java", LRU_TEXT);

    assertThat(lru(fixture.only())).endsWith("// newest");
    assertThat(notes(fixture.only(), "lru")).hasSize(2);
  }

  @Test
  void exact_name_beats_copies_and_other_cases_with_a_note() {
    fixture
        .with("LruCache.java", LRU_TEXT)
        .with("LruCache (1).java", "package copy;")
        .with("x/lrucache.java", "package lower;");

    assertThat(lru(fixture.only())).isEqualTo(LRU_TEXT);
    assertThat(notes(fixture.only(), "lru"))
        .containsExactly(
            "There are several files for LruCache.java: LruCache.java was taken,"
                + " not LruCache (1).java, x/lrucache.java.");
  }

  @ParameterizedTest
  @CsvSource({
    "package lru; class LruCache {}, LruCache.java is in package lru, 1",
    "class LruCache {}, LruCache.java has no package line, 0",
    "packages, LruCache.java has no package line, 0"
  })
  void file_of_another_package_is_taken_with_a_note(String source, String note, int line) {
    fixture.with("LruCache.java", source);

    assertThat(lru(fixture.only())).isEqualTo(source);
    assertThat(handedIn(fixture.only(), "lru").notes())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(line);
              assertThat(finding.message())
                  .isEqualTo(note + "; expected at its top: package rootset.exercises.lrucache;");
            });
  }

  @Test
  void unlisted_files_in_the_packages_folder_are_noted_once() {
    fixture
        .with("src/main/java/" + LRU, LRU_TEXT)
        .with("src/main/java/rootset/exercises/lrucache/Node.java", "x")
        .with("src/main/java/rootset/exercises/lrucache/Entry.java", "x")
        .with("src/main/java/rootset/exercises/lrucache/package-info.java", "x")
        .with("src/main/java/rootset/exercises/Other.java", "x");

    assertThat(notes(fixture.only(), "lru"))
        .containsExactly(
            "Entry.java, Node.java were not taken, because course.yaml does not list them.");
  }

  @Test
  void one_unlisted_file_is_noted_in_the_singular() {
    fixture.with(LRU, LRU_TEXT).with(LRU.replace("LruCache", "Node"), "x");

    assertThat(notes(fixture.only(), "lru"))
        .containsExactly("Node.java was not taken, because course.yaml does not list it.");
  }

  @Test
  void file_of_exactly_the_limit_is_taken_and_a_larger_one_is_not() {
    String text = LRU_TEXT + " ".repeat(Limits.FILE - LRU_TEXT.length());
    fixture.with("ada/LruCache.java", text).with("bob/LruCache.java", text + " ");

    assertThat(lru(fixture.open().get(0))).hasSize(Limits.FILE);
    assertThat(sources(fixture.open().get(1), "lru")).isEmpty();
    assertThat(notes(fixture.open().get(1), "lru"))
        .containsExactly("LruCache.java is larger than 256 KiB and was not taken.");
  }

  @Test
  void entries_beyond_the_limit_are_not_looked_at_and_what_lies_near_the_top_comes_first() {
    RawZip zip = new RawZip();
    for (int i = 0; i < Limits.ENTRIES + 5; i++) {
      zip.stored("aaa/bbb/" + i + ".txt", new byte[0]);
    }
    zip.with("src/LruCache.java", LRU_TEXT).writeTo(fixture.root().resolve("ada.zip"));

    Submission ada = Fixture.only(fixture.open("ada.zip"));

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(notes(ada))
        .containsExactly(
            "There are more than 10000 files and folders; the rest was not looked at.");
  }

  @Test
  void note_shows_no_control_characters_of_a_name() {
    new RawZip()
        .with("src/LruCache.java", LRU_TEXT)
        .with("src/x\n\u202e\u001b[31m/LruCache.java", LRU_TEXT)
        .writeTo(fixture.root().resolve("ada.zip"));

    assertThat(notes(Fixture.only(fixture.open("ada.zip")), "lru").get(0))
        .endsWith("not src/x???[31m/LruCache.java.");
  }
}

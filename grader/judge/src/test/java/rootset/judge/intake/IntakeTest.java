package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rootset.judge.intake.Fixture.LRU;
import static rootset.judge.intake.Fixture.LRU_TEXT;
import static rootset.judge.intake.Fixture.SWEEP;
import static rootset.judge.intake.Fixture.SWEEP_TEXT;
import static rootset.judge.intake.Fixture.handedIn;
import static rootset.judge.intake.Fixture.ids;
import static rootset.judge.intake.Fixture.lru;
import static rootset.judge.intake.Fixture.names;
import static rootset.judge.intake.Fixture.notes;
import static rootset.judge.intake.Fixture.sources;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one submission and what a class. */
class IntakeTest {
  private Fixture fixture;

  @BeforeEach
  void createFixture(@TempDir Path folder) {
    fixture = new Fixture(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "src/",
        "src/main/java/rootset/exercises/lrucache/",
        "exercises/src/main/java/rootset/exercises/lrucache/",
        "rootset/exercises/lrucache/",
        "lrucache/",
        "code/week1/"
      })
  void folder_with_a_listed_file_in_a_projects_place_is_one_submission(String place) {
    fixture.with(place + "LruCache.java", LRU_TEXT).folder("docs").folder("report");

    Submission submission = fixture.only();

    assertThat(submission.id()).isEqualTo("handed-in");
    assertThat(lru(submission)).isEqualTo(LRU_TEXT);
  }

  @Test
  void every_exercise_of_the_course_is_there_in_its_order() {
    fixture.with(LRU, LRU_TEXT);

    assertThat(fixture.only().exercises())
        .extracting(handedIn -> handedIn.exercise().id())
        .containsExactly("lru", "sweep", "compact");
  }

  @Test
  void only_listed_files_are_taken() {
    fixture
        .with("src/main/java/" + LRU, LRU_TEXT)
        .with("pom.xml", "<project/>")
        .with("mvnw", "rm -rf")
        .with("src/main/resources/junit-platform.properties", "x=y")
        .with("src/main/java/rootset/exercises/lrucache/LruCache.class", "x")
        .with("src/test/java/rootset/exercises/lrucache/LruCacheTest.java", "class X {}");

    Submission submission = fixture.only();

    assertThat(sources(submission, "lru")).containsOnlyKeys("LruCache.java");
    assertThat(notes(submission, "lru")).isEmpty();
    assertThat(submission.notes()).isEmpty();
  }

  @Test
  void sources_keep_the_exercises_order() {
    fixture
        .with("rootset/exercises/marksweep/Space.java", "package rootset.exercises.marksweep;")
        .with(SWEEP, SWEEP_TEXT);

    assertThat(sources(fixture.only(), "sweep").keySet())
        .containsExactly("MarkSweep.java", "Space.java");
  }

  @Test
  void folder_of_sub_folders_and_zips_is_a_class_in_order_of_ids() {
    fixture.with("zoe/LruCache.java", LRU_TEXT).with("README.md", "x").with("expected.yaml", "x");
    new RawZip().with("work/LruCache.java", LRU_TEXT).writeTo(fixture.root().resolve("ada.zip"));

    assertThat(ids(fixture.open())).containsExactly("ada", "zoe");
    assertThat(names(fixture.open())).containsExactly("ada.zip", "zoe");
    assertThat(fixture.open()).allSatisfy(s -> assertThat(lru(s)).isEqualTo(LRU_TEXT));
  }

  @Test
  void sub_folder_of_a_class_that_holds_nothing_is_still_a_submission() {
    fixture.with("ada/LruCache.java", LRU_TEXT).folder("bob").with("eve/thesis.pdf", "x");

    assertThat(ids(fixture.open())).containsExactly("ada", "bob", "eve");
    Submission bob = fixture.open().get(1);
    assertThat(notes(bob))
        .containsExactly(
            "No file of the course was found; expected are files such as " + LRU + ".");
    assertThat(notes(bob, "lru")).containsExactly("LruCache.java was not handed in.");
  }

  @Test
  void students_may_hand_in_different_exercises() {
    fixture.with("ada/LruCache.java", LRU_TEXT).with("bob/MarkSweep.java", SWEEP_TEXT);

    assertThat(ids(fixture.open())).containsExactly("ada", "bob");
  }

  @Test
  void student_may_use_any_folder_names() {
    fixture
        .with("ada/my cache/LruCache.java", LRU_TEXT)
        .with("ada/my sweeper/MarkSweep.java", SWEEP_TEXT)
        .folder("bob");

    Submission ada = fixture.open().get(0);

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(sources(ada, "sweep")).containsEntry("MarkSweep.java", SWEEP_TEXT);
  }

  @Test
  void solutions_with_submissions_inside_are_one_submission() {
    fixture
        .with("src/main/java/" + LRU, LRU_TEXT)
        .with("src/test/java/rootset/exercises/lrucache/LruCacheHiddenTest.java", "class X {}")
        .with("submissions/leaks/LruCache.java", "package wrong;")
        .with("submissions/exits/src/main/java/" + LRU, "package wrong;");

    Submission solutions = fixture.only();

    assertThat(lru(solutions)).isEqualTo(LRU_TEXT);
    assertThat(notes(solutions, "lru")).isEmpty();
  }

  @Test
  void submissions_inside_solutions_are_a_class() {
    fixture
        .with("submissions/leaks/LruCache.java", LRU_TEXT)
        .with("submissions/leaks/expected.yaml", "x")
        .with("submissions/exits/src/main/java/" + LRU, LRU_TEXT);

    assertThat(ids(fixture.open("submissions"))).containsExactly("exits", "leaks");
  }

  @Test
  void sub_folder_that_is_alone_names_the_submission() {
    fixture.with("ada/week1/LruCache.java", LRU_TEXT);

    assertThat(fixture.only().id()).isEqualTo("ada");
  }

  @Test
  void sub_folder_that_is_alone_may_hold_the_class() {
    fixture.with("export/ada/LruCache.java", LRU_TEXT).with("export/bob/LruCache.java", LRU_TEXT);

    assertThat(ids(fixture.open())).containsExactly("ada", "bob");
  }

  @Test
  void zip_of_one_submission_is_named_after_the_zip() {
    new RawZip()
        .with("rootset-main/exercises/src/main/java/" + LRU, LRU_TEXT)
        .with("rootset-main/pom.xml", "x")
        .with("__MACOSX/rootset-main/._LruCache.java", "x")
        .writeTo(fixture.root().resolve("Ada B.zip"));

    Submission submission = Fixture.only(fixture.open("Ada B.zip"));

    assertThat(submission.id()).isEqualTo("Ada-B");
    assertThat(submission.name()).isEqualTo("Ada B.zip");
    assertThat(lru(submission)).isEqualTo(LRU_TEXT);
  }

  @Test
  void zip_of_a_class_holds_a_folder_or_zip_for_each_student() {
    byte[] bob = new RawZip().with("src/LruCache.java", LRU_TEXT).bytes();
    new RawZip()
        .with("class/ada/LruCache.java", LRU_TEXT)
        .with("class/bob.zip", bob)
        .folder("class/eve")
        .with("__MACOSX/class/._bob.zip", "x")
        .writeTo(fixture.root().resolve("class.zip"));

    assertThat(ids(fixture.open("class.zip"))).containsExactly("ada", "bob", "eve");
    assertThat(lru(fixture.open("class.zip").get(1))).isEqualTo(LRU_TEXT);
  }

  @Test
  void folder_that_the_systems_and_tools_make_is_no_student() {
    fixture
        .with("ada/LruCache.java", LRU_TEXT)
        .with("__MACOSX/ada/LruCache.java", "x")
        .with(".git/LruCache.java", "x")
        .with("target/LruCache.java", "x")
        .with("ada/target/" + LRU, "x")
        .with("ada/node_modules/" + LRU, "x")
        .with(".DS_Store", "x");

    Submission ada = fixture.only();

    assertThat(ada.id()).isEqualTo("ada");
    assertThat(notes(ada, "lru")).isEmpty();
  }

  @Test
  void folder_and_zip_of_the_same_name_are_both_there() {
    fixture.with("ada/LruCache.java", LRU_TEXT);
    new RawZip().with("LruCache.java", "").writeTo(fixture.root().resolve("ada.zip"));

    assertThat(ids(fixture.open())).containsExactly("ada", "ada-2");
    assertThat(names(fixture.open())).containsExactly("ada", "ada.zip");
  }

  @Test
  void archive_that_is_no_zip_is_a_submission_with_a_note() {
    fixture.with("ada/LruCache.java", LRU_TEXT).with("bob.rar", "Rar!");

    assertThat(notes(fixture.open().get(1)))
        .contains("bob.rar was not opened: it is no zip. Hand in the files themselves or a zip.");
  }

  @Test
  void listed_file_is_found_in_a_zip_of_a_zip_but_no_deeper() {
    byte[] inner = new RawZip().with("LruCache.java", LRU_TEXT).bytes();
    byte[] outer = new RawZip().with("inner.zip", inner).bytes();
    fixture.with("ada/work.zip", outer).with("bob.zip", outer);
    fixture.with("eve.zip", new RawZip().with("outer.zip", outer).bytes());

    assertThat(lru(fixture.open().get(0))).isEqualTo(LRU_TEXT);
    assertThat(lru(fixture.open().get(1))).isEqualTo(LRU_TEXT);
    Submission eve = fixture.open().get(2);
    assertThat(sources(eve, "lru")).isEmpty();
    assertThat(notes(eve))
        .contains(
            "eve.zip/outer.zip/inner.zip was not opened: it lies in a zip in a zip."
                + " Hand in the files themselves or one zip.");
  }

  @Test
  void file_that_lies_open_beats_one_in_a_zip() {
    fixture.with("LruCache.java", LRU_TEXT);
    new RawZip()
        .with(LRU, "package stub;")
        .with(SWEEP, SWEEP_TEXT)
        .writeTo(fixture.root().resolve("kit.zip"));

    assertThat(lru(fixture.only())).isEqualTo(LRU_TEXT);
    assertThat(sources(fixture.only(), "sweep")).containsEntry("MarkSweep.java", SWEEP_TEXT);
  }

  @Test
  void single_submission_without_java_is_graded_with_a_note() {
    fixture.with("thesis.pdf", "x");

    assertThat(notes(fixture.only())).hasSize(1);
  }

  @Test
  void path_that_does_not_exist_is_told() {
    assertThatThrownBy(() -> fixture.open("nowhere"))
        .isInstanceOf(IntakeException.class)
        .hasMessageEndingWith(
            "nowhere does not exist: give the folder or zip that holds the submissions.");
  }

  @Test
  void file_that_is_no_zip_is_told() {
    fixture.with("LruCache.java", LRU_TEXT);

    assertThatThrownBy(() -> fixture.open("LruCache.java"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("is neither a folder nor a zip");
  }

  @Test
  void empty_folder_is_told() {
    assertThatThrownBy(() -> fixture.open())
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("holds no submission")
        .hasMessageContaining(LRU);
  }

  @Test
  void empty_zip_is_told() {
    new RawZip().writeTo(fixture.root().resolve("empty.zip"));

    assertThatThrownBy(() -> fixture.open("empty.zip"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("holds no submission");
  }

  @Test
  void folders_without_any_java_file_or_zip_are_no_class() {
    fixture.with("2023/beach.jpg", "x").with("2024/hills.jpg", "x");

    assertThatThrownBy(() -> fixture.open())
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("holds no submission");
  }

  @Test
  void opening_twice_gives_the_same() {
    fixture.with("b/LruCache.java", LRU_TEXT).with("a/old/LruCache.java", "x").folder("c");

    assertThat(fixture.open()).isEqualTo(fixture.open());
    assertThat(handedIn(fixture.open().get(0), "lru").sources()).hasSize(1);
  }
}

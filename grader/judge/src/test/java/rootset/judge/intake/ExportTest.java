package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.intake.Fixture.LRU_TEXT;
import static rootset.judge.intake.Fixture.SWEEP_TEXT;
import static rootset.judge.intake.Fixture.ids;
import static rootset.judge.intake.Fixture.lru;
import static rootset.judge.intake.Fixture.names;
import static rootset.judge.intake.Fixture.notes;
import static rootset.judge.intake.Fixture.sources;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes as learning platforms export them. */
class ExportTest {
  private static final String METADATA =
      """
      submission_4567:
        :submitters:
        - :name: Ada Byron
          :sid: '1'
          :email: ada@example.org
          :extra:
            :name: not this
        - :name: Bob Roe
        :created_at: !ruby/object:ActiveSupport::TimeWithZone 2024-01-01
        :results: {tests: [{name: no}]}
      submission_4568:
        :submitters: nobody
      submission_4569:
        :submitters:
        - :name: "Eve\\n=HYPERLINK(1)"
      """;

  private Fixture fixture;

  @BeforeEach
  void createFixture(@TempDir Path folder) {
    fixture = new Fixture(folder);
  }

  private Fixture gradescope(String metadata) {
    String export = "assignment_123_export/";
    return fixture
        .with(export + "submission_metadata.yml", metadata)
        .with(export + "submission_4567/LruCache.java", LRU_TEXT)
        .with(export + "submission_4568/src/LruCache.java", LRU_TEXT)
        .folder(export + "submission_4569");
  }

  @Test
  void gradescopes_folders_get_the_submitters_names() {
    gradescope(METADATA);

    for (List<Submission> export : List.of(fixture.open(), fixture.open("assignment_123_export"))) {
      assertThat(ids(export))
          .containsExactly("submission_4567", "submission_4568", "submission_4569");
      assertThat(names(export))
          .containsExactly("Ada Byron, Bob Roe", "submission_4568", "Eve\n=HYPERLINK(1)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "a: {b: [", "\t\0", "submission_4567: {:submitters: {:name: x}}"})
  void gradescopes_metadata_may_be_anything(String metadata) {
    assertThat(names(gradescope(metadata).open()))
        .containsExactly("submission_4567", "submission_4568", "submission_4569");
  }

  @Test
  void damage_elsewhere_in_gradescopes_metadata_costs_no_names() {
    assertThat(names(gradescope(METADATA + "  : : ]\n").open())).contains("Ada Byron, Bob Roe");
  }

  @Test
  void what_students_printed_into_gradescopes_metadata_costs_nothing() {
    String printed = "    " + "x".repeat(8_000_000) + "\n\n    :submitters:\n    - :name: no\n";
    String submitters = "  :submitters:\n  - :name: Ada Byron\n";

    assertThat(names(gradescope("submission_4567:\n  :out: |\n" + printed + submitters).open()))
        .containsExactly("Ada Byron", "submission_4568", "submission_4569");
  }

  @Test
  void moodles_entries_of_one_participant_are_put_together() {
    String ada = "Ada Byron_123_assignsubmission_";
    fixture
        .with(ada + "file_/LruCache.java", LRU_TEXT)
        .with(ada + "file_MarkSweep.java", SWEEP_TEXT)
        .with(ada + "onlinetext_/onlinetext.html", "x")
        .with("Ada Byron_124_assignsubmission_file/LruCache.java", LRU_TEXT);
    byte[] bob = new RawZip().with("work/LruCache.java", LRU_TEXT).bytes();
    fixture.with("Bob Roe_99_assignsubmission_file_work.zip", bob);

    List<Submission> moodle = fixture.open();

    assertThat(ids(moodle)).containsExactly("Ada-Byron_123", "Ada-Byron_124", "Bob-Roe_99");
    assertThat(names(moodle)).containsExactly("Ada Byron", "Ada Byron", "Bob Roe");
    assertThat(moodle).allSatisfy(s -> assertThat(lru(s)).isEqualTo(LRU_TEXT));
    assertThat(sources(moodle.get(0), "sweep")).containsEntry("MarkSweep.java", SWEEP_TEXT);
  }

  @Test
  void participant_of_moodle_who_only_wrote_a_text_is_not_lost() {
    fixture
        .with("Ada Byron_1_assignsubmission_file_/LruCache.java", LRU_TEXT)
        .with("Bob Roe_2_assignsubmission_onlinetext_/onlinetext.html", "x");

    Submission bob = fixture.open().get(1);

    assertThat(bob.id()).isEqualTo("Bob-Roe_2");
    assertThat(notes(bob)).contains("Only a text was handed in, no file.");
  }

  @Test
  void canvass_files_of_one_student_are_put_together_under_their_own_names() {
    fixture
        .with("byronada_12345_67890_LruCache.java", LRU_TEXT)
        .with("byronada_12345_67891_MarkSweep.java", SWEEP_TEXT)
        .with("roebob_LATE_12346_67892_LruCache-1.java", LRU_TEXT)
        .with("doeeve_12347_text.html", "x")
        .with("instructions.txt", "x");
    byte[] zip = new RawZip().with("work/LruCache.java", LRU_TEXT).bytes();
    fixture.with("wongmay_12348_67893_my work.zip", zip);

    List<Submission> canvas = fixture.open();

    assertThat(ids(canvas))
        .containsExactly("byronada_12345", "doeeve_12347", "roebob_12346", "wongmay_12348");
    assertThat(names(canvas)).containsExactly("byronada", "doeeve", "roebob", "wongmay");
    assertThat(sources(canvas.get(0), "sweep")).containsEntry("MarkSweep.java", SWEEP_TEXT);
    assertThat(notes(canvas.get(1))).contains("Only a text was handed in, no file.");
    assertThat(notes(canvas.get(2), "lru"))
        .containsExactly("LruCache-1.java was taken as LruCache.java.");
    assertThat(lru(canvas.get(3))).isEqualTo(LRU_TEXT);
  }

  @Test
  void canvass_anonymous_students_are_told_apart() {
    fixture
        .with("anon_a1B2c_678_LruCache.java", LRU_TEXT)
        .with("LATE_anon_x9Y8z_679_LruCache.java", LRU_TEXT);

    assertThat(ids(fixture.open())).containsExactly("anon_a1B2c", "anon_x9Y8z");
  }

  @Test
  void exports_work_as_zips_too() {
    new RawZip()
        .with("byronada_1_2_LruCache.java", LRU_TEXT)
        .with("roebob_3_4_LruCache.java", LRU_TEXT)
        .writeTo(fixture.root().resolve("submissions.zip"));
    new RawZip()
        .with("Ada_1_assignsubmission_file_/LruCache.java", LRU_TEXT)
        .writeTo(fixture.root().resolve("moodle.zip"));

    assertThat(ids(fixture.open("submissions.zip"))).containsExactly("byronada_1", "roebob_3");
    assertThat(ids(fixture.open("moodle.zip"))).containsExactly("Ada_1");
  }

  @Test
  void what_lies_in_an_export_without_a_platforms_name_is_still_a_submission() {
    fixture
        .with("Ada_1_assignsubmission_file_/LruCache.java", LRU_TEXT)
        .with("by mail/LruCache.java", LRU_TEXT);

    assertThat(ids(fixture.open())).containsExactly("Ada_1", "by-mail");
  }
}

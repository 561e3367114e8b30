package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rootset.judge.intake.Fixture.LRU;
import static rootset.judge.intake.Fixture.LRU_TEXT;
import static rootset.judge.intake.Fixture.ids;
import static rootset.judge.intake.Fixture.lru;
import static rootset.judge.intake.Fixture.notes;
import static rootset.judge.intake.Fixture.sources;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips and folders that are broken, odd or made to hurt. */
class HostileArchiveTest {
  private Fixture fixture;

  @BeforeEach
  void createFixture(@TempDir Path folder) {
    fixture = new Fixture(folder);
  }

  private Submission open(RawZip zip) {
    return open(zip.bytes());
  }

  /** Opens a zip in a class, beside a submission that must not suffer. */
  private Submission open(byte[] zip) {
    fixture.with("ada.zip", zip).with("bob/LruCache.java", LRU_TEXT);
    List<Submission> submissions = fixture.open();
    assertThat(ids(submissions)).containsExactly("ada", "bob");
    assertThat(lru(submissions.get(1))).isEqualTo(LRU_TEXT);
    return submissions.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../LruCache.java",
        "a/../../LruCache.java",
        "/LruCache.java",
        "\\LruCache.java",
        "..\\LruCache.java",
        "C:/LruCache.java",
        "c:LruCache.java"
      })
  void entry_whose_path_leads_out_is_not_taken(String path) throws Exception {
    Submission ada = open(new RawZip().with(path, LRU_TEXT));

    assertThat(sources(ada, "lru")).isEmpty();
    assertThat(notes(ada))
        .contains("An entry was not taken because its path is not safe: " + path + ".");
    try (Stream<Path> files = Files.walk(fixture.root().getParent())) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
  }

  @Test
  void backslashes_separate_folders() {
    Submission ada = open(new RawZip().with(LRU.replace('/', '\\'), LRU_TEXT));

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
  }

  @Test
  void file_that_inflates_beyond_the_limit_is_not_taken() {
    byte[] zeros = new byte[8 * 1024 * 1024];
    Submission ada = open(new RawZip().with("LruCache.java", zeros));

    assertThat(notes(ada, "lru"))
        .containsExactly("LruCache.java is larger than 256 KiB and was not taken.");
  }

  @Test
  void size_that_a_header_claims_is_not_believed() {
    byte[] zeros = new byte[8 * 1024 * 1024];
    Submission ada = open(new RawZip().lyingAboutSize("LruCache.java", zeros, 10));

    assertThat(notes(ada, "lru"))
        .containsExactly("LruCache.java is larger than 256 KiB and was not taken.");
  }

  @Test
  void all_that_is_inflated_for_a_submission_is_bounded() {
    byte[] bomb = new RawZip().stored("x", new byte[1]).bytes();
    byte[] padded = RawZip.join(new byte[Limits.SUBMISSION / 2 + 1], bomb);
    RawZip zip = new RawZip().lyingAboutSize("a.zip", padded, 1).lyingAboutSize("b.zip", padded, 1);
    Submission ada = open(zip.with("c.zip", new RawZip().with("LruCache.java", LRU_TEXT).bytes()));

    assertThat(sources(ada, "lru")).isEmpty();
    assertThat(notes(ada))
        .contains(
            "ada.zip/b.zip cannot be opened: it comes after all that is read of one submission."
                + " Pack and hand it in again.");
  }

  @Test
  void no_more_archives_are_opened_than_the_limit() {
    RawZip zip = new RawZip();
    for (int i = 10; i < 10 + Limits.ARCHIVES; i++) {
      zip.with("x" + i + ".zip", new RawZip().with("x", "").bytes());
    }

    assertThat(notes(open(zip)))
        .contains("ada.zip/x25.zip was not opened: there are too many archives.");
  }

  @Test
  void links_in_a_zip_are_not_taken() {
    Submission ada = open(new RawZip().link("LruCache.java", "/etc/passwd"));

    assertThat(sources(ada, "lru")).isEmpty();
    assertThat(notes(ada)).contains("ada.zip/LruCache.java is a symbolic link and was not taken.");
  }

  @Test
  void encrypted_file_is_noted() {
    Submission ada = open(new RawZip().encrypted("LruCache.java"));

    assertThat(notes(ada, "lru")).containsExactly("LruCache.java is encrypted and was not taken.");
  }

  @Test
  void file_that_can_be_read_beats_an_encrypted_one() {
    Submission ada =
        open(new RawZip().encrypted("LruCache.java").with("b/LruCache.java", LRU_TEXT));

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
  }

  @Test
  void first_of_two_entries_of_the_same_name_is_taken_with_a_note() {
    Submission ada =
        open(new RawZip().with("LruCache.java", LRU_TEXT).with("LruCache.java", "package two;"));

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(notes(ada, "lru"))
        .containsExactly(
            "There are several entries named ada.zip/LruCache.java: the first was taken.");
  }

  @Test
  void of_names_that_differ_only_in_case_the_right_one_is_taken() {
    Submission ada = open(new RawZip().with("lruCache.java", "x").with("LruCache.java", LRU_TEXT));

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(notes(ada, "lru")).hasSize(1);
  }

  static Stream<Arguments> broken() {
    byte[] zip = new RawZip().with("LruCache.java", LRU_TEXT.repeat(10)).bytes();
    byte[] noDirectory = zip.clone();
    Arrays.fill(noDirectory, zip.length - 10, zip.length - 2, (byte) 0xFE);
    return Stream.of(
        Arguments.of("cut off", Arrays.copyOf(zip, zip.length - 30)),
        Arguments.of("empty", new byte[0]),
        Arguments.of("text", "not a zip".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("zeros", new byte[100]),
        Arguments.of("wrong directory", noDirectory));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void broken_zip_is_a_submission_with_a_note(String how, byte[] zip) {
    Submission ada = open(zip);

    assertThat(sources(ada, "lru")).as(how).isEmpty();
    assertThat(notes(ada))
        .anyMatch(note -> note.startsWith("ada.zip cannot be opened: it is damaged"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void broken_zip_that_was_pointed_at_is_a_submission_with_a_note(String how, byte[] zip) {
    Submission ada = Fixture.only(fixture.with("ada.zip", zip).open("ada.zip"));

    assertThat(ada.id()).as(how).isEqualTo("ada");
    assertThat(notes(ada))
        .anyMatch(note -> note.startsWith("The zip cannot be opened: it is damaged"));
  }

  @Test
  void class_that_is_a_broken_zip_is_told() {
    byte[] zip =
        new RawZip()
            .with("class/ada/LruCache.java", LRU_TEXT)
            .with("class/bob/LruCache.java", LRU_TEXT)
            .bytes();
    fixture.with("class.zip", Arrays.copyOf(zip, zip.length - 30));

    assertThatThrownBy(() -> fixture.open("class.zip"))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("holds a class, but it is damaged (its end is missing)")
        .hasMessageContaining("download it again");
  }

  @Test
  void entry_with_a_wrong_checksum_is_noted_and_costs_no_other() {
    RawZip zip = new RawZip().wrongChecksum("MarkSweep.java", "x").with("LruCache.java", LRU_TEXT);
    Submission ada = open(zip);

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(notes(ada, "sweep"))
        .contains("MarkSweep.java is damaged (its checksum is wrong) and was not taken.");
  }

  @Test
  void entry_packed_by_another_method_is_noted() {
    assertThat(notes(open(new RawZip().method("LruCache.java", 12)), "lru"))
        .containsExactly(
            "LruCache.java is packed by a method that is not known here and was not taken.");
  }

  @Test
  void directory_that_is_damaged_half_way_is_noted() {
    byte[] zip = new RawZip().with("LruCache.java", LRU_TEXT).with("MarkSweep.java", "x").bytes();
    int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    zip[second] = 'X';

    Submission ada = open(zip);

    assertThat(lru(ada)).isEqualTo(LRU_TEXT);
    assertThat(notes(ada)).contains("Its directory is damaged; only 1 entries were found.");
  }

  @Test
  void deep_folders_cost_nothing() {
    Submission ada = open(new RawZip().with("a/".repeat(30_000) + "LruCache.java", LRU_TEXT));

    assertThat(sources(ada, "lru")).isEmpty();
    assertThat(notes(ada)).anyMatch(note -> note.contains("its path is not safe: a/a/a/"));
  }

  @Test
  void name_that_no_file_system_allows_is_not_taken() {
    Submission ada = open(new RawZip().with("x".repeat(60_000) + "/LruCache.java", LRU_TEXT));

    assertThat(sources(ada, "lru")).isEmpty();
  }

  @Test
  void deep_folders_on_disk_are_not_descended_for_ever() {
    fixture.with("src/LruCache.java", LRU_TEXT).with("x/".repeat(40) + "MarkSweep.java", "x");

    assertThat(notes(fixture.only()))
        .containsExactly("Folders that lie deeper than 32 were not looked at.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "IBM437"})
  void names_are_read_in_both_encodings_of_zips(String charset) {
    new RawZip()
        .names(Charset.forName(charset))
        .with("Zo\u00eb/LruCache.java", LRU_TEXT)
        .with("Bob/LruCache.java", LRU_TEXT)
        .writeTo(fixture.root().resolve("class.zip"));

    assertThat(Fixture.names(fixture.open("class.zip"))).containsExactly("Bob", "Zo\u00eb");
    assertThat(ids(fixture.open("class.zip"))).containsExactly("Bob", "Zoe");
  }

  @Test
  void zip_of_more_than_four_gibibytes_has_its_numbers_elsewhere() {
    byte[] zip = new RawZip().with("LruCache.java", LRU_TEXT).bytes64();

    assertThat(lru(open(zip))).isEqualTo(LRU_TEXT);
  }

  @Test
  void zip_behind_other_bytes_is_read() {
    byte[] zip = new RawZip().with("LruCache.java", LRU_TEXT).bytes();

    assertThat(lru(open(RawZip.join(new byte[1000], zip)))).isEqualTo(LRU_TEXT);
  }

  @Test
  void link_on_disk_that_leads_out_of_the_submission_is_not_followed() {
    fixture
        .with("bob/LruCache.java", "package bobs;")
        .folder("ada")
        .link("ada/LruCache.java", "../bob/LruCache.java")
        .link("ada/all", "..")
        .link("ada/README.md", "../bob/LruCache.java");

    Submission submission = fixture.open().get(0);

    assertThat(sources(submission, "lru")).isEmpty();
    assertThat(notes(submission))
        .contains(
            "LruCache.java is a symbolic link that leads out of the submission and was not taken.",
            "all is a symbolic link that leads out of the submission and was not taken.")
        .hasSize(3);
  }

  @Test
  void link_on_disk_that_stays_in_the_submission_is_followed_to_files_only() {
    fixture
        .with("src/work.txt", LRU_TEXT)
        .with("src/MarkSweep.java", "x")
        .link("src/LruCache.java", "work.txt")
        .link("src/loop", ".");

    assertThat(lru(fixture.only())).isEqualTo(LRU_TEXT);
    assertThat(notes(fixture.only()))
        .containsExactly("src/loop is a symbolic link and was not taken.");
  }

  @Test
  void link_to_nowhere_is_noted() {
    fixture.with("src/MarkSweep.java", "x").link("src/LruCache.java", "nowhere.java");

    assertThat(notes(fixture.only()))
        .containsExactly(
            "src/LruCache.java is a symbolic link that leads nowhere and was not taken.");
  }

  @Test
  void student_who_is_a_link_is_still_a_submission() {
    fixture.with("ada/LruCache.java", LRU_TEXT).link("eve", "..");

    assertThat(notes(fixture.open().get(1)))
        .contains(
            "eve is a symbolic link that leads out of the submission and was not followed:"
                + " put the folder itself there.");
  }

  @Test
  void path_that_is_a_link_is_followed() {
    fixture.with("ada/LruCache.java", LRU_TEXT).link("link", "ada");

    assertThat(lru(Fixture.only(fixture.open("link")))).isEqualTo(LRU_TEXT);
  }
}

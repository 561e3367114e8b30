package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void a_file_is_made_with_the_folders_above_it() throws IOException {
    Path file = folder.resolve("a/b/c.json");
    WholeFile.write(file, bytes("{}"));
    assertThat(file).hasContent("{}");
  }

  @Test
  void an_older_file_is_replaced() throws IOException {
    Path file = folder.resolve("c.json");
    WholeFile.write(file, bytes("a longer text"));
    WholeFile.write(file, bytes("short"));
    assertThat(file).hasContent("short");
  }

  @Test
  void what_a_killed_run_left_behind_goes_with_the_next_one() throws IOException {
    Files.writeString(folder.resolve(".c.json.part"), "hal");
    WholeFile.write(folder.resolve("c.json"), bytes("whole"));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(folder.resolve("c.json")).hasContent("whole");
  }

  @Test
  void nothing_stands_under_the_name_before_it_is_whole() throws IOException {
    Path file = folder.resolve("c.json");
    // The temporary's name is taken, so that writing fails half-way.
    Files.createDirectories(folder.resolve(".c.json.part/x"));
    assertThatThrownBy(() -> WholeFile.write(file, bytes("whole"))).isInstanceOf(IOException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_renamed_leaves_no_temporary() throws IOException {
    Path file = folder.resolve("c.json");
    Files.createDirectories(file.resolve("x"));
    assertThatThrownBy(() -> WholeFile.write(file, bytes("whole"))).isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

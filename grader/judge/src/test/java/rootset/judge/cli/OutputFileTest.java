package rootset.judge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  private Path old() throws IOException {
    return Files.writeString(folder.resolve("old"), "precious");
  }

  @Test
  void an_older_file_is_replaced_when_all_is_written_and_not_before() throws IOException {
    Path old = old();
    try (OutputFile file = OutputFile.at(old)) {
      file.line("one");
      assertThat(old).hasContent("precious");
      file.finish();
    }
    assertThat(old).hasContent("one\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void an_older_file_stays_when_nothing_was_written_or_nothing_finished() throws IOException {
    Path old = old();
    try (OutputFile file = OutputFile.at(old)) {
      file.finish();
    }
    try (OutputFile file = OutputFile.at(old)) {
      file.line("half");
    }
    assertThat(old).hasContent("precious");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), old());
    try (OutputFile file = OutputFile.at(link)) {
      file.line("one");
      file.finish();
    }
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("old")).hasContent("one\n");
    assertThat(OutputFile.isSame(link, folder.resolve("old"))).isTrue();
  }

  @Test
  void a_device_is_written_to_and_stays() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a device that is always full").exists();
    try (OutputFile file = OutputFile.at(full)) {
      file.line("one");
      assertThatThrownBy(file::finish)
          .isInstanceOfSatisfying(
              IOException.class, e -> assertThat(OutputFile.reason(e)).isNotEqualTo("null"));
    }
    assertThat(full).exists();
  }

  @Test
  void reasons_are_words() {
    assertThat(OutputFile.reason(new AccessDeniedException("x"))).isEqualTo("this account may not");
    assertThat(OutputFile.reason(new IOException("No space left"))).isEqualTo("No space left");
  }
}

package rootset.judge.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written under a temporary name and then renamed: nobody ever reads half of it. */
final class WholeFile {
  private WholeFile() {}

  /** Writes a file and the folders above it; an older file of that name is replaced. */
  static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // One fixed name: what a killed run left behind is overwritten, not collected.
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, content);
      rename(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void rename(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException rare) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

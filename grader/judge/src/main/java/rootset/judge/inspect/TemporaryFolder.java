package rootset.judge.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that only this user can read, for tools that want files. Gone when it is closed. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() throws IOException {
    this.path = Files.createTempDirectory("rootset-inspect-");
  }

  Path path() {
    return path;
  }

  /**
   * Writes a file into it, in a folder below if the name says so.
   *
   * @throws IllegalArgumentException if the name leads out of this folder
   */
  Path write(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name).normalize();
    if (!file.startsWith(path)) {
      throw new IllegalArgumentException(name + " leads out of the folder that it belongs into");
    }
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(TemporaryFolder::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException("a temporary folder cannot be deleted", failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("a temporary file cannot be deleted", failed);
    }
  }
}

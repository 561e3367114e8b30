package rootset.judge.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of results, written line by line under a temporary name beside its place. What stands in
 * that place is replaced when all is written, and stays as it is if nothing ever was.
 */
final class OutputFile implements AutoCloseable {
  private final Path place;
  private final Path part; // the place itself if that is no file but, say, a pipe
  private final BufferedWriter writer;
  private IOException failure;
  private boolean begun;

  private OutputFile(Path place, Path part) throws IOException {
    this.place = place;
    this.part = part;
    this.writer =
        part.equals(place)
            ? Files.newBufferedWriter(place, StandardOpenOption.WRITE)
            : Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW);
    if (!part.equals(place)) {
      part.toFile().deleteOnExit(); // Whoever interrupts the command finds nothing left.
    }
  }

  /**
   * Opens a file for results.
   *
   * @throws IOException if none can be written there
   */
  static OutputFile at(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    if (!Files.exists(file)) {
      return new OutputFile(file, part(file.toAbsolutePath()));
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      return new OutputFile(file, file);
    }
    Path place = file.toRealPath(); // A link stays a link.
    return new OutputFile(place, part(place));
  }

  /** Whether two paths lead to the same file, be it there already or not. */
  static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other)
        ? Files.isSameFile(one, other)
        : place(one).equals(place(other));
  }

  /** Where the file is to be. */
  Path place() {
    return place;
  }

  /** Why something could not be read or written, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder";
    } else if (failure instanceof AccessDeniedException) {
      return "this account may not";
    } else if (failure instanceof FileAlreadyExistsException) {
      return failure.getMessage() + " is in the way";
    } else if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(failure.getMessage());
  }

  /** Writes a line; a failure is told by {@link #finish}, so that it stops nobody else's work. */
  void line(String line) {
    begun = true;
    if (failure == null) {
      try {
        writer.write(line);
        writer.write('\n');
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /** Puts what was written in its place; does nothing if that was nothing. */
  void finish() throws IOException {
    writer.close();
    if (failure != null) {
      throw failure;
    }
    if (begun && !part.equals(place)) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Ends the writing; what was not finished is removed. */
  @Override
  public void close() {
    try (writer) {
      if (!part.equals(place)) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // Nobody needs what this was about; the place itself is untouched.
    }
  }

  private static Path part(Path place) {
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return place.resolveSibling(name);
  }

  private static Path place(Path file) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    Path folder = place.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(place.getFileName())
        : place;
  }
}

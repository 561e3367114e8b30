package rootset.judge.jvm;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A class-data archive: lets a JVM start without parsing and verifying its classes. Built on first
 * use and named by a hash of everything that it depends on, so that a stale one is never used. It
 * only saves time: whatever goes wrong, there is no archive and everything works without.
 */
public final class ClassDataArchive {
  private static final int DEADLINE_SECONDS = 120;

  private ClassDataArchive() {}

  /** What a process is told on standard input, so that it does a little of everything. */
  public interface Rehearsal {
    /** Writes it. */
    void write(OutputStream input) throws IOException;
  }

  /**
   * The archive for a command, built if this is its first use.
   *
   * @param folder where archives are kept
   * @param name what the command is for
   * @param classPath the command's class path; folders cannot be archived
   * @param command the command line, given one more JVM flag
   * @return empty if there is none
   */
  public static synchronized Optional<Path> of(
      Path folder,
      String name,
      List<Path> classPath,
      Function<String, List<String>> command,
      Rehearsal rehearsal) {
    if (!classPath.stream().allMatch(Files::isRegularFile)) {
      return Optional.empty();
    }
    try {
      String hash = hash(classPath, command.apply(""));
      Path archive = folder.resolve(name + "-" + hash + ".jsa");
      if (!Files.exists(archive)) {
        Files.createDirectories(folder);
        clear(folder, name);
        build(archive, command, rehearsal);
      }
      return Optional.of(archive);
    } catch (IOException unavailable) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The flag that uses an archive. */
  public static String flag(Path archive) {
    return "-XX:SharedArchiveFile=" + archive;
  }

  private static String hash(List<Path> classPath, List<String> command) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : classPath) {
        digest.update(Files.readAllBytes(jar));
      }
      String rest = System.getProperty("java.vm.version") + String.join("\n", command);
      digest.update(rest.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Removes the archives of earlier versions: nobody will ask for them again. */
  private static void clear(Path folder, String name) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, name + "-*.jsa")) {
      for (Path archive : old) {
        Files.deleteIfExists(archive);
      }
    }
  }

  private static void build(
      Path archive, Function<String, List<String>> command, Rehearsal rehearsal)
      throws IOException, InterruptedException {
    Path draft = Files.createTempFile(archive.getParent(), "draft-", ".jsa");
    Files.delete(draft);
    Process process =
        new ProcessBuilder(command.apply("-XX:ArchiveClassesAtExit=" + draft))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try (OutputStream input = process.getOutputStream()) {
      rehearsal.write(input);
    }
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the archive takes too long");
    }
    Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
  }
}

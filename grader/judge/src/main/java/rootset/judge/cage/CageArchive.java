package rootset.judge.cage;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameOutput;

/**
 * The class-data archive that lets a cage start without parsing classes. Built on first use and
 * named by a hash of everything that it depends on, so that a stale one is never used.
 */
public final class CageArchive {
  private CageArchive() {}

  /**
   * Adds an archive to a command, building it if this is its first use. Without jars, or if
   * anything goes wrong, the command stays as it is: an archive only saves time.
   *
   * @param folder where archives are kept
   */
  public static CageCommand with(CageCommand command, Path folder) {
    if (!command.classPath().stream().allMatch(Files::isRegularFile)) {
      return command;
    }
    try {
      Path archive = folder.resolve("cage-" + name(command) + ".jsa");
      if (!Files.exists(archive)) {
        Files.createDirectories(folder);
        build(command, archive);
      }
      return command.with(archive);
    } catch (IOException unavailable) {
      return command;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return command;
    }
  }

  private static String name(CageCommand command) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : command.classPath()) {
        digest.update(jar.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(jar));
      }
      String rest = System.getProperty("java.vm.version") + CageCommand.flags();
      digest.update(rest.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void build(CageCommand command, Path archive)
      throws IOException, InterruptedException {
    Path draft = Files.createTempFile(archive.getParent(), "cage-", ".draft");
    Files.delete(draft);
    Process process =
        new ProcessBuilder(command.line(64, "-XX:ArchiveClassesAtExit=" + draft))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try (OutputStream frames = process.getOutputStream()) {
      rehearse(frames);
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the archive takes too long");
    }
    Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Has a cage do a little of everything, so that the classes for it are in the archive. */
  private static void rehearse(OutputStream frames) throws IOException {
    FrameOutput world = new FrameOutput(Frame.WORLD);
    world.writeInt(0);
    world.sendTo(frames);
    FrameOutput call = new FrameOutput(Frame.CALL);
    call.writeInt(1);
    call.writeInt(-1);
    call.writeText("rootset.heap.Shape");
    call.writeText("");
    call.writeInt(0);
    call.sendTo(frames);
    new FrameOutput(Frame.RESET).sendTo(frames);
  }
}

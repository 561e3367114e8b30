package rootset.judge.cage;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootset.judge.dump.HeapDump;

/**
 * Questions to the JVM of another process. The JVM answers by itself, with all of its threads
 * stopped where it must: no Java code of the process takes part, and none can tell a lie.
 */
final class JvmProbe {
  /** How files of dumps end; the JVM refuses to write others. */
  static final String DUMP = ".hprof";

  private static final Pattern ALLOCATED =
      Pattern.compile("^\"(.*)\" #\\d+ .* allocated=(\\d+)([BKMG]) ");

  private static final Pattern CREATED = Pattern.compile("Heap dump file created \\[(\\d+) bytes");

  private JvmProbe() {}

  /** The process keeps the judge from looking, or shows it something else. */
  static final class InterferenceException extends IOException {
    private static final long serialVersionUID = 1L;

    InterferenceException(String message) {
      super(message);
    }
  }

  /** What a thread has allocated: the JVM rounds it down to a unit. */
  record ThreadFigures(String name, long atLeast, long unit) {
    long atMost() {
      return atLeast + unit;
    }
  }

  /**
   * A dump of everything that can be reached. It counts if the JVM says that it wrote just this
   * file: nobody knows its name before, and who writes one of that name later writes another
   * length.
   *
   * @throws InterferenceException if the file is not the one that the JVM wrote
   */
  static HeapDump dump(long pid) throws IOException {
    Path folder = Files.createTempDirectory("evidence");
    Path file = folder.resolve(UUID.randomUUID() + DUMP);
    try {
      String said = ask(pid, "dumpHeap", file.toString(), "-live");
      Matcher created = CREATED.matcher(said);
      if (said.contains("File exists")
          || created.find() && Files.size(file) != Long.parseLong(created.group(1))) {
        throw new InterferenceException("somebody else writes heap dumps here");
      }
      if (!Files.exists(file)) {
        throw new IOException("no heap dump: " + said.strip());
      }
      return HeapDump.read(file);
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException left) {
      // A temporary file that cannot be removed is the system's to clean up.
    }
  }

  static List<ThreadFigures> threads(long pid) throws IOException {
    List<ThreadFigures> threads = new ArrayList<>();
    for (String line : ask(pid, "remoteDataDump", "-e").split("\n")) {
      Matcher found = ALLOCATED.matcher(line);
      if (found.find()) {
        long unit = 1L << 10 * "BKMG".indexOf(found.group(3));
        threads.add(new ThreadFigures(found.group(1), Long.parseLong(found.group(2)) * unit, unit));
      }
    }
    return threads;
  }

  /** The commands of jcmd and jmap; the JDK's class that sends them is not exported by name. */
  private static String ask(long pid, String command, Object... arguments) throws IOException {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
      try (InputStream answer =
          (InputStream)
              jvm.getClass()
                  .getMethod(command, Object[].class)
                  .invoke(jvm, new Object[] {arguments})) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        jvm.detach();
      }
    } catch (InvocationTargetException failed) {
      throw new IOException("the JVM does not answer " + command, failed.getCause());
    } catch (AttachNotSupportedException | ReflectiveOperationException unavailable) {
      throw new IOException("the JVM cannot be asked: " + unavailable, unavailable);
    }
  }

  /**
   * Removes the door that a JVM on Linux or macOS leaves in the temporary folder when it is killed.
   */
  static void forget(long pid) {
    for (String folder : List.of("/tmp", System.getProperty("java.io.tmpdir"))) {
      clear(Path.of(folder, ".java_pid" + pid));
    }
  }
}

package rootset.judge.cage;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private JvmProbe() {}

  /** What a thread has allocated: the JVM rounds it down to a unit. */
  record ThreadFigures(String name, long atLeast, long unit) {
    long atMost() {
      return atLeast + unit;
    }
  }

  /** A dump of everything that can be reached. */
  static HeapDump dump(long pid) throws IOException {
    Path folder = Files.createTempDirectory("evidence");
    Path file = folder.resolve("heap" + DUMP);
    try {
      String said = ask(pid, "dumpHeap", file.toString(), "-live");
      if (!Files.exists(file)) {
        throw new IOException("no heap dump: " + said.strip());
      }
      return HeapDump.read(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
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
      try {
        Files.deleteIfExists(Path.of(folder, ".java_pid" + pid));
      } catch (IOException left) {
        // The system clears its temporary folder; the next JVM of this number replaces it.
      }
    }
  }
}

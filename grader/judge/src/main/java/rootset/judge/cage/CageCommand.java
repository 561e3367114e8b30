package rootset.judge.cage;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rootset.cage.Cage;

/**
 * How a cage is started.
 *
 * @param classPath the cage's own classes and what a student's may use of core; jars where a
 *     class-data archive is wanted
 * @param archive class-data archive, or null
 */
public record CageCommand(List<Path> classPath, Path archive) {
  /** Deep enough for honest recursion over a tree, too small for recursion over a long list. */
  private static final String STACK = "-Xss512k";

  /** Copies the list. */
  public CageCommand {
    classPath = List.copyOf(classPath);
  }

  /** The same with an archive. */
  public CageCommand with(Path newArchive) {
    return new CageCommand(classPath, newArchive);
  }

  /** The command line for a heap of so many MiB. */
  List<String> line(int heap, String... more) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + heap + "m");
    line.addAll(flags());
    if (archive != null) {
      line.add("-XX:SharedArchiveFile=" + archive);
    }
    line.addAll(List.of(more));
    line.add("-cp");
    line.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    line.add(Cage.class.getName());
    return line;
  }

  /** What every cage is started with; part of an archive's name. */
  static List<String> flags() {
    return List.of(
        STACK,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=64m",
        "-XX:CompressedClassSpaceSize=32m",
        "-XX:ReservedCodeCacheSize=24m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:+ExitOnOutOfMemoryError",
        // A JVM's own words belong on standard error; standard output carries answers.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        "-Xlog:all=warning:stderr",
        "-Dfile.encoding=UTF-8",
        // A cage lives too briefly for reflection to earn its compiled accessors.
        Runtime.version().feature() > 17
            ? "-Djdk.reflect.useNativeAccessorOnly=true"
            : "-Dsun.reflect.inflationThreshold=2147483647");
  }
}

package rootset.judge.cage;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootset.cage.Cage;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.Values;
import rootset.judge.jvm.ClassDataArchive;

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

  private static final int HEAP_OF_REHEARSAL = 64;

  /** Copies the list. */
  public CageCommand {
    classPath = List.copyOf(classPath);
  }

  /** The same, started from an archive that is kept in a folder, if there can be one. */
  public CageCommand archived(Path folder) {
    return ClassDataArchive.of(
            folder, "cage", classPath, flag -> rehearsal(flag), CageCommand::rehearse)
        .map(built -> new CageCommand(classPath, built))
        .orElse(this);
  }

  /** Has a cage do a little of everything. */
  private static void rehearse(OutputStream frames) throws IOException {
    FrameOutput world = new FrameOutput(Frame.WORLD);
    world.writeInt(0);
    world.sendTo(frames);
    call(1, "rootset.scenario.Scenario", "parse", "java.lang.String", "new a Leaf").sendTo(frames);
    call(2, "rootset.scenario.Scenario", "parse", "java.lang.String", "mistake").sendTo(frames);
    call(6, "rootset.cage.Gauge", "allocatedBytes", null, null).sendTo(frames);
    call(3, "java.util.LinkedHashMap", "", null, null).sendTo(frames);
    call(4, "java.lang.Nothing", "", null, null).sendTo(frames);
    call(5, "java.util.Map$Entry", "comparingByKey", null, null).sendTo(frames);
    Session.reset(false).sendTo(frames);
  }

  private static FrameOutput call(
      int number, String className, String method, String type, String argument)
      throws IOException {
    FrameOutput call = new FrameOutput(Frame.CALL);
    call.writeInt(number);
    call.writeInt(-1);
    call.writeText(className);
    call.writeText(method);
    call.writeInt(type == null ? 0 : 1);
    if (type != null) {
      call.writeText(type);
      new Values(null).write(call, argument, String.class);
    }
    return call;
  }

  private List<String> rehearsal(String flag) {
    List<String> more = new ArrayList<>(List.of(watching(false)));
    more.add(flag);
    return line(HEAP_OF_REHEARSAL, more.toArray(String[]::new));
  }

  /**
   * Flags for a cage that is looked into, whose JVM answers from the start and leaves a dump when
   * it runs out of memory; or for one that is not.
   */
  static String[] watching(boolean isWatched) {
    return isWatched
        ? new String[] {"-XX:+StartAttachListener", "-XX:+HeapDumpOnOutOfMemoryError"}
        : new String[] {"-XX:+DisableAttachMechanism"};
  }

  /**
   * The command line for a heap of so many MiB.
   *
   * @param more {@link #watching}, and whatever else the JVM is to be told
   */
  List<String> line(int heap, String... more) {
    return line(Cage.class, heap, more);
  }

  /** The same for another main program. */
  List<String> line(Class<?> main, int heap, String... more) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + heap + "m");
    line.addAll(flags());
    if (archive != null) {
      line.add(ClassDataArchive.flag(archive));
    }
    Stream.of(more).filter(flag -> !flag.isEmpty()).forEach(line::add);
    line.add("-cp");
    line.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    line.add(main.getName());
    return line;
  }

  /** What every cage is started with. */
  private static List<String> flags() {
    return List.of(
        STACK,
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=64m",
        "-XX:CompressedClassSpaceSize=32m",
        "-XX:ReservedCodeCacheSize=24m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:-UsePerfData",
        // A cage has nothing to hide in where its archive is mapped, and starts 10 ms earlier.
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
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

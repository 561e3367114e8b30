package rootset.judge.compile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.judge.compile.Compilation.CompileError;

/**
 * A compiler in a long-lived worker process, replaced when a source makes it run away or fall over.
 * For one thread at a time.
 */
public final class Compiler implements AutoCloseable {
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "compile-watch");
            thread.setDaemon(true);
            return thread;
          });

  private final List<String> command;
  private final Duration deadline;
  private Process worker;
  private DataInputStream answers;

  /**
   * A compiler whose worker starts with the first use, or with {@link #start}.
   *
   * @param classPath what student sources may use
   * @param archive class-data archive for the worker, or null
   * @param deadline the longest that one compilation may take
   */
  public Compiler(List<Path> classPath, Path archive, Duration deadline) {
    this.deadline = deadline;
    this.command = command(classPath, archive);
  }

  private static List<String> command(List<Path> classPath, Path archive) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    if (archive != null) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.addAll(main());
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    return command;
  }

  /** The worker's JVM flags: a small, quickly warm JVM that dies rather than limps. */
  private static List<String> flags() {
    return List.of(
        "-Xmx256m",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xlog:disable",
        "-Xlog:all=warning:stderr");
  }

  /** The worker's class path and main class. */
  private static List<String> main() {
    String path =
        List.of(Compiler.class, Frame.class).stream()
            .map(Compiler::codeSource)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    return List.of("-cp", path, CompileWorker.class.getName());
  }

  private static String codeSource(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Starts the worker now, so that it is warm when it is needed. */
  public void start() {
    if (worker == null || !worker.isAlive()) {
      try {
        worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        answers = new DataInputStream(new BufferedInputStream(worker.getInputStream(), 1 << 16));
      } catch (IOException failed) {
        throw new UncheckedIOException("the compiler's process does not start", failed);
      }
    }
  }

  /**
   * Compiles sources together.
   *
   * @param sources texts by path, for example {@code rootset/exercises/lrucache/LruCache.java}
   */
  public Compilation compile(Map<String, String> sources) {
    start();
    Process running = worker;
    ScheduledFuture<?> watch =
        WATCH.schedule(running::destroyForcibly, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      request(sources).sendTo(running.getOutputStream());
      FrameInput answer = FrameInput.receive(answers);
      return answer == null ? failed(sources, watch.isDone()) : read(answer);
    } catch (IOException broken) {
      return failed(sources, watch.isDone());
    } finally {
      watch.cancel(false);
    }
  }

  private Compilation failed(Map<String, String> sources, boolean late) {
    close();
    String message =
        late
            ? "compiling takes longer than " + deadline.toSeconds() + " seconds"
            : "the compiler gives up on this source: it is nested too deeply or too large";
    return new Compilation(
        Map.of(), List.of(new CompileError(sources.keySet().iterator().next(), 0, message)));
  }

  private static FrameOutput request(Map<String, String> sources) throws IOException {
    FrameOutput request = new FrameOutput(Frame.CALL);
    request.writeInt(sources.size());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      request.writeText(source.getKey());
      request.writeText(source.getValue());
    }
    return request;
  }

  private static Compilation read(FrameInput answer) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = answer.readCount(8); left > 0; left--) {
      classes.put(answer.readText(), answer.readBytes(answer.readCount(1)));
    }
    List<CompileError> errors = new ArrayList<>();
    for (int left = answer.readCount(12); left > 0; left--) {
      errors.add(new CompileError(answer.readText(), answer.readInt(), answer.readText()));
    }
    return new Compilation(classes, List.copyOf(errors));
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.destroyForcibly();
      worker = null;
    }
  }
}

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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.judge.compile.Compilation.CompileError;
import rootset.judge.jvm.ClassDataArchive;

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

  /** A small, quickly warm JVM that dies rather than limps. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-Xss4m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  /** The worker's own class path. */
  private static final List<Path> WORKER =
      Stream.of(Compiler.class, Frame.class).map(Compiler::codeSource).distinct().toList();

  /** Has javac do a little of everything. */
  private static final String REHEARSAL =
      """
      import java.util.*;
      import java.util.function.*;
      public final class A<T extends Comparable<T>> implements Iterable<T> {
        private final Map<String, List<T>> all = new LinkedHashMap<>();
        enum Colour { WHITE, BLACK }
        record Pair(int a, String b) {}
        @Override public Iterator<T> iterator() { return all.get("x").iterator(); }
        int of(Colour c, Object o) {
          int sum = 0;
          for (T t : this) { sum += o instanceof Pair p ? p.a() : switch (c) { case WHITE -> 1; default -> 2; }; }
          Function<Integer, String> f = n -> "n" + n;
          try { return f.andThen(String::length).apply(sum); } catch (RuntimeException e) { throw e; }
        }
        class Inner { T t; Runnable r = () -> all.clear(); }
        int wrong() { return ""; }
      }
      """;

  private final List<String> command;
  private final Duration deadline;
  private Process worker;
  private DataInputStream answers;

  /**
   * A compiler whose worker starts with the first use, or with {@link #start}.
   *
   * @param classPath what student sources may use
   * @param archives where the worker's class-data archive is kept, or null for none
   * @param deadline the longest that one compilation may take
   */
  public Compiler(List<Path> classPath, Path archives, Duration deadline) {
    this.deadline = deadline;
    Optional<Path> archive =
        archives == null
            ? Optional.empty()
            : ClassDataArchive.of(
                archives,
                "compiler",
                WORKER,
                flag -> command(flag, List.of()),
                input -> request(Map.of("A.java", REHEARSAL)).sendTo(input));
    this.command = command(archive.map(ClassDataArchive::flag).orElse(""), classPath);
  }

  private static List<String> command(String flag, List<Path> classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    if (!flag.isEmpty()) {
      command.add(flag);
    }
    command.addAll(List.of("-cp", path(WORKER), CompileWorker.class.getName(), path(classPath)));
    return command;
  }

  private static String path(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path codeSource(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
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

package rootset.judge.cage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.ProtocolException;
import rootset.judge.dump.HeapDump;
import rootset.judge.dump.HeapSnapshot;
import rootset.judge.score.Verdict;

/** A cage's process. Whatever ends it, {@link #receive} says so as a {@link CageFailure}. */
final class CageProcess implements AutoCloseable {
  /** What a cage may print before it is ended, in bytes. */
  static final int OUTPUT_LIMIT = 1 << 20;

  /** The exit status that -XX:+ExitOnOutOfMemoryError gives. */
  private static final int OUT_OF_MEMORY_STATUS = 3;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "cage-watch"));

  private final Path folder;
  private final Process process;
  private final DataInputStream answers;
  private volatile Verdict endedBy;
  private ScheduledFuture<?> watch;
  private boolean couldBeAsked;

  CageProcess(CageCommand command, int heap, boolean isWatched) {
    this(command.line(heap, CageCommand.watching(isWatched)));
  }

  CageProcess(List<String> command) {
    try {
      folder = Files.createTempDirectory("cage");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException("a cage's process does not start", failed);
    }
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    daemon(this::drain, "cage-output").start();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Counts what is printed, keeps none of it, and ends a cage that prints too much. */
  private void drain() {
    byte[] buffer = new byte[8192];
    try (InputStream printed = process.getErrorStream()) {
      int total = 0;
      for (int n = printed.read(buffer); n >= 0; n = printed.read(buffer)) {
        total += n;
        if (total > OUTPUT_LIMIT) {
          end(Verdict.OUTPUT_LIMIT);
          return;
        }
      }
    } catch (IOException closed) {
      // The process is gone; nothing more will come.
    }
  }

  /** Ends the cage if it is not told otherwise within a time. */
  void deadline(int seconds) {
    withinDeadline();
    watch = WATCH.schedule(() -> end(Verdict.TIMEOUT), seconds, TimeUnit.SECONDS);
  }

  /** Takes the deadline away. */
  void withinDeadline() {
    if (watch != null) {
      watch.cancel(false);
      watch = null;
    }
  }

  boolean isAlive() {
    return endedBy == null && process.isAlive();
  }

  void send(FrameOutput frame) {
    try {
      frame.sendTo(process.getOutputStream());
    } catch (IOException broken) {
      throw failure();
    }
  }

  /**
   * The next frame.
   *
   * @throws CageFailure if there is none
   */
  FrameInput receive() {
    try {
      FrameInput frame = FrameInput.receive(answers);
      if (frame != null) {
        return frame;
      }
    } catch (ProtocolException garbage) {
      throw outOfTurn();
    } catch (IOException broken) {
      // The process is gone; said below.
    }
    throw failure();
  }

  /** Whether the cage has said all that it will ever say; waits for that. */
  boolean isSilent() {
    try {
      return answers.read() < 0;
    } catch (IOException broken) {
      return true;
    }
  }

  /**
   * Everything that the process can reach, dumped by its JVM after a collection.
   *
   * @throws CageFailure if the process is gone
   */
  HeapDump dump() {
    try {
      return JvmProbe.dump(process.pid());
    } catch (IOException refused) {
      throw refused(refused);
    }
  }

  /**
   * Bytes that each thread has allocated so far, as the JVM itself knows it.
   *
   * @throws CageFailure if the process is gone
   */
  List<JvmProbe.ThreadFigures> threads() {
    try {
      return JvmProbe.threads(process.pid());
    } catch (IOException refused) {
      throw refused(refused);
    }
  }

  /**
   * Why a look failed. A process that could be looked into before it had a student's classes and
   * cannot be any more does not want to be.
   */
  private RuntimeException refused(IOException refused) {
    if (!isAlive() || diesSoon()) {
      return failure();
    }
    return refused instanceof JvmProbe.InterferenceException || isUnattachable()
        ? contradicted()
        : new UncheckedIOException(refused.getMessage(), refused);
  }

  private boolean isUnattachable() {
    try {
      JvmProbe.threads(process.pid());
      return false;
    } catch (IOException unavailable) {
      return couldBeAsked;
    }
  }

  /** Makes sure that the JVM can be asked, before a student's code is in there. */
  void ask() {
    try {
      couldBeAsked = !JvmProbe.threads(process.pid()).isEmpty();
    } catch (IOException unavailable) {
      throw new UncheckedIOException(
          "The JVM of a cage cannot be looked into here: " + unavailable.getMessage(), unavailable);
    }
  }

  /** A process that is being ended refuses first and is gone a moment later. */
  private boolean diesSoon() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Figures came that the JVM does not confirm. */
  CageFailure contradicted() {
    end(Verdict.POLICY);
    return new CageFailure(
        Verdict.POLICY, "What it shows of its own memory is not what its JVM knows of it.");
  }

  /** Bytes came that are no answer to anything that was asked. */
  CageFailure outOfTurn() {
    end(Verdict.POLICY);
    return failure();
  }

  /** Why there is no answer. */
  private CageFailure failure() {
    if (endedBy == null) {
      end(await() == OUT_OF_MEMORY_STATUS ? Verdict.OUT_OF_MEMORY : Verdict.CRASH);
    }
    Verdict verdict = endedBy;
    return new CageFailure(
        verdict,
        switch (verdict) {
          case TIMEOUT -> "It did not come to an end within the time for a test.";
          case OUT_OF_MEMORY -> "It used up the memory that the exercise allows." + lastWords();
          case OUTPUT_LIMIT -> "It printed more than a mebibyte.";
          case POLICY -> "It wrote bytes of its own to the channel that carries answers.";
          default -> "The program ended itself (exit status " + await() + ").";
        });
  }

  /** What filled the heap, if the JVM was told to leave a dump when it runs out of memory. */
  private String lastWords() {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> left =
          files.filter(file -> file.toString().endsWith(JvmProbe.DUMP)).findFirst();
      return left.isEmpty()
          ? ""
          : " Most of it:\n  " + HeapSnapshot.most(HeapDump.read(left.get()));
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  private int await() {
    try {
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return -1;
  }

  private synchronized void end(Verdict verdict) {
    if (endedBy == null) {
      endedBy = verdict;
    }
    // Children first: once the cage is gone, they are no longer its descendants.
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    withinDeadline();
    end(Verdict.PASS);
    JvmProbe.forget(process.pid());
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(CageProcess::delete);
    } catch (IOException | UncheckedIOException left) {
      // A temporary folder that cannot be removed is the system's to clean up.
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}

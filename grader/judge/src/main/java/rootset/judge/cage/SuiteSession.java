package rootset.judge.cage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.ProtocolException;

/**
 * Runs of a student's tests, each in a fresh cage, so that no run knows of another. The cage for
 * the next run starts while the present one works. For one thread.
 */
public final class SuiteSession implements AutoCloseable {
  private final SuiteCommand command;
  private final int heap;
  private final int seconds;
  private CageProcess next;

  /**
   * A session; no process runs yet.
   *
   * @param heap MiB that a cage may use
   * @param seconds the deadline of one run
   */
  public SuiteSession(SuiteCommand command, int heap, int seconds) {
    this.command = command;
    this.heap = heap;
    this.seconds = seconds;
  }

  /** Reads an answer; whatever it says, it is only an answer. */
  public interface Reading<T> {
    /** Takes it out of its frame. */
    T read(FrameInput frame) throws ProtocolException;
  }

  /** Starts the next run's process now, while the caller still has other things to do. */
  public void prepare() {
    if (next == null) {
      next = new CageProcess(command.line(heap, ""));
    }
  }

  /**
   * Runs tests.
   *
   * @param testClasses binary names of the classes that hold them
   * @throws CageFailure if there is no answer, or more than one
   */
  public <T> T run(World world, List<String> testClasses, Reading<T> reading) {
    prepare();
    try (CageProcess cage = next) {
      next = null;
      cage.deadline(seconds);
      cage.send(world.frame());
      cage.send(SuiteCommand.question(testClasses));
      prepare();
      return answer(cage, reading);
    } catch (IOException tooLarge) {
      throw new UncheckedIOException(tooLarge);
    }
  }

  private static <T> T answer(CageProcess cage, Reading<T> reading) {
    FrameInput frame = cage.receive();
    try {
      if (frame.kind() != Frame.RETURN) {
        throw cage.outOfTurn();
      }
      T answer = reading.read(frame);
      frame.end();
      if (!cage.isSilent()) {
        throw cage.outOfTurn();
      }
      return answer;
    } catch (ProtocolException garbage) {
      throw cage.outOfTurn();
    }
  }

  @Override
  public void close() {
    if (next != null) {
      next.close();
      next = null;
    }
  }
}

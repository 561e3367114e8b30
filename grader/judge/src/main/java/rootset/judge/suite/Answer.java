package rootset.judge.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.Thrown;

/**
 * What a cage says about one run.
 *
 * @param failures what the first failed tests said; the cage chooses how many
 * @param probes which parts of instrumented classes ran, by the classes' ids
 */
record Answer(
    int passed, int notRun, int failed, List<Failure> failures, Map<Long, boolean[]> probes) {

  /** A test that failed, and with what. */
  record Failure(String test, Thrown thrown) {}

  static Answer read(FrameInput frame) throws ProtocolException {
    return new Answer(
        frame.readInt(), frame.readInt(), frame.readInt(), failures(frame), probes(frame));
  }

  private static List<Failure> failures(FrameInput frame) throws ProtocolException {
    List<Failure> failures = new ArrayList<>();
    for (int left = frame.readCount(14); left > 0; left--) {
      failures.add(new Failure(frame.readText(), Thrown.read(frame)));
    }
    return failures;
  }

  private static Map<Long, boolean[]> probes(FrameInput frame) throws ProtocolException {
    Map<Long, boolean[]> probes = new HashMap<>();
    for (int left = frame.readCount(12); left > 0; left--) {
      long id = frame.readLong();
      boolean[] hits = new boolean[frame.readCount(1)];
      for (int i = 0; i < hits.length; i++) {
        hits[i] = frame.readByte() != 0;
      }
      probes.put(id, hits);
    }
    return probes;
  }
}

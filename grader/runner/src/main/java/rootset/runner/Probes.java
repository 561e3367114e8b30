package rootset.runner;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import rootset.cage.protocol.FrameOutput;

/**
 * Which parts of the implementation ran. Instrumented class files ask for their probes here and set
 * them; where nothing is instrumented, there are none.
 *
 * <p>A test could set them as well, by reflection. The judge takes them for nothing that it has not
 * checked, and scores coverage only where tests keep the rule {@code no-reflection}.
 */
public final class Probes {
  private static final Map<Long, boolean[]> PROBES = new LinkedHashMap<>();

  private Probes() {}

  /** The probes of the class file with an id, all false at first. */
  public static synchronized boolean[] of(long id, int count) {
    return PROBES.computeIfAbsent(id, none -> new boolean[count]);
  }

  static synchronized void write(FrameOutput frame) throws IOException {
    frame.writeInt(PROBES.size());
    for (Map.Entry<Long, boolean[]> each : PROBES.entrySet()) {
      frame.writeLong(each.getKey());
      frame.writeInt(each.getValue().length);
      for (boolean hit : each.getValue()) {
        frame.writeByte(hit ? 1 : 0);
      }
    }
  }
}

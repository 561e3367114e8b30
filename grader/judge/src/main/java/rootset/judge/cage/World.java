package rootset.judge.cage;

import java.io.IOException;
import java.util.Map;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameOutput;

/**
 * The classes that a cage gets for one exercise of one submission.
 *
 * @param given the course's own, by binary name: contracts, workloads
 * @param student the student's, as the judge compiled them
 */
public record World(Map<String, byte[]> given, Map<String, byte[]> student) {
  /** Copies the maps. */
  public World {
    given = Map.copyOf(given);
    student = Map.copyOf(student);
  }

  FrameOutput frame() throws IOException {
    FrameOutput frame = new FrameOutput(Frame.WORLD);
    frame.writeInt(given.size() + student.size());
    add(frame, student, 0);
    add(frame, given, 1);
    return frame;
  }

  private static void add(FrameOutput frame, Map<String, byte[]> classes, int isGiven)
      throws IOException {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      frame.writeByte(isGiven);
      frame.writeText(each.getKey());
      frame.writeInt(each.getValue().length);
      frame.writeBytes(each.getValue());
    }
  }
}

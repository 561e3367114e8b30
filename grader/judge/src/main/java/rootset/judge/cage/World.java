package rootset.judge.cage;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameOutput;
import rootset.judge.count.StepCounting;
import rootset.judge.dump.Handlers;
import rootset.judge.inspect.HandlerTypes;

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

  /**
   * Whether the student's classes could carry anything from one test to the next: whether they have
   * a static field that is no compile-time constant.
   */
  boolean keepsState() {
    return student.values().stream().anyMatch(World::keepsState);
  }

  private static boolean keepsState(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return type.fields.stream()
        .anyMatch(field -> (field.access & Opcodes.ACC_STATIC) != 0 && field.value == null);
  }

  /**
   * The names of the methods that a student's class declares; empty if it is no student's class.
   */
  Set<String> methods(String className) {
    Set<String> names = new TreeSet<>();
    if (student.containsKey(className)) {
      ClassNode type = new ClassNode();
      new ClassReader(student.get(className))
          .accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      type.methods.forEach(method -> names.add(method.name));
    }
    return names;
  }

  /** The same classes, the student's counting their steps. */
  World counted() {
    return new World(given, StepCounting.of(student));
  }

  /** Which of the student's classes implement a contract. */
  Handlers handlers() {
    return new HandlerTypes(student, given::get);
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

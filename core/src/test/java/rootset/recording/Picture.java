package rootset.recording;

import java.util.Map;
import java.util.TreeMap;
import rootset.heap.Heap;
import rootset.heap.Shape;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/**
 * What a heap holds at one moment, as text: read from the heap itself, or from a replay. Objects
 * are named by address. What the collector has found dead, though it still stands, is named only.
 */
final class Picture {
  private Picture() {}

  static String of(Heap heap) {
    heap.ensureParsable();
    StringBuilder picture = new StringBuilder();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block)) {
        picture.append(block).append(' ').append(heap.shape(block).name());
        picture.append(heap.collector().isDead(block) ? " dead" : fields(heap, block)).append('\n');
      }
    }
    addFrames(picture, heap.stack(), heap.globals());
    return picture.toString();
  }

  /** The same, as the replay has it; {@code real} tells which objects are known to be dead. */
  static String of(Replay replay, String real) {
    Map<Integer, String> byAddress = new TreeMap<>();
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object)) {
        String name = replay.address(object) + " " + replay.shape(object).name();
        boolean dead = ("\n" + real).contains("\n" + name + " dead\n");
        byAddress.put(replay.address(object), name + (dead ? " dead" : fields(replay, object)));
      }
    }
    StringBuilder picture = new StringBuilder();
    byAddress.values().forEach(line -> picture.append(line).append('\n'));
    CallStack stack = new CallStack(1_000);
    for (int i = 0; i < replay.stack().depth(); i++) {
      Frame frame = replay.stack().frame(i);
      copy(replay, frame, stack.push(frame.name()));
    }
    CallStack globals = new CallStack(1);
    copy(replay, replay.globals(), globals.push("globals"));
    addFrames(picture, stack, globals.top());
    return picture.toString();
  }

  private static String fields(Heap heap, int object) {
    StringBuilder fields = new StringBuilder(" " + heap.words(object) + " words:");
    for (int field = 0; field < heap.references(object); field++) {
      fields.append(' ').append(heap.reference(object, field));
    }
    int dataStart = heap.fieldsEnd(object);
    for (int index = 0; index < heap.shape(object).data(); index++) {
      fields.append(" =").append(heap.memory().load(dataStart + index));
    }
    return fields.append(" in ").append(heap.memory().page(object).owner()).toString();
  }

  private static String fields(Replay replay, int object) {
    Shape shape = replay.shape(object);
    StringBuilder fields = new StringBuilder(" " + replay.words(object) + " words:");
    for (int field = 0; field < shape.references(); field++) {
      fields.append(' ').append(address(replay, replay.reference(object, field)));
    }
    for (int index = 0; index < shape.data(); index++) {
      fields.append(" =").append(replay.data(object, index));
    }
    return fields.append(" in ").append(replay.spaceOf(object)).toString();
  }

  private static void copy(Replay replay, Frame from, Frame to) {
    for (int slot = 0; slot < from.slots(); slot++) {
      int copy = to.declare(from.localName(slot));
      if (from.isReference(slot)) {
        to.setReference(copy, address(replay, from.get(slot)));
      } else {
        to.setPrimitive(copy, from.get(slot));
      }
    }
  }

  private static int address(Replay replay, int object) {
    return object == 0 ? 0 : replay.address(object);
  }

  private static void addFrames(StringBuilder picture, CallStack stack, Frame globals) {
    for (int i = 0; i < stack.depth(); i++) {
      addFrame(picture, stack.frame(i));
    }
    addFrame(picture, globals);
  }

  private static void addFrame(StringBuilder picture, Frame frame) {
    picture.append(frame.name()).append(':');
    for (int slot = 0; slot < frame.slots(); slot++) {
      picture.append(' ').append(frame.localName(slot));
      picture.append(frame.isReference(slot) ? "->" : "=").append(frame.get(slot));
    }
    picture.append('\n');
  }
}

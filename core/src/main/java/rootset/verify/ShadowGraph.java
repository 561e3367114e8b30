package rootset.verify;

import java.util.Arrays;
import java.util.List;
import rootset.heap.Shape;

/**
 * The objects of a program as they should be, without any memory: numbered from 1 in order of
 * birth, 0 being null. Nothing is ever removed.
 */
final class ShadowGraph {
  private final List<Shape> shapes;
  private final boolean hasWeakFields;
  private int size;
  private int[] shapeIds = new int[64];
  private int[] lines = new int[64];
  private int[] births = new int[64];
  private int[] ordinals = new int[64]; // among the objects made in the same line
  private int[] payloads = new int[64];
  private int[] words = new int[256];
  private int used;
  private int[] madeInLine = new int[64];

  ShadowGraph(List<Shape> shapes) {
    this.shapes = shapes;
    boolean weak = false;
    for (Shape shape : shapes) {
      weak |= shape.kind().weakFields() > 0;
    }
    this.hasWeakFields = weak;
  }

  /** Adds an object that was made in {@code line} at address {@code birth}; gives its number. */
  int add(int shapeId, int line, int birth) {
    reserve(shapes.get(shapeId), line);
    size++;
    shapeIds[size] = shapeId;
    lines[size] = line;
    ordinals[size] = ++madeInLine[line];
    births[size] = birth;
    payloads[size] = used;
    used += payload(shapes.get(shapeId));
    return size;
  }

  /** The number of objects ever made, and the number of the youngest. */
  int size() {
    return size;
  }

  int shapeId(int object) {
    return shapeIds[object];
  }

  Shape shape(int object) {
    return shapes.get(shapeIds[object]);
  }

  /** Whether there are shapes with weak fields at all. */
  boolean hasWeakFields() {
    return hasWeakFields;
  }

  /** How many of the first fields of an object are not simply strong. */
  int weakFields(int object) {
    return shape(object).kind().weakFields();
  }

  boolean isEphemeron(int object) {
    return weakFields(object) == 2;
  }

  /** Whether an object is machine code. */
  boolean isCode(int object) {
    return switch (shape(object).kind()) {
      case CODE -> true;
      case PLAIN, WEAK, EPHEMERON -> false;
    };
  }

  int line(int object) {
    return lines[object];
  }

  int birth(int object) {
    return births[object];
  }

  int reference(int object, int field) {
    return words[payloads[object] + field];
  }

  void setReference(int object, int field, int target) {
    words[payloads[object] + field] = target;
  }

  int data(int object, int index) {
    return words[payloads[object] + shape(object).references() + index];
  }

  void setData(int object, int index, int value) {
    words[payloads[object] + shape(object).references() + index] = value;
  }

  /** How people call an object. */
  String name(int object) {
    int line = lines[object];
    String shape = shape(object).name();
    String name = madeInLine[line] == 1 ? "the " + shape : shape + " number " + ordinals[object];
    return name + " made in line " + line;
  }

  private static int payload(Shape shape) {
    return shape.references() + shape.data();
  }

  private void reserve(Shape shape, int line) {
    if (size + 1 == shapeIds.length) {
      int length = 2 * shapeIds.length;
      shapeIds = Arrays.copyOf(shapeIds, length);
      lines = Arrays.copyOf(lines, length);
      births = Arrays.copyOf(births, length);
      ordinals = Arrays.copyOf(ordinals, length);
      payloads = Arrays.copyOf(payloads, length);
    }
    if (line >= madeInLine.length) {
      madeInLine = Arrays.copyOf(madeInLine, 2 * line);
    }
    if (payload(shape) > words.length - used) {
      words = Arrays.copyOf(words, Math.max(2 * words.length, used + payload(shape)));
    }
  }
}

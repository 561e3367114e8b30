package rootset.judge.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rootset.judge.dump.HeapClass.Place;

/**
 * The objects of a heap dump as a graph. Objects are numbered from 0 in the order of their
 * addresses; classes are objects, too, and refer to what their static fields refer to.
 */
public final class HeapDump {
  /** What no object is. */
  static final int NONE = -1;

  private static final int LATIN_1 = 0;

  /**
   * A root of a dump.
   *
   * @param target the object that it refers to
   * @param thread the thread that it belongs to; 0 if it belongs to none
   */
  record Root(Kind kind, long target, long thread) {
    /** Where a root lies. */
    enum Kind {
      /** A thread itself. */
      THREAD,
      /** A local variable of a thread's call. */
      FRAME,
      /** Anything else inside the JVM. */
      JVM
    }
  }

  /** An array of primitives; the elements of short byte arrays are kept, for texts. */
  record Primitives(int type, int length, byte[] bytes) {}

  /** Called with each object that one refers to; the field is empty for elements of arrays. */
  interface Visitor {
    void visit(int target, String field, HeapClass declaredIn);
  }

  private final int idSize;
  private final long[] ids;
  private final HeapClass[] classes;
  private final Object[] contents;
  private final long[] bytes;
  private final List<Root> roots;

  /**
   * A graph.
   *
   * @param ids sorted
   * @param classes the class of each object; of a class, what it describes
   * @param contents of each object: field values, element ids, primitives; null for a class
   */
  HeapDump(int idSize, long[] ids, HeapClass[] classes, Object[] contents, List<Root> roots) {
    this.idSize = idSize;
    this.ids = ids;
    this.classes = classes;
    this.contents = contents;
    this.roots = List.copyOf(roots);
    this.bytes = IntStream.range(0, ids.length).mapToLong(this::measured).toArray();
  }

  /**
   * Reads a dump in HPROF's binary format.
   *
   * @throws IOException if the file is no such dump
   */
  public static HeapDump read(Path file) throws IOException {
    return new HprofFile(file).read();
  }

  int size() {
    return ids.length;
  }

  List<Root> roots() {
    return roots;
  }

  HeapClass classOf(int object) {
    return classes[object];
  }

  boolean isClass(int object) {
    return contents[object] == null;
  }

  /** The object at an address, or {@link #NONE}. */
  int at(long id) {
    int found = id == 0 ? NONE : Arrays.binarySearch(ids, id);
    return Math.max(NONE, found);
  }

  /** Bytes that an object takes by itself; memory outside of the heap that it owns among them. */
  long bytes(int object) {
    return bytes[object];
  }

  private long measured(int object) {
    if (isClass(object)) {
      return 0;
    }
    if (contents[object] instanceof long[] elements) {
      return HeapClass.arrayBytes(elements.length, HeapClass.REFERENCE);
    }
    if (contents[object] instanceof Primitives array) {
      return HeapClass.arrayBytes(array.length, array.type);
    }
    return classes[object].instanceBytes() + outsideOfHeap(object);
  }

  /**
   * A direct buffer that frees its bytes owns them: one that is a part of another does not, and one
   * that the JDK maps its own files with has nothing to free.
   */
  private long outsideOfHeap(int object) {
    return classes[object].isA("java.nio.DirectByteBuffer") && follow(object, "cleaner") != NONE
        ? number(object, "capacity")
        : 0;
  }

  /** The number of elements of an array; empty if the object is none. */
  Optional<Integer> length(int object) {
    if (contents[object] instanceof long[] elements) {
      return Optional.of(elements.length);
    }
    return contents[object] instanceof Primitives array
        ? Optional.of(array.length)
        : Optional.empty();
  }

  boolean isPrimitives(int object) {
    return contents[object] instanceof Primitives;
  }

  /** Calls with each object that an object refers to. */
  void references(int object, Visitor visitor) {
    if (isClass(object)) {
      classes[object].statics().forEach(each -> visit(each.target(), each.name(), null, visitor));
    } else if (contents[object] instanceof long[] elements) {
      for (long element : elements) {
        visit(element, "", null, visitor);
      }
    } else if (contents[object] instanceof byte[] fields) {
      ByteBuffer values = ByteBuffer.wrap(fields);
      for (Place place : classes[object].places(idSize)) {
        if (place.type() == HeapClass.REFERENCE) {
          visit(id(values, place.offset()), place.name(), place.declaredIn(), visitor);
        }
      }
    }
  }

  /** Called with each field of an object, or element of an array of references. */
  interface FieldVisitor {
    /**
     * One field.
     *
     * @param declaredIn null for elements
     * @param target the object that it refers to, or {@link #NONE}
     * @param number what it holds if that is no reference; else empty
     */
    void visit(HeapClass declaredIn, String name, int target, String number);
  }

  /** Calls with each field of an object, primitive ones and nulls too. */
  void fields(int object, FieldVisitor visitor) {
    if (contents[object] instanceof long[] elements) {
      for (int i = 0; i < elements.length; i++) {
        visitor.visit(null, "[" + i + "]", at(elements[i]), "");
      }
    } else if (contents[object] instanceof byte[] fields) {
      ByteBuffer values = ByteBuffer.wrap(fields);
      for (Place place : classes[object].places(idSize)) {
        boolean refers = place.type() == HeapClass.REFERENCE;
        int target = refers ? at(id(values, place.offset())) : NONE;
        visitor.visit(
            place.declaredIn(), place.name(), target, refers ? "" : primitive(values, place));
      }
    }
  }

  private static String primitive(ByteBuffer values, Place place) {
    int offset = place.offset();
    return switch (place.type()) {
      case 4 -> String.valueOf(values.get(offset) != 0);
      case 5 -> "'" + values.getChar(offset) + "'";
      case 6 -> String.valueOf(values.getFloat(offset));
      case 7 -> String.valueOf(values.getDouble(offset));
      case 8 -> String.valueOf(values.get(offset));
      case 9 -> String.valueOf(values.getShort(offset));
      case 10 -> String.valueOf(values.getInt(offset));
      default -> String.valueOf(values.getLong(offset));
    };
  }

  /** The address of an object. */
  long id(int object) {
    return ids[object];
  }

  private void visit(long id, String field, HeapClass declaredIn, Visitor visitor) {
    int target = at(id);
    if (target != NONE) {
      visitor.visit(target, field, declaredIn);
    }
  }

  private long id(ByteBuffer values, int offset) {
    return idSize == 4 ? values.getInt(offset) & 0xffff_ffffL : values.getLong(offset);
  }

  /** The object that a field refers to, or {@link #NONE}. */
  int follow(int object, String field) {
    return object != NONE && contents[object] instanceof byte[] fields
        ? place(object, field, HeapClass.REFERENCE)
            .map(place -> at(id(ByteBuffer.wrap(fields), place.offset())))
            .orElse(NONE)
        : NONE;
  }

  /** The value of an int field; 0 if there is none. */
  int number(int object, String field) {
    return contents[object] instanceof byte[] fields
        ? place(object, field, 10)
            .map(place -> ByteBuffer.wrap(fields).getInt(place.offset()))
            .orElse(0)
        : 0;
  }

  /** How many fields of an object could refer to others, the object around it apart. */
  long referenceFields(int object) {
    return classes[object].places(idSize).stream()
        .filter(place -> place.type() == HeapClass.REFERENCE && !place.name().startsWith("this$"))
        .count();
  }

  /** The types of an object's fields, a letter each: L for a reference. */
  String fieldTypes(int object) {
    StringBuilder types = new StringBuilder();
    classes[object]
        .places(idSize)
        .forEach(place -> types.append("  L ZCFDBSIJ".charAt(place.type())));
    return types.toString();
  }

  private Optional<Place> place(int object, String field, int type) {
    return classes[object].places(idSize).stream()
        .filter(place -> place.name().equals(field) && place.type() == type)
        .findFirst();
  }

  /** The object in a place of an array, or {@link #NONE}. */
  int element(int array, int index) {
    return contents[array] instanceof long[] elements && index >= 0 && index < elements.length
        ? at(elements[index])
        : NONE;
  }

  /** A String's text if it is short; otherwise empty. */
  Optional<String> text(int string) {
    int value = string == NONE ? NONE : follow(string, "value");
    if (value == NONE
        || !(contents[value] instanceof Primitives array)
        || array.bytes == null
        || !(contents[string] instanceof byte[] fields)) {
      return Optional.empty();
    }
    boolean isLatin =
        place(string, "coder", 8).map(place -> fields[place.offset()] == LATIN_1).orElse(true);
    return Optional.of(
        new String(array.bytes, isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE));
  }
}

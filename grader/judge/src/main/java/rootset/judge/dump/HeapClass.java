package rootset.judge.dump;

import java.util.ArrayList;
import java.util.List;

/** A class as a dump describes it: its name, its superclass and where its fields lie. */
final class HeapClass {
  /** Type codes of the HPROF format. */
  static final int REFERENCE = 2;

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int ALIGNMENT = 8;

  /** A field of an object: its name and its HPROF type. */
  record Field(String name, int type) {}

  /** A static field that refers to an object. */
  record Static(String name, long target) {}

  /** A field's place in an object's bytes. */
  record Place(HeapClass declaredIn, String name, int type, int offset) {}

  private final String name;
  private final List<Field> fields;
  private final List<Static> statics;
  private HeapClass parent;
  private List<Place> places;

  HeapClass(String name, List<Field> fields, List<Static> statics) {
    this.name = name;
    this.fields = List.copyOf(fields);
    this.statics = List.copyOf(statics);
  }

  void extend(HeapClass superclass) {
    parent = superclass;
  }

  /** Its binary name: {@code java.util.HashMap$Node}, {@code [I}. */
  String name() {
    return name;
  }

  List<Static> statics() {
    return statics;
  }

  boolean isA(String ancestor) {
    for (HeapClass each = this; each != null; each = each.parent) {
      if (each.name.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  boolean isJdks() {
    String element = name.substring(name.lastIndexOf('[') + 1);
    String plain = element.length() < name.length() ? element.substring(1) : element;
    return element.length() == 1
        || plain.startsWith("java.")
        || plain.startsWith("jdk.")
        || plain.startsWith("sun.")
        || plain.startsWith("javax.")
        || plain.startsWith("com.sun.");
  }

  boolean isArray() {
    return name.startsWith("[");
  }

  boolean isHarness() {
    return name.startsWith("rootset.cage.");
  }

  /** Whether the object is one that a lambda or a method reference became. */
  boolean isLambda() {
    return name.contains("$$Lambda");
  }

  /** Fields in the order of an object's bytes: its own first, then its superclass's. */
  List<Place> places(int idSize) {
    if (places == null) {
      places = new ArrayList<>();
      int offset = 0;
      for (HeapClass each = this; each != null; each = each.parent) {
        for (Field field : each.fields) {
          places.add(new Place(each, field.name, field.type, offset));
          offset += sizeOf(field.type, idSize);
        }
      }
    }
    return places;
  }

  /** Bytes of an object of this class in a heap below 32 GB. */
  long instanceBytes() {
    long bytes = HEADER;
    for (HeapClass each = this; each != null; each = each.parent) {
      for (Field field : each.fields) {
        bytes += sizeOf(field.type, 4);
      }
    }
    return aligned(bytes);
  }

  static long arrayBytes(long length, int type) {
    return aligned(ARRAY_HEADER + length * sizeOf(type, 4));
  }

  private static long aligned(long bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** Bytes of a value of an HPROF type, references taking so many. */
  static int sizeOf(int type, int referenceSize) {
    return switch (type) {
      case REFERENCE -> referenceSize;
      case 4, 8 -> 1;
      case 5, 9 -> 2;
      case 6, 10 -> 4;
      case 7, 11 -> 8;
      default -> throw new IllegalArgumentException("no HPROF type has the code " + type);
    };
  }

  /** The name of a primitive array's class by its elements' type. */
  static String arrayName(int type) {
    return "[" + "    ZCFDBSIJ".charAt(type);
  }
}

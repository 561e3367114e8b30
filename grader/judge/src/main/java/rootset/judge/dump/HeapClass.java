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

  /** Who a class comes from, as its loader says: names can be borrowed. */
  enum Origin {
    /** The JDK's own. */
    JDK,
    /** The cage's, and what it has of core. */
    HARNESS,
    /** The course's or the student's. */
    OTHER
  }

  private static final int MOST_ANCESTORS = 200;

  private final String name;
  private final List<Field> fields;
  private final List<Static> statics;
  private final List<Long> keepers;
  private Origin origin = Origin.JDK;
  private HeapClass parent;
  private List<Place> places;

  /**
   * A class.
   *
   * @param keepers what it refers to beside its statics: loader, protection domain, signers
   */
  HeapClass(String name, List<Field> fields, List<Static> statics, List<Long> keepers) {
    this.name = name;
    this.keepers = List.copyOf(keepers);
    this.fields = List.copyOf(fields);
    this.statics = List.copyOf(statics);
  }

  void extend(HeapClass superclass) {
    parent = superclass;
  }

  void comesFrom(Origin whom) {
    origin = whom;
  }

  /** Checks that going up ends somewhere. */
  void checkAncestors() {
    int steps = 0;
    for (HeapClass each = this; each != null; each = each.parent) {
      if (++steps > MOST_ANCESTORS) {
        throw new IllegalStateException(name + " extends itself");
      }
    }
  }

  /** Its binary name: {@code java.util.HashMap$Node}, {@code [I}. */
  String name() {
    return name;
  }

  List<Static> statics() {
    return statics;
  }

  List<Long> keepers() {
    return keepers;
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
    return isArray() ? isArrayOfJdks() : origin == Origin.JDK;
  }

  private boolean isArrayOfJdks() {
    String element = name.substring(name.lastIndexOf('[') + 1);
    return element.length() == 1
        || element.startsWith("Ljava.")
        || element.startsWith("Ljdk.")
        || element.startsWith("Lsun.");
  }

  boolean isArray() {
    return name.startsWith("[");
  }

  boolean isHarness() {
    return origin == Origin.HARNESS;
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

package rootset.judge.dump;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way from a root to objects: all objects with the same way share it. What JDK collections are
 * made of is told as the collection, and a chain of objects of one kind as one stretch.
 */
final class Way {
  private static final String ARROW = " → ";
  private static final String ON_AND_ON = ARROW + "…";

  /** How far back a chain comes round: a node may lead to the next one through a list. */
  private static final int LONGEST_LINK = 4;

  private final Way from;
  private final String field;
  private final String label;
  private String chainField;
  private final long key;
  private final int depth;
  private boolean isJvms;
  private HeapClass type;
  private long objects;
  private long bytes;
  private int shortest = Integer.MAX_VALUE;
  private int longest = -1;

  /**
   * A way one stretch longer than another one.
   *
   * @param field the field of the object before that leads here; empty if that is clear
   */
  Way(Way from, String field, String label) {
    this.from = from;
    this.field = field;
    this.label = label;
    this.key = mixed(mixed(from.key, field), label);
    this.depth = from.depth + 1;
    this.isJvms = from.isJvms;
  }

  /**
   * Where ways start.
   *
   * @param isJvms whether what lies there is the JVM's own as long as nothing else is on the way
   */
  Way(String root, boolean isJvms) {
    this.from = null;
    this.field = "";
    this.label = root;
    this.key = mixed(0, root);
    this.depth = 0;
    this.isJvms = isJvms;
  }

  private static long mixed(long key, String text) {
    long mixed = (key ^ text.hashCode()) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  /** Adds an object at the end of this way. */
  void add(HeapDump dump, int object) {
    if (objects == 0) {
      type = dump.classOf(object);
      isJvms &= type.isJdks() || type.isHarness();
    }
    objects++;
    bytes += dump.bytes(object);
    dump.length(object)
        .ifPresent(
            length -> {
              shortest = Math.min(shortest, length);
              longest = Math.max(longest, length);
            });
  }

  /** Adds what belongs to the object at the end: the nodes of a map, the letters of a text. */
  void addPart(HeapDump dump, int object) {
    bytes += dump.bytes(object);
  }

  /** The stretch that one more object of a class repeats, or null. */
  Way repeated(HeapClass next) {
    Way each = this;
    for (int back = 0; back < LONGEST_LINK && each != null && each.objects > 0; back++) {
      if (each.type == next) {
        return each;
      }
      each = each.from;
    }
    return null;
  }

  Way chained(String throughField) {
    chainField = throughField;
    return this;
  }

  boolean isJdks() {
    return type != null && type.isJdks();
  }

  /** How many stretches lie before this one. */
  int depth() {
    return depth;
  }

  /**
   * Whether all of this is the JVM's own or the harness's: tables that grow with the classes in
   * use, buffers, what a thread works with. No subject answers for it.
   */
  boolean isJvms() {
    return isJvms;
  }

  boolean isText() {
    return label.equals("String") || label.startsWith("StringBu");
  }

  String label() {
    return label;
  }

  /** Objects at the end of this way. */
  long objects() {
    return objects;
  }

  long bytes() {
    return bytes;
  }

  /** What tells ways apart without their figures: the same in every dump. */
  long key() {
    return key;
  }

  private List<Way> stretches() {
    List<Way> all = new ArrayList<>();
    for (Way each = this; each != null; each = each.from) {
      all.add(each);
    }
    Collections.reverse(all);
    return all;
  }

  /**
   * The way in words, as in {@code [static Registry.ALL → ArrayList] → Handler}. In brackets is the
   * part to suspect: from the root to the last object that stands alone.
   *
   * @param many how many objects the way leads to
   * @param end what the objects are called if they are parts of what the way leads to; else empty
   */
  String text(long many, String end) {
    List<Way> all = stretches();
    int suspects = 0;
    while (suspects < all.size() && !all.get(suspects).isOneOf(many)) {
      suspects++;
    }
    boolean isMarked = suspects > 0 && (suspects < all.size() || !end.isEmpty());
    StringBuilder text = new StringBuilder(isMarked ? "[" : "");
    for (int i = 0; i < all.size(); i++) {
      text.append(all.get(i).name());
      text.append(i + 1 < all.size() ? all.get(i + 1).through() : "");
      text.append(isMarked && i == suspects - 1 ? "]" : "");
      text.append(i + 1 < all.size() ? ARROW : "");
    }
    return end.isEmpty() ? text.toString() : text + ARROW + end;
  }

  private boolean isOneOf(long many) {
    return many > 1 && 2 * objects > many;
  }

  /** What is said of the object before. */
  private String through() {
    return field.isEmpty() ? "" : "." + field;
  }

  private String name() {
    String name = longest < 0 ? label : label.replaceFirst("\\[", "[" + length());
    if (chainField == null) {
      return name;
    }
    return name + (chainField.isEmpty() ? "" : "." + chainField) + ON_AND_ON;
  }

  private String length() {
    return shortest == longest ? Integer.toString(longest) : "";
  }
}

package rootset.judge.dump;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rootset.judge.dump.HeapDump.Root;

/**
 * The shortest way from a root to every object that can be reached, found breadth first. Strong
 * references come first; what only a soft reference keeps comes after them, for it stays as long as
 * memory lasts. Weak and phantom references and those that wait for finalization keep nothing.
 *
 * <p>The cage's own objects stand between the roots and everything that a test holds. They come
 * last, and what a test holds counts as a root: so no way leads through the harness if there is
 * another one.
 */
final class Ways {
  private final HeapDump dump;
  private final BitSet without;
  private final Way[] ways;
  private final Map<Step, Way> known = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> soft = new ArrayList<>();
  private final List<Integer> later = new ArrayList<>();
  private long bytes;

  /** One more stretch of a way. */
  private record Step(Way from, String field, String label) {}

  private Ways(HeapDump dump, BitSet without) {
    this.dump = dump;
    this.without = without;
    this.ways = new Way[dump.size()];
  }

  /** The ways to all objects of a dump. */
  static Ways of(HeapDump dump, List<Integer> subjects) {
    return without(dump, subjects, new BitSet());
  }

  /** The same as if some objects were not there. */
  static Ways without(HeapDump dump, List<Integer> subjects, BitSet objects) {
    Ways ways = new Ways(dump, objects);
    subjects.forEach(subject -> ways.startAs(subject, Names.of(dump, subject)));
    ways.startAtStatics();
    ways.startAtRoots();
    ways.walk();
    ways.followSoftReferences();
    ways.startAtClassValues();
    ways.enterHarness();
    return ways;
  }

  /** The way to an object, or null if it cannot be reached. */
  Way to(int object) {
    return ways[object];
  }

  /** All ways, those without objects among them. */
  Collection<Way> all() {
    return known.values();
  }

  /** Bytes of all objects that can be reached. */
  long bytes() {
    return bytes;
  }

  /** The same without what is the JVM's own. */
  long bytesOfSubjects() {
    return known.values().stream().filter(each -> !each.isJvms()).mapToLong(Way::bytes).sum();
  }

  /**
   * A student's own fields come first: of two ways of the same length they are worth telling. Where
   * classes lie in memory differs from run to run; their names do not.
   */
  private void startAtStatics() {
    IntStream.range(0, dump.size())
        .filter(dump::isClass)
        .boxed()
        .sorted(
            Comparator.comparing((Integer each) -> dump.classOf(each).isJdks())
                .thenComparing(each -> dump.classOf(each).name()))
        .forEach(this::startAtStatics);
  }

  private void startAtStatics(int type) {
    HeapClass of = dump.classOf(type);
    ways[type] = root("class " + Names.simple(of), true);
    dump.references(
        type,
        (target, field, in) ->
            start(target, Names.root(of, field), of.isJdks() && !Names.isHideout(of, field)));
  }

  private void startAtRoots() {
    for (Root root : dump.roots()) {
      int thread = dump.at(root.thread());
      int target = dump.at(root.target());
      if (target == HeapDump.NONE) {
        continue;
      }
      switch (root.kind()) {
        case THREAD -> startAs(target, thread(thread));
        case FRAME -> {
          if (isMain(thread)) {
            later.add(target);
          } else if (!isJvms(thread)) {
            start(target, "local variable of " + thread(thread), false);
          }
        }
        default -> start(target, "the JVM", true);
      }
    }
  }

  /**
   * The thread that serves the judge's calls: between two calls its variables are the harness's.
   */
  private boolean isMain(int thread) {
    return thread(thread).equals("thread \"main\"");
  }

  /**
   * The threads that clear, finalize and clean for the JDK hold each object for a moment on its way
   * out. What they work on all the time has a static of the JDK's, too.
   */
  private boolean isJvms(int thread) {
    if (thread == HeapDump.NONE) {
      return false;
    }
    String type = dump.classOf(thread).name();
    return type.startsWith("java.lang.ref.") && type.indexOf('$') > 0
        || type.startsWith("jdk.internal.") && thread(thread).equals("thread \"Common-Cleaner\"");
  }

  /** Numbers in names only count threads: those that do the same are one way. */
  private String thread(int thread) {
    String name = thread == HeapDump.NONE ? "" : dump.text(dump.follow(thread, "name")).orElse("");
    return "thread \"" + name.replaceAll("[0-9]+", "…") + "\"";
  }

  /** A dump shows no class's values, but what they are kept in has no other owner. */
  private void startAtClassValues() {
    for (int each = 0; each < dump.size(); each++) {
      if (!dump.isClass(each) && dump.classOf(each).isA("java.lang.ClassValue$ClassValueMap")) {
        start(each, "the values of a class", false);
      }
    }
    walk();
    followSoftReferences();
  }

  private void enterHarness() {
    List<Integer> entered = new ArrayList<>(later);
    later.clear();
    for (int each : entered) {
      if (ways[each] == null) {
        start(each, "the test", true);
      }
      if (isHarness(each)) {
        expand(each);
      }
    }
    walk();
    followSoftReferences();
    if (!later.isEmpty()) {
      enterHarness();
    }
  }

  private boolean isHarness(int object) {
    return dump.classOf(object).isHarness();
  }

  private void followSoftReferences() {
    while (!soft.isEmpty()) {
      List<Integer> references = new ArrayList<>(soft);
      soft.clear();
      for (int reference : references) {
        int referent = dump.follow(reference, "referent");
        if (referent != HeapDump.NONE) {
          reach(referent, ways[reference], "");
        }
      }
      walk();
    }
  }

  /** Starts at what a root refers to. */
  private void start(int object, String root, boolean isJvms) {
    reach(object, root(root, isJvms), "");
  }

  /** Starts at an object that is a root itself. */
  private void startAs(int object, String name) {
    if (ways[object] == null && !without.get(object)) {
      put(object, root(name, false));
    }
  }

  private Way root(String name, boolean isJvms) {
    return known.computeIfAbsent(new Step(null, "", name), step -> new Way(name, isJvms));
  }

  private void walk() {
    while (!open.isEmpty()) {
      int object = open.removeFirst();
      if (isHarness(object)) {
        later.add(object);
      } else {
        expand(object);
      }
    }
  }

  private void expand(int object) {
    if (dump.isClass(object)) {
      return;
    }
    boolean isReference = dump.classOf(object).isA("java.lang.ref.Reference");
    boolean tellsField = Names.tellsField(dump, object);
    if (isReference && dump.classOf(object).isA("java.lang.ref.SoftReference")) {
      soft.add(object);
    }
    boolean isStale = isStale(object);
    dump.references(
        object,
        (target, field, declaredIn) -> {
          boolean isGcs =
              isReference
                  && declaredIn != null
                  && declaredIn.name().equals("java.lang.ref.Reference")
                  && (field.equals("referent") || field.equals("discovered"));
          if (!isGcs && !(isStale && field.equals("value"))) {
            reach(target, ways[object], tellsField ? Names.field(field) : "");
          }
        });
  }

  /** An entry whose key is gone goes with the next operation on its map. */
  private boolean isStale(int object) {
    return dump.classOf(object).isA("java.util.WeakHashMap$Entry")
        && dump.follow(object, "referent") == HeapDump.NONE;
  }

  private void reach(int object, Way from, String field) {
    if (ways[object] != null || without.get(object)) {
      return;
    }
    if (isHarness(object)) {
      // A thread of the subject's knows its class loader, but does not answer for it.
      put(object, way(root("the test", true), "", Names.of(dump, object)));
    } else if (Names.stays(dump, from, object)) {
      from.addPart(dump, object);
      take(object, from);
    } else {
      put(object, way(from, field, Names.of(dump, object)));
    }
  }

  private void put(int object, Way way) {
    way.add(dump, object);
    take(object, way);
  }

  private void take(int object, Way way) {
    ways[object] = way;
    bytes += dump.bytes(object);
    open.addLast(object);
  }

  /** A chain of objects of one kind makes one stretch, however long it is. */
  private Way way(Way from, String field, String label) {
    Way repeated = from.repeated(label);
    return repeated != null
        ? repeated.chained(field)
        : known.computeIfAbsent(new Step(from, field, label), step -> new Way(from, field, label));
  }
}

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
import java.util.Set;
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
  /** Beyond these no way is told further: whoever reads it has understood, or is being fooled. */
  private static final int DEEPEST = 40;

  private static final int MOST = 50_000;

  private static final Set<String> FILLERS =
      Set.of(
          "[I",
          "java.lang.Object",
          "jdk.internal.vm.FillerArray",
          "jdk.internal.vm.FillerObject",
          "[Ljdk.internal.vm.FillerElement;");

  private final HeapDump dump;
  private final Harness harness;
  private final BitSet without;
  private final Way[] ways;
  private final Map<Step, Way> known = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> soft = new ArrayList<>();
  private final List<Integer> later = new ArrayList<>();
  private long bytes;
  private long reachable;

  /** One more stretch of a way. */
  private record Step(Way from, String field, String label) {}

  private Ways(HeapDump dump, Harness harness, BitSet without) {
    this.dump = dump;
    this.harness = harness;
    this.without = without;
    this.ways = new Way[dump.size()];
  }

  /** The ways to all objects of a dump. */
  static Ways of(HeapDump dump, Harness harness) {
    return without(dump, harness, new BitSet());
  }

  /** The same as if some objects were not there. */
  static Ways without(HeapDump dump, Harness harness, BitSet objects) {
    Ways ways = new Ways(dump, harness, objects);
    harness.handedOut().stream()
        .filter(each -> each != HeapDump.NONE)
        .forEach(each -> ways.startAs(each, Names.of(dump, each)));
    ways.startAtClasses();
    ways.startAtRoots();
    ways.walk();
    ways.followSoftReferences();
    ways.startAtClassValues();
    ways.enterHarness();
    ways.reachable = ways.bytes;
    if (objects.isEmpty()) {
      ways.startAtTheRest();
    }
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

  /** Bytes of all objects that can be reached from a root. */
  long bytes() {
    return reachable;
  }

  /**
   * A student's own fields come first: of two ways of the same length they are worth telling. Where
   * classes lie in memory differs from run to run; their names do not.
   */
  private void startAtClasses() {
    IntStream.range(0, dump.size())
        .filter(dump::isClass)
        .boxed()
        .sorted(
            Comparator.comparing((Integer each) -> dump.classOf(each).isJdks())
                .thenComparing(each -> dump.classOf(each).name()))
        .forEach(this::startAt);
  }

  private void startAt(int type) {
    HeapClass of = dump.classOf(type);
    ways[type] = root("class " + Names.simple(of), true);
    dump.references(
        type,
        (target, field, in) ->
            start(target, Names.root(of, field), of.isJdks() && !Names.isHideout(of, field)));
    of.keepers().stream()
        .map(dump::at)
        .filter(each -> each != HeapDump.NONE && !isHarness(each))
        .forEach(each -> start(each, "the loader of " + Names.simple(of), of.isJdks()));
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
          if (thread != HeapDump.NONE && thread == harness.thread()) {
            later.add(target);
          } else if (!isCleaners(thread)) {
            start(target, "local variable of " + thread(thread), false);
          }
        }
        default -> start(target, "the JVM", true);
      }
    }
  }

  /**
   * The threads that clear and clean for the JDK hold each object for a moment on its way out. No
   * code of a subject's runs there, as it does where objects are finalized.
   */
  private boolean isCleaners(int thread) {
    if (thread == HeapDump.NONE || !dump.classOf(thread).isJdks()) {
      return false;
    }
    String type = dump.classOf(thread).name();
    return type.equals("java.lang.ref.Reference$ReferenceHandler")
        || type.startsWith("jdk.internal.") && thread(thread).equals("thread \"Common-Cleaner\"");
  }

  /** Numbers in names only count threads: those that do the same are one way. */
  private String thread(int thread) {
    return Names.thread(dump, thread).replaceAll("[0-9]+", "…");
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
    while (!later.isEmpty()) {
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
    }
  }

  /**
   * The dump was taken after a collection: what lives without a root is kept by something inside
   * the JVM that a dump does not show. Only what fills gaps in the heap is dead.
   */
  private void startAtTheRest() {
    for (int each = 0; each < dump.size(); each++) {
      if (ways[each] == null && !FILLERS.contains(dump.classOf(each).name())) {
        start(each, "what no dump shows", true);
        walk();
      }
    }
    enterHarness();
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
    dump.references(
        object,
        (target, field, declaredIn) -> {
          boolean isGcs =
              isReference
                  && declaredIn != null
                  && declaredIn.name().equals("java.lang.ref.Reference")
                  && (field.equals("referent") || field.equals("discovered"));
          if (!isGcs) {
            reach(target, ways[object], tellsField ? Names.field(field) : "");
          }
        });
  }

  private void reach(int object, Way from, String field) {
    if (ways[object] != null || without.get(object)) {
      return;
    }
    if (isHarness(object)) {
      // A thread of the subject's knows its class loader, but does not answer for it.
      put(object, way(root("the test", true), "", object));
    } else if (Names.stays(dump, from, object)) {
      from.addPart(dump, object);
      take(object, from);
    } else {
      put(object, way(from, field, object));
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
  private Way way(Way from, String field, int object) {
    Way repeated = from.repeated(dump.classOf(object));
    if (repeated != null) {
      return repeated.chained(field);
    }
    if (from.depth() >= DEEPEST || known.size() >= MOST) {
      return from.chained("");
    }
    String label = Names.of(dump, object);
    return known.computeIfAbsent(new Step(from, field, label), step -> new Way(from, field, label));
  }
}

package rootset.judge.dump;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import rootset.testkit.Snapshot;

/** What a cage held at one moment, computed from its heap dump. */
public final class HeapSnapshot implements Snapshot {
  private static final int SHOWN = 4;

  /** What a buffer of the JVM's own may take, in bytes. */
  private static final int LARGEST_BUFFER = 1 << 14;

  /** What a table of the JVM's own may grow by, in bytes. */
  private static final int LARGEST_STEP = 1 << 16;

  /** Whatever grows by one object in so many operations grows with them. */
  private static final int SHARE = 4;

  private final HeapDump dump;
  private final ToIntFunction<Object> numbers;
  private final Handlers handlers;
  private final Harness harness;
  private Ways ways;

  /**
   * A snapshot.
   *
   * @param numbers the number under which the cage handed out an object; throws
   *     IllegalArgumentException if it did not
   * @param handlers which classes of the subject's implement a contract
   * @throws IllegalStateException if the dump shows no cage as the judge knows it
   */
  public HeapSnapshot(HeapDump dump, ToIntFunction<Object> numbers, Handlers handlers) {
    this.dump = dump;
    this.numbers = numbers;
    this.handlers = handlers;
    this.harness = Harness.of(dump);
  }

  /** Found when they are asked for first: of many an earlier snapshot nothing is asked. */
  private Ways ways() {
    if (ways == null) {
      ways = Ways.of(dump, harness);
    }
    return ways;
  }

  /** The way to what takes most of a heap, for a process that ran out of memory. */
  public static String most(HeapDump dump) {
    return Ways.of(dump, Harness.of(dump)).all().stream()
        .max(Comparator.comparingLong(Way::bytes))
        .map(way -> way.text(way.objects(), ""))
        .orElse("");
  }

  @Override
  public Held instancesOf(Class<?> type) {
    if (type.isInterface()) {
      throw new IllegalArgumentException(
          type.getName() + " is an interface; name the class of the objects to count");
    }
    return held(object -> isHeld(object) && dump.classOf(object).name().equals(type.getName()));
  }

  /** What an earlier snapshot shows on the same way does not count, as often as it is there. */
  @Override
  public Held blocksAbove(long bytes, Snapshot earlier) {
    Map<Long, Integer> before = new HashMap<>();
    HeapSnapshot then = (HeapSnapshot) earlier;
    then.blocksAbove(bytes)
        .forEach(each -> before.merge(then.ways().to(each).key(), 1, Integer::sum));
    Set<Integer> blocks = new HashSet<>();
    for (int each : blocksAbove(bytes)) {
      if (before.merge(ways().to(each).key(), -1, Integer::sum) < 0) {
        blocks.add(each);
      }
    }
    return held(blocks::contains);
  }

  private List<Integer> blocksAbove(long bytes) {
    List<Integer> blocks = new ArrayList<>();
    for (int each = 0; each < dump.size(); each++) {
      if (dump.bytes(each) > bytes && (isHeld(each) || isCargo(each))) {
        blocks.add(each);
      }
    }
    return blocks;
  }

  /** Whether an object on the JVM's own ways is none of its tables and buffers. */
  private boolean isCargo(int object) {
    String type = dump.classOf(object).name();
    return ways().to(object) != null
        && dump.isPrimitives(object)
        && (dump.bytes(object) > LARGEST_BUFFER || !type.equals("[B") && !type.equals("[C"));
  }

  private Held held(IntPredicate isMeant) {
    Map<Way, Group> groups = new HashMap<>();
    BitSet all = new BitSet();
    for (int each = 0; each < dump.size(); each++) {
      if (isMeant.test(each)) {
        groups.computeIfAbsent(ways().to(each), Group::new).add(dump, each);
        all.set(each);
      }
    }
    return new Held(all.cardinality(), all.isEmpty() ? 0 : retained(all), lines(groups.values()));
  }

  private boolean isHeld(int object) {
    return !dump.isClass(object) && ways().to(object) != null && !ways().to(object).isJvms();
  }

  private static List<String> lines(Collection<Group> groups) {
    List<String> lines = new ArrayList<>();
    groups.stream()
        .sorted(Comparator.comparingLong(Group::count).reversed().thenComparing(Group::text))
        .limit(SHOWN)
        .forEach(each -> lines.add(line(each.count, each.text())));
    if (groups.size() > SHOWN) {
      lines.add("  and on " + (groups.size() - SHOWN) + " ways more");
    }
    return lines;
  }

  private static String line(long count, String way) {
    return count == 1 ? "  " + way : String.format(Locale.ROOT, "  %,d of them: %s", count, way);
  }

  /** Objects that are reached on the same way. */
  private static final class Group {
    private final Way way;
    private String name = "";
    private long count;

    Group(Way way) {
      this.way = way;
    }

    void add(HeapDump dump, int object) {
      count++;
      name = Names.of(dump, object);
    }

    long count() {
      return count;
    }

    String text() {
      return way.text(count, name.equals(way.label()) ? "" : name);
    }
  }

  @Override
  public Held growthSince(Snapshot earlier, int operations) {
    Map<Long, Way> before = ((HeapSnapshot) earlier).byKey();
    Map<Long, Way> now = byKey();
    Set<Long> keys = new HashSet<>(now.keySet());
    keys.addAll(before.keySet());
    List<Change> changes =
        keys.stream()
            .map(key -> new Change(before.get(key), now.get(key)))
            .filter(each -> each.counts(operations))
            .toList();
    return new Held(
        changes.stream().mapToLong(Change::objects).sum(),
        changes.stream().mapToLong(Change::bytes).sum(),
        growing(changes));
  }

  private static List<String> growing(List<Change> changes) {
    List<Change> growing =
        changes.stream()
            .filter(each -> each.bytes() > 0)
            .sorted(
                Comparator.comparingLong(Change::bytes)
                    .reversed()
                    .thenComparing(each -> each.now.key()))
            .toList();
    long most = growing.isEmpty() ? 0 : growing.get(0).bytes();
    return growing.stream()
        .limit(SHOWN)
        .filter(each -> 10 * each.bytes() > most)
        .map(Change::text)
        .toList();
  }

  private Map<Long, Way> byKey() {
    Map<Long, Way> byKey = new HashMap<>();
    ways().all().forEach(each -> byKey.put(each.key(), each));
    return byKey;
  }

  /**
   * What one way leads to, before and now.
   *
   * @param before null if there was no such way
   * @param now null if there is no such way any more
   */
  private record Change(Way before, Way now) {
    long objects() {
      return (now == null ? 0 : now.objects()) - (before == null ? 0 : before.objects());
    }

    long bytes() {
      return (now == null ? 0 : now.bytes()) - (before == null ? 0 : before.bytes());
    }

    /** The JVM's own ways count if they grow with the operations: then they are not its own. */
    boolean counts(int operations) {
      return !(now == null ? before : now).isJvms()
          || SHARE * objects() > operations
          || bytes() > LARGEST_STEP + operations;
    }

    String text() {
      String what =
          objects() > 0
              ? String.format(Locale.ROOT, "%,d more", objects())
              : String.format(Locale.ROOT, "%,d bytes more", bytes());
      return "  " + what + ": " + now.text(Math.max(1, objects()), "");
    }
  }

  @Override
  public long retainedBy(Object subject) {
    int number = numbers.applyAsInt(subject);
    if (number >= harness.handedOut().size() || harness.handedOut().get(number) == HeapDump.NONE) {
      throw new IllegalArgumentException("the dump does not show this object");
    }
    BitSet one = new BitSet();
    one.set(harness.handedOut().get(number));
    return retained(one);
  }

  /** Bytes that would go if these objects went. */
  private long retained(BitSet objects) {
    return ways().bytes() - Ways.without(dump, harness, objects).bytes();
  }

  @Override
  public List<String> captures(Class<?> contract) {
    return new CapturedObjects(dump, ways(), handlers, harness.handedOut()).of(contract);
  }
}

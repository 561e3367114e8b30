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

  private final HeapDump dump;
  private final ToIntFunction<Object> numbers;
  private final Handlers handlers;
  private final List<Integer> subjects;
  private final Ways ways;

  /**
   * A snapshot.
   *
   * @param numbers the number under which the cage handed out an object; throws
   *     IllegalArgumentException if it did not
   * @param handlers which classes of the subject's implement a contract
   */
  public HeapSnapshot(HeapDump dump, ToIntFunction<Object> numbers, Handlers handlers) {
    this.dump = dump;
    this.numbers = numbers;
    this.handlers = handlers;
    this.subjects = handedOut(dump);
    this.ways = Ways.of(dump, subjects);
  }

  /** The way to what takes most of a heap, for a process that ran out of memory. */
  public static String most(HeapDump dump) {
    return Ways.of(dump, handedOut(dump)).all().stream()
        .max(Comparator.comparingLong(Way::bytes))
        .map(way -> way.text(way.objects(), ""))
        .orElse("");
  }

  /** What a test holds, by number: the cage keeps it in a list. */
  private static List<Integer> handedOut(HeapDump dump) {
    List<Integer> handedOut = new ArrayList<>();
    for (int each = 0; each < dump.size(); each++) {
      if (!dump.isClass(each) && dump.classOf(each).name().equals("rootset.cage.Servant")) {
        int list = dump.follow(dump.follow(each, "objects"), "handedOut");
        int elements = dump.follow(list, "elementData");
        for (int i = 0; i < dump.number(list, "size"); i++) {
          handedOut.add(dump.element(elements, i));
        }
      }
    }
    handedOut.removeIf(each -> each == HeapDump.NONE);
    return handedOut;
  }

  @Override
  public long bytes() {
    return ways.bytesOfSubjects();
  }

  @Override
  public Held instancesOf(Class<?> type) {
    if (type.isInterface()) {
      throw new IllegalArgumentException(
          type.getName() + " is an interface; name the class of the objects to count");
    }
    return held(object -> dump.classOf(object).name().equals(type.getName()));
  }

  /** What an earlier snapshot shows on the same way does not count, as often as it is there. */
  @Override
  public Held blocksAbove(long bytes, Snapshot earlier) {
    Map<String, Integer> before = new HashMap<>();
    HeapSnapshot then = (HeapSnapshot) earlier;
    then.blocksAbove(bytes)
        .forEach(each -> before.merge(then.ways.to(each).key(), 1, Integer::sum));
    Set<Integer> blocks = new HashSet<>();
    for (int each : blocksAbove(bytes)) {
      if (before.merge(ways.to(each).key(), -1, Integer::sum) < 0) {
        blocks.add(each);
      }
    }
    return held(blocks::contains);
  }

  private List<Integer> blocksAbove(long bytes) {
    List<Integer> blocks = new ArrayList<>();
    for (int each = 0; each < dump.size(); each++) {
      if (isHeld(each) && dump.bytes(each) > bytes) {
        blocks.add(each);
      }
    }
    return blocks;
  }

  private Held held(IntPredicate isMeant) {
    Map<Way, Group> groups = new HashMap<>();
    BitSet all = new BitSet();
    for (int each = 0; each < dump.size(); each++) {
      if (isHeld(each) && isMeant.test(each)) {
        groups.computeIfAbsent(ways.to(each), Group::new).add(dump, each);
        all.set(each);
      }
    }
    return new Held(all.cardinality(), all.isEmpty() ? 0 : retained(all), lines(groups.values()));
  }

  private boolean isHeld(int object) {
    return !dump.isClass(object) && ways.to(object) != null && !ways.to(object).isJvms();
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
  public Held growthSince(Snapshot earlier) {
    Map<String, Way> before = ((HeapSnapshot) earlier).byKey();
    List<Way> grown = new ArrayList<>();
    long[] all = new long[2];
    byKey()
        .forEach(
            (key, way) -> {
              long more = way.bytes() - bytes(before.get(key));
              if (more > 0) {
                all[0] += Math.max(0, way.objects() - objects(before.get(key)));
                all[1] += more;
                grown.add(way);
              }
            });
    grown.sort(
        Comparator.comparingLong((Way each) -> bytes(before.get(each.key())) - each.bytes())
            .thenComparing(Way::key));
    List<String> lines =
        grown.stream()
            .limit(SHOWN)
            .filter(each -> 10 * (each.bytes() - bytes(before.get(each.key()))) > all[1])
            .map(each -> more(each, before.get(each.key())))
            .toList();
    return new Held(all[0], all[1], lines);
  }

  private Map<String, Way> byKey() {
    Map<String, Way> byKey = new HashMap<>();
    ways.all().stream().filter(each -> !each.isJvms()).forEach(each -> byKey.put(each.key(), each));
    return byKey;
  }

  private static String more(Way way, Way before) {
    long more = way.objects() - objects(before);
    String what =
        more > 0
            ? String.format(Locale.ROOT, "%,d more", more)
            : String.format(Locale.ROOT, "%,d bytes more", way.bytes() - bytes(before));
    return "  " + what + ": " + way.text(Math.max(1, more), "");
  }

  private static long objects(Way way) {
    return way == null ? 0 : way.objects();
  }

  private static long bytes(Way way) {
    return way == null ? 0 : way.bytes();
  }

  @Override
  public long retainedBy(Object subject) {
    int number = numbers.applyAsInt(subject);
    if (number >= subjects.size()) {
      throw new IllegalArgumentException("the dump does not show this object");
    }
    BitSet one = new BitSet();
    one.set(subjects.get(number));
    return retained(one);
  }

  /** Bytes that would go if these objects went. */
  private long retained(BitSet objects) {
    return ways.bytes() - Ways.without(dump, subjects, objects).bytes();
  }

  @Override
  public List<String> captures(Class<?> contract) {
    return new CapturedObjects(dump, ways, handlers, subjects).of(contract);
  }
}

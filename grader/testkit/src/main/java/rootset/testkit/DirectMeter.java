package rootset.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import rootset.testkit.Snapshot.Held;

/**
 * The instruments on this process, with what its JVM tells about itself: a histogram of live
 * objects by class instead of a heap dump, so it knows what is held but not by whom. Of the JDK's
 * classes it knows nothing: an IDE and a test runner use them in this process, too. It counts no
 * steps.
 */
final class DirectMeter implements Meter {
  private static final int SHOWN = 3;
  private static final String OURS = "rootset.";

  @Override
  public boolean seesAll() {
    return false;
  }

  @Override
  public Snapshot snapshot() {
    Map<String, long[]> classes = new HashMap<>();
    histogram().lines().map(String::strip).forEach(line -> add(classes, line.split("\\s+")));
    return new Histogram(classes);
  }

  /** Lines such as {@code 1: 500 12000 [I (java.base@17)}, most bytes first. */
  private static String histogram() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      String[] signature = {String[].class.getName()};
      Object[] none = {new String[0]};
      return (String) server.invoke(commands, "gcClassHistogram", none, signature);
    } catch (JMException unavailable) {
      return Snapshot.unknown("what this JVM holds");
    }
  }

  private static void add(Map<String, long[]> classes, String[] columns) {
    if (columns.length >= 4 && columns[3].startsWith(OURS)) {
      long[] sum = classes.computeIfAbsent(columns[3], none -> new long[2]);
      sum[0] += Long.parseLong(columns[1]);
      sum[1] += Long.parseLong(columns[2]);
    }
  }

  @Override
  public long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Override
  public long steps() {
    return 0;
  }

  /**
   * Live objects by class.
   *
   * @param classes number and bytes by binary name
   */
  private record Histogram(Map<String, long[]> classes) implements Snapshot {
    private static final long[] NONE = {0, 0};

    @Override
    public Held instancesOf(Class<?> type) {
      if (!type.getName().startsWith(OURS)) {
        return Snapshot.unknown("who holds " + type.getSimpleName());
      }
      long[] sum = classes.getOrDefault(type.getName(), NONE);
      return new Held(sum[0], sum[1], List.of());
    }

    @Override
    public Held blocksAbove(long bytes, Snapshot earlier) {
      return Snapshot.unknown("a single block");
    }

    @Override
    public Held growthSince(Snapshot earlier, int operations) {
      Map<String, long[]> before = ((Histogram) earlier).classes;
      Map<String, long[]> more = new HashMap<>();
      classes.forEach((name, sum) -> more.put(name, minus(sum, before.getOrDefault(name, NONE))));
      List<String> most =
          more.entrySet().stream()
              .filter(each -> each.getValue()[1] > 0)
              .sorted(Comparator.comparingLong(each -> -each.getValue()[1]))
              .limit(SHOWN)
              .map(each -> "  " + Evidence.number(each.getValue()[0]) + " more of " + each.getKey())
              .toList();
      long[] all = more.values().stream().reduce(NONE, Histogram::plus);
      return new Held(all[0], all[1], most);
    }

    private static long[] minus(long[] sum, long[] other) {
      return new long[] {sum[0] - other[0], sum[1] - other[1]};
    }

    private static long[] plus(long[] sum, long[] other) {
      return new long[] {sum[0] + other[0], sum[1] + other[1]};
    }

    @Override
    public long retainedBy(Object subject) {
      return Snapshot.unknown("what one object retains");
    }

    @Override
    public List<String> captures(Class<?> contract) {
      return Snapshot.unknown("what a handler holds");
    }
  }
}

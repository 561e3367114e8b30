import java.util.function.IntFunction;
import rootset.heap.Collector;
import rootset.heap.IncrementalCollector;
import rootset.heap.Tally;

/**
 * What marking everything costs: rows are live objects, columns heaps with a quarter of garbage.
 */
final class MarkTable {
  private static final int[] HEAPS = {1_000_000, 10_000_000, 100_000_000};
  private static final int[] LIVE = {0, 1_000, 10_000, 100_000, 1_000_000};
  private static final String[] COLLECTORS = {"mark-sweep", "generational"};
  private static final int LIST = 0;
  private static final int GARBAGE = 1;

  private final Claims claims = new Claims();

  boolean print() {
    System.out.println("units of marking all that lives, a quarter of the heap garbage");
    for (String collector : COLLECTORS) {
      Text table = new Text().row(row(collector + ", words", heap -> Text.number(heap)));
      for (int live : LIVE) {
        table.row(row(Text.number(live) + " live", heap -> cell(collector, heap, live)));
      }
      table.print();
    }
    return claims.conclude(
        "one unit for the root and two for each live object (header and reference visited),"
            + " whatever the heap");
  }

  private static String[] row(String title, IntFunction<String> cell) {
    String[] row = new String[1 + HEAPS.length];
    row[0] = title;
    for (int i = 0; i < HEAPS.length; i++) {
      row[1 + i] = cell.apply(HEAPS[i]);
    }
    return row;
  }

  private String cell(String collector, int heapWords, int live) {
    boolean fits = live * Program.NODE_WORDS <= heapWords / 2;
    return fits ? Text.number(units(collector, heapWords, live)) : "-";
  }

  /** Where marking is a thing of its own, without what a full collection does after it. */
  private static void mark(Collector collector) {
    if (collector instanceof IncrementalCollector incremental) {
      incremental.startMarking();
      incremental.step(Integer.MAX_VALUE);
    } else {
      collector.collect();
    }
  }

  private long units(String name, int heapWords, int live) {
    Program program = new Program(name, heapWords, 2);
    program.list(LIST, live);
    program.list(GARBAGE, heapWords / 4 / Program.NODE_WORDS);
    program.heap.collector().collect(); // so that all is old, where there are generations
    program.drop(GARBAGE);
    Tally before = program.work().tally();
    mark(program.heap.collector());
    Tally after = program.work().tally();
    long swept = after.sweptWords() - before.sweptWords();
    long units = after.total() - before.total() - swept;
    String what = name + ", " + Text.number(live) + " live in " + Text.number(heapWords) + " words";
    claims.equal(what + ", objects marked", live, after.markedObjects() - before.markedObjects());
    claims.equal(what, live == 0 ? 0 : 1 + 2L * live, units);
    return units;
  }
}

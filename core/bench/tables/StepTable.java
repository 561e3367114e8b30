import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rootset.heap.IncrementalCollector;
import rootset.heap.Shape;

/** How long the steps of marking are: rows are budgets, columns collectors. */
final class StepTable {
  private static final int[] BUDGETS = {16, 64, 256, 1_024, 16_384};
  private static final String[] COLLECTORS = {
    "incremental-dijkstra",
    "incremental-steele",
    "incremental-yuasa",
    "incremental-hybrid",
    "generational"
  };
  private static final int HEAP = 4_000_000;
  private static final int ROOTS = 12;
  private static final int APART = 4_000;
  private static final int LEAF = 10; // every tenth object refers to nothing
  private static final int NEAR = 100;
  private static final int[] WIDE = {1_000, 1_000, 10_000, 10_000, 100_000};
  private static final int WRITES = 16;
  private static final int SEED = 42;

  private final Claims claims = new Claims();

  boolean print() {
    System.out.println(
        "steps taken x units of the longest, over a random graph with arrays of up to 100,000"
            + " fields");
    List<String[]> columns = new ArrayList<>();
    for (String collector : COLLECTORS) {
      columns.add(column(collector));
    }
    Text table = new Text().row(row("budget", columns, 0));
    for (int i = 0; i < BUDGETS.length; i++) {
      table.row(row(Text.number(BUDGETS[i]), columns, 1 + i));
    }
    table.row(row("roots, before the first", columns, 1 + BUDGETS.length));
    table.row(row("left to sweep before", columns, 2 + BUDGETS.length));
    table.row(row("last pause, at most", columns, 3 + BUDGETS.length));
    table.print();
    return claims.conclude("no step does more units than its budget");
  }

  private static String[] row(String title, List<String[]> columns, int cell) {
    String[] row = new String[1 + columns.size()];
    row[0] = title;
    for (int i = 0; i < columns.size(); i++) {
      row[1 + i] = columns.get(i)[cell];
    }
    return row;
  }

  private String[] column(String collector) {
    String[] column = new String[BUDGETS.length + 4];
    column[0] = collector.replace("incremental-", "");
    long roots = 0;
    long sweep = 0;
    long last = 0;
    for (int i = 0; i < BUDGETS.length; i++) {
      Cycle cycle = new Cycle(collector);
      cycle.run(BUDGETS[i]);
      column[1 + i] = Text.number(cycle.steps) + " x " + Text.number(cycle.longest);
      String what = collector + ", the longest step with a budget of " + BUDGETS[i];
      claims.atMost(what + " (step " + cycle.longestAt + ")", BUDGETS[i], cycle.longest);
      roots = Math.max(roots, cycle.roots);
      sweep = Math.max(sweep, cycle.sweep);
      last = Math.max(last, cycle.last);
    }
    column[1 + BUDGETS.length] = Text.number(roots);
    column[2 + BUDGETS.length] = Text.number(sweep);
    column[3 + BUDGETS.length] = Text.number(last);
    return column;
  }

  /** One marking of a graph. */
  private static final class Cycle {
    private final Random random = new Random(SEED);
    private final Program program;
    private final IncrementalCollector collector;
    private int steps;
    private long longest;
    private int longestAt;
    private long roots;
    private long sweep;
    private long last;

    Cycle(String name) {
      program = new Program(name, HEAP, ROOTS + 1);
      collector = program.collector(IncrementalCollector.class);
      build();
    }

    /**
     * Objects of 0 to 8 references, wide arrays among them. A field refers to an object born a
     * little earlier or later, so that it takes long until everything is grey.
     */
    private void build() {
      int count = APART * WIDE.length;
      program.mutator.setLocal(ROOTS, program.mutator.allocate(new Shape("All", count, 0)));
      for (int i = 0; i < count; i++) {
        int fields = i % APART == 0 ? WIDE[i / APART] : i % LEAF == 1 ? 0 : 1 + random.nextInt(8);
        int object = program.mutator.allocate(new Shape("Object", fields, 1));
        program.mutator.store(program.mutator.local(ROOTS), i, object);
      }
      for (int i = 0; i < count; i++) {
        int holder = any(i);
        for (int field = 0; field < program.heap.references(holder); field++) {
          program.mutator.store(holder, field, any(near(i, count)));
        }
      }
      for (int root = 0; root < ROOTS; root++) {
        program.mutator.setLocal(root, any(root * (count / ROOTS / LEAF * LEAF)));
      }
      program.drop(ROOTS);
      collector.collect();
    }

    private int near(int i, int count) {
      return Math.floorMod(i + random.nextInt(2 * NEAR) - NEAR, count);
    }

    private int any(int i) {
      return program.mutator.load(program.mutator.local(ROOTS), i);
    }

    void run(int budget) {
      long swept = program.work().sweptWords();
      long total = program.work().total();
      collector.startMarking();
      sweep = program.work().sweptWords() - swept;
      roots = program.work().total() - total - sweep;
      boolean done = false;
      while (!done) {
        long before = program.work().total();
        done = collector.step(budget);
        note(program.work().total() - before);
        for (int i = 0; i < WRITES; i++) {
          write();
        }
      }
      collector.collect();
      last = program.work().pause();
    }

    private void note(long units) {
      steps++;
      if (units > longest) {
        longest = units;
        longestAt = steps;
      }
    }

    /** Walks from a root to what a field refers to, or lets a field refer to what two lead to. */
    private void write() {
      int slot = random.nextInt(ROOTS);
      int holder = program.mutator.local(slot);
      int field = random.nextInt(program.heap.references(holder));
      int target = program.mutator.load(holder, field);
      int fields = program.heap.references(target);
      if (fields > 0 && random.nextBoolean()) {
        program.mutator.setLocal(slot, target);
      } else if (fields > 0) {
        program.mutator.store(holder, field, program.mutator.load(target, random.nextInt(fields)));
      }
    }
  }
}

import rootset.heap.YoungCollector;

/** What a young collection costs: rows are survivors, columns heaps, each with its full nursery. */
final class ScavengeTable {
  private static final int[] HEAPS = {1_000_000, 10_000_000, 100_000_000};
  private static final int[] SURVIVORS = {0, 1_000, 10_000, 100_000};
  private static final int ROUNDS = 8;

  private final Claims claims = new Claims();

  boolean print() {
    String[][] columns = new String[HEAPS.length][];
    for (int i = 0; i < HEAPS.length; i++) {
      columns[i] = column(HEAPS[i]);
    }
    System.out.println("units of one young collection of a full nursery (generational)");
    Text table = new Text();
    String[] titles = {"heap, words", "nursery, words"};
    for (int row = 0; row < columns[0].length; row++) {
      String title = row < 2 ? titles[row] : Text.number(SURVIVORS[row - 2]) + " survivors";
      table.row(title, columns[0][row], columns[1][row], columns[2][row]);
    }
    table.print();
    return claims.conclude(
        "one unit for the root and five for each survivor of three words (three copied, header and"
            + " reference visited), whatever the nursery");
  }

  private String[] column(int heapWords) {
    Program program = new Program("generational", heapWords, 1);
    YoungCollector collector = program.collector(YoungCollector.class);
    int nursery = grownNursery(program, collector);
    String[] column = new String[2 + SURVIVORS.length];
    column[0] = Text.number(heapWords);
    column[1] = Text.number(nursery);
    for (int i = 0; i < SURVIVORS.length; i++) {
      boolean fits = SURVIVORS[i] * Program.NODE_WORDS <= nursery;
      column[2 + i] = fits ? Text.number(units(program, collector, SURVIVORS[i])) : "-";
    }
    return column;
  }

  private long units(Program program, YoungCollector collector, int survivors) {
    int young = program.work().youngCollections();
    program.list(0, survivors);
    program.garbage(program.area() / Program.NODE_WORDS);
    String what = Text.number(survivors) + " survivors";
    claims.equal(
        what + ", young collections while the nursery fills",
        young,
        program.work().youngCollections());
    collector.collectYoung();
    long units = program.work().pause();
    claims.equal(what, survivors == 0 ? 0 : 1 + 5L * survivors, units);
    program.drop(0);
    collector.collectYoung();
    return units;
  }

  /** The nursery grows while much survives; nothing here survives twice, so nothing gets old. */
  private static int grownNursery(Program program, YoungCollector collector) {
    int nursery = program.area();
    for (int round = 0; round < ROUNDS; round++) {
      program.list(0, nursery / 3 / Program.NODE_WORDS);
      collector.collectYoung();
      program.drop(0);
      collector.collectYoung();
      if (program.area() > nursery) {
        nursery = program.area();
        round = 0;
      }
    }
    return nursery;
  }
}

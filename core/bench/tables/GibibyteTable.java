import rootset.heap.Census;
import rootset.heap.Shape;
import rootset.heap.Tally;

/** A heap of 1 GiB that is filled, collected, used up by garbage and collected again. */
final class GibibyteTable {
  private static final int HEAP = 268_435_455; // with word 0, 1 GiB
  private static final int LEAVES = 7;
  private static final int BLOCK_WORDS = 1 + 1 + LEAVES;
  private static final int LEAF_WORDS = 3;
  private static final int BLOCKS = (int) (0.6 * HEAP) / (BLOCK_WORDS + LEAVES * LEAF_WORDS);
  private static final int GARBAGE = (int) (1.1 * HEAP) / LEAF_WORDS;
  private static final int LIST = 0;
  private static final int NEW = 1;

  private final Claims claims = new Claims();
  private final Text table = new Text();
  private final String name;
  private final Program program;
  private final int block;
  private final int leaf;

  GibibyteTable(String name) {
    this.name = name;
    this.program = new Program(name, HEAP, 2);
    this.block = program.mutator.declare(new Shape("Block", 1 + LEAVES, 0));
    this.leaf = program.mutator.declare(new Shape("Leaf", 0, 2));
  }

  boolean print() {
    System.out.println(name + " in a heap of " + Text.number(HEAP) + " words");
    table.row(
        "then",
        "live words",
        "live objects",
        "words taken",
        "young",
        "full",
        "steps",
        "units",
        "longest pause");
    fill();
    look("filled");
    program.heap.collector().collect();
    checkTaken(look("collected"));
    for (int i = 0; i < GARBAGE; i++) {
      program.mutator.allocate(leaf);
    }
    look(Text.number((long) GARBAGE * LEAF_WORDS) + " words of garbage");
    program.heap.collector().collect();
    checkTaken(look("collected"));
    table.print();
    return claims.conclude(
        "all that lives is found by a traversal, every number in its place; after a collection"
            + " nothing else takes room");
  }

  private void fill() {
    for (int i = 0; i < BLOCKS; i++) {
      program.mutator.setLocal(NEW, program.mutator.allocate(block));
      for (int k = 0; k < LEAVES; k++) {
        int object = program.mutator.allocate(leaf);
        program.mutator.storeData(object, 0, i);
        program.mutator.storeData(object, 1, k);
        program.mutator.store(program.mutator.local(NEW), 1 + k, object);
      }
      program.mutator.store(program.mutator.local(NEW), 0, program.mutator.local(LIST));
      program.mutator.setLocal(LIST, program.mutator.local(NEW));
    }
    program.drop(NEW);
  }

  private int look(String then) {
    long blocks = 0;
    long leaves = 0;
    for (int at = program.mutator.local(LIST); at != 0; at = program.mutator.load(at, 0)) {
      leaves += goodLeaves(at, BLOCKS - 1 - (int) blocks);
      blocks++;
    }
    claims.equal(then + ", live blocks", BLOCKS, blocks);
    claims.equal(then + ", live leaves with the right numbers", (long) BLOCKS * LEAVES, leaves);
    Census census = Census.of(program.heap);
    Tally tally = program.work().tally();
    table.row(
        then,
        Text.number(blocks * BLOCK_WORDS + leaves * LEAF_WORDS),
        Text.number(blocks + leaves),
        Text.number(census.words()),
        Text.number(tally.youngCollections()),
        Text.number(tally.collections()),
        Text.number(tally.steps()),
        Text.number(tally.total()),
        Text.number(tally.longestPause()));
    return census.words();
  }

  private int goodLeaves(int at, int number) {
    int good = 0;
    for (int k = 0; k < LEAVES; k++) {
      int object = program.mutator.load(at, 1 + k);
      boolean isGood =
          program.mutator.loadData(object, 0) == number && program.mutator.loadData(object, 1) == k;
      good += isGood ? 1 : 0;
    }
    return good;
  }

  private void checkTaken(int words) {
    claims.equal(
        "words taken after a collection",
        (long) BLOCKS * (BLOCK_WORDS + LEAVES * LEAF_WORDS),
        words);
  }
}

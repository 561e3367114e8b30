import java.io.IOException;
import rootset.collectors.ReferenceCollectors;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/** GCBench on a heap of ours: arguments are a collector, the heap's words and the stretch depth. */
final class GcBench {
  private static final int MIN_DEPTH = 4;
  private static final int ARRAY_LENGTH = 500_000;
  private static final int PROBE = 1000;
  private static final int MAX_FRAMES = 64;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  // Slots of the frame of run.
  private static final int TREE = 0;
  private static final int ARRAY = 1;

  private final Mutator mutator;
  private final int node;
  private final int doubles;
  private final int stretchDepth;
  private final int maxDepth;

  private GcBench(Heap heap, int stretchDepth) {
    this.mutator = Mutator.of(heap);
    // Two references and two numbers that only take room; a double is two words.
    this.node = mutator.declare(new Shape("Node", 2, 2));
    this.doubles = mutator.declare(new Shape("Doubles", 0, 2 * ARRAY_LENGTH));
    this.stretchDepth = stretchDepth;
    this.maxDepth = stretchDepth - 2;
  }

  public static void main(String[] args) throws IOException {
    int words = Integer.parseInt(args[1]);
    Heap heap = new Heap(words, MAX_FRAMES, new ReferenceCollectors().create(args[0]));
    GcBench program = new GcBench(heap, Integer.parseInt(args[2]));
    Measurement measurement = Measurement.ofSecondPass(program::run);
    measurement.print(words * 4L, words * 4L);
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    out.append("stretch tree " + count(makeTree(stretchDepth)) + "\n");
    int frame = mutator.enter(2);
    mutator.setLocal(frame + TREE, mutator.allocate(node));
    populate(maxDepth, mutator.local(frame + TREE));
    mutator.setLocal(frame + ARRAY, mutator.allocate(doubles));
    fillWithFractions(mutator.local(frame + ARRAY));
    for (int depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
      construct(depth, out);
    }
    boolean intact = element(mutator.local(frame + ARRAY), PROBE) == 1.0 / PROBE;
    out.append("long-lived tree " + count(mutator.local(frame + TREE)) + "\n");
    out.append("long-lived array " + (intact ? "intact" : "broken") + "\n");
    mutator.leave(frame);
    return out.toString();
  }

  private void fillWithFractions(int array) {
    for (int i = 1; i < ARRAY_LENGTH / 2; i++) {
      long bits = Double.doubleToRawLongBits(1.0 / i);
      mutator.storeData(array, 2 * i, (int) (bits >>> 32));
      mutator.storeData(array, 2 * i + 1, (int) bits);
    }
  }

  private double element(int array, int i) {
    long high = mutator.loadData(array, 2 * i);
    long low = mutator.loadData(array, 2 * i + 1);
    return Double.longBitsToDouble(high << 32 | low & 0xFFFF_FFFFL);
  }

  /** As many trees of each kind as have together twice the nodes of the stretch tree. */
  private void construct(int depth, StringBuilder out) {
    int trees = 2 * treeSize(stretchDepth) / treeSize(depth);
    int frame = mutator.enter(1);
    for (int i = 0; i < trees; i++) {
      mutator.setLocal(frame, mutator.allocate(node));
      populate(depth, mutator.local(frame));
    }
    report(frame, trees, "top-down", depth, out);
    for (int i = 0; i < trees; i++) {
      mutator.setLocal(frame, makeTree(depth));
    }
    report(frame, trees, "bottom-up", depth, out);
    mutator.leave(frame);
  }

  private void report(int frame, int trees, String kind, int depth, StringBuilder out) {
    int last = count(mutator.local(frame));
    out.append(trees + " " + kind + " trees of depth " + depth + " last " + last + "\n");
  }

  private static int treeSize(int depth) {
    return (1 << (depth + 1)) - 1;
  }

  private void populate(int depth, int tree) {
    if (depth > 0) {
      int frame = mutator.enter(1);
      mutator.setLocal(frame, tree);
      int left = mutator.allocate(node);
      mutator.store(mutator.local(frame), LEFT, left);
      int right = mutator.allocate(node);
      mutator.store(mutator.local(frame), RIGHT, right);
      populate(depth - 1, mutator.load(mutator.local(frame), LEFT));
      populate(depth - 1, mutator.load(mutator.local(frame), RIGHT));
      mutator.leave(frame);
    }
  }

  private int makeTree(int depth) {
    if (depth == 0) {
      return mutator.allocate(node);
    }
    int frame = mutator.enter(1);
    mutator.setLocal(frame, makeTree(depth - 1));
    int right = makeTree(depth - 1);
    int tree = mutator.allocate(node, mutator.local(frame), right);
    mutator.leave(frame);
    return tree;
  }

  private int count(int tree) {
    int left = mutator.load(tree, LEFT);
    return left == 0 ? 1 : 1 + count(left) + count(mutator.load(tree, RIGHT));
  }
}

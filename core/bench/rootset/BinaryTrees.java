import java.io.IOException;
import rootset.collectors.ReferenceCollectors;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/**
 * Binary-trees on a heap of ours: arguments are a collector, the heap's words and the depth.
 *
 * <p>A reference that is needed after an allocation waits in a slot of a frame, where the collector
 * finds it and tells it when its object moves.
 */
final class BinaryTrees {
  private static final int MIN_DEPTH = 4;
  private static final int MAX_FRAMES = 64;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private final Mutator mutator;
  private final int node;
  private final int maxDepth;

  private BinaryTrees(Heap heap, int maxDepth) {
    this.mutator = Mutator.of(heap);
    this.node = mutator.declare(new Shape("Node", 2, 0));
    this.maxDepth = maxDepth;
  }

  public static void main(String[] args) throws IOException {
    int words = Integer.parseInt(args[1]);
    Heap heap = new Heap(words, MAX_FRAMES, new ReferenceCollectors().create(args[0]));
    BinaryTrees program = new BinaryTrees(heap, Integer.parseInt(args[2]));
    Measurement measurement = Measurement.ofSecondPass(program::run);
    measurement.print(words * 4L, words * 4L);
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    stretch(out);
    int frame = mutator.enter(1);
    mutator.setLocal(frame, bottomUp(maxDepth));
    for (int depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
      manyTrees(depth, out);
    }
    int longLived = check(mutator.local(frame));
    mutator.leave(frame);
    out.append("long-lived tree of depth " + maxDepth + " check " + longLived + "\n");
    return out.toString();
  }

  private void stretch(StringBuilder out) {
    int depth = maxDepth + 1;
    out.append("stretch tree of depth " + depth + " check " + check(bottomUp(depth)) + "\n");
  }

  private void manyTrees(int depth, StringBuilder out) {
    int trees = 1 << (maxDepth - depth + MIN_DEPTH);
    int sum = 0;
    for (int i = 0; i < trees; i++) {
      sum += check(bottomUp(depth));
    }
    out.append(trees + " trees of depth " + depth + " check " + sum + "\n");
  }

  private int bottomUp(int depth) {
    if (depth == 0) {
      return mutator.allocate(node);
    }
    int frame = mutator.enter(1);
    mutator.setLocal(frame, bottomUp(depth - 1));
    int right = bottomUp(depth - 1);
    int tree = mutator.allocate(node, mutator.local(frame), right);
    mutator.leave(frame);
    return tree;
  }

  private int check(int tree) {
    int left = mutator.load(tree, LEFT);
    return left == 0 ? 1 : 1 + check(left) + check(mutator.load(tree, RIGHT));
  }
}

import java.io.IOException;
import rootset.collectors.ReferenceCollectors;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/** Full collections of a balanced tree: a collector, the heap's words and the number of nodes. */
final class FullMark {
  private static final int MAX_FRAMES = 64;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private final Heap heap;
  private final Mutator mutator;
  private final int node;

  private FullMark(Heap heap) {
    this.heap = heap;
    this.mutator = Mutator.of(heap);
    this.node = mutator.declare(new Shape("Node", 2, 0));
  }

  public static void main(String[] args) throws IOException {
    int words = Integer.parseInt(args[1]);
    Heap heap = new Heap(words, MAX_FRAMES, new ReferenceCollectors().create(args[0]));
    FullMark program = new FullMark(heap);
    program.run(Integer.parseInt(args[2])).print(words * 4L, words * 4L);
  }

  private Measurement run(int nodes) {
    int frame = mutator.enter(1);
    mutator.setLocal(frame, balanced(nodes));
    return Measurement.ofCollections(
        heap.collector()::collect, () -> "live objects " + count(mutator.local(frame)) + "\n");
  }

  /** A tree of {@code nodes} nodes, the two sides of each alike but for one node. */
  private int balanced(int nodes) {
    if (nodes == 0) {
      return 0;
    }
    int below = nodes - 1;
    int frame = mutator.enter(1);
    mutator.setLocal(frame, balanced(below / 2));
    int right = balanced(below - below / 2);
    int tree = mutator.allocate(node, mutator.local(frame), right);
    mutator.leave(frame);
    return tree;
  }

  private int count(int tree) {
    return tree == 0 ? 0 : 1 + count(mutator.load(tree, LEFT)) + count(mutator.load(tree, RIGHT));
  }
}

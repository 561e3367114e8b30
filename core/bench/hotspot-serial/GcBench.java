import java.io.IOException;

/** GCBench with plain Java objects. */
final class GcBench {
  private static final int MIN_DEPTH = 4;
  private static final int ARRAY_LENGTH = 500_000;
  private static final int PROBE = 1000;

  private final int stretchDepth;
  private final int maxDepth;

  private GcBench(int stretchDepth) {
    this.stretchDepth = stretchDepth;
    this.maxDepth = stretchDepth - 2;
  }

  public static void main(String[] args) throws IOException {
    GcBench program = new GcBench(Integer.parseInt(args[0]));
    Measurement measurement = Measurement.ofSecondPass(program::run);
    measurement.print(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().totalMemory());
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    out.append("stretch tree " + count(makeTree(stretchDepth)) + "\n");
    Node longLived = new Node(null, null);
    populate(maxDepth, longLived);
    double[] array = fractions();
    for (int depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
      construct(depth, out);
    }
    out.append("long-lived tree " + count(longLived) + "\n");
    out.append("long-lived array " + (array[PROBE] == 1.0 / PROBE ? "intact" : "broken") + "\n");
    return out.toString();
  }

  private static double[] fractions() {
    double[] array = new double[ARRAY_LENGTH];
    for (int i = 1; i < ARRAY_LENGTH / 2; i++) {
      array[i] = 1.0 / i;
    }
    return array;
  }

  /** As many trees of each kind as have together twice the nodes of the stretch tree. */
  private void construct(int depth, StringBuilder out) {
    int trees = 2 * treeSize(stretchDepth) / treeSize(depth);
    Node last = null;
    for (int i = 0; i < trees; i++) {
      last = new Node(null, null);
      populate(depth, last);
    }
    out.append(trees + " top-down trees of depth " + depth + " last " + count(last) + "\n");
    for (int i = 0; i < trees; i++) {
      last = makeTree(depth);
    }
    out.append(trees + " bottom-up trees of depth " + depth + " last " + count(last) + "\n");
  }

  private static int treeSize(int depth) {
    return (1 << (depth + 1)) - 1;
  }

  private static void populate(int depth, Node node) {
    if (depth > 0) {
      node.left = new Node(null, null);
      node.right = new Node(null, null);
      populate(depth - 1, node.left);
      populate(depth - 1, node.right);
    }
  }

  private static Node makeTree(int depth) {
    if (depth == 0) {
      return new Node(null, null);
    }
    Node left = makeTree(depth - 1);
    Node right = makeTree(depth - 1);
    return new Node(left, right);
  }

  private static int count(Node tree) {
    return tree.left == null ? 1 : 1 + count(tree.left) + count(tree.right);
  }

  /** Two references and two numbers that only take room. */
  private static final class Node {
    private Node left;
    private Node right;
    private int i;
    private int j;

    private Node(Node left, Node right) {
      this.left = left;
      this.right = right;
    }
  }
}

import java.io.IOException;

/** Binary-trees with plain Java objects. */
final class BinaryTrees {
  private static final int MIN_DEPTH = 4;

  private final int maxDepth;

  private BinaryTrees(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  public static void main(String[] args) throws IOException {
    BinaryTrees program = new BinaryTrees(Integer.parseInt(args[0]));
    Measurement measurement = Measurement.ofSecondPass(program::run);
    measurement.print(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().totalMemory());
  }

  private String run() {
    StringBuilder out = new StringBuilder();
    stretch(out);
    Node longLived = bottomUp(maxDepth);
    for (int depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
      manyTrees(depth, out);
    }
    out.append("long-lived tree of depth " + maxDepth + " check " + check(longLived) + "\n");
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

  private static Node bottomUp(int depth) {
    if (depth == 0) {
      return new Node(null, null);
    }
    Node left = bottomUp(depth - 1);
    Node right = bottomUp(depth - 1);
    return new Node(left, right);
  }

  private static int check(Node tree) {
    return tree.left == null ? 1 : 1 + check(tree.left) + check(tree.right);
  }

  private static final class Node {
    private final Node left;
    private final Node right;

    private Node(Node left, Node right) {
      this.left = left;
      this.right = right;
    }
  }
}

import java.io.IOException;

/** System.gc() over a balanced tree of plain Java objects. */
final class FullMark {
  public static void main(String[] args) throws IOException {
    int nodes = Integer.parseInt(args[0]);
    Node tree = balanced(nodes);
    Measurement measurement =
        Measurement.ofCollections(System::gc, () -> "live objects " + count(tree) + "\n");
    measurement.print(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().totalMemory());
  }

  /** A tree of {@code nodes} nodes, the two sides of each alike but for one node. */
  private static Node balanced(int nodes) {
    if (nodes == 0) {
      return null;
    }
    int below = nodes - 1;
    Node left = balanced(below / 2);
    Node right = balanced(below - below / 2);
    return new Node(left, right);
  }

  private static int count(Node tree) {
    return tree == null ? 0 : 1 + count(tree.left) + count(tree.right);
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

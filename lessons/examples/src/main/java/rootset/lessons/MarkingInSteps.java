package rootset.lessons;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks the objects of a program of one's own, a piece at a time. */
final class MarkingInSteps {
  /** An object that refers to others. */
  record Node(String name, List<Node> fields) {}

  private final Set<Node> marked = new HashSet<>();
  private final Deque<Node> grey = new ArrayDeque<>();

  void shade(Node node) {
    if (marked.add(node)) {
      grey.push(node);
    }
  }

  /** Marks on for about so many fields; whether all that was reached has been visited. */
  boolean step(int budget) {
    int left = budget;
    while (left > 0 && !grey.isEmpty()) {
      Node node = grey.pop();
      for (Node next : node.fields()) {
        shade(next);
      }
      left -= node.fields().size() + 1;
    }
    return grey.isEmpty();
  }
}

package rootset.heap;

import java.util.Arrays;

/** The objects that were read from weak fields during the job that runs: roots until it ends. */
final class KeptAlive {
  private int[] targets = new int[4];
  private int size;

  void add(int target) {
    if (size == targets.length) {
      targets = Arrays.copyOf(targets, 2 * size);
    }
    targets[size++] = target;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int removeLast() {
    return targets[--size];
  }

  void visit(RootVisitor visitor) {
    for (int i = 0; i < size; i++) {
      targets[i] = visitor.visit(targets[i]);
    }
  }
}

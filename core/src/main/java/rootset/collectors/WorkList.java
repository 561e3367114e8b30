package rootset.collectors;

import java.util.Arrays;
import rootset.heap.Survival;

/**
 * Addresses of objects that wait for their turn, last in, first out. It takes the place of
 * recursion, which would overflow the stack on a long list.
 */
final class WorkList {
  private int[] objects = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return objects[index];
  }

  void push(int object) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, 2 * size);
    }
    objects[size++] = object;
  }

  int pop() {
    return objects[--size];
  }

  void clear() {
    size = 0;
  }

  /** Keeps only the objects that {@code condition} holds for, in their order; how many went. */
  int retain(Condition condition) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (condition.holds(objects[i])) {
        objects[kept++] = objects[i];
      }
    }
    int gone = size - kept;
    size = kept;
    return gone;
  }

  /** Says something about an object. */
  @FunctionalInterface
  interface Condition {
    boolean holds(int object);
  }

  /** Follows objects that were moved to where they are, and drops the dead. */
  void forward(Survival survival) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int now = survival.now(objects[i]);
      if (now != 0) {
        objects[kept++] = now;
      }
    }
    size = kept;
  }

  int[] toArray() {
    return Arrays.copyOf(objects, size);
  }
}

package rootset.collectors;

import java.util.Arrays;

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

  void push(int object) {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, 2 * size);
    }
    objects[size++] = object;
  }

  int pop() {
    return objects[--size];
  }
}

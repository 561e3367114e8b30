package rootset.script;

import java.util.Arrays;

/** A list of integers. */
final class IntBuffer {
  private int[] values = new int[16];
  private int size;

  int size() {
    return size;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void removeLast() {
    size--;
  }

  void clear() {
    size = 0;
  }

  /** The first place of a value, or -1. */
  int indexOf(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

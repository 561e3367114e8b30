package rootset.scenario;

import java.util.Arrays;

/** Numbers in the order in which they were added. */
final class IntList {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  void clear() {
    size = 0;
  }
}

package rootset.trace;

/** Numbers pairs of numbers from 0 in order of first mention: an open-addressed hash table. */
final class Pairs {
  private final Ints first = new Ints();
  private final Ints second = new Ints();
  private int[] table = new int[16]; // index + 1; 0 is an empty place

  int size() {
    return first.size();
  }

  /** The first half of the pair numbered {@code index}. */
  int first(int index) {
    return first.get(index);
  }

  /** The second half of the pair numbered {@code index}. */
  int second(int index) {
    return second.get(index);
  }

  /** The number of the pair, or -1 if it was never added. */
  int find(int a, int b) {
    return table[place(a, b)] - 1;
  }

  /** The number of the pair; a new one is numbered {@link #size}. */
  int add(int a, int b) {
    int place = place(a, b);
    if (table[place] != 0) {
      return table[place] - 1;
    }
    first.add(a);
    second.add(b);
    table[place] = size();
    if (2 * size() > table.length) {
      grow();
    }
    return size() - 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int i = 0; i < size(); i++) {
      table[place(first.get(i), second.get(i))] = i + 1;
    }
  }

  /** Where the pair stands in the table, or the empty place where it belongs. */
  private int place(int a, int b) {
    int hash = (a * 0x9E3779B1 ^ b) * 0x85EBCA6B;
    int place = (hash ^ hash >>> 15) & table.length - 1;
    while (table[place] != 0 && !isAt(table[place] - 1, a, b)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private boolean isAt(int index, int a, int b) {
    return first.get(index) == a && second.get(index) == b;
  }
}

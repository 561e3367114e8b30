package rootset.verify;

import java.util.Arrays;

/**
 * The reachable objects of the program, each with the address that it was recognised at and the way
 * on which it was reached first. Used again for every image.
 */
final class LiveGraph {
  private static final int LONG_PATH = 8;

  private int[] reached = new int[64];
  private int count;
  private int[] addresses = new int[64]; // by object; 0 if it was not reached
  private int[] holders = new int[64]; // by object; 0 if a root refers to it
  private int[] fields = new int[64]; // by object; a root's place if the holder is 0

  void clear(int objects) {
    while (count > 0) {
      addresses[reached[--count]] = 0;
    }
    if (objects >= addresses.length) {
      int length = Math.max(objects + 1, 2 * addresses.length);
      addresses = Arrays.copyOf(addresses, length);
      holders = Arrays.copyOf(holders, length);
      fields = Arrays.copyOf(fields, length);
      reached = Arrays.copyOf(reached, length);
    }
  }

  void reach(int object, int address, int holder, int field) {
    addresses[object] = address;
    holders[object] = holder;
    fields[object] = field;
    reached[count++] = object;
  }

  int count() {
    return count;
  }

  /** The {@code index}-th object in the order in which they were reached. */
  int object(int index) {
    return reached[index];
  }

  /** Where an object was recognised; 0 if it was not reached. */
  int address(int object) {
    return addresses[object];
  }

  /** How the program can say a reference: field {@code field} of a reached object, or a root. */
  String path(ShadowRoots roots, int holder, int field) {
    int root = field;
    int length = 0;
    for (int object = holder; object != 0; object = holders[object]) {
      root = fields[object];
      length++;
    }
    if (length > LONG_PATH) {
      return "field "
          + field
          + " of an object that is "
          + length
          + " steps from "
          + roots.name(root, "");
    }
    StringBuilder path = new StringBuilder();
    int last = field;
    for (int object = holder; object != 0; object = holders[object]) {
      path.insert(0, "." + last);
      last = fields[object];
    }
    return roots.name(root, path.toString());
  }

  /** How the program can say a reached object. */
  String path(ShadowRoots roots, int object) {
    return path(roots, holders[object], fields[object]);
  }
}

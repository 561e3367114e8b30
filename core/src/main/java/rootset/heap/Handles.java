package rootset.heap;

import java.util.Arrays;

/** Roots without a name, which native code holds: numbered from 0, the lowest free number first. */
final class Handles {
  private int[] targets = new int[4];
  private boolean[] open = new boolean[4];
  private int lowest; // no handle below is free

  int open() {
    int handle = lowest;
    while (handle < open.length && open[handle]) {
      handle++;
    }
    lowest = handle + 1;
    if (handle == open.length) {
      targets = Arrays.copyOf(targets, 2 * handle);
      open = Arrays.copyOf(open, 2 * handle);
    }
    open[handle] = true;
    return handle;
  }

  void close(int handle) {
    check(handle);
    open[handle] = false;
    targets[handle] = 0;
    lowest = Math.min(lowest, handle);
  }

  int get(int handle) {
    check(handle);
    return targets[handle];
  }

  void set(int handle, int target) {
    check(handle);
    targets[handle] = target;
  }

  void visit(RootVisitor visitor) {
    for (int handle = 0; handle < targets.length; handle++) {
      if (targets[handle] != 0) {
        targets[handle] = visitor.visit(targets[handle]);
      }
    }
  }

  private void check(int handle) {
    if (handle < 0 || handle >= open.length || !open[handle]) {
      throw new IllegalArgumentException("handle " + handle + " is not open");
    }
  }
}

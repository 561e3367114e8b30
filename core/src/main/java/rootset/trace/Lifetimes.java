package rootset.trace;

import java.util.Arrays;

/**
 * When the objects of a trace die, by the trace alone: what a perfect collector would know.
 *
 * <p>This is the Merlin algorithm (Hertz, Blackburn, Moss, McKinley and Stefanović, "Error-free
 * garbage collection traces", 2002). Whenever an object loses a reference it gets a stamp, the
 * number of that operation. An object is reachable until its own last stamp, or until that of an
 * object that leads to it, whichever is later; so the stamps are handed down along the references,
 * the latest first.
 *
 * <p>That holds as long as the trace does not take up again what it can no longer reach.
 */
final class Lifetimes {
  private static final int NONE = Operations.NONE;

  private final Operations operations;
  private final int executed;
  private final int[] stamps;
  private final int[] roots;
  private final Pairs slots = new Pairs(); // holder and slot
  private final Ints targets = new Ints(); // by slot
  private final Ints nextSlots = new Ints(); // by slot: another one of the same holder
  private final int[] firstSlots; // by object
  private final int[] sameStamp; // by object: another one, stamped by the same operation
  private final int born;

  /** Looks at the first {@code executed} operations. */
  Lifetimes(Operations operations, int executed) {
    this.operations = operations;
    this.executed = executed;
    int objects = operations.objects();
    this.stamps = new int[objects];
    this.roots = filled(operations.roots());
    this.firstSlots = filled(objects);
    this.sameStamp = new int[objects];
    this.born = follow();
    reach();
    handDown();
  }

  /** The operation since which no root leads to the object; more than all if one does. */
  int death(int object) {
    return stamps[object];
  }

  /** Whether a root leads to the object after the last operation. */
  boolean isReachable(int object) {
    return stamps[object] > executed;
  }

  /** The most bytes that the objects had together that were reachable after an operation. */
  long peakBytes() {
    int[] dying = byStamp();
    long bytes = 0;
    long peak = 0;
    int next = 0;
    for (int i = 0; i < executed; i++) {
      if (operations.code(i) == Operations.ALLOCATE) {
        bytes += bytes(next++);
      }
      for (int object = dying[i]; object != NONE; object = sameStamp[object]) {
        bytes -= bytes(object);
      }
      peak = Math.max(peak, bytes);
    }
    return peak;
  }

  private int bytes(int object) {
    return operations.bytes(operations.sizeOf(object));
  }

  /** Stamps objects with the operations by which they lose references; the number of objects. */
  private int follow() {
    int next = 0;
    for (int i = 0; i < executed; i++) {
      switch (operations.code(i)) {
        case Operations.ALLOCATE -> {
          // The next operation may root it, so until then it counts as alive.
          stamps[next] = i + 1;
          if (operations.second(i) != NONE) {
            setRoot(i, operations.second(i), next);
          }
          next++;
        }
        case Operations.SET_ROOT -> setRoot(i, operations.first(i), operations.second(i));
        case Operations.STORE -> store(i);
        default -> {}
      }
    }
    return next;
  }

  private void setRoot(int operation, int root, int object) {
    lose(operation, roots[root]);
    roots[root] = object;
  }

  private void store(int operation) {
    int holder = operations.first(operation);
    int slot = slots.add(holder, operations.second(operation));
    if (slot == targets.size()) {
      targets.add(NONE);
      nextSlots.add(firstSlots[holder]);
      firstSlots[holder] = slot;
    }
    lose(operation, targets.get(slot));
    targets.set(slot, operations.third(operation));
  }

  private void lose(int operation, int object) {
    if (object != NONE) {
      stamps[object] = Math.max(stamps[object], operation);
    }
  }

  private void reach() {
    for (int object : roots) {
      if (object != NONE) {
        stamps[object] = executed + 1;
      }
    }
  }

  private void handDown() {
    int[] stamped = byStamp();
    Ints reached = new Ints();
    for (int stamp = executed + 1; stamp >= 0; stamp--) {
      for (int object = stamped[stamp]; object != NONE; object = sameStamp[object]) {
        if (stamps[object] == stamp) {
          reached.add(object);
        }
      }
      while (reached.size() > 0) {
        handDown(stamp, reached.removeLast(), reached);
      }
    }
  }

  private void handDown(int stamp, int holder, Ints reached) {
    for (int slot = firstSlots[holder]; slot != NONE; slot = nextSlots.get(slot)) {
      int target = targets.get(slot);
      if (target != NONE && stamps[target] < stamp) {
        stamps[target] = stamp;
        reached.add(target);
      }
    }
  }

  /** By stamp the first of its objects; {@link #sameStamp} has the others. */
  private int[] byStamp() {
    int[] heads = filled(executed + 2);
    for (int object = 0; object < born; object++) {
      sameStamp[object] = heads[stamps[object]];
      heads[stamps[object]] = object;
    }
    return heads;
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}

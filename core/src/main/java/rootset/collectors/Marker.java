package rootset.collectors;

import rootset.heap.Heap;
import rootset.heap.Survival;
import rootset.memory.Memory;

/**
 * Tri-colour marking, at once or in steps.
 *
 * <p>An object is white while it is unmarked, grey while it is marked and has fields that are still
 * to be visited, black when it is marked and all its fields were. Grey objects wait on a stack; one
 * of them may be half visited. When no grey object is left and none arises from the roots, white is
 * garbage. (Dijkstra and others, "On-the-fly garbage collection", 1978.)
 */
class Marker implements Tracer {
  private final Heap heap;
  private final Memory memory;
  private final WeakReferences weak;
  private final WorkList grey = new WorkList();
  private int current; // the object that is half visited; 0 if there is none
  private int field; // the address of its next field
  private int fieldsEnd;
  private int liveWords;
  private int markedObjects; // not yet told to the heap

  Marker(Heap heap, WeakReferences weak) {
    this.heap = heap;
    this.memory = heap.memory();
    this.weak = weak;
  }

  /** Forgets what the last trace counted. */
  void begin() {
    liveWords = 0;
    memory.clearLive();
  }

  /** The words of all objects that are marked. */
  int liveWords() {
    return liveWords;
  }

  /** Makes a white object grey. */
  @Override
  public int trace(int object) {
    if (heap.mark(object)) {
      int words = heap.words(object);
      memory.addLive(object, words);
      liveWords += words;
      markedObjects++;
      grey.push(object);
    }
    return object;
  }

  /** Makes a marked object grey, from its first field on: all of them will be visited once more. */
  void retreat(int object) {
    if (object == current) {
      field = heap.strongFieldsStart(object);
    } else if (!contains(object)) {
      grey.push(object);
    }
  }

  /** Lets an object that is moved keep its colour. */
  void transferColour(int from, int to, int words) {
    if (heap.isMarked(from)) {
      memory.marks().mark(to);
      memory.removeLive(from, words);
      memory.addLive(to, words);
    }
  }

  /** Makes a block black in which an object will be born; it has no fields to visit. */
  void bear(int block, int words) {
    memory.marks().mark(block);
    memory.addLive(block, words);
    liveWords += words;
  }

  @Override
  public int now(int object) {
    return heap.isMarked(object) ? object : Memory.NULL;
  }

  /** Makes everything grey that a root refers to. */
  void traceRoots() {
    heap.visitRoots(
        target -> {
          heap.work().roots(1);
          return trace(target);
        });
  }

  @Override
  public void drain() {
    finishCurrent();
    int visited = 0;
    while (!grey.isEmpty()) {
      visited += blacken(grey.pop());
    }
    report(visited);
  }

  /** Visits headers and fields, {@code budget} of them at most; whether no object is grey. */
  boolean step(int budget) {
    int visited = 0;
    for (; visited < budget && hasGrey(); visited++) {
      if (current == Memory.NULL) {
        open(grey.pop());
      } else {
        visit(memory.load(field++));
      }
      if (field == fieldsEnd) {
        close();
      }
    }
    report(visited);
    return !hasGrey();
  }

  int[] grey() {
    int[] all = new int[grey.size() + (current == Memory.NULL ? 0 : 1)];
    System.arraycopy(grey.toArray(), 0, all, 0, grey.size());
    if (current != Memory.NULL) {
      all[all.length - 1] = current;
    }
    return all;
  }

  /** Follows grey objects that were moved, and drops those that died. */
  void forward(Survival survival) {
    grey.forward(survival);
    weak.forward(survival);
    if (current != Memory.NULL) {
      int now = survival.now(current);
      field += now - current;
      fieldsEnd += now - current;
      current = now;
    }
  }

  /** Visits all fields of an object; the number of words looked at. */
  int blacken(int object) {
    discoverIfWeak(object);
    int end = heap.fieldsEnd(object);
    int start = heap.strongFieldsStart(object);
    for (int address = start; address < end; address++) {
      visit(memory.load(address));
    }
    heap.visited(object);
    return 1 + end - start;
  }

  final void visit(int target) {
    if (target != Memory.NULL) {
      trace(target);
    }
  }

  private boolean hasGrey() {
    return current != Memory.NULL || !grey.isEmpty();
  }

  private void open(int object) {
    discoverIfWeak(object);
    current = object;
    field = heap.strongFieldsStart(object);
    fieldsEnd = heap.fieldsEnd(object);
  }

  private void discoverIfWeak(int object) {
    if (heap.weakFields(object) > 0) {
      weak.discover(object);
    }
  }

  private void report(int visited) {
    heap.work().visit(visited);
    heap.work().mark(markedObjects);
    markedObjects = 0;
  }

  private void finishCurrent() {
    if (current != Memory.NULL) {
      heap.work().visit(fieldsEnd - field);
      while (field < fieldsEnd) {
        visit(memory.load(field++));
      }
      close();
    }
  }

  private void close() {
    heap.visited(current);
    current = Memory.NULL;
  }

  private boolean contains(int object) {
    for (int i = 0; i < grey.size(); i++) {
      if (grey.get(i) == object) {
        return true;
      }
    }
    return false;
  }
}

package rootset.exercises.cyclecollector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Counts, and marks from the roots where counting is not enough. */
public final class CycleCollector implements Collector {
  /** Targets of references that are gone but not yet subtracted. Empty between operations. */
  private final Deque<Integer> dropped = new ArrayDeque<>();

  /** Marked objects whose fields have not been followed yet. Empty between collections. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public CycleCollector() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    joinNeighbours();
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      collect();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    // First the one that comes: if both are the same object it must not touch zero on the way.
    if (after != Memory.NULL) {
      count(after, 1);
    }
    if (before != Memory.NULL) {
      dropped.push(before);
      release();
    }
  }

  @Override
  public void collect() {
    heap.clearMarks();
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    while (!grey.isEmpty()) {
      targets(grey.pop()).forEach(this::shade);
    }
    sweep();
    joinNeighbours();
  }

  private void shade(int object) {
    if (heap.mark(object)) {
      grey.push(object);
    }
  }

  private void sweep() {
    List<Integer> dead = new ArrayList<>();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && !heap.isMarked(block)) {
        dead.add(block);
      }
    }
    for (int object : dead) {
      for (int target : targets(object)) {
        count(target, -1);
      }
    }
    dead.forEach(this::free);
  }

  private void count(int object, int change) {
    heap.setCollectorWord(object, heap.collectorWord(object) + change);
  }

  private void release() {
    while (!dropped.isEmpty()) {
      int object = dropped.pop();
      count(object, -1);
      if (heap.collectorWord(object) == 0) {
        dropped.addAll(targets(object));
        free(object);
      }
    }
  }

  private List<Integer> targets(int object) {
    List<Integer> targets = new ArrayList<>();
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        targets.add(target);
      }
    }
    return targets;
  }

  private void free(int object) {
    heap.freeList().add(object, heap.words(object));
  }

  /** Rebuilds the free list from one walk over the heap, each run of free blocks as one block. */
  private void joinNeighbours() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block)) {
        addRun(run, block);
        run = heap.next(block);
      }
    }
    addRun(run, heap.end());
  }

  private void addRun(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}

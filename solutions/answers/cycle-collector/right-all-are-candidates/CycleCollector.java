package rootset.exercises.cyclecollector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Takes copies of all counts and subtracts what all objects refer to, as Python does. */
public final class CycleCollector implements Collector {
  /** Targets of references that are gone but not yet subtracted. Empty between operations. */
  private final Deque<Integer> dropped = new ArrayDeque<>();

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
    Map<Integer, Integer> outer = outerReferences();
    Set<Integer> unreachable = new LinkedHashSet<>(outer.keySet());
    unreachable.removeAll(reachedFromOutside(outer));
    for (int object : unreachable) {
      for (int target : targets(object)) {
        count(target, -1);
      }
    }
    unreachable.forEach(this::free);
    joinNeighbours();
  }

  /** For each object how many references to it come from no object. */
  private Map<Integer, Integer> outerReferences() {
    Map<Integer, Integer> outer = new LinkedHashMap<>();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block)) {
        outer.put(block, heap.collectorWord(block));
      }
    }
    for (int object : outer.keySet()) {
      for (int target : targets(object)) {
        outer.merge(target, -1, Integer::sum);
      }
    }
    return outer;
  }

  private Set<Integer> reachedFromOutside(Map<Integer, Integer> outer) {
    Set<Integer> reached = new LinkedHashSet<>();
    Deque<Integer> pending = new ArrayDeque<>();
    outer.forEach(
        (object, count) -> {
          if (count > 0) {
            reached.add(object);
            pending.push(object);
          }
        });
    while (!pending.isEmpty()) {
      for (int target : targets(pending.pop())) {
        if (reached.add(target)) {
          pending.push(target);
        }
      }
    }
    return reached;
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

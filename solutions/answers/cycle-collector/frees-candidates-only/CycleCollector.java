package rootset.exercises.cyclecollector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Frees the candidates on dead cycles, and nothing else of these cycles or that hangs on them. */
public final class CycleCollector implements Collector {
  /** Living objects whose count fell since the last collection. */
  private final Set<Integer> candidates = new LinkedHashSet<>();

  /** Targets of references that are gone but not yet subtracted. Empty between operations. */
  private final Deque<Integer> dropped = new ArrayDeque<>();

  /** What the candidates reach. White objects are marked. Empty between collections. */
  private final List<Integer> suspects = new ArrayList<>();

  /** Suspects that turned out to live, with references to count again. */
  private final Deque<Integer> revived = new ArrayDeque<>();

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
    takeInnerReferences();
    giveBackToTheLiving();
    freeTheRest();
    joinNeighbours();
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
      } else {
        candidates.add(object);
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

  /** Trial deletion: as if everything that the candidates reach were gone. */
  private void takeInnerReferences() {
    candidates.forEach(this::suspect);
    for (int next = 0; next < suspects.size(); next++) {
      for (int target : targets(suspects.get(next))) {
        count(target, -1);
        suspect(target);
      }
    }
  }

  private void suspect(int object) {
    if (heap.mark(object)) {
      suspects.add(object);
    }
  }

  /** A suspect with a count has a reference from outside: it lives, and so does what it reaches. */
  private void giveBackToTheLiving() {
    for (int object : suspects) {
      if (heap.collectorWord(object) > 0) {
        revive(object);
      }
    }
    while (!revived.isEmpty()) {
      for (int target : targets(revived.pop())) {
        count(target, 1);
        revive(target);
      }
    }
  }

  private void revive(int object) {
    if (heap.isMarked(object)) {
      heap.clearMark(object);
      revived.push(object);
    }
  }

  /** What they referred to outside has lost these references on trial, and gets none back. */
  private void freeTheRest() {
    for (int object : suspects) {
      if (heap.isMarked(object) && candidates.contains(object)) {
        free(object);
      }
      heap.clearMark(object);
    }
    suspects.clear();
    candidates.clear();
  }

  private void free(int object) {
    candidates.remove(object);
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

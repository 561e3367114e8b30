package rootset.collectors;

import rootset.heap.Anatomy;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;
import rootset.heap.Pause;
import rootset.memory.Memory;

/**
 * Mark-sweep whose marking goes on in bounded steps while the program runs, under a barrier of
 * choice.
 *
 * <p>New objects are black from birth while marking is on. What dies meanwhile may survive until
 * the next collection: it is floating garbage.
 */
public class IncrementalMarkSweep implements IncrementalCollector, Anatomy {
  private final Barrier barrier;
  private Heap heap;
  private SweptSpace space;
  private WeakReferences weak;
  private Marker marker;
  private boolean marking;
  private boolean rootsAreWhite; // marking is on, and the roots were not looked at

  /** Makes a collector for one heap. */
  public IncrementalMarkSweep(Barrier barrier) {
    this.barrier = barrier;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.space = newSpace(heap);
    this.weak = new WeakReferences(heap);
    this.marker = newMarker(heap, weak);
  }

  @Override
  public int allocate(int words) {
    int block = find(words);
    if (block == Memory.NULL) {
      collect();
      space.growFor(words);
      block = find(words);
    }
    if (block == Memory.NULL) {
      // What floated in the last collection does not in the next; and all of the heap may be used.
      space.exhaust();
      collect();
      block = find(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void startMarking() {
    if (marking) {
      return;
    }
    space.finishSweeping();
    space.retireArea();
    marker.begin();
    marking = true;
    rootsAreWhite = true;
    if (barrier != Barrier.HYBRID) {
      heap.pauseBegins(Pause.STEP);
      traceRoots();
      heap.pauseEnds(Pause.STEP);
    }
  }

  @Override
  public boolean step(int budget) {
    if (!marking) {
      return true;
    }
    heap.pauseBegins(Pause.STEP);
    boolean done = false;
    if (rootsAreWhite) {
      traceRoots();
    } else {
      done = marker.step(budget);
    }
    heap.pauseEnds(Pause.STEP);
    return done;
  }

  @Override
  public boolean isMarking() {
    return marking;
  }

  /** Finishes the marking that is on, or marks all at once; then begins to sweep. */
  @Override
  public void collect() {
    startMarking();
    heap.pauseBegins(Pause.FULL);
    if (rootsAreWhite || barrier.rescansRoots()) {
      traceRoots();
    }
    weak.converge(marker);
    weak.clear(marker);
    marking = false;
    space.beginSweeping(marker.liveWords());
    heap.pauseEnds(Pause.FULL);
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    if (!marking || holder == Memory.NULL) {
      return;
    }
    switch (barrier) {
      case NONE -> {}
      case DIJKSTRA -> marker.visit(after);
      case STEELE -> retreat(holder, after);
      case YUASA -> marker.visit(before);
      case HYBRID -> {
        marker.visit(before);
        if (rootsAreWhite) {
          marker.visit(after);
        }
      }
    }
  }

  /** What a weak field referred to need not have been reachable when marking began. */
  @Override
  public void afterDeref(int target) {
    if (marking && !barrier.rescansRoots()) {
      marker.trace(target);
    }
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  @Override
  public boolean isDead(int object) {
    return !marking && space.isDead(object);
  }

  @Override
  public int[] grey() {
    return marker.grey();
  }

  private int find(int words) {
    if (!marking) {
      return space.allocate(words);
    }
    int block = space.allocateBlock(words);
    if (block != Memory.NULL) {
      marker.bear(block, words);
    }
    return block;
  }

  private void traceRoots() {
    marker.traceRoots();
    rootsAreWhite = false;
  }

  private void retreat(int holder, int after) {
    boolean storesWhite = after != Memory.NULL && !heap.isMarked(after);
    if (storesWhite && heap.isMarked(holder)) {
      marker.retreat(holder);
    }
  }

  SweptSpace newSpace(Heap heap) {
    return new SweptSpace(heap);
  }

  Marker newMarker(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak);
  }
}

package rootset.collectors;

import rootset.heap.Anatomy;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Pause;
import rootset.memory.Memory;

/**
 * Mark-sweep: marks what the roots reach, and frees the rest lazily, when room is wanted.
 *
 * <p>Between collections what is not yet swept keeps its mark; all other objects are white.
 * (McCarthy, "Recursive functions of symbolic expressions", 1960; lazy sweeping: Hughes, 1982.)
 */
public class MarkSweep implements Collector, Anatomy {
  private Heap heap;
  private SweptSpace space;
  private WeakReferences weak;
  private Marker marker;

  /** Makes a collector for one heap. */
  public MarkSweep() {}

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.space = newSpace(heap);
    this.weak = newWeakReferences(heap);
    this.marker = newMarker(heap, weak);
  }

  @Override
  public int allocate(int words) {
    int block = space.allocate(words);
    if (block == Memory.NULL) {
      collect();
      space.growFor(words);
      block = space.allocate(words);
    }
    if (block == Memory.NULL && space.exhaust()) {
      collect();
      block = space.allocate(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    space.finishSweeping();
    heap.pauseBegins(Pause.FULL);
    prepare();
    trace();
    release();
    heap.pauseEnds(Pause.FULL);
  }

  private void prepare() {
    space.retireArea();
    marker.begin();
  }

  /** Makes everything black that the roots reach. */
  private void trace() {
    marker.traceRoots();
    weak.converge(marker);
    weak.clear(marker);
  }

  /** Leaves what is white to be swept when room is wanted. */
  private void release() {
    space.beginSweeping(marker.liveWords());
  }

  @Override
  public boolean watchesNewObjects() {
    return false;
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  @Override
  public boolean isDead(int object) {
    return space.isDead(object);
  }

  Marker newMarker(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak);
  }

  WeakReferences newWeakReferences(Heap heap) {
    return new WeakReferences(heap);
  }

  SweptSpace newSpace(Heap heap) {
    return new SweptSpace(heap);
  }
}

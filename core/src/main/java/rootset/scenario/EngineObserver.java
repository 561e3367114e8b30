package rootset.scenario;

import rootset.heap.Anatomy;
import rootset.heap.Collector;
import rootset.heap.Finalization;
import rootset.heap.Heap;
import rootset.heap.HeapListener;
import rootset.heap.IncrementalCollector;
import rootset.memory.MarkBitmap;
import rootset.stack.Frame;

/** Hears what becomes of objects, and looks into a collector when an image is taken. */
final class EngineObserver implements HeapListener {
  private final Heap heap;
  private final Collector collector;
  private final Anatomy anatomy;
  private final IntList events = new IntList();

  EngineObserver(Heap heap) {
    this.heap = heap;
    this.collector = heap.collector();
    this.anatomy = collector instanceof Anatomy shown ? shown : new Anatomy() {};
    heap.setListener(this);
  }

  @Override
  public void allocated(int object) {
    note(0, object);
  }

  @Override
  public void moved(int from, int to) {
    note(from, to);
  }

  @Override
  public void freed(int object) {
    note(object, 0);
  }

  /** The insides at this moment, of which {@code logical} is the image. */
  Insides look(LogicalHeap logical) {
    int[] since = events.toArray();
    events.clear();
    return new Insides(
        collector instanceof IncrementalCollector marking && marking.isMarking(),
        marked(),
        anatomy.grey(),
        anatomy.remembered(),
        young(logical.objects()),
        kept(),
        logical.dead(),
        heap.memory().pageWords(),
        owners(),
        since,
        queued(),
        registered(),
        heap.work().collections(),
        heap.work().youngCollections(),
        heap.work().steps(),
        heap.freeList().words(),
        heap.freeList().wastedWords());
  }

  private void note(int from, int to) {
    events.add(from);
    events.add(to);
  }

  private int[] marked() {
    MarkBitmap marks = heap.memory().marks();
    IntList marked = new IntList();
    int end = heap.end();
    for (int at = marks.next(heap.start(), end); at < end; at = marks.next(at + 1, end)) {
      marked.add(at);
    }
    return marked.toArray();
  }

  private int[] young(int[] objects) {
    IntList young = new IntList();
    for (int object : objects) {
      if (anatomy.isYoung(object)) {
        young.add(object);
      }
    }
    return young.toArray();
  }

  /** The roots that are no variables. */
  private int[] kept() {
    IntList roots = new IntList();
    heap.visitRoots(
        target -> {
          roots.add(target);
          return target;
        });
    int[] all = roots.toArray();
    int variables = references(heap.globals());
    for (int i = 0; i < heap.stack().depth(); i++) {
      variables += references(heap.stack().frame(i));
    }
    IntList kept = new IntList();
    for (int i = variables; i < all.length; i++) {
      kept.add(all[i]);
    }
    return kept.toArray();
  }

  private static int references(Frame frame) {
    int count = 0;
    for (int slot = 0; slot < frame.slots(); slot++) {
      count += frame.isReference(slot) && frame.get(slot) != 0 ? 1 : 0;
    }
    return count;
  }

  private String[] owners() {
    String[] owners = new String[heap.memory().pageCount()];
    for (int page = 0; page < owners.length; page++) {
      owners[page] = heap.memory().page(page * heap.memory().pageWords()).owner();
    }
    return owners;
  }

  private int[] queued() {
    Finalization finalization = heap.finalization();
    int[] tokens = new int[finalization.queued()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = finalization.queued(i);
    }
    return tokens;
  }

  private int[] registered() {
    Finalization finalization = heap.finalization();
    int[] targets = new int[finalization.registered()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = finalization.target(i);
    }
    return targets;
  }
}

package rootset.script;

import rootset.heap.Collector;
import rootset.heap.Heap;

/** Another collector that is made to collect before every allocation. */
final class EagerCollector implements Collector {
  private final Collector collector;

  EagerCollector(Collector collector) {
    this.collector = collector;
  }

  @Override
  public int headerWords() {
    return collector.headerWords();
  }

  @Override
  public int pageWords(int heapWords) {
    return collector.pageWords(heapWords);
  }

  /** No object is cut from the allocation area without a question. */
  @Override
  public int largeObjectWords(int heapWords) {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    collector.attach(heap);
  }

  @Override
  public int allocate(int words) {
    collector.collect();
    return collector.allocate(words);
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    collector.beforeWrite(holder, before, after);
  }

  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    collector.beforeStore(holder, field, before, after);
  }

  @Override
  public boolean watchesNewObjects() {
    return collector.watchesNewObjects();
  }

  @Override
  public void afterDeref(int target) {
    collector.afterDeref(target);
  }

  @Override
  public boolean watchesRoots() {
    return collector.watchesRoots();
  }

  @Override
  public boolean isDead(int object) {
    return collector.isDead(object);
  }

  @Override
  public void collect() {
    collector.collect();
  }
}

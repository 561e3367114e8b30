package rootset.scenario;

import rootset.heap.Anatomy;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.memory.Header;

/**
 * The words of a heap as they are for the program, whatever its collector left for later: dead
 * objects that are not yet swept appear as free blocks, joined with their neighbours.
 *
 * <p>Only collectors that show their insides may leave something for later; the words of others are
 * copied as they are. The walk ends where a block does not look like one: it is for others to say
 * that it does not.
 */
final class LogicalHeap {
  private final Heap heap;
  private final Collector collector;
  private final int shapes;
  private final int[] words;
  private final IntList objects = new IntList();
  private final IntList dead = new IntList();

  private LogicalHeap(Heap heap, int shapes) {
    this.heap = heap;
    this.collector = heap.collector();
    this.shapes = shapes;
    this.words = heap.memory().copy(heap.start(), heap.end());
  }

  /** Looks at {@code heap}, whose objects have shapes with numbers below {@code shapes}. */
  static LogicalHeap of(Heap heap, int shapes) {
    heap.ensureParsable();
    LogicalHeap logical = new LogicalHeap(heap, shapes);
    if (heap.collector() instanceof Anatomy) {
      logical.joinFree();
    }
    return logical;
  }

  /** All words, the first at address 1. */
  int[] words() {
    return words;
  }

  /** The addresses of the objects that stand; none if the collector does not show its insides. */
  int[] objects() {
    return objects.toArray();
  }

  /** The address and the length of each dead object, in turn. */
  int[] dead() {
    return dead.toArray();
  }

  private void joinFree() {
    int run = heap.start();
    int block = heap.start();
    while (block < heap.end() && isBlock(block)) {
      int length = heap.words(block);
      if (heap.isObject(block)) {
        if (collector.isDead(block)) {
          dead.add(block);
          dead.add(length);
        } else {
          objects.add(block);
          free(run, block);
          run = block + length;
        }
      }
      block += length;
    }
    free(run, block);
  }

  private boolean isBlock(int block) {
    int header = heap.memory().load(block);
    boolean known =
        Header.isFree(header) || Header.isObject(header) && Header.shapeId(header) < shapes;
    return known && heap.words(block) > 0 && heap.words(block) <= heap.end() - block;
  }

  private void free(int from, int to) {
    if (from < to) {
      words[from - heap.start()] = Header.free(to - from);
    }
  }
}

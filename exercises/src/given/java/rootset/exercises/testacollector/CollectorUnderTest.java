package rootset.exercises.testacollector;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * The collector that your tests are about. Which one it is, they cannot know: the grader lets them
 * run against correct and faulty collectors that all bear this name.
 *
 * <p>Each of the correct ones keeps these promises:
 *
 * <ol>
 *   <li>No object is ever lost that a root reaches, through however many fields. Roots are the
 *       locals of all frames, and the globals. What an object holds stays as it was.
 *   <li>After {@link #collect} no other object stands in the heap; each collection judges afresh.
 *   <li>{@link #allocate} collects when no free block is long enough, and throws {@link
 *       HeapExhausted} only if there is none after that.
 *   <li>After a collection no free block has a free neighbour.
 *   <li>An object takes a header of one word and its fields, no more.
 * </ol>
 *
 * <p>Objects may move in a collection, and where a new one is put is the collector's affair.
 *
 * <p>The one below is here so that your tests compile and run: it hands out memory until there is
 * none left, and collects nothing. Most good tests fail on it.
 */
public final class CollectorUnderTest implements Collector {
  private Heap heap;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public CollectorUnderTest() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.words(heap.start()));
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    // Garbage may lie where it is.
  }
}

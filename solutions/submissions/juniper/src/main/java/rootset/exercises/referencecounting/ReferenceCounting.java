package rootset.exercises.referencecounting;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * Counts references without any memory beside the heap: objects that wait for their release are
 * chained through the word where their count was, and free blocks are found by walking on from where
 * the last object was made.
 */
public final class ReferenceCounting implements Collector {
  private Heap heap;

  /** Where the search for the next free block begins; always the start of a block, or the end. */
  private int rover;

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    rover = heap.start();
  }

  @Override
  public int allocate(int words) {
    int block = find(rover, words);
    if (block == Memory.NULL) {
      block = find(heap.start(), words);
    }
    if (block == Memory.NULL) {
      rover = heap.start();
      throw new HeapExhausted(words);
    }
    rover = block + words;
    int rest = heap.words(block) - words;
    if (rest > 0) {
      heap.makeFree(rover, rest);
    }
    heap.makeFree(block, words);
    return block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    if (after != Memory.NULL) {
      heap.setCollectorWord(after, heap.collectorWord(after) + 1);
    }
    if (before != Memory.NULL) {
      releaseAll(drop(before, Memory.NULL));
    }
  }

  @Override
  public void collect() {
    // Nothing waits to be collected.
  }

  /** Ends a reference. If it was the last one, the object becomes the new head of the chain. */
  private int drop(int object, int chain) {
    int count = heap.collectorWord(object) - 1;
    heap.setCollectorWord(object, count == 0 ? chain : count);
    return count == 0 ? object : chain;
  }

  private void releaseAll(int chain) {
    int rest = chain;
    while (rest != Memory.NULL) {
      int object = rest;
      rest = heap.collectorWord(object);
      for (int field = 0; field < heap.references(object); field++) {
        if (heap.reference(object, field) != Memory.NULL) {
          rest = drop(heap.reference(object, field), rest);
        }
      }
      heap.makeFree(object, heap.words(object));
    }
  }

  private int find(int from, int words) {
    for (int block = from; block < heap.end(); block = heap.next(block)) {
      if (heap.isFree(block) && join(block) >= words) {
        return block;
      }
    }
    return Memory.NULL;
  }

  /** Makes a free block and the free blocks behind it one block; returns its length. */
  private int join(int block) {
    int end = heap.next(block);
    while (end < heap.end() && heap.isFree(end)) {
      end = heap.next(end);
    }
    heap.makeFree(block, end - block);
    return end - block;
  }
}

package rootset.recording;

import java.util.function.IntConsumer;
import rootset.heap.Heap;
import rootset.memory.Memory;

/** Which object stands at which address; objects are numbered from 1 in order of birth. */
final class Residents {
  private final Heap heap;
  private final int[] numbers; // by address; 0 where no object begins
  private int born;

  Residents(Heap heap) {
    this.heap = heap;
    this.numbers = new int[heap.end()];
  }

  /** The object at {@code address}, which may be any number; 0 if none is known to begin there. */
  int at(int address) {
    return address > Memory.NULL && address < numbers.length ? numbers[address] : 0;
  }

  /** A new object stands at {@code address}; its number. */
  int moveIn(int address) {
    moveIn(address, ++born);
    return born;
  }

  void moveIn(int address, int object) {
    numbers[address] = object;
  }

  void moveOut(int address) {
    if (at(address) > 0) {
      numbers[address] = 0;
    }
  }

  /**
   * Walks over the blocks and hands out every address at which an object used to stand. In a heap
   * whose blocks do not tile it, that ends where the first is broken.
   */
  void evict(IntConsumer gone) {
    heap.ensureParsable();
    int block = heap.start();
    while (block < heap.end()) {
      int next = next(block);
      if (next <= block || next > heap.end()) {
        return;
      }
      for (int address = heap.isObject(block) ? block + 1 : block; address < next; address++) {
        if (numbers[address] > 0) {
          gone.accept(address);
        }
      }
      block = next;
    }
  }

  private int next(int block) {
    try {
      return heap.next(block);
    } catch (IllegalArgumentException e) {
      return block;
    }
  }
}

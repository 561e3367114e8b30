package rootset.collectors;

import java.util.List;
import java.util.function.Function;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.MarkBitmap;
import rootset.memory.Memory;

/** Faults of a mark-sweep collector in what it does with the free words. */
final class FaultySweeping {
  private FaultySweeping() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "mark-bit-kept",
            "The mark of an object behind a gap is not cleared when it is swept.",
            FaultySweeping::markBitKept),
        fault(
            "mark-bit-lost",
            "Of what is marked, every fifth object is swept all the same.",
            FaultySweeping::markBitLost),
        fault(
            "gap-too-short", "A gap is freed without its last word.", FaultySweeping::gapTooShort),
        fault(
            "gap-too-long",
            "A gap is freed with the first word of the object behind it.",
            FaultySweeping::gapTooLong),
        fault(
            "last-gap-lost",
            "The gap at the end of the heap is reclaimed, but never handed out again.",
            FaultySweeping::lastGapLost),
        fault(
            "gaps-lost",
            "Every third gap is reclaimed, but never handed out again.",
            FaultySweeping::gapsLost),
        fault(
            "dead-neighbours-not-joined",
            "Dead objects that stand side by side become a free block each.",
            FaultySweeping::deadNeighboursNotJoined),
        fault(
            "free-list-not-emptied",
            "Sweeping lists blocks again that are still listed.",
            FaultySweeping::freeListNotEmptied),
        fault(
            "marks-before-it-has-swept",
            "Marking begins although not everything is swept.",
            FaultySweeping::marksBeforeItHasSwept),
        fault(
            "refuses-without-collecting",
            "Memory is refused as soon as there is no room, without a collection.",
            FaultySweeping::refusesWithoutCollecting));
  }

  private static Fault fault(String name, String sentence, Function<Heap, SweptSpace> space) {
    return new Fault(
        name,
        "mark-sweep",
        sentence,
        () ->
            new MarkSweep() {
              @Override
              SweptSpace newSpace(Heap heap) {
                return space.apply(heap);
              }
            });
  }

  private static SweptSpace markBitKept(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      boolean release(int run, int end, int wanted) {
        if (end < heap.end() && heap.isObject(end)) {
          heap.memory().marks().mark(end);
        }
        return super.release(run, end, wanted);
      }
    };
  }

  private static SweptSpace markBitLost(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      void beginSweeping(int liveWords) {
        MarkBitmap marks = heap.memory().marks();
        int count = 0;
        int object = marks.next(heap.start(), heap.end());
        for (; object < heap.end(); object = marks.next(object + 1, heap.end())) {
          if (++count % 5 == 0) {
            marks.clear(object);
          }
        }
        super.beginSweeping(liveWords);
      }
    };
  }

  private static SweptSpace gapTooShort(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      boolean release(int run, int end, int wanted) {
        return super.release(run, end - run > 1 ? end - 1 : end, wanted);
      }
    };
  }

  private static SweptSpace gapTooLong(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      boolean release(int run, int end, int wanted) {
        return super.release(run, Math.min(end + 1, heap.end()), wanted);
      }
    };
  }

  private static SweptSpace lastGapLost(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      boolean release(int run, int end, int wanted) {
        if (end == heap.end()) {
          heap.reclaim(run, end);
          return false;
        }
        return super.release(run, end, wanted);
      }
    };
  }

  private static SweptSpace gapsLost(Heap heap) {
    return new SweptSpace(heap) {
      private int count;

      @Override
      boolean release(int run, int end, int wanted) {
        if (++count % 3 == 0) {
          heap.reclaim(run, end);
          return false;
        }
        return super.release(run, end, wanted);
      }
    };
  }

  private static SweptSpace deadNeighboursNotJoined(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      boolean release(int run, int end, int wanted) {
        boolean opened = false;
        for (int block = run; block < end; ) {
          int next = heap.next(block);
          opened = releaseOne(block, next, opened ? Integer.MAX_VALUE : wanted) || opened;
          block = next;
        }
        return opened;
      }

      private boolean releaseOne(int block, int next, int wanted) {
        return super.release(block, next, wanted);
      }
    };
  }

  private static SweptSpace freeListNotEmptied(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      void beginSweeping(int liveWords) {
        int listed = heap.freeList().takeWhole(2);
        super.beginSweeping(liveWords);
        if (listed != Memory.NULL) {
          heap.freeList().add(listed, heap.words(listed));
        }
      }
    };
  }

  private static SweptSpace marksBeforeItHasSwept(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      void finishSweeping() {
        // Nothing: that is the fault.
      }
    };
  }

  private static SweptSpace refusesWithoutCollecting(Heap heap) {
    return new SweptSpace(heap) {
      @Override
      int allocate(int words) {
        int block = super.allocate(words);
        if (block == Memory.NULL) {
          throw new HeapExhausted(words);
        }
        return block;
      }
    };
  }
}

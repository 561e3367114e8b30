package rootset.collectors;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.memory.Memory;

/** Faults of the generational collector in old pages, code and large objects. */
final class FaultyOldSpaces {
  private FaultyOldSpaces() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "old-references-not-updated",
            "When old objects move, only references from young objects and roots follow.",
            FaultyOldSpaces::oldReferencesNotUpdated),
        large(
            "large-references-not-updated",
            "When old objects move, references from large objects do not follow.",
            FaultyOldSpaces::largeReferencesNotUpdated),
        large(
            "large-object-freed",
            "Every second large object that is marked is freed.",
            FaultyOldSpaces::largeObjectFreed),
        large(
            "large-objects-never-freed",
            "Large objects are not freed.",
            FaultyOldSpaces::largeObjectsNeverFreed),
        large(
            "large-object-moved",
            "A large object that survives is moved.",
            FaultyOldSpaces::largeObjectMoved),
        fault(
            "code-born-young",
            "Machine code is made where other objects are.",
            FaultyOldSpaces::codeBornYoung),
        paged(
            "page-swept-too-short",
            "The last word of a page is not swept.",
            FaultyOldSpaces::pageSweptTooShort),
        paged(
            "page-marks-kept",
            "The first object on a page keeps its mark when the page is swept.",
            FaultyOldSpaces::pageMarksKept));
  }

  private static Fault fault(String name, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "generational", sentence, collector);
  }

  /** Makes a space of some kind. */
  @FunctionalInterface
  private interface SpaceMaker<S> {
    S make(Heap heap, PagePool pool, RememberedSet remembered, String name);
  }

  private static Fault large(String name, String sentence, SpaceMaker<LargeObjectSpace> space) {
    return fault(name, sentence, () -> new Large(space));
  }

  private static Fault paged(String name, String sentence, SpaceMaker<PagedSpace> space) {
    return fault(name, sentence, () -> new Paged(space));
  }

  private static final class Large extends Generational {
    private final SpaceMaker<LargeObjectSpace> space;

    Large(SpaceMaker<LargeObjectSpace> space) {
      this.space = space;
    }

    @Override
    OldGeneration newOldGeneration(Heap heap, int from, RememberedSet remembered) {
      return new OldGeneration(heap, from, remembered) {
        @Override
        LargeObjectSpace newLargeSpace(
            Heap heap, PagePool pool, RememberedSet remembered, String name) {
          return space.make(heap, pool, remembered, name);
        }
      };
    }
  }

  private static final class Paged extends Generational {
    private final SpaceMaker<PagedSpace> space;

    Paged(SpaceMaker<PagedSpace> space) {
      this.space = space;
    }

    @Override
    OldGeneration newOldGeneration(Heap heap, int from, RememberedSet remembered) {
      return new OldGeneration(heap, from, remembered) {
        @Override
        PagedSpace newSpace(Heap heap, PagePool pool, RememberedSet remembered, String name) {
          return space.make(heap, pool, remembered, name);
        }
      };
    }
  }

  private static Collector oldReferencesNotUpdated() {
    return new Generational() {
      @Override
      Evacuator newEvacuator(
          Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered) {
        return new Evacuator(heap, newSpace, old, remembered) {
          @Override
          void updateReferences(boolean oldMoved) {
            super.updateReferences(false);
          }
        };
      }
    };
  }

  private static Collector codeBornYoung() {
    return new Generational() {
      @Override
      public int allocateCode(int words) {
        return allocate(words);
      }
    };
  }

  private static LargeObjectSpace largeReferencesNotUpdated(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new LargeObjectSpace(heap, pool, remembered, name) {
      @Override
      void forEachLive(IntConsumer action) {
        // Nothing: that is the fault.
      }
    };
  }

  private static LargeObjectSpace largeObjectFreed(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new LargeObjectSpace(heap, pool, remembered, name) {
      private int count;

      @Override
      boolean survives(int object) {
        if (++count % 2 == 0) {
          heap.clearMark(object);
        }
        return super.survives(object);
      }
    };
  }

  private static LargeObjectSpace largeObjectsNeverFreed(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new LargeObjectSpace(heap, pool, remembered, name) {
      @Override
      boolean survives(int object) {
        heap.mark(object);
        return super.survives(object);
      }
    };
  }

  private static LargeObjectSpace largeObjectMoved(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new LargeObjectSpace(heap, pool, remembered, name) {
      private int moved;

      @Override
      boolean survives(int object) {
        boolean lives = super.survives(object);
        int to = lives && object != moved ? allocate(heap.words(object)) : Memory.NULL;
        if (to == Memory.NULL) {
          return lives;
        }
        moved = to;
        heap.mark(to);
        heap.evacuate(object, to, heap.words(object));
        return false;
      }
    };
  }

  private static PagedSpace pageSweptTooShort(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new PagedSpace(heap, pool, remembered, name) {
      @Override
      void sweep(int page, int pageEnd) {
        super.sweep(page, pageEnd - 1);
      }
    };
  }

  private static PagedSpace pageMarksKept(
      Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new PagedSpace(heap, pool, remembered, name) {
      @Override
      void sweep(int page, int pageEnd) {
        int first = heap.memory().marks().next(page, pageEnd);
        super.sweep(page, pageEnd);
        if (first < pageEnd) {
          heap.memory().marks().mark(first);
        }
      }
    };
  }
}

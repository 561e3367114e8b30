package rootset.collectors;

import java.util.List;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.memory.Memory;

/** Faults of reference counting. */
final class FaultyCounts {
  private FaultyCounts() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "counts-down-first",
            "What is overwritten is counted down before what is stored is counted up.",
            FaultyCounts::countsDownFirst),
        fault(
            "end-of-roots-not-counted",
            "When a root becomes null, or its frame is popped, its target is not counted down.",
            FaultyCounts::endOfRootsNotCounted),
        fault("roots-not-counted", "Roots do not count.", FaultyCounts::rootsNotCounted),
        fault(
            "self-references-not-counted",
            "A reference from an object to itself does not count.",
            FaultyCounts::selfReferencesNotCounted),
        fault(
            "fields-of-the-dead-not-counted",
            "When an object is freed, what it referred to is not counted down.",
            FaultyCounts::fieldsOfTheDeadNotCounted),
        fault(
            "last-field-of-the-dead-not-counted",
            "When an object is freed, what its last field referred to is not counted down.",
            FaultyCounts::lastFieldOfTheDeadNotCounted),
        fault(
            "count-overflows",
            "The count does not go beyond three, and the references beyond are forgotten.",
            FaultyCounts::countOverflows),
        fault("weak-counted", "Weak fields count.", FaultyCounts::weakCounted),
        fault(
            "weak-to-the-dead-kept",
            "Weak fields are not cleared when their target is freed.",
            FaultyCounts::weakToTheDeadKept),
        fault(
            "wrong-size-class",
            "Blocks are taken from the size class above, and the words too many are lost.",
            FaultyCounts::wrongSizeClass),
        fault(
            "free-neighbours-not-joined",
            "Free blocks are never joined.",
            FaultyCounts::freeNeighboursNotJoined));
  }

  private static Fault fault(String name, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "reference-counting", sentence, collector);
  }

  private static Collector countsDownFirst() {
    return new ReferenceCounting() {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        super.beforeWrite(holder, before, Memory.NULL);
        super.beforeWrite(holder, Memory.NULL, after);
      }
    };
  }

  private static Collector endOfRootsNotCounted() {
    return new ReferenceCounting() {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        if (holder != Memory.NULL || after != Memory.NULL) {
          super.beforeWrite(holder, before, after);
        }
      }
    };
  }

  private static Collector rootsNotCounted() {
    return new ReferenceCounting() {
      @Override
      public boolean watchesRoots() {
        return false;
      }
    };
  }

  private static Collector selfReferencesNotCounted() {
    return new ReferenceCounting() {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        boolean toItself = holder == after && holder != Memory.NULL;
        super.beforeWrite(holder, before, toItself ? Memory.NULL : after);
      }
    };
  }

  private static Collector fieldsOfTheDeadNotCounted() {
    return new ReferenceCounting() {
      @Override
      void dropFields(int object, int count) {
        // Nothing: that is the fault.
      }
    };
  }

  private static Collector lastFieldOfTheDeadNotCounted() {
    return new ReferenceCounting() {
      @Override
      void dropFields(int object, int count) {
        super.dropFields(object, count - 1);
      }
    };
  }

  private static Collector countOverflows() {
    return new ReferenceCounting() {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        super.beforeWrite(holder, before, after);
        if (after != Memory.NULL) {
          heap.setCollectorWord(after, Math.min(heap.collectorWord(after), 3));
        }
      }
    };
  }

  private static Collector weakCounted() {
    return new ReferenceCounting() {
      @Override
      boolean isCounted(int holder, int field) {
        return true;
      }
    };
  }

  private static Collector weakToTheDeadKept() {
    return new ReferenceCounting() {
      @Override
      void clearWeakReferences(int dead) {
        // Nothing: that is the fault.
      }
    };
  }

  private static Collector wrongSizeClass() {
    return new ReferenceCounting() {
      @Override
      public int allocate(int words) {
        int block = super.allocate(words + 2);
        heap.makeFree(block, words);
        heap.makeFree(block + words, 2);
        return block;
      }
    };
  }

  private static Collector freeNeighboursNotJoined() {
    return new ReferenceCounting() {
      @Override
      void joinNeighbours() {
        // Nothing: that is the fault.
      }
    };
  }
}

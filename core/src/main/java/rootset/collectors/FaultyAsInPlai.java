package rootset.collectors;

import java.util.List;
import rootset.heap.Heap;
import rootset.heap.RootKind;
import rootset.memory.Memory;

/**
 * Seven faults of a mark-sweep collector that were planted in the collector that comes with PLAI
 * ("Programming Languages: Application and Interpretation"), too, to see what its random programs
 * catch. An object with two references stands for its pair, one that holds data for its closure.
 */
final class FaultyAsInPlai {
  private FaultyAsInPlai() {}

  static List<Fault> faults() {
    return List.of(
        FaultyMarking.fault(
            "second-of-two-not-traced",
            "Of objects with two references, the second is never followed.",
            FaultyAsInPlai::secondOfTwoNotTraced),
        FaultyMarking.fault(
            "last-before-data-not-traced",
            "Of objects that hold data, too, the last reference is never followed.",
            FaultyAsInPlai::lastBeforeDataNotTraced),
        FaultyMarking.fault(
            "top-frame-forgotten",
            "The locals of the function called last are no roots.",
            FaultyAsInPlai::topFrameForgotten),
        new Fault(
            "nothing-freed",
            "mark-sweep",
            "A collection does nothing.",
            FaultyAsInPlai::nothingFreed),
        FaultyMarking.fault(
            "globals-forgotten",
            "Global variables are no roots.",
            (heap, weak) -> FaultyRoots.without(RootKind.GLOBAL, heap, weak)),
        FaultyMarking.fault(
            "objects-with-data-not-traced",
            "No reference in an object that holds data, too, is followed.",
            FaultyAsInPlai::objectsWithDataNotTraced),
        FaultyMarking.fault(
            "last-root-forgotten", "The last root is dropped.", FaultyAsInPlai::lastRootForgotten));
  }

  private static Marker secondOfTwoNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        boolean isPair = heap.references(object) == 2 && heap.weakFields(object) == 0;
        return isPair ? FaultyMarking.blackenAllButLast(this, heap, object) : super.blacken(object);
      }
    };
  }

  private static Marker lastBeforeDataNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        boolean isStrong = heap.references(object) > 0 && heap.weakFields(object) == 0;
        boolean skips = isStrong && heap.shape(object).data() > 0;
        return skips ? FaultyMarking.blackenAllButLast(this, heap, object) : super.blacken(object);
      }
    };
  }

  private static Marker topFrameForgotten(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      void traceRoots() {
        FaultyRoots.traceSlots(this, heap, 0, FaultyRoots.topFrameStart(heap));
        FaultyRoots.traceOtherRoots(this, heap, RootKind.LOCAL);
      }
    };
  }

  private static MarkSweep nothingFreed() {
    return new MarkSweep() {
      @Override
      public void collect() {
        // Nothing: that is the fault.
      }
    };
  }

  private static Marker objectsWithDataNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        return heap.shape(object).data() > 0 ? 1 : super.blacken(object);
      }
    };
  }

  private static Marker lastRootForgotten(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      private int previous;

      @Override
      void traceRoots() {
        previous = Memory.NULL;
        heap.visitRoots(
            target -> {
              visit(previous);
              previous = target;
              return target;
            });
      }
    };
  }
}

package rootset.collectors;

import java.util.List;
import rootset.heap.Heap;
import rootset.heap.RootKind;

/** Faults of a mark-sweep collector that overlooks roots. */
final class FaultyRoots {
  private FaultyRoots() {}

  static List<Fault> faults() {
    return List.of(
        FaultyMarking.fault(
            "first-root-forgotten", "The first root is dropped.", FaultyRoots::firstRootForgotten),
        FaultyMarking.fault(
            "lower-frames-forgotten",
            "Of the stack, only the frame on top is looked at.",
            FaultyRoots::lowerFramesForgotten),
        FaultyMarking.fault(
            "kept-alive-forgotten",
            "What was read from a weak field is no root while the job lasts.",
            (heap, weak) -> without(RootKind.KEPT_ALIVE, heap, weak)));
  }

  private static Marker firstRootForgotten(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      private boolean forgot;

      @Override
      void traceRoots() {
        forgot = false;
        heap.visitRoots(
            target -> {
              boolean isFirst = !forgot;
              forgot = true;
              return isFirst ? target : trace(target);
            });
      }
    };
  }

  private static Marker lowerFramesForgotten(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      void traceRoots() {
        traceSlots(this, heap, topFrameStart(heap), heap.stack().slots());
        traceOtherRoots(this, heap, RootKind.LOCAL);
      }
    };
  }

  static Marker without(RootKind forgotten, Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      void traceRoots() {
        traceOtherRoots(this, heap, forgotten);
      }
    };
  }

  static void traceOtherRoots(Marker marker, Heap heap, RootKind forgotten) {
    for (RootKind kind : RootKind.values()) {
      if (kind != forgotten) {
        heap.visitRoots(kind, marker::trace);
      }
    }
  }

  static void traceSlots(Marker marker, Heap heap, int from, int to) {
    for (int slot = from; slot < to; slot++) {
      marker.visit(heap.stack().reference(slot));
    }
  }

  static int topFrameStart(Heap heap) {
    return heap.stack().depth() == 0 ? 0 : heap.stack().slots() - heap.stack().top().slots();
  }
}

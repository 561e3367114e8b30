package rootset.collectors;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.memory.Memory;

/** Faults of the collectors that mark while the program runs. */
final class FaultyBarriers {
  private FaultyBarriers() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "dijkstra-without-barrier",
            Barrier.DIJKSTRA,
            "Nothing happens when the program stores a reference.",
            FaultyBarriers::dijkstraWithoutBarrier),
        marking(
            "dijkstra-without-rescan",
            Barrier.DIJKSTRA,
            "Roots are not looked at again when marking ends.",
            FaultyBarriers::rootsLookedAtOnce),
        fault(
            "dijkstra-marks-before-it-has-swept",
            Barrier.DIJKSTRA,
            "Marking begins although not everything is swept.",
            FaultyBarriers::marksBeforeItHasSwept),
        fault(
            "steele-ignores-overwriting",
            Barrier.STEELE,
            "The barrier does nothing when a reference is written over another.",
            FaultyBarriers::steeleIgnoresOverwriting),
        fault(
            "yuasa-ignores-null",
            Barrier.YUASA,
            "The barrier does nothing when null is stored.",
            FaultyBarriers::yuasaIgnoresNull),
        marking(
            "yuasa-born-white",
            Barrier.YUASA,
            "Objects that are made while marking is on are white.",
            FaultyBarriers::bornWhite),
        fault(
            "hybrid-ignores-overwritten",
            Barrier.HYBRID,
            "What is overwritten does not become grey.",
            FaultyBarriers::hybridIgnoresOverwritten),
        fault(
            "hybrid-ignores-stored",
            Barrier.HYBRID,
            "What is stored before the roots were looked at does not become grey.",
            FaultyBarriers::hybridIgnoresStored));
  }

  private static Fault fault(
      String name, Barrier barrier, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "incremental-" + barrier.title(), sentence, collector);
  }

  private static Fault marking(
      String name,
      Barrier barrier,
      String sentence,
      BiFunction<Heap, WeakReferences, Marker> marker) {
    return fault(
        name,
        barrier,
        sentence,
        () ->
            new IncrementalMarkSweep(barrier) {
              @Override
              Marker newMarker(Heap heap, WeakReferences weak) {
                return marker.apply(heap, weak);
              }
            });
  }

  private static Collector dijkstraWithoutBarrier() {
    return new IncrementalMarkSweep(Barrier.DIJKSTRA) {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        // Nothing: that is the fault.
      }
    };
  }

  static Marker rootsLookedAtOnce(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      private boolean looked;

      @Override
      void begin() {
        super.begin();
        looked = false;
      }

      @Override
      void traceRoots() {
        if (!looked) {
          super.traceRoots();
        }
        looked = true;
      }
    };
  }

  private static Collector marksBeforeItHasSwept() {
    return new IncrementalMarkSweep(Barrier.DIJKSTRA) {
      @Override
      SweptSpace newSpace(Heap heap) {
        return new SweptSpace(heap) {
          @Override
          void finishSweeping() {
            // Nothing: that is the fault.
          }
        };
      }
    };
  }

  private static Collector steeleIgnoresOverwriting() {
    return new IncrementalMarkSweep(Barrier.STEELE) {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        if (before == Memory.NULL) {
          super.beforeWrite(holder, before, after);
        }
      }
    };
  }

  private static Collector yuasaIgnoresNull() {
    return new IncrementalMarkSweep(Barrier.YUASA) {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        if (after != Memory.NULL) {
          super.beforeWrite(holder, before, after);
        }
      }
    };
  }

  private static Marker bornWhite(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      void bear(int block, int words) {
        // Nothing: that is the fault.
      }
    };
  }

  private static Collector hybridIgnoresOverwritten() {
    return new IncrementalMarkSweep(Barrier.HYBRID) {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        super.beforeWrite(holder, Memory.NULL, after);
      }
    };
  }

  private static Collector hybridIgnoresStored() {
    return new IncrementalMarkSweep(Barrier.HYBRID) {
      @Override
      public void beforeWrite(int holder, int before, int after) {
        super.beforeWrite(holder, before, Memory.NULL);
      }
    };
  }
}

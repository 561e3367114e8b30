package rootset.collectors;

import java.util.List;
import java.util.function.Function;
import rootset.heap.Finalization;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Survival;
import rootset.memory.Memory;

/** Faults of a mark-sweep collector in what becomes of weak fields, ephemerons and tokens. */
final class FaultyWeakness {
  private FaultyWeakness() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "weak-not-cleared",
            "A weak field still refers to its target when that is dead.",
            FaultyWeakness::weakNotCleared),
        fault(
            "weak-cleared-too-early",
            "A weak field is cleared although its target lives.",
            FaultyWeakness::weakClearedTooEarly),
        fault(
            "ephemeron-value-not-traced",
            "An ephemeron does not keep its value alive although the key lives.",
            FaultyWeakness::ephemeronValueNotTraced),
        fault(
            "ephemerons-in-one-pass",
            "Ephemerons are looked at once: what the value of one makes of the keys of others is not"
                + " seen.",
            FaultyWeakness::ephemeronsInOnePass),
        fault(
            "token-without-death",
            "Tokens are queued for objects that live.",
            FaultyWeakness::tokenWithoutDeath),
        fault(
            "token-twice", "The tokens of the dead are queued twice.", FaultyWeakness::tokenTwice),
        fault("token-never", "The tokens of the dead are not queued.", FaultyWeakness::tokenNever));
  }

  private static Fault fault(String name, String sentence, Function<Heap, WeakReferences> weak) {
    return new Fault(
        name,
        "mark-sweep",
        sentence,
        () ->
            new MarkSweep() {
              @Override
              WeakReferences newWeakReferences(Heap heap) {
                return weak.apply(heap);
              }
            });
  }

  private static WeakReferences weakNotCleared(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      void clearTarget(int holder, Survival survival) {
        // Nothing: that is the fault.
      }
    };
  }

  private static WeakReferences weakClearedTooEarly(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      void clearTarget(int holder, Survival survival) {
        heap.clearWeak(holder, 0);
      }
    };
  }

  private static WeakReferences ephemeronValueNotTraced(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      boolean decide(int ephemeron, Tracer tracer) {
        int key = heap.reference(ephemeron, 0);
        return key == Memory.NULL || tracer.now(key) != Memory.NULL;
      }
    };
  }

  private static WeakReferences ephemeronsInOnePass(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      boolean settle(Tracer tracer) {
        super.settle(tracer);
        tracer.drain();
        return false;
      }
    };
  }

  private static WeakReferences tokenWithoutDeath(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      void queueDead(Survival survival) {
        heap.finalization().update(target -> Memory.NULL);
      }
    };
  }

  private static WeakReferences tokenTwice(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      void queueDead(Survival survival) {
        Finalization finalization = heap.finalization();
        int before = finalization.queued();
        super.queueDead(survival);
        int after = finalization.queued();
        for (int i = before; i < after; i++) {
          Mutator.of(heap).register(Memory.NULL, finalization.queued(i));
        }
        finalization.update(target -> target);
      }
    };
  }

  private static WeakReferences tokenNever(Heap heap) {
    return new WeakReferences(heap) {
      @Override
      void queueDead(Survival survival) {
        // Nothing: that is the fault.
      }
    };
  }
}

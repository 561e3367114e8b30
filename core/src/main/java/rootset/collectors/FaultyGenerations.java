package rootset.collectors;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.Kind;
import rootset.heap.Survival;

/** Faults of the generational collector at the border between the young and the old. */
final class FaultyGenerations {
  private FaultyGenerations() {}

  static List<Fault> faults() {
    return List.of(
        remembering(
            "slots-forgotten",
            "Every third slot that should be remembered is not.",
            FaultyGenerations::slotsForgotten),
        remembering(
            "slots-dropped-too-early",
            "A slot is forgotten after a young collection although its target is still young.",
            FaultyGenerations::slotsDroppedTooEarly),
        fault(
            "stores-into-large-objects-ignored",
            "The barrier does nothing when a reference is stored into a large object.",
            FaultyGenerations::storesIntoLargeObjectsIgnored),
        fault(
            "stores-into-code-ignored",
            "The barrier does nothing when a reference is stored into machine code.",
            FaultyGenerations::storesIntoCodeIgnored),
        fault(
            "stores-while-marking-ignored",
            "The barrier takes every holder for white, so that nothing becomes grey.",
            FaultyGenerations::storesWhileMarkingIgnored),
        scavenging(
            "promoted-not-scanned",
            "The fields of an object that becomes old are not visited.",
            FaultyGenerations::promotedNotScanned),
        scavenging(
            "promoted-not-remembered",
            "The references from an object that becomes old to young ones are not remembered.",
            FaultyGenerations::promotedNotRemembered),
        scavenging(
            "copies-last-field-not-scanned",
            "The last field of a copy is not visited in a young collection.",
            FaultyGenerations::copiesLastFieldNotScanned),
        scavenging(
            "never-grows-old",
            "Objects stay young, however many young collections they survive.",
            (heap, newSpace, old, remembered, marker) ->
                aging(false, heap, newSpace, old, remembered, marker)),
        scavenging(
            "grows-old-at-once",
            "Objects become old when they survive for the first time.",
            (heap, newSpace, old, remembered, marker) ->
                aging(true, heap, newSpace, old, remembered, marker)),
        scavenging(
            "colour-lost",
            "An object that is moved while marking is on becomes white.",
            FaultyGenerations::colourLost),
        fault(
            "roots-looked-at-once",
            "Roots are looked at when marking begins, but not again when it ends.",
            FaultyGenerations::rootsLookedAtOnce),
        fault(
            "grey-not-followed",
            "The marker looks for grey objects where they stood before a young collection.",
            FaultyGenerations::greyNotFollowed));
  }

  private static Fault fault(String name, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "generational", sentence, collector);
  }

  private static Fault remembering(
      String name, String sentence, Function<Integer, RememberedSet> set) {
    return fault(
        name,
        sentence,
        () ->
            new Generational() {
              @Override
              RememberedSet newRememberedSet(int words) {
                return set.apply(words);
              }
            });
  }

  /** Makes a young collector of the parts of a heap. */
  @FunctionalInterface
  private interface ScavengerMaker {
    Scavenger make(
        Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker);
  }

  private static Fault scavenging(String name, String sentence, ScavengerMaker scavenger) {
    return fault(
        name,
        sentence,
        () ->
            new Generational() {
              @Override
              Scavenger newScavenger(
                  Heap heap,
                  NewSpace newSpace,
                  OldGeneration old,
                  RememberedSet remembered,
                  Marker marker) {
                return scavenger.make(heap, newSpace, old, remembered, marker);
              }
            });
  }

  private static RememberedSet slotsForgotten(int words) {
    return new RememberedSet(words) {
      private int count;

      @Override
      void add(int slot) {
        if (++count % 3 != 0) {
          super.add(slot);
        }
      }
    };
  }

  private static RememberedSet slotsDroppedTooEarly(int words) {
    return new RememberedSet(words) {
      @Override
      void visit(Visitor visitor) {
        super.visit(
            slot -> {
              visitor.keeps(slot);
              return false;
            });
      }
    };
  }

  private static Collector storesIntoLargeObjectsIgnored() {
    return new Generational() {
      @Override
      public void beforeStore(int holder, int field, int before, int after) {
        if (heap.words(holder) <= heap.memory().pageWords() / 2) {
          super.beforeStore(holder, field, before, after);
        }
      }
    };
  }

  private static Collector storesIntoCodeIgnored() {
    return new Generational() {
      @Override
      public void beforeStore(int holder, int field, int before, int after) {
        if (heap.shape(holder).kind() != Kind.CODE) {
          super.beforeStore(holder, field, before, after);
        }
      }
    };
  }

  private static Collector storesWhileMarkingIgnored() {
    return new Generational() {
      @Override
      public void beforeStore(int holder, int field, int before, int after) {
        boolean isMarked = heap.isMarked(holder);
        heap.clearMark(holder);
        super.beforeStore(holder, field, before, after);
        if (isMarked) {
          heap.memory().marks().mark(holder);
        }
      }
    };
  }

  private static Scavenger promotedNotScanned(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker) {
      @Override
      void scanPromoted(int object) {
        // Nothing: that is the fault.
      }
    };
  }

  private static Scavenger promotedNotRemembered(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker) {
      @Override
      void scanPromoted(int object) {
        for (int field = heap.fieldsStart(object); field < heap.fieldsEnd(object); field++) {
          traceSlot(field);
        }
      }
    };
  }

  private static Scavenger copiesLastFieldNotScanned(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker) {
      @Override
      void scanCopy(int copy) {
        for (int field = heap.fieldsStart(copy); field < heap.fieldsEnd(copy) - 1; field++) {
          traceSlot(field);
        }
      }
    };
  }

  private static Scavenger aging(
      boolean aged,
      Heap heap,
      NewSpace newSpace,
      OldGeneration old,
      RememberedSet remembered,
      Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker) {
      @Override
      boolean isAged(int object) {
        return aged;
      }
    };
  }

  private static Scavenger colourLost(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker) {
      @Override
      void keepColour(int object, int to, int words) {
        // Nothing: that is the fault.
      }
    };
  }

  private static Collector rootsLookedAtOnce() {
    return new Generational() {
      @Override
      Marker newMarker(Heap heap, WeakReferences weak) {
        return FaultyBarriers.rootsLookedAtOnce(heap, weak);
      }
    };
  }

  private static Collector greyNotFollowed() {
    return new Generational() {
      @Override
      Marker newMarker(Heap heap, WeakReferences weak) {
        return new Marker(heap, weak) {
          @Override
          void forward(Survival survival) {
            // Nothing: that is the fault.
          }
        };
      }
    };
  }
}

package rootset.collectors;

import java.util.List;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.RootKind;
import rootset.memory.Memory;

/** Faults of the collectors that move everything: semi-space and mark-compact. */
final class FaultyCopying {
  private FaultyCopying() {}

  static List<Fault> faults() {
    return List.of(
        copying(
            "last-field-not-scanned",
            "Cheney's scan does not look at the last field of a copy.",
            FaultyCopying::lastFieldNotScanned),
        copying(
            "copied-twice",
            "An object that refers to nothing is copied anew for each reference to it.",
            FaultyCopying::copiedTwice),
        copying(
            "last-word-not-copied",
            "The last word of an object is not copied.",
            FaultyCopying::lastWordNotCopied),
        copying(
            "globals-not-redirected",
            "What a global refers to is copied, but the global is not told.",
            () -> notRedirected(RootKind.GLOBAL)),
        copying(
            "kept-alive-not-redirected",
            "What was read from a weak field is copied, but the list of such objects is not told.",
            () -> notRedirected(RootKind.KEPT_ALIVE)),
        compacting(
            "last-field-not-updated",
            "The last field of an object refers to where its target stood before.",
            FaultyCopying::lastFieldNotUpdated),
        compacting(
            "registrations-not-updated",
            "Whose death is to be told is forgotten when the object moves.",
            FaultyCopying::registrationsNotUpdated));
  }

  private static Fault copying(String name, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "semi-space", sentence, collector);
  }

  private static Fault compacting(String name, String sentence, Supplier<Collector> collector) {
    return new Fault(name, "mark-compact", sentence, collector);
  }

  private static Collector lastFieldNotScanned() {
    return new SemiSpace() {
      @Override
      void scan(int copy) {
        boolean hasStrong = heap.references(copy) > heap.weakFields(copy);
        int last = heap.fieldsEnd(copy) - 1;
        int target = heap.memory().load(last);
        if (hasStrong) {
          heap.memory().store(last, Memory.NULL);
        }
        super.scan(copy);
        if (hasStrong) {
          heap.memory().store(last, target);
        }
      }
    };
  }

  private static Collector copiedTwice() {
    return new SemiSpace() {
      @Override
      public int trace(int object) {
        if (heap.isForwarded(object) && refersToNothing(heap.forwardingAddress(object))) {
          heap.memory().store(object, heap.memory().load(heap.forwardingAddress(object)));
        }
        return super.trace(object);
      }

      private boolean refersToNothing(int copy) {
        int references = 0;
        for (int field = 0; field < heap.references(copy); field++) {
          references += heap.reference(copy, field) == Memory.NULL ? 0 : 1;
        }
        return references == 0;
      }
    };
  }

  private static Collector lastWordNotCopied() {
    return new SemiSpace() {
      @Override
      int copy(int object) {
        int copy = super.copy(object);
        heap.memory().store(heap.next(copy) - 1, 0);
        return copy;
      }
    };
  }

  private static Collector notRedirected(RootKind forgotten) {
    return new SemiSpace() {
      @Override
      void traceRoots() {
        for (RootKind kind : RootKind.values()) {
          heap.visitRoots(
              kind,
              target -> {
                int copy = trace(target);
                return kind == forgotten ? target : copy;
              });
        }
      }
    };
  }

  private static Collector lastFieldNotUpdated() {
    return new MarkCompact() {
      @Override
      void update(int object) {
        int last = heap.fieldsEnd(object) - 1;
        int before = heap.memory().load(last);
        super.update(object);
        if (heap.references(object) > 0) {
          heap.memory().store(last, before);
        }
      }
    };
  }

  private static Collector registrationsNotUpdated() {
    return new MarkCompact() {
      @Override
      void updateRegistrations() {
        // Nothing: that is the fault.
      }
    };
  }
}

package rootset.collectors;

import java.util.List;
import java.util.function.BiFunction;
import rootset.heap.Heap;
import rootset.heap.Kind;

/** Faults of a mark-sweep collector that marks too little, too much, or for ever. */
final class FaultyMarking {
  private static final int WIDE = 3;
  private static final int PATIENCE = 1 << 16;

  private FaultyMarking() {}

  static List<Fault> faults() {
    return List.of(
        fault(
            "last-of-many-not-traced",
            "Of objects with three references or more, the last is never followed.",
            FaultyMarking::lastOfManyNotTraced),
        fault(
            "wide-objects-not-traced",
            "No reference in an object with three or more of them is followed.",
            FaultyMarking::wideObjectsNotTraced),
        fault(
            "fields-not-traced",
            "Only what roots refer to is marked; no field is followed.",
            FaultyMarking::fieldsNotTraced),
        fault(
            "code-not-traced",
            "References in machine code are not followed.",
            FaultyMarking::codeNotTraced),
        fault(
            "grey-objects-lost",
            "Every eighth object is marked, but its fields are never visited.",
            FaultyMarking::greyObjectsLost),
        fault(
            "endless-on-cycles",
            "Whether an object was met before is not looked at, so that a cycle has no end.",
            FaultyMarking::endlessOnCycles),
        fault(
            "weak-as-strong", "A weak field keeps its target alive.", FaultyMarking::weakAsStrong),
        fault(
            "ephemeron-key-as-strong",
            "An ephemeron keeps its key alive.",
            (heap, weak) -> ephemeronAsStrong(0, heap, weak)),
        fault(
            "ephemeron-value-as-strong",
            "An ephemeron keeps its value alive, whatever becomes of the key.",
            (heap, weak) -> ephemeronAsStrong(1, heap, weak)));
  }

  static Fault fault(
      String name, String sentence, BiFunction<Heap, WeakReferences, Marker> marker) {
    return new Fault(
        name,
        "mark-sweep",
        sentence,
        () ->
            new MarkSweep() {
              @Override
              Marker newMarker(Heap heap, WeakReferences weak) {
                return marker.apply(heap, weak);
              }
            });
  }

  private static Marker lastOfManyNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        boolean isWide = heap.references(object) >= WIDE && heap.weakFields(object) == 0;
        return isWide ? blackenAllButLast(this, heap, object) : super.blacken(object);
      }
    };
  }

  static int blackenAllButLast(Marker marker, Heap heap, int object) {
    int last = heap.references(object) - 1;
    for (int field = 0; field < last; field++) {
      marker.visit(heap.reference(object, field));
    }
    return 1 + last;
  }

  private static Marker wideObjectsNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        return heap.references(object) >= WIDE ? 1 : super.blacken(object);
      }
    };
  }

  private static Marker codeNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        return heap.shape(object).kind() == Kind.CODE ? 1 : super.blacken(object);
      }
    };
  }

  private static Marker fieldsNotTraced(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        return 1;
      }
    };
  }

  private static Marker greyObjectsLost(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      private int count;

      @Override
      public int trace(int object) {
        if (!heap.isMarked(object) && ++count % 8 == 0) {
          heap.mark(object);
        }
        return super.trace(object);
      }
    };
  }

  private static Marker endlessOnCycles(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      private int traced;

      @Override
      void begin() {
        super.begin();
        traced = 0;
      }

      @Override
      public int trace(int object) {
        if (++traced > PATIENCE) {
          throw new IllegalStateException("followed " + PATIENCE + " references and saw no end");
        }
        if (heap.isMarked(object)) {
          retreat(object);
        }
        return super.trace(object);
      }
    };
  }

  private static Marker weakAsStrong(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        if (heap.shape(object).kind() == Kind.WEAK) {
          visit(heap.reference(object, 0));
        }
        return super.blacken(object);
      }
    };
  }

  private static Marker ephemeronAsStrong(int field, Heap heap, WeakReferences weak) {
    return new Marker(heap, weak) {
      @Override
      int blacken(int object) {
        if (heap.shape(object).kind() == Kind.EPHEMERON) {
          visit(heap.reference(object, field));
        }
        return super.blacken(object);
      }
    };
  }
}

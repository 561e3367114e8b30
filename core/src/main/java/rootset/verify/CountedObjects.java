package rootset.verify;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The objects that a count of references keeps. Found by topology, not by counting along: as long
 * as some object has no reference to it, that object goes, and its references with it. What remains
 * is what roots and cycles reach.
 */
final class CountedObjects {
  private final ShadowGraph graph;
  private int[] standing = new int[64];
  private int count;
  private int seen;
  private int[] degrees = new int[64]; // by object; 0 if it is gone
  private boolean[] reclaimed = new boolean[64]; // by object; the collector's word for it

  CountedObjects(ShadowGraph graph) {
    this.graph = graph;
  }

  /** Lets go what nothing refers to any more; {@code roots} are all references from variables. */
  void update(int[] roots) {
    addNewborn();
    countReferences(roots);
    int gone = letGo();
    keepOthers(gone);
  }

  int count() {
    return count;
  }

  /** The {@code index}-th object that is kept. */
  int object(int index) {
    return standing[index];
  }

  boolean keeps(int object) {
    return degrees[object] > 0;
  }

  /**
   * Lets go what {@code stands} denies, for a collector may reclaim cycles, and then what only that
   * referred to.
   */
  void retain(IntPredicate stands, int[] roots) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int object = standing[i];
      if (stands.test(object)) {
        standing[kept++] = object;
      } else {
        degrees[object] = 0;
        reclaimed[object] = true;
      }
    }
    if (kept < count) {
      count = kept;
      update(roots);
    }
  }

  private void addNewborn() {
    int length = graph.size() + 1;
    if (length > degrees.length) {
      degrees = Arrays.copyOf(degrees, 2 * length);
      standing = Arrays.copyOf(standing, 2 * length);
      reclaimed = Arrays.copyOf(reclaimed, 2 * length);
    }
    while (seen < graph.size()) {
      standing[count++] = ++seen;
    }
  }

  private void countReferences(int[] roots) {
    for (int i = 0; i < count; i++) {
      degrees[standing[i]] = 0;
    }
    for (int target : roots) {
      degrees[target]++;
    }
    for (int i = 0; i < count; i++) {
      countReferencesOf(standing[i]);
    }
    degrees[0] = 0;
  }

  private int letGo() {
    int[] going = new int[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (degrees[standing[i]] == 0) {
        going[size++] = standing[i];
      }
    }
    for (int i = 0; i < size; i++) {
      int object = going[i];
      for (int field = 0; field < graph.shape(object).references(); field++) {
        int target = graph.reference(object, field);
        boolean isKept = target != 0 && !reclaimed[target];
        if (isKept && isCounted(object, field) && --degrees[target] == 0) {
          going[size++] = target;
        }
      }
      if (graph.hasWeakFields()) {
        size = clearReferencesTo(object, going, size);
      }
    }
    return size;
  }

  /** Clears what refers weakly to an object that goes; values of ephemerons may go with it. */
  private int clearReferencesTo(int dead, int[] going, int size) {
    int more = size;
    if (graph.weakFields(dead) > 0) {
      graph.setReference(dead, 0, 0); // it is let go itself, and must not be told once more
    }
    for (int i = 0; i < count; i++) {
      int holder = standing[i];
      if (graph.weakFields(holder) == 0 || graph.reference(holder, 0) != dead) {
        continue;
      }
      graph.setReference(holder, 0, 0);
      if (graph.isEphemeron(holder)) {
        int value = graph.reference(holder, 1);
        graph.setReference(holder, 1, 0);
        if (value != 0 && !reclaimed[value] && --degrees[value] == 0) {
          going[more++] = value;
        }
      }
    }
    return more;
  }

  private boolean isCounted(int object, int field) {
    return field > 0 || graph.weakFields(object) == 0;
  }

  private void keepOthers(int gone) {
    if (gone == 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (degrees[standing[i]] > 0) {
        standing[kept++] = standing[i];
      }
    }
    count = kept;
  }

  private void countReferencesOf(int object) {
    for (int field = 0; field < graph.shape(object).references(); field++) {
      int target = graph.reference(object, field);
      if (isCounted(object, field) && !reclaimed[target]) {
        degrees[target]++;
      }
    }
  }
}

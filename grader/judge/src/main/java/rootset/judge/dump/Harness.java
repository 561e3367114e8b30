package rootset.judge.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * The cage's own part of a dump.
 *
 * @param thread the thread that serves the judge's calls: between two calls its variables are the
 *     harness's; or {@link HeapDump#NONE}
 * @param handedOut what a test holds, in the order of its numbers
 */
record Harness(int thread, List<Integer> handedOut) {
  private static final String SERVANT = "rootset.cage.Servant";

  /**
   * Finds the harness of a dump.
   *
   * @throws IllegalStateException if there is more than one
   */
  static Harness of(HeapDump dump) {
    Harness found = new Harness(HeapDump.NONE, List.of());
    for (int each = 0; each < dump.size(); each++) {
      HeapClass type = dump.classOf(each);
      if (!dump.isClass(each) && type.isHarness() && type.name().equals(SERVANT)) {
        if (found.thread != HeapDump.NONE) {
          throw new IllegalStateException("somebody pretends to serve the judge");
        }
        found = new Harness(dump.follow(each, "thread"), handedOut(dump, each));
      }
    }
    return found;
  }

  private static List<Integer> handedOut(HeapDump dump, int servant) {
    int list = dump.follow(dump.follow(servant, "objects"), "handedOut");
    int elements = list == HeapDump.NONE ? HeapDump.NONE : dump.follow(list, "elementData");
    List<Integer> handedOut = new ArrayList<>();
    if (elements != HeapDump.NONE) {
      int length = Math.min(dump.number(list, "size"), dump.length(elements).orElse(0));
      for (int i = 0; i < length; i++) {
        handedOut.add(dump.element(elements, i));
      }
    }
    return handedOut;
  }
}

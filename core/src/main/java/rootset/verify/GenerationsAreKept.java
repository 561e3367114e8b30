package rootset.verify;

import java.util.Arrays;
import rootset.heap.Shape;
import rootset.scenario.Op;

/**
 * What {@link Promise#NURSERY} and {@link Promise#TENURING} say about generations: objects are born
 * young, a young collection frees all of the nursery that neither roots nor old objects reach and
 * leaves the old space alone, and who survived two of them is old, but not who survived one.
 * Remembers the image before, so each trial needs its own.
 *
 * <p>When the collector collects because the nursery is full, nobody sees it. So what depends on
 * the number of survived collections is judged only where the words asked for since the image
 * before left no reason for one.
 */
final class GenerationsAreKept implements Invariant {
  private static final int OLD = 2;

  private HeapImage before; // null at first
  private int[] rootsBefore;
  private int bornBefore; // objects made before the image before
  private int asked;
  private int uncertain; // objects up to this one may have survived a collection unseen
  private int[] survived = new int[64]; // young collections asked for, by object
  private int[] survivedFull = new int[64];

  @Override
  public Violation.Kind kind() {
    return Violation.Kind.MISPLACED;
  }

  @Override
  public void check(Moment moment) {
    if (!moment.promise().hasNursery()) {
      return;
    }
    if (moment.graph().size() >= survived.length) {
      survived = Arrays.copyOf(survived, 2 * moment.graph().size());
      survivedFull = Arrays.copyOf(survivedFull, survived.length);
    }
    watchBirths(moment);
    if (moment.op() instanceof Op.CollectYoung) {
      checkOldSpaceIsLeftAlone(moment);
      checkGarbageIsGone(moment);
      checkAges(moment);
    } else if (moment.op() instanceof Op.Collect) {
      grow(moment, survivedFull);
    }
    before = moment.heap();
    rootsBefore = moment.roots();
    bornBefore = moment.graph().size();
    asked = moment.program().asked();
  }

  /** Follows how full the nursery is, object by object, as long as nothing was collected. */
  private void watchBirths(Moment moment) {
    int used = before == null ? 0 : Nursery.words(before);
    int semiWords = Nursery.semiWords(moment.heap());
    boolean isCertain = true;
    for (int object = bornBefore + 1; object <= moment.graph().size(); object++) {
      int words = words(moment, object);
      boolean fits = used + words <= semiWords;
      boolean isYoung = Nursery.contains(moment.heap(), moment.graph().birth(object));
      if (isCertain && fits && !isYoung) {
        throw new Broken(
            moment.graph().name(object)
                + " was born in the old space, but the nursery had "
                + (semiWords - used)
                + " free words");
      }
      if (!fits && !isYoung && isOnlyBirth(moment)) {
        checkCollectionWasInVain(moment, words);
      }
      isCertain = isCertain && fits;
      if (!isCertain) {
        uncertain = object - 1;
      }
      used += words;
    }
    if (moment.wasRefused()) {
      uncertain = moment.graph().size();
    }
  }

  /** Whether nothing but one allocation happened since the image before. */
  private boolean isOnlyBirth(Moment moment) {
    return before != null
        && moment.op() instanceof Op.New
        && moment.graph().size() == bornBefore + 1
        && moment.program().asked() == asked + 1;
  }

  /** A full nursery is collected before anything that would fit into it is born elsewhere. */
  private void checkCollectionWasInVain(Moment moment, int words) {
    boolean[] reached = Nursery.reached(before, rootsBefore);
    int survivors = 0;
    for (int block = 1; Nursery.contains(before, block); block = before.next(block)) {
      survivors += reached[block] ? before.length(block) : 0;
    }
    int room = Nursery.semiWords(before) - survivors;
    if (words <= room) {
      throw new Broken(
          moment.graph().name(moment.graph().size())
              + " was born in the old space, but a young collection would have left "
              + room
              + " free words in the nursery");
    }
  }

  private void checkOldSpaceIsLeftAlone(Moment moment) {
    HeapImage now = moment.heap();
    if (before == null || asked != moment.program().asked()) {
      return;
    }
    for (int block = 1; block < before.end(); block = before.next(block)) {
      boolean wasOld = !Nursery.contains(before, block) && before.isObject(block);
      if (wasOld && !(now.isObject(block) && now.shapeId(block) == before.shapeId(block))) {
        throw new Broken(
            "the "
                + moment.program().shapes().get(before.shapeId(block)).name()
                + " that stood in the old space at address "
                + block
                + " does not stand there any more, but a young collection leaves the old space"
                + " alone",
            Violation.Kind.MISPLACED);
      }
    }
  }

  private static void checkGarbageIsGone(Moment moment) {
    HeapImage heap = moment.heap();
    boolean[] reached = Nursery.reached(heap, moment.roots());
    for (int block = 1; Nursery.contains(heap, block); block = heap.next(block)) {
      if (heap.isObject(block) && !reached[block]) {
        throw new Broken(
            "the "
                + moment.shapeAt(block)
                + " at address "
                + block
                + " still stands in the nursery after the young collection, but neither a root nor"
                + " an old object reaches it",
            Violation.Kind.KEPT);
      }
    }
  }

  private void checkAges(Moment moment) {
    grow(moment, survived);
    if (moment.promise() != Promise.TENURING) {
      return;
    }
    LiveGraph live = moment.live();
    for (int i = 0; i < live.count(); i++) {
      int object = live.object(i);
      boolean isYoung = Nursery.contains(moment.heap(), live.address(object));
      if (isYoung && survived[object] >= OLD) {
        checkOldIsFull(moment, object);
      }
      boolean isAge1 = survived[object] == 1 && survivedFull[object] == 0 && object > uncertain;
      boolean wasBornYoung = Nursery.contains(moment.heap(), moment.graph().birth(object));
      if (!isYoung && isAge1 && wasBornYoung) {
        throw new Broken(
            moment.graph().name(object)
                + " survived its first young collection and stands in the old space already, at"
                + " address "
                + live.address(object));
      }
    }
  }

  private static void checkOldIsFull(Moment moment, int object) {
    int room = Nursery.oldRoom(moment.heap());
    if (room >= words(moment, object)) {
      throw new Broken(
          moment.graph().name(object)
              + " survived its second young collection and still stands in the nursery, at address "
              + moment.live().address(object)
              + ", but the old space has a run of "
              + room
              + " free words");
    }
  }

  private static void grow(Moment moment, int[] ages) {
    for (int i = 0; i < moment.live().count(); i++) {
      ages[moment.live().object(i)]++;
    }
  }

  private static int words(Moment moment, int object) {
    Shape shape = moment.graph().shape(object);
    return moment.program().words(shape);
  }
}

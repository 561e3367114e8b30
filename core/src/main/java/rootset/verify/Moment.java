package rootset.verify;

import rootset.scenario.Op;

/**
 * All that is known when an image is judged: the image, the program as it should be, and what just
 * happened.
 */
final class Moment {
  private final Promise promise;
  private final Op op;
  private final boolean refused;
  private final ShadowProgram program;
  private final HeapImage heap;
  private final int[] roots;
  private final int[] targets;
  private final LiveGraph live;
  private final CountedObjects counted;

  Moment(
      Promise promise,
      Op op,
      boolean refused,
      ShadowProgram program,
      HeapImage heap,
      int[] roots,
      LiveGraph live,
      CountedObjects counted) {
    this.promise = promise;
    this.op = op;
    this.refused = refused;
    this.program = program;
    this.heap = heap;
    this.roots = roots;
    this.targets = program.roots().targets();
    this.live = live;
    this.counted = counted;
  }

  Promise promise() {
    return promise;
  }

  /** The operation executed last. */
  Op op() {
    return op;
  }

  /** Whether the operation executed last was a collection. */
  boolean isCollection() {
    return op instanceof Op.Collect;
  }

  /** Whether the operation executed last is an allocation that was refused. */
  boolean isRefusal() {
    return refused && (op instanceof Op.New || op instanceof Op.NewList);
  }

  /** Whether the allocation executed last was refused. */
  boolean wasRefused() {
    return refused;
  }

  ShadowProgram program() {
    return program;
  }

  ShadowGraph graph() {
    return program.graph();
  }

  HeapImage heap() {
    return heap;
  }

  /** What the run says that the roots refer to: addresses. */
  int[] roots() {
    return roots;
  }

  /** What the roots should refer to: objects. */
  int[] targets() {
    return targets;
  }

  /** The reachable objects, once they are recognised. */
  LiveGraph live() {
    return live;
  }

  /** The objects that counting keeps, once they are computed. */
  CountedObjects counted() {
    return counted;
  }

  /** Whether the address of an object was handed out again after its birth. */
  boolean isOverwritten(int object) {
    return program.bornAt(graph().birth(object)) != object;
  }

  /** What became of an object that should stand at the place of its birth, and does not. */
  String fate(int object) {
    int birth = graph().birth(object);
    int heir = program.bornAt(birth);
    if (isOverwritten(object)) {
      return "its block at address " + birth + " was handed out again for " + graph().name(heir);
    }
    if (heap.isFree(birth)) {
      return "its block at address " + birth + " is free";
    }
    return heap.isObject(birth)
        ? "another object stands at its address " + birth
        : "no block begins at its address " + birth;
  }
}

package rootset.collectors;

import rootset.heap.Heap;
import rootset.heap.Kind;
import rootset.heap.Survival;
import rootset.memory.Memory;

/**
 * The weak objects and ephemerons that a trace met, and what becomes of them when it is done.
 *
 * <p>The order is V8's: ephemerons are brought to their fixpoint, weak fields are cleared, then the
 * registrations of dead objects are queued. The fixpoint takes one pass over the undecided
 * ephemerons for each link of the longest chain of keys.
 */
class WeakReferences {
  private final Heap heap;
  private final WorkList weak = new WorkList();
  private final WorkList undecided = new WorkList(); // ephemerons whose key is not reached so far

  WeakReferences(Heap heap) {
    this.heap = heap;
  }

  /** Notes that a trace reached {@code object}, some of whose fields are weak. */
  void discover(int object) {
    if (heap.shape(object).kind() == Kind.WEAK) {
      weak.push(object);
    } else {
      undecided.push(object);
    }
  }

  /** Traces the value of each ephemeron whose key is reached, until that changes nothing more. */
  void converge(Tracer tracer) {
    tracer.drain();
    while (settle(tracer)) {
      tracer.drain();
    }
  }

  /** One pass over the undecided ephemerons; whether it decided any. */
  boolean settle(Tracer tracer) {
    return undecided.retain(ephemeron -> !decide(ephemeron, tracer)) > 0;
  }

  /** Clears what refers weakly to the dead, then queues the tokens registered for them. */
  void clear(Survival survival) {
    while (!weak.isEmpty()) {
      clearTarget(weak.pop(), survival);
    }
    while (!undecided.isEmpty()) {
      int ephemeron = undecided.pop();
      heap.clearWeak(ephemeron, 0);
      heap.clearWeak(ephemeron, 1);
    }
    queueDead(survival);
  }

  void queueDead(Survival survival) {
    heap.finalization().update(survival);
  }

  /** Follows objects that were moved before the trace was done, and drops the dead. */
  void forward(Survival survival) {
    weak.forward(survival);
    undecided.forward(survival);
  }

  boolean decide(int ephemeron, Tracer tracer) {
    int key = heap.reference(ephemeron, 0);
    if (key != Memory.NULL) {
      int now = tracer.now(key);
      if (now == Memory.NULL) {
        return false;
      }
      heap.setReference(ephemeron, 0, now);
    }
    int value = heap.reference(ephemeron, 1);
    if (value != Memory.NULL) {
      heap.setReference(ephemeron, 1, tracer.trace(value));
    }
    return true;
  }

  void clearTarget(int holder, Survival survival) {
    int target = heap.reference(holder, 0);
    if (target == Memory.NULL) {
      return;
    }
    int now = survival.now(target);
    if (now == Memory.NULL) {
      heap.clearWeak(holder, 0);
    } else {
      heap.setReference(holder, 0, now);
    }
  }
}

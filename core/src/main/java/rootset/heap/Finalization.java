package rootset.heap;

import java.util.Arrays;

/**
 * Tells the program, after the fact, that objects are dead: whoever registers an object with a
 * token finds the token in the queue some time after the object died.
 *
 * <p>The promises are those of JavaScript's {@code FinalizationRegistry}: the token comes once for
 * each registration; never while the object is reachable; after every weak reference to it was
 * cleared; in the order of registration among the objects of one collection; and no promise of
 * when. The registry does not keep the object alive, and what the program gets is the token, so no
 * dead object comes back.
 */
public final class Finalization {
  private int[] targets = new int[4];
  private int[] tokens = new int[4];
  private int registered;
  private int[] queue = new int[4];
  private int first;
  private int last;
  private HeapListener listener;

  Finalization() {}

  void setListener(HeapListener listener) {
    this.listener = listener;
  }

  void register(int target, int token) {
    if (registered == targets.length) {
      targets = Arrays.copyOf(targets, 2 * registered);
      tokens = Arrays.copyOf(tokens, 2 * registered);
    }
    targets[registered] = target;
    tokens[registered++] = token;
  }

  /** The number of registrations whose object is not known to be dead. */
  public int registered() {
    return registered;
  }

  /** The object of the {@code index}-th registration. */
  public int target(int index) {
    return targets[index];
  }

  /** The number of tokens in the queue. */
  public int queued() {
    return last - first;
  }

  /** The {@code index}-th token in the queue, which stays there. */
  public int queued(int index) {
    return queue[first + index];
  }

  /** Takes the first token out of the queue, which must not be empty. */
  int take() {
    if (first == last) {
      throw new IllegalStateException("the finalization queue is empty");
    }
    return queue[first++];
  }

  /**
   * For collectors, when weak references are cleared: queues the tokens of the dead, and follows
   * the survivors to where they are.
   */
  public void update(Survival survival) {
    int kept = 0;
    for (int i = 0; i < registered; i++) {
      int now = survival.now(targets[i]);
      if (now == 0) {
        enqueue(tokens[i]);
      } else {
        targets[kept] = now;
        tokens[kept++] = tokens[i];
      }
    }
    registered = kept;
  }

  private void enqueue(int token) {
    if (last == queue.length) {
      int waiting = last - first;
      queue = Arrays.copyOf(Arrays.copyOfRange(queue, first, last), Math.max(4, 2 * waiting));
      first = 0;
      last = waiting;
    }
    queue[last++] = token;
    if (listener != null) {
      listener.finalized(token);
    }
  }
}

package rootset.exercises.weakcache;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/**
 * Lets the JVM collect now. A program has no business with that; tests of weak references cannot do
 * without.
 */
public final class Garbage {
  private static final int PATIENCE_MILLIS = 3_000;
  private static final int PAUSE_MILLIS = 5;

  private Garbage() {}

  /**
   * Collects garbage until references to what was garbage before are cleared and stand in their
   * queues.
   *
   * <p>The JVM clears references while it collects, and puts them into queues some time afterwards.
   * But it has done so with all of one collection when the first of the next one comes.
   */
  public static void collect() {
    collectOnce();
    collectOnce();
  }

  private static void collectOnce() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    PhantomReference<Object> last = new PhantomReference<>(new Object(), queue);
    System.gc();
    try {
      queue.remove(PATIENCE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Reference.reachabilityFence(last);
  }

  /**
   * Collects garbage until a card has only so many handles in use, for a few seconds at most:
   * cleaners work in a thread of their own, and when they do is up to the JVM.
   *
   * @return how many are in use then
   */
  public static int collectUntil(GraphicsCard card, int used) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    collect();
    while (card.used() != used && System.nanoTime() < end) {
      pause();
      collect();
    }
    return card.used();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

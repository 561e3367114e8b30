package rootset.cage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/**
 * What the judge asks this process when a test wants evidence. The judge does not rely on it: heap
 * dumps come from the JVM, and so does the figure that the counter must agree with.
 */
public final class Gauge {
  private static final int PATIENCE_MILLIS = 500;

  private Gauge() {}

  /**
   * Collects garbage and lets the JVM finish what follows from it: clearing references, cleaners,
   * finalizers. Without it a dump might show what is only about to go.
   *
   * <p>The JVM hands references over in no order that could be relied on. But it has handed over
   * all of one collection when the first of the next one comes: only then are all finalizers known
   * that have to run.
   */
  public static void settle() {
    collect();
    collect();
    System.runFinalization();
  }

  /** Collects garbage and waits for a reference that the collection cleared. */
  private static void collect() {
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

  /** Bytes that this thread has allocated since it began. */
  public static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}

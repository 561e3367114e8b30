package rootset.cage;

/**
 * The number of steps that counted student code took. A step is a method entered, a jump back to
 * the start of a loop, a call into {@code java.util}, and each element that the JDK goes through
 * inside one of the calls that {@link Charges} knows; what the JDK does in any other call costs no
 * more than that call. Steps say how work grows, the same on every machine, where a clock could
 * not. The judge puts the calls of this class into a student's class files.
 *
 * <p>A plain field, because it is the loop's price: an atomic one costs a tight loop several times
 * more. Threads that count at the same time lose steps to each other, so whoever asks about
 * concurrent code learns a lower bound and not the same number twice; the exercises that are
 * counted have one thread.
 *
 * <p>The counter can be forged, as everything in a cage can. A student's source cannot name this
 * class, because it is not on the compiler's class path, and the rule {@code no-reflection} finds
 * what would reach it without a name. What gets through is held against what is plausible: there is
 * no way to do n operations in fewer than n steps, since each of them enters a method.
 */
public final class Steps {
  private static long taken;

  private Steps() {}

  /** Counts one step. */
  public static void step() {
    taken++;
  }

  /** How many steps were taken since the cage started; only differences mean anything. */
  public static long taken() {
    return taken;
  }

  static void add(long steps) {
    taken += steps;
  }

  /** Takes back what was counted since: the work was ours. */
  static void backTo(long earlier) {
    taken = earlier;
  }
}

package rootset.cage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * What a call into the JDK costs beyond the call: the loop inside it, one step for each element
 * that it may have to visit. Instrumented code calls a charge just before the call itself, with the
 * call's own receiver and arguments. The classes that they have at run time decide, so {@code
 * Collection.remove} is dear on a {@code LinkedList} and free on a {@code HashSet}.
 *
 * <p>A search is charged as if it found nothing. Logarithms, resizing and collisions are free: what
 * is charged separates constant from linear work, no more. A charge never throws and never runs a
 * student's method directly; null and wrong indices are left to the call that they were meant for.
 */
public final class Charges {
  private Charges() {}

  /**
   * The receiver of a virtual call, or null if its class is a student's and has a method of its own
   * there: then that method is counted and nothing is to be charged.
   *
   * @param call name and parameter types, as in {@code remove(Ljava/lang/Object;)}
   */
  public static Object unlessOverridden(Object receiver, String call) {
    return receiver != null && Overrides.has(receiver.getClass(), call) ? null : receiver;
  }

  /** Charges everything that there is in a collection, map, array or text. */
  public static void elements(Object of) {
    Steps.add(Sizes.of(of));
  }

  /** Charges what two texts, or a text and an addition, have together. */
  public static void elements(Object one, Object other) {
    Steps.add(Sizes.of(one) + Sizes.of(other));
  }

  /** Charges a comparison, which ends at once where sizes differ. */
  public static void equal(Object one, Object other) {
    long size = one instanceof String ? Sizes.of(one) : contents(one);
    if (one != other && size == Sizes.of(other)) {
      Steps.add(size);
    }
  }

  /** Charges a hash code; a string keeps its own. */
  public static void hash(Object of) {
    Steps.add(contents(of));
  }

  /** Charges what an object becomes as text; an array becomes only its address. */
  public static void text(Object of) {
    Steps.add(of instanceof CharSequence ? Sizes.of(of) : contents(of));
  }

  private static long contents(Object of) {
    return of instanceof Collection || of instanceof Map ? Sizes.of(of) : 0;
  }

  /** Charges the way to one element that is given by its value. */
  public static void search(Object in) {
    Steps.add(wayThrough(in));
  }

  /** Charges the way to one element that is given by its index. */
  public static void seek(Object in, int index) {
    // Most lists are of this class, and asking for an interface is slow.
    boolean isArray = in == null || in.getClass() == ArrayList.class;
    if (!isArray && !(in instanceof RandomAccess) && in instanceof List) {
      long size = Sizes.of(in);
      Steps.add(between(0, Math.min(index, size - index), size));
    }
  }

  /** Charges what it takes to add or remove an element in the middle. */
  public static void shift(Object in, int index) {
    if (in instanceof CopyOnWriteArrayList) {
      elements(in);
    } else if (in instanceof RandomAccess || in instanceof CharSequence) {
      long size = Sizes.of(in);
      Steps.add(between(0, size - index, size));
    } else {
      seek(in, index);
    }
  }

  /** Charges what it takes to add or remove an element in front. */
  public static void shift(Object in) {
    shift(in, 0);
  }

  /** Charges {@code each.containsAll(of)}: a search for each element. */
  public static void searchForEach(Object in, Object of) {
    Steps.add(Sizes.of(of) * Math.max(1, wayThrough(in)));
  }

  /** Charges {@code from.removeAll(what)}; a set takes the shorter way round. */
  public static void subtract(Object from, Object what) {
    long removed = Sizes.of(what);
    if (from instanceof Set && Sizes.of(from) > removed) {
      Steps.add(removed);
    } else {
      searchForEach(what, from);
    }
  }

  /** Charges so many elements. */
  public static void length(int length) {
    Steps.add(Math.max(0, length));
  }

  /** Charges the elements from an index to another. */
  public static void range(int from, int to) {
    Steps.add(Math.max(0, (long) to - from));
  }

  /** Charges a text that is repeated. */
  public static void repeat(Object text, int times) {
    Steps.add(Sizes.of(text) * Math.max(0, times));
  }

  private static long wayThrough(Object in) {
    boolean isLookup =
        in instanceof Map || in instanceof Set && !(in instanceof CopyOnWriteArraySet);
    return isLookup ? 0 : Sizes.of(in);
  }

  private static long between(long least, long value, long most) {
    return Math.max(least, Math.min(value, most));
  }
}

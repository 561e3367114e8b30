package rootset.cage;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;

/**
 * How many elements something has. Where the JDK knows, it is asked. A student's own {@code size}
 * is never called, because that could show; such a collection counts as empty, and the methods of
 * the student's that the JDK goes through it with count themselves.
 */
final class Sizes {
  private static final String SIZE = "size()";
  private static final String LENGTH = "length()";

  private Sizes() {}

  static long of(Object any) {
    if (any instanceof CharSequence) {
      return Overrides.has(any.getClass(), LENGTH) ? 0 : ((CharSequence) any).length();
    }
    if (any instanceof Collection || any instanceof Map) {
      return Overrides.has(any.getClass(), SIZE) ? 0 : asked(any);
    }
    return any != null && any.getClass().isArray() ? Array.getLength(any) : 0;
  }

  /**
   * A view may ask a student's collection behind it, or find it changed; neither is to be noticed.
   */
  private static long asked(Object collectionOrMap) {
    long before = Steps.taken();
    try {
      return collectionOrMap instanceof Collection
          ? ((Collection<?>) collectionOrMap).size()
          : ((Map<?, ?>) collectionOrMap).size();
    } catch (RuntimeException unknown) {
      return 0;
    } finally {
      Steps.backTo(before);
    }
  }
}

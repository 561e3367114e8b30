package rootset.cage;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

/** Which methods a student's class does not leave to the JDK. */
final class Overrides {
  private static final Set<String> NONE = Set.of();

  /** Kept, because a class loader is slow to ask for. */
  private static final ClassValue<Set<String>> OF =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return type.getClassLoader() == null ? NONE : declared(type);
        }
      };

  /**
   * The JDK's class that was asked about last: loops ask about the same again. Never a student's,
   * whose statics it would keep alive.
   */
  private static Class<?> last;

  private Overrides() {}

  /** Whether a class or one above it, up to the JDK's, declares a method. */
  static boolean has(Class<?> type, String call) {
    return type != last && isAmong(OF.get(type), type, call);
  }

  private static boolean isAmong(Set<String> calls, Class<?> type, String call) {
    if (calls == NONE) {
      last = type;
    }
    return calls.contains(call);
  }

  private static Set<String> declared(Class<?> type) {
    Set<String> calls = new HashSet<>();
    try {
      for (Class<?> at = type; at.getClassLoader() != null; at = at.getSuperclass()) {
        for (Method method : at.getDeclaredMethods()) {
          calls.add(method.getName() + parameters(method));
        }
      }
    } catch (LinkageError incomplete) {
      // A class that names a missing one: the call itself will tell.
    }
    return calls;
  }

  private static String parameters(Method method) {
    String descriptor =
        MethodType.methodType(void.class, method.getParameterTypes()).toMethodDescriptorString();
    return descriptor.substring(0, descriptor.length() - 1);
  }
}

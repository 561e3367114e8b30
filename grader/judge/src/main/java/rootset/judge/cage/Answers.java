package rootset.judge.cage;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.Thrown;
import rootset.testkit.SubjectException;

/** What may come back from a cage, and under which form it enters the judge. */
final class Answers {
  private Answers() {}

  /** The value, if the contract's method can return it. */
  static Object checked(Object value, Method method) throws ProtocolException {
    Class<?> type = method.getReturnType();
    boolean fits =
        type == void.class
            ? value == null
            : value == null ? !type.isPrimitive() : boxed(type).isInstance(value);
    if (!fits) {
      throw new ProtocolException(method.getName() + " cannot return this");
    }
    return value;
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /**
   * The method of a test's object that a cage may call: one of its contract's, or the three that
   * every object has.
   */
  static Method callable(Class<?> contract, String name, int parameters) throws ProtocolException {
    if (contract != null) {
      for (Method method : contract.getMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == parameters) {
          return method;
        }
      }
    }
    for (Method method : Object.class.getMethods()) {
      boolean harmless =
          name.equals("equals") || name.equals("hashCode") || name.equals("toString");
      if (harmless && method.getName().equals(name) && method.getParameterCount() == parameters) {
        return method;
      }
    }
    throw new ProtocolException("no contract has a method " + name);
  }

  /**
   * A student's exception as tests may see it: exceptions of the JDK as themselves, all else as
   * data. An error of any kind is data: thrown as itself it would be taken for a fault of the
   * judge.
   */
  static RuntimeException rebuilt(Thrown thrown) {
    String name = thrown.className();
    if (name.startsWith("java.lang.") || name.startsWith("java.util.")) {
      try {
        Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        if (RuntimeException.class.isAssignableFrom(type)) {
          return (RuntimeException) type.getConstructor(String.class).newInstance(thrown.message());
        }
      } catch (ReflectiveOperationException | LinkageError unknown) {
        // As data, then.
      }
    }
    return new SubjectException(name, thrown.message());
  }
}

package rootset.cage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * An object that lives in the judge. Behind a proxy it answers to its contract; bare it is a thing
 * that can only be kept and handed back.
 */
final class Foreign implements InvocationHandler {
  private final int number;
  private final Callbacks callbacks;

  Foreign(int number, Callbacks callbacks) {
    this.number = number;
    this.callbacks = callbacks;
  }

  /** The foreign object that something is or stands for, or null. */
  static Foreign of(Object object) {
    if (object instanceof Foreign) {
      return (Foreign) object;
    }
    if (Proxy.isProxyClass(object.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(object);
      return handler instanceof Foreign ? (Foreign) handler : null;
    }
    return null;
  }

  int number() {
    return number;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return callbacks.call(number, method, arguments == null ? new Object[0] : arguments);
  }

  /** Equal as the test's own objects are equal: only they know. */
  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Foreign && (Boolean) ask("equals", other);
  }

  @Override
  public int hashCode() {
    return (Integer) ask("hashCode");
  }

  @Override
  public String toString() {
    return (String) ask("toString");
  }

  private Object ask(String name, Object... arguments) {
    try {
      Method method =
          arguments.length == 0
              ? Object.class.getMethod(name)
              : Object.class.getMethod(name, Object.class);
      return callbacks.call(number, method, arguments);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

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
    if (method.getDeclaringClass() != Object.class) {
      return callbacks.call(number, method, arguments);
    }
    if (method.getName().equals("equals")) {
      return proxy == arguments[0];
    }
    return method.getName().equals("hashCode") ? (Object) hashCode() : toString();
  }

  @Override
  public String toString() {
    return "object #" + number;
  }
}

package rootset.judge.cage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;

/**
 * An object that lives in the cage. Behind a proxy it answers to the contract under which it was
 * handed out; bare it can only be kept and handed back. Its equals, hashCode and toString are the
 * judge's own: a student's cannot lie to an assertion.
 */
final class RemoteObject implements InvocationHandler {
  private final Session session;
  private final int number;
  private final String className;
  private final Class<?> contract;

  RemoteObject(Session session, int number, String className, Class<?> contract) {
    this.session = session;
    this.number = number;
    this.className = className;
    this.contract = contract;
  }

  /** The remote object that something is or stands for, or null. */
  static RemoteObject of(Object object) {
    if (object instanceof RemoteObject remote) {
      return remote;
    }
    return Proxy.isProxyClass(object.getClass())
            && Proxy.getInvocationHandler(object) instanceof RemoteObject remote
        ? remote
        : null;
  }

  int number() {
    return number;
  }

  Class<?> contract() {
    return contract;
  }

  /** Its class as the cage calls it. */
  String className() {
    return className;
  }

  boolean isOf(Session owner) {
    return session == owner;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() != Object.class) {
      return session.call(this, method, arguments == null ? new Object[0] : arguments);
    }
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> hashCode();
      default -> toString();
    };
  }

  /**
   * A name such as {@code lruCache1}, made of letters and digits only, whatever the class is
   * called. A lambda's class is called otherwise in every run, so its contract lends the name.
   */
  @Override
  public String toString() {
    String name = simpleName().replaceAll("[^A-Za-z0-9]", "");
    String base =
        name.isEmpty()
            ? "object"
            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return (base.length() > 40 ? base.substring(0, 40) : base) + (number + 1);
  }

  private String simpleName() {
    boolean isLambda = contract != null && className.contains("$$Lambda");
    return isLambda ? contract.getSimpleName() : Transcript.simpleName(className);
  }
}

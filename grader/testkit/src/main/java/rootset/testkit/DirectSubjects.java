package rootset.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Subjects in this process: a driver's calls go straight to the class that it names. */
final class DirectSubjects implements SubjectSource {
  private static final int ASIDE_SECONDS = 2;

  @Override
  public <T> T drive(Class<T> driver) {
    if (!driver.isInterface()) {
      throw new IllegalArgumentException(
          "a @Subject parameter must be a driver interface, but "
              + driver.getName()
              + " is a class");
    }
    return driver.cast(
        Proxy.newProxyInstance(
            driver.getClassLoader(),
            new Class<?>[] {driver},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? ofObject(driver, proxy, method, arguments)
                    : call(driver, method, arguments)));
  }

  @Override
  public Meter meter() {
    return new DirectMeter();
  }

  /** On a thread that is left alone when it does not come to an end: nothing can stop it. */
  @Override
  public <T> Optional<T> aside(Supplier<T> calls) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(answer, calls), "aside");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.ofNullable(answer.get(ASIDE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      return Optional.empty();
    }
  }

  private static <T> void complete(CompletableFuture<T> answer, Supplier<T> calls) {
    try {
      answer.complete(calls.get());
    } catch (RuntimeException | Error thrown) {
      answer.completeExceptionally(thrown);
    }
  }

  private static Object ofObject(Class<?> driver, Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "driver " + driver.getSimpleName();
    };
  }

  private static Object call(Class<?> driver, Method method, Object[] arguments) throws Throwable {
    DriverMethod target = DriverMethod.of(driver, method);
    try {
      return target.isConstructor()
          ? construct(target, driver, method, arguments)
          : invoke(target, driver, method, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object construct(
      DriverMethod target, Class<?> driver, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = load(target, driver);
    try {
      var constructor = type.getDeclaredConstructor(method.getParameterTypes());
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(
          target.className() + " needs a constructor (" + parameters(method) + ")", missing);
    }
  }

  private static Object invoke(
      DriverMethod target, Class<?> driver, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = load(target, driver);
    try {
      Method found = type.getDeclaredMethod(target.name(), method.getParameterTypes());
      if (!Modifier.isStatic(found.getModifiers())) {
        throw new AssertionError(
            target.className()
                + "."
                + target.name()
                + "("
                + parameters(method)
                + ") must be static");
      }
      found.setAccessible(true);
      return found.invoke(null, arguments);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError(
          target.className()
              + " needs a static method "
              + target.name()
              + "("
              + parameters(method)
              + ")",
          missing);
    }
  }

  private static Class<?> load(DriverMethod target, Class<?> driver) {
    try {
      return Class.forName(target.className(), true, driver.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("there is no class " + target.className(), missing);
    }
  }

  private static String parameters(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
  }
}

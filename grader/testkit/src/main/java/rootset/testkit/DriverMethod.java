package rootset.testkit;

import java.lang.reflect.Method;

/**
 * What a driver's method stands for: a constructor or a static method of a class that is known by
 * name.
 *
 * @param className the binary name of the class
 * @param name the static method's name, or {@link #CONSTRUCTOR}
 */
public record DriverMethod(String className, String name) {
  /** The driver's name for constructors. */
  public static final String CONSTRUCTOR = "create";

  /**
   * Reads what a driver's method stands for.
   *
   * @throws IllegalArgumentException if neither the method nor its interface says {@link Drives}
   */
  public static DriverMethod of(Class<?> driver, Method method) {
    Drives drives = method.getAnnotation(Drives.class);
    if (drives == null) {
      drives = driver.getAnnotation(Drives.class);
    }
    if (drives == null) {
      throw new IllegalArgumentException(
          driver.getName() + " must say which class it drives: annotate it with @Drives");
    }
    return new DriverMethod(drives.value(), method.getName());
  }

  /** Whether it stands for a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }
}

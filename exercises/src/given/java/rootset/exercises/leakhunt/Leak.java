package rootset.exercises.leakhunt;

import java.util.List;

/**
 * What somebody found out about a heap: which things pile up, and what keeps them alive.
 *
 * @param className the class of the things, with its package: {@code parking.Car}
 * @param path the way from a root to such a thing, through fields of the program's own classes, the
 *     root first: {@code Garage.LEVELS}, {@code Level.cars}. A root that is a thread is {@code
 *     thread} and its name. Fields of the JDK's classes are left out.
 */
public record Leak(String className, List<String> path) {
  /** Nothing leaks. */
  public static final Leak NONE = new Leak("", List.of());

  /** Copies the path. */
  public Leak {
    path = List.copyOf(path);
  }

  /** A leak of things of a class, and the way that they are kept on. */
  public static Leak of(String className, String... path) {
    return new Leak(className, List.of(path));
  }

  @Override
  public String toString() {
    return equals(NONE) ? "that nothing leaks" : className + " by " + String.join(" → ", path);
  }
}

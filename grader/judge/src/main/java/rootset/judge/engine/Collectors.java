package rootset.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.CollectorFamily;
import rootset.heap.FaultyFamily;

/**
 * The collectors that are there, by name. A student's kit has none: then the lists are empty, and
 * nothing else is missing.
 */
public final class Collectors {
  private Collectors() {}

  /** The names of the correct collectors, in the order in which they are to be shown. */
  public static List<String> names() {
    return names(CollectorFamily.class);
  }

  /**
   * How to make the collector called {@code name}: each call makes a new one.
   *
   * @throws IllegalArgumentException if there is none, with the names of those that are
   */
  public static Supplier<Collector> named(String name) {
    for (CollectorFamily family : ServiceLoader.load(CollectorFamily.class)) {
      if (family.names().contains(name)) {
        return () -> family.create(name);
      }
    }
    List<String> names = names();
    throw new IllegalArgumentException(
        names.isEmpty()
            ? "this kit holds no collectors: you are to write them"
            : "there is no collector " + name + "; there are " + String.join(", ", names));
  }

  /** The catalogues of collectors that are wrong on purpose. */
  static List<FaultyFamily> faulty() {
    List<FaultyFamily> families = new ArrayList<>();
    ServiceLoader.load(FaultyFamily.class).forEach(families::add);
    return families;
  }

  private static List<String> names(Class<? extends CollectorFamily> service) {
    List<String> names = new ArrayList<>();
    for (CollectorFamily family : ServiceLoader.load(service)) {
      names.addAll(family.names());
    }
    return names;
  }
}

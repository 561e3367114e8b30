package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import rootset.heap.Collector;
import rootset.heap.CollectorFamily;

/** The collectors that are there to be watched; none in a kit, which withholds them. */
public final class Collectors {
  private Collectors() {}

  /** Their names, in the order in which they are to be shown. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (CollectorFamily family : ServiceLoader.load(CollectorFamily.class)) {
      names.addAll(family.names());
    }
    return names;
  }

  static Collector create(String name) {
    for (CollectorFamily family : ServiceLoader.load(CollectorFamily.class)) {
      if (family.names().contains(name)) {
        return family.create(name);
      }
    }
    throw new IllegalArgumentException(
        "expected a collector, one of " + String.join(", ", names()) + "; found \"" + name + '"');
  }
}

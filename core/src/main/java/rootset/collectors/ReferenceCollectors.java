package rootset.collectors;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Collector;
import rootset.heap.CollectorFamily;

/** The reference collectors, by name: the front door of this package. */
public final class ReferenceCollectors implements CollectorFamily {
  private static final String INCREMENTAL = "incremental-";

  /** Makes the family; it holds nothing. */
  public ReferenceCollectors() {}

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add("reference-counting");
    names.add("mark-sweep");
    names.add("mark-compact");
    names.add("semi-space");
    for (Barrier barrier : Barrier.values()) {
      names.add(INCREMENTAL + barrier.title());
    }
    names.add("generational");
    return names;
  }

  @Override
  public Collector create(String name) {
    switch (name) {
      case "reference-counting":
        return new ReferenceCounting();
      case "mark-sweep":
        return new MarkSweep();
      case "mark-compact":
        return new MarkCompact();
      case "semi-space":
        return new SemiSpace();
      case "generational":
        return new Generational();
      default:
        return incremental(name);
    }
  }

  private static Collector incremental(String name) {
    for (Barrier barrier : Barrier.values()) {
      if (name.equals(INCREMENTAL + barrier.title())) {
        return new IncrementalMarkSweep(barrier);
      }
    }
    throw new IllegalArgumentException("no collector is called " + name);
  }
}

package rootset.collectors;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Collector;
import rootset.heap.FaultyFamily;

/**
 * The catalogue of faulty collectors. Each is a reference collector of which one method is
 * overridden, so that one thing goes wrong. Those that were planted in PLAI's collector come first.
 */
public final class FaultyCollectors implements FaultyFamily {
  private final List<Fault> faults = new ArrayList<>();

  /** Opens the catalogue. */
  public FaultyCollectors() {
    faults.addAll(FaultyAsInPlai.faults());
    faults.addAll(FaultyRoots.faults());
    faults.addAll(FaultyMarking.faults());
    faults.addAll(FaultySweeping.faults());
    faults.addAll(FaultyWeakness.faults());
    faults.addAll(FaultyCopying.faults());
    faults.addAll(FaultyBarriers.faults());
    faults.addAll(FaultyGenerations.faults());
    faults.addAll(FaultyOldSpaces.faults());
    faults.addAll(FaultyCounts.faults());
  }

  @Override
  public List<String> names() {
    return faults.stream().map(Fault::name).toList();
  }

  @Override
  public Collector create(String name) {
    return find(name).collector().get();
  }

  @Override
  public String base(String name) {
    return find(name).base();
  }

  @Override
  public String fault(String name) {
    return find(name).sentence();
  }

  private Fault find(String name) {
    for (Fault fault : faults) {
      if (fault.name().equals(name)) {
        return fault;
      }
    }
    throw new IllegalArgumentException("no faulty collector is called " + name);
  }
}

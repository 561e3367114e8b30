package rootset.heap;

/** A collector that can collect the young generation alone. */
public interface YoungCollector extends Collector {
  /** Collects the young generation. */
  void collectYoung();
}

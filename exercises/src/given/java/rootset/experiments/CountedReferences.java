package rootset.experiments;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

/** How many references lead to an object, and what is that number good for? */
public final class CountedReferences implements Experiment {
  private static final List<String> STEPS =
      List.of(
          "a = new Node()",
          "b = a",
          "nodes.add(a)",
          "a.next = a",
          "b = null",
          "nodes.clear()",
          "a = null");

  private static final String SCENARIO =
      """
      heap 64
      new a Cell          # a field for a reference, and a number
      gc
      set b a
      gc
      new nodes Pair
      store nodes.0 a
      gc
      store a.0 a
      gc
      drop b
      gc
      store nodes.0 null
      drop nodes
      gc
      drop a
      gc
      """;

  private final List<Node> nodes = new ArrayList<>();
  private Node a;
  private Node b;

  /** An object that can refer to others of its kind. */
  private static final class Node {
    private Node next;
  }

  @Override
  public String name() {
    return "references";
  }

  @Override
  public String title() {
    return "counting the references to an object";
  }

  @Override
  public Plot onTheJvm() {
    List<Double> there = new ArrayList<>();
    a = new Node();
    WeakReference<Node> weak = new WeakReference<>(a);
    there.add(isThere(weak));
    b = a;
    there.add(isThere(weak));
    nodes.add(a);
    there.add(isThere(weak));
    a.next = a;
    there.add(isThere(weak));
    b = null;
    there.add(isThere(weak));
    nodes.clear();
    there.add(isThere(weak));
    a = null;
    there.add(isThere(weak));
    return new Plot(
        "On the JVM: nobody counts references",
        "1 if a WeakReference still finds the object after System.gc(), 0 if not",
        "A JVM does not know how many references there are. It finds out whether roots reach the object, "
            + "and only when it collects. In the end the object still refers to itself, and goes all "
            + "the same: a cycle does not keep itself alive here.",
        "",
        "found (1) or gone (0)",
        Kind.BARS,
        STEPS,
        List.of(new Series("still there", there)));
  }

  private static double isThere(WeakReference<Node> weak) {
    System.gc();
    return weak.get() == null ? 0 : 1;
  }

  @Override
  public Plot inTheEngine() {
    EngineHeap heap = EngineHeap.after(SCENARIO);
    return new Plot(
        "In the engine: the same steps, counted",
        "roots and fields that refer to the object, and whether roots reach it (1) or not (0)",
        "Each variable and each field that refers to the object counts; the program's b = null takes one "
            + "away, not the object. In the end the count is 1, for the object refers to itself, and no root "
            + "reaches it: a collector that only counts keeps it for ever. Python, which counts, has a "
            + "second collector for cycles; its sys.getrefcount(x) says one more than you expect, as its "
            + "own argument refers to x, too.",
        "",
        "how many",
        Kind.BARS,
        STEPS,
        List.of(
            new Series("references", heap.references()),
            new Series("reachable", heap.live().stream().map(Math::signum).toList())));
  }
}

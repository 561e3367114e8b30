package rootset.experiments;

import java.util.List;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

/** How much memory does a large array take, and when does it give it back? */
public final class LargeArray implements Experiment {
  private static final int LENGTH = 4_000_000;

  private static final List<String> MOMENTS =
      List.of("before", "with the array", "array dropped", "after a collection");

  private static final String SCENARIO =
      """
      heap 2048
      shape Array 0 1000  # a header and 1,000 numbers
      gc
      new a Array
      gc
      drop a
      gc
      """;

  private int[] array;

  @Override
  public String name() {
    return "array";
  }

  @Override
  public String title() {
    return "memory before and after a large array";
  }

  @Override
  public Plot onTheJvm() {
    double before = UsedMemory.afterCollection();
    array = new int[LENGTH];
    double with = UsedMemory.afterCollection();
    array = null;
    double dropped = UsedMemory.now();
    double collected = UsedMemory.afterCollection();
    return new Plot(
        "On the JVM: new int[4,000,000]",
        UsedMemory.MEASURED + "; \"array dropped\" is read without a collection",
        "An int takes 4 bytes, so the heap grows by 16 MB; the array's own header is 16 bytes. Setting "
            + "the field to null frees nothing: memory falls with the next collection. Had the array "
            + "been in a local variable, it could have gone earlier than you think: compiled code "
            + "forgets a local after its last use, although the method is still running.",
        "",
        "MB in use",
        Kind.BARS,
        MOMENTS,
        List.of(new Series("in use", List.of(before, with, dropped, collected))));
  }

  @Override
  public Plot inTheEngine() {
    EngineHeap heap = EngineHeap.after(SCENARIO);
    double left = heap.live().get(2);
    List<Double> used = heap.used();
    List<Double> live = heap.live();
    return new Plot(
        "In the engine: an array of 1,000 words",
        "words of all objects in the heap; a header is one word",
        "When the last reference goes, the array is garbage at once, but its 1,001 words stay taken "
            + "until a collector comes. The last pair is what a collector would leave.",
        "",
        "words of 4 bytes",
        Kind.BARS,
        MOMENTS,
        List.of(
            new Series("in the heap", List.of(used.get(0), used.get(1), used.get(2), left)),
            new Series("reachable", List.of(live.get(0), live.get(1), left, left))));
  }
}

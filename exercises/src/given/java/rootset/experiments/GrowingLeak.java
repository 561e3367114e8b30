package rootset.experiments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

/** A list that only grows, next to one with a bound. */
public final class GrowingLeak implements Experiment {
  private static final int ROUNDS = 12;
  private static final int KEPT = 3;
  private static final int LENGTH = 500_000;

  private static final List<String> LABELS =
      IntStream.rangeClosed(1, ROUNDS).mapToObj(Integer::toString).toList();

  private static final String LEAK =
      """
      heap 4096
      shape Chunk 1 100   # a reference to the chunk before, and 100 numbers
      global last null
      repeat 12
      frame handle
      new chunk Chunk
      store chunk.0 last
      global last chunk
      return
      gc
      end
      """;

  private static final String CURE =
      """
      heap 4096
      shape Chunk 1 100
      global last null
      global second null
      global third null
      repeat 12
      frame handle
      new chunk Chunk
      global third second
      global second last
      global last chunk
      return
      gc
      end
      """;

  @Override
  public String name() {
    return "leak";
  }

  @Override
  public String title() {
    return "a leak that grows, and its cure";
  }

  @Override
  public Plot onTheJvm() {
    return new Plot(
        "On the JVM: 2 MB more in each round",
        UsedMemory.MEASURED + "; the third line is read without a collection",
        "The leak adds each array to a list; the cure forgets the oldest when there are more than three. "
            + "The third line is the cure, too, as somebody sees it who looks at the process from outside: "
            + "memory in use climbs until a collection happens to come. A single reading says nothing about a "
            + "leak; what is left after collections does.",
        "round",
        "MB in use",
        Kind.LINES,
        LABELS,
        List.of(
            new Series("leak", rounds(new ArrayList<>(), UsedMemory::afterCollection)),
            new Series("cure", cured(UsedMemory::afterCollection)),
            new Series("cure, not collected", cured(UsedMemory::now))));
  }

  private static List<Double> rounds(Collection<int[]> list, DoubleSupplier reading) {
    List<Double> values = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      list.add(new int[LENGTH]);
      values.add(reading.getAsDouble());
    }
    list.clear();
    return values;
  }

  private static List<Double> cured(DoubleSupplier reading) {
    UsedMemory.afterCollection(); // What the line before left is none of this one's.
    Deque<int[]> last =
        new ArrayDeque<>() {
          private static final long serialVersionUID = 1;

          @Override
          public boolean add(int[] array) {
            if (size() == KEPT) {
              removeFirst();
            }
            return super.add(array);
          }
        };
    return rounds(last, reading);
  }

  @Override
  public Plot inTheEngine() {
    EngineHeap cure = EngineHeap.after(CURE);
    return new Plot(
        "In the engine: a chunk of 102 words more in each round",
        "words of the objects that a root reaches, and of all objects in the heap",
        "In the leak each chunk refers to the one before, so the last one keeps them all, and no collector can "
            + "help. In the cure three globals are all there is. The third line is the cure without a collector: "
            + "it takes as much as the leak, but all above the cure's line is garbage.",
        "round",
        "words of 4 bytes",
        Kind.LINES,
        LABELS,
        List.of(
            new Series("leak", EngineHeap.after(LEAK).live()),
            new Series("cure", cure.live()),
            new Series("cure, not collected", cure.used())));
  }
}

package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapListener;
import rootset.heap.IncrementalCollector;
import rootset.heap.Mutator;
import rootset.heap.Pause;
import rootset.heap.Shape;
import rootset.heap.YoungCollector;

/** How much work collectors do, in units that are the same on every machine. */
class WorkTest {
  private static final Shape NODE = new Shape("Node", 1, 1);

  private static Mutator program(Heap heap) {
    Mutator mutator = Mutator.of(heap);
    mutator.pushFrame("main");
    mutator.setLocal("list", 0);
    return mutator;
  }

  /** A list of {@code count} nodes of three words, in the local called list. */
  private static void list(Mutator mutator, int count) {
    for (int i = 0; i < count; i++) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, mutator.local(0));
      mutator.setLocal("list", node);
    }
  }

  private static long youngWork(int heapWords, int survivors, int garbage) {
    Generational collector = new Generational();
    Heap heap = new Heap(heapWords, 4, collector);
    Mutator mutator = program(heap);
    list(mutator, survivors);
    for (int i = 0; i < garbage; i++) {
      mutator.allocate(NODE);
    }
    assertThat(heap.work().youngCollections()).as("everything fits in the nursery").isZero();
    collector.collectYoung();
    return heap.work().pause();
  }

  @Test
  void a_young_collection_costs_what_survives_and_not_what_dies() {
    // One root, and for each survivor of three words: three copied, header and reference visited.
    assertThat(youngWork(1 << 18, 0, 1_000)).isZero();
    assertThat(youngWork(1 << 18, 1_000, 1_000)).isEqualTo(1 + 5 * 1_000);
    assertThat(youngWork(1 << 18, 2_000, 1_000)).as("more survive").isEqualTo(1 + 5 * 2_000);
    assertThat(youngWork(1 << 18, 1_000, 5_000)).as("more dies").isEqualTo(1 + 5 * 1_000);
    assertThat(youngWork(1 << 20, 1_000, 1_000)).as("longer nursery").isEqualTo(1 + 5 * 1_000);
  }

  private static long fullWork(String name, int heapWords, int live, int garbage) {
    Collector collector = new ReferenceCollectors().create(name);
    Heap heap = new Heap(heapWords, 4, collector);
    Mutator mutator = program(heap);
    list(mutator, live);
    for (int i = 0; i < garbage; i++) {
      mutator.allocate(NODE);
    }
    collector.collect();
    return heap.work().pause();
  }

  @ParameterizedTest
  @CsvSource({"mark-sweep, 2", "semi-space, 5", "incremental-dijkstra, 2"})
  void a_full_collection_costs_what_lives_and_not_how_long_the_heap_is(String name, int units) {
    assertThat(fullWork(name, 1 << 16, 0, 1_000)).isZero();
    assertThat(fullWork(name, 1 << 16, 1_000, 1_000)).isEqualTo(1 + units * 1_000);
    assertThat(fullWork(name, 1 << 16, 2_000, 1_000)).as("more lives").isEqualTo(1 + units * 2_000);
    assertThat(fullWork(name, 1 << 16, 1_000, 5_000)).as("more dies").isEqualTo(1 + units * 1_000);
    assertThat(fullWork(name, 1 << 20, 1_000, 1_000)).as("longer").isEqualTo(1 + units * 1_000);
  }

  private static final String[] INCREMENTAL = {
    "incremental-dijkstra",
    "incremental-steele",
    "incremental-yuasa",
    "incremental-hybrid",
    "generational"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void a_step_of_marking_never_exceeds_its_budget(int budget) {
    for (String name : INCREMENTAL) {
      IncrementalCollector collector =
          (IncrementalCollector) new ReferenceCollectors().create(name);
      Heap heap = new Heap(1 << 16, 4, collector);
      long[] longest = new long[1];
      heap.setListener(
          new HeapListener() {
            @Override
            public void pauseEnds(Pause kind, long units) {
              if (kind == Pause.STEP) {
                longest[0] = Math.max(longest[0], units);
              }
            }
          });
      Mutator mutator = program(heap);
      list(mutator, 300);
      int wide = mutator.allocate(new Shape("Wide", 2_000, 0));
      mutator.store(wide, 7, mutator.local(0));
      mutator.setLocal("list", wide);
      collector.startMarking();
      longest[0] = 0;
      int steps = 1;
      while (!collector.step(budget)) {
        steps++;
      }
      assertThat(longest[0]).as(name).isEqualTo(budget);
      assertThat((long) steps * budget)
          .as("words visited in steps of " + name)
          .isBetween(2_600L, 2_999L);
    }
  }

  @Test
  void a_step_that_looks_at_the_roots_does_nothing_else() {
    IncrementalCollector collector =
        (IncrementalCollector) new ReferenceCollectors().create("incremental-hybrid");
    Heap heap = new Heap(1 << 10, 4, collector);
    Mutator mutator = program(heap);
    for (String root : new String[] {"a", "b", "c"}) {
      mutator.setLocal(root, mutator.allocate(NODE));
    }
    collector.startMarking();
    assertThat(collector.step(1)).isFalse();
    assertThat(heap.work().pause()).isEqualTo(3);
    collector.step(1);
    assertThat(heap.work().pause()).isEqualTo(1);
  }

  /** Pages of 8,192 words, ten of them full of live objects and not yet swept. */
  @Test
  void a_young_collection_that_promotes_sweeps_no_more_than_a_page() {
    YoungCollector collector = new Generational();
    Heap heap = new Heap(1 << 18, 4, collector);
    Mutator mutator = program(heap);
    list(mutator, 27_000);
    collector.collect();
    list(mutator, 10);
    collector.collectYoung();
    long swept = heap.work().sweptWords();
    collector.collectYoung();
    assertThat(heap.work().promotedWords()).isGreaterThan(30);
    assertThat(heap.work().sweptWords() - swept).isLessThanOrEqualTo(8_192);
  }

  @Test
  void a_young_collection_looks_at_no_old_object_that_nobody_wrote_to() {
    YoungCollector collector = new Generational();
    Heap heap = new Heap(1 << 18, 4, collector);
    Mutator mutator = program(heap);
    list(mutator, 1_000);
    collector.collectYoung();
    collector.collectYoung();
    assertThat(heap.work().promotedWords()).isEqualTo(3_000);
    collector.collectYoung();
    assertThat(heap.work().pause()).as("the one root").isEqualTo(1);
  }
}

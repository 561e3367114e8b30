package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Census;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Kind;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/**
 * A heap of 4,096 words: pages of 128, two semi-spaces of 1,024, objects of 65 and more are large.
 */
class GenerationalTest {
  private static final Shape NODE = new Shape("Node", 1, 1);
  private static final Shape LARGE = new Shape("Large", 1, 100);
  private static final Shape WIDE = new Shape("Wide", 120, 0);
  private static final Shape CODE = new Shape("Code", 1, 3, Kind.CODE);

  private final Generational collector = new Generational();
  private final Heap heap = new Heap(4_096, 8, collector);
  private final Mutator mutator = Mutator.of(heap);

  GenerationalTest() {
    mutator.enter(4);
  }

  private String space(int slot) {
    return heap.memory().page(mutator.local(slot)).owner();
  }

  private int make(int slot, Shape shape) {
    mutator.setLocal(slot, mutator.allocate(shape));
    return mutator.local(slot);
  }

  @Test
  void an_object_is_promoted_when_it_survives_for_the_second_time() {
    int born = make(0, NODE);
    assertThat(space(0)).isEqualTo("from");
    collector.collectYoung();
    assertThat(space(0)).isEqualTo("from");
    assertThat(mutator.local(0)).as("moved to the other semi-space").isNotEqualTo(born);
    collector.collectYoung();
    assertThat(space(0)).isEqualTo("old");
    int promoted = mutator.local(0);
    collector.collectYoung();
    assertThat(mutator.local(0)).as("old objects stay").isEqualTo(promoted);
  }

  @Test
  void what_is_born_after_a_young_collection_is_not_aged_by_it() {
    make(0, NODE);
    collector.collectYoung();
    make(1, NODE);
    collector.collectYoung();
    assertThat(space(0)).isEqualTo("old");
    assertThat(space(1)).isEqualTo("from");
  }

  @Test
  void what_does_not_fit_into_half_of_to_space_is_promoted_prematurely() {
    make(0, NODE);
    for (int i = 0; i < 240; i++) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, mutator.local(0));
      mutator.setLocal(0, node);
    }
    collector.collectYoung();
    assertThat(heap.work().copiedWords()).isEqualTo(3 * 241);
    assertThat(heap.work().promotedWords()).isEqualTo(3 * 241 - 510);
  }

  @Test
  void a_young_object_that_only_an_old_one_refers_to_survives() {
    make(0, NODE);
    collector.collectYoung();
    collector.collectYoung();
    int young = mutator.allocate(NODE);
    mutator.storeData(young, 0, 7);
    mutator.store(mutator.local(0), 0, young);
    assertThat(collector.remembered()).containsExactly(mutator.local(0) + 1);
    collector.collectYoung();
    assertThat(mutator.loadData(mutator.load(mutator.local(0), 0), 0)).isEqualTo(7);
    assertThat(collector.remembered()).as("still young").hasSize(1);
    collector.collectYoung();
    assertThat(collector.remembered()).as("old by now").isEmpty();
  }

  @Test
  void stores_into_young_objects_are_not_remembered() {
    make(0, NODE);
    make(1, NODE);
    mutator.store(mutator.local(0), 0, mutator.local(1));
    assertThat(collector.remembered()).isEmpty();
  }

  @Test
  void a_dead_old_object_keeps_a_young_one_until_the_next_full_collection() {
    make(0, NODE);
    collector.collectYoung();
    collector.collectYoung();
    mutator.store(mutator.local(0), 0, mutator.allocate(NODE));
    mutator.setLocal(0, 0);
    collector.collectYoung();
    assertThat(Census.of(heap).objects()).as("nepotism").isEqualTo(2);
    collector.collect();
    assertThat(Census.of(heap).objects()).isZero();
  }

  @Test
  void a_large_object_never_moves() {
    int born = make(0, LARGE);
    assertThat(space(0)).isEqualTo("large");
    collector.collectYoung();
    collector.collect();
    collector.collect();
    assertThat(mutator.local(0)).isEqualTo(born);
    mutator.setLocal(0, 0);
    collector.collect();
    assertThat(heap.memory().page(born).owner()).as("given back").isEmpty();
  }

  @Test
  void a_large_object_remembers_the_young() {
    make(0, LARGE);
    mutator.store(mutator.local(0), 0, mutator.allocate(NODE));
    collector.collectYoung();
    assertThat(heap.isObject(mutator.load(mutator.local(0), 0))).isTrue();
  }

  @Test
  void code_has_pages_of_its_own() {
    int born = make(0, CODE);
    make(1, NODE);
    assertThat(space(0)).isEqualTo("code");
    collector.collect();
    assertThat(mutator.local(0)).isEqualTo(born);
    make(2, new Shape("LargeCode", 0, 100, Kind.CODE));
    assertThat(space(2)).isEqualTo("large code");
  }

  @Test
  void a_full_collection_promotes_what_is_young() {
    make(0, NODE);
    collector.collect();
    assertThat(space(0)).isEqualTo("old");
  }

  @Test
  void the_live_objects_of_a_fragmented_page_move_together() {
    for (int round = 0; round < 3; round++) {
      fillAPageOfWhichOneObjectIsKept(round);
    }
    int frame = mutator.enter(0);
    mutator.leave(frame);
    collector.collect();
    collector.collect();
    int page = mutator.local(0) / 128;
    assertThat(mutator.local(1) / 128).isEqualTo(page);
    assertThat(mutator.local(2) / 128).isEqualTo(page);
    for (int slot = 0; slot < 3; slot++) {
      assertThat(mutator.loadData(mutator.local(slot), 0)).isEqualTo(slot);
    }
  }

  /** 42 nodes of three words fill a page of 128 words; the first of them is kept. */
  private void fillAPageOfWhichOneObjectIsKept(int slot) {
    make(slot, NODE);
    mutator.storeData(mutator.local(slot), 0, slot);
    mutator.setLocal(3, mutator.local(slot));
    for (int i = 0; i < 41; i++) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, mutator.local(3));
      mutator.setLocal(3, node);
    }
    collector.collect();
    mutator.setLocal(3, 0);
  }

  @Test
  void objects_born_old_while_marking_are_black() {
    for (int i = 0; i < 150; i++) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, mutator.local(3));
      mutator.setLocal(3, node);
    }
    for (int i = 0; i < 3; i++) {
      int wide = mutator.allocate(WIDE);
      mutator.store(wide, 0, mutator.local(2));
      mutator.setLocal(2, wide);
    }
    collector.startMarking();
    int large = make(0, LARGE);
    assertThat(collector.isMarking()).as("more is left to mark than a step does").isTrue();
    assertThat(heap.isMarked(large)).isTrue();
    assertThat(collector.grey()).doesNotContain(large);
  }

  @Test
  void a_young_collection_keeps_the_colours() {
    make(0, NODE);
    collector.startMarking();
    assertThat(collector.grey()).containsExactly(mutator.local(0));
    collector.collectYoung();
    assertThat(collector.grey()).containsExactly(mutator.local(0));
    assertThat(heap.isMarked(mutator.local(0))).isTrue();
  }

  @Test
  void memory_is_refused_only_when_nothing_helps() {
    make(0, NODE);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 4_096; i++) {
                int node = mutator.allocate(NODE);
                mutator.store(node, 0, mutator.local(0));
                mutator.setLocal(0, node);
              }
            })
        .isInstanceOf(HeapExhausted.class);
    assertThat(Census.of(heap).words()).as("more than nine tenths are used").isGreaterThan(3_700);
    mutator.setLocal(0, 0);
    assertThat(mutator.allocate(NODE)).as("room again").isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 5_000, 20_000, 100_000, 300_000})
  void nine_tenths_of_any_heap_can_live(int words) {
    Heap filled = new Heap(words, 1, new Generational());
    Mutator program = Mutator.of(filled);
    int frame = program.enter(1);
    Shape link = new Shape("Link", 1, 0);
    assertThatThrownBy(
            () -> {
              while (true) {
                int next = program.allocate(link);
                program.store(next, 0, program.local(frame));
                program.setLocal(frame, next);
              }
            })
        .isInstanceOf(HeapExhausted.class);
    assertThat(Census.of(filled).words()).isGreaterThan(words / 10 * 9);
  }

  @Test
  void a_request_that_no_heap_could_grant_costs_the_young_generation_nothing() {
    int pages = pagesOf("from");
    assertThatThrownBy(() -> mutator.allocate(new Shape("Monster", 0, 5_000)))
        .isInstanceOf(HeapExhausted.class);
    assertThat(pagesOf("from")).isEqualTo(pages);
  }

  @Test
  void the_young_generation_leaves_its_room_to_a_full_old_one() {
    int pages = pagesOf("from");
    make(0, NODE);
    int made = 1;
    while (pagesOf("from") == pages) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, mutator.local(0));
      mutator.setLocal(0, node);
      made++;
    }
    assertThat(pagesOf("from")).isEqualTo(pagesOf("to")).isLessThan(pages);
    collector.collect();
    assertThat(Census.of(heap).objects()).isEqualTo(made);
    int found = 0;
    for (int node = mutator.local(0); node != 0; node = mutator.load(node, 0)) {
      found++;
    }
    assertThat(found).isEqualTo(made);
  }

  private int pagesOf(String owner) {
    int pages = 0;
    for (int page = 0; page < heap.memory().pageCount(); page++) {
      pages += heap.memory().page(128 * page).owner().equals(owner) ? 1 : 0;
    }
    return pages;
  }

  @Test
  void a_heap_must_have_room_for_both_generations() {
    assertThatThrownBy(() -> new Heap(126, 1, new Generational()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("126 words")
        .hasMessageContaining("127 or more");
  }
}

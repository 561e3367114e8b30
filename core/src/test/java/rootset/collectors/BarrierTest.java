package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.Census;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/** A program that hides an object from the marker, under each barrier. */
class BarrierTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);

  private Heap heap;
  private Mutator mutator;
  private IncrementalMarkSweep collector;

  /** Two pairs, black and grey; the grey one refers to a white one. */
  private void halfMarked(Barrier barrier) {
    collector = new IncrementalMarkSweep(barrier);
    heap = new Heap(256, 4, collector);
    mutator = Mutator.of(heap);
    mutator.enter(2);
    mutator.setLocal(0, mutator.allocate(PAIR));
    mutator.setLocal(1, mutator.allocate(PAIR));
    mutator.store(mutator.local(0), 0, mutator.allocate(PAIR));
    collector.startMarking();
    if (barrier == Barrier.HYBRID) {
      collector.step(0); // which looks at the roots; the others have done that
    }
    collector.step(3);
    assertThat(heap.isMarked(mutator.local(0))).isTrue();
    assertThat(heap.isMarked(mutator.local(1))).isTrue();
  }

  /** Both must happen: a black object gets the only reference to a white one. */
  private int hide() {
    int hidden = mutator.load(mutator.local(0), 0);
    mutator.store(mutator.local(1), 0, hidden);
    mutator.store(mutator.local(0), 0, 0);
    return hidden;
  }

  @ParameterizedTest
  @EnumSource(names = {"DIJKSTRA", "STEELE", "YUASA", "HYBRID"})
  void a_barrier_saves_an_object_that_the_program_hides(Barrier barrier) {
    halfMarked(barrier);
    int hidden = hide();
    collector.collect();
    assertThat(collector.isDead(hidden)).isFalse();
    assertThat(Census.of(heap).objects()).isEqualTo(3);
  }

  @Test
  void without_a_barrier_it_is_lost() {
    halfMarked(Barrier.NONE);
    int hidden = hide();
    collector.collect();
    assertThat(collector.isDead(hidden)).isTrue();
    assertThat(Census.of(heap).objects()).isEqualTo(2);
  }

  /** An object is stored into a black one, then dropped altogether: does it float? */
  @ParameterizedTest
  @CsvSource({"DIJKSTRA, 1", "STEELE, 0", "YUASA, 1", "HYBRID, 1"})
  void what_dies_while_marking_may_float_until_the_next_collection(Barrier barrier, int floating) {
    halfMarked(barrier);
    hide();
    mutator.store(mutator.local(1), 0, 0);
    collector.collect();
    assertThat(Census.of(heap).objects()).isEqualTo(2 + floating);
    collector.collect();
    assertThat(Census.of(heap).objects()).as("a quiet collection").isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIJKSTRA", "STEELE", "YUASA", "HYBRID"})
  void an_object_born_while_marking_is_black(Barrier barrier) {
    halfMarked(barrier);
    int born = mutator.allocate(PAIR);
    assertThat(heap.isMarked(born)).isTrue();
    assertThat(collector.grey()).doesNotContain(born);
    collector.collect();
    assertThat(Census.of(heap).objects()).as("it floats").isEqualTo(4);
  }

  /** The root takes over the only reference: the insertion barriers must look at roots again. */
  @ParameterizedTest
  @EnumSource(names = {"DIJKSTRA", "STEELE", "YUASA", "HYBRID"})
  void an_object_that_moves_into_a_root_is_saved(Barrier barrier) {
    halfMarked(barrier);
    int saved = mutator.load(mutator.local(0), 0);
    mutator.store(mutator.local(0), 0, 0);
    mutator.setLocal(1, saved);
    collector.collect();
    assertThat(collector.isDead(saved)).isFalse();
  }
}

package rootset.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Collector;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;
import rootset.scenario.ScenarioException;

class TraceReplayTest {
  private static final int ROOMY = 8_192;

  private static List<String> collectors() {
    return CourseCollectors.family().names();
  }

  private static Replay replay(String collector, int heapWords, String... lines) {
    return replay(CourseCollectors.family().create(collector), heapWords, lines);
  }

  private static Replay replay(Collector collector, int heapWords, String... lines) {
    return TraceReplay.run(Trace.parse("t", String.join("\n", lines)), collector, heapWords);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void what_no_root_leads_to_is_freed(String collector) {
    Replay replay =
        replay(
            collector,
            ROOMY,
            "a T1 O1 S64 N1",
            "+ T1 O1",
            "a T1 O2 S20 N0",
            "w T1 P1 #0 O2 F8 S8 V0",
            "a T1 O3 S10 N0",
            "+ T1 O3",
            "r T1 O3 F8 S8 V0",
            "- T1 O3");
    assertThat(replay.isComplete()).isTrue();
    assertThat(replay.operations()).isEqualTo(8);
    assertThat(replay.allocatedObjects()).isEqualTo(3);
    assertThat(replay.allocatedBytes()).isEqualTo(94);
    assertThat(replay.liveObjects()).isEqualTo(2);
    assertThat(replay.liveBytes()).isEqualTo(84);
    assertThat(replay.freedObjects()).isEqualTo(1);
    assertThat(replay.peakBytes()).isEqualTo(94);
    assertThat(replay.work().allocatedObjects()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_dead_cycle_is_freed_unless_references_are_counted(String collector) {
    Replay replay =
        replay(
            collector,
            ROOMY,
            "a T1 O1 S8 N1",
            "+ T1 O1",
            "a T1 O2 S8 N1",
            "+ T1 O2",
            "w T1 P1 #0 O2",
            "w T1 P2 #0 O1",
            "- T1 O1",
            "- T1 O2");
    assertThat(replay.liveBytes()).isEqualTo(collector.equals("reference-counting") ? 16 : 0);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_static_field_is_a_root(String collector) {
    Replay replay =
        replay(
            collector,
            ROOMY,
            "a T1 O1 S8 N0",
            "c T1 C3 F16 O1 S8 V0",
            "a T1 O2 S9 N0",
            "c T1 C3 F20 O2 S8 V0",
            "a T1 O3 S10 N0",
            "c T1 C4 F16 O3 S8 V0",
            "a T1 O4 S11 N0",
            "c T1 C3 I16 O4 S8 V0",
            "c T1 C3 F20 O0 S8 V0");
    assertThat(replay.liveBytes()).isEqualTo(8 + 10 + 11);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_root_must_be_removed_as_often_as_it_was_added(String collector) {
    String[] lines = {"a T1 O1 S8 N0", "+ T1 O1", "+ T1 O1", "+ T2 O1", "- T1 O1", "- T2 O1"};
    assertThat(replay(collector, ROOMY, lines).liveBytes()).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_field_may_become_null(String collector) {
    Replay replay =
        replay(
            collector,
            ROOMY,
            "a T1 O1 S12 N2",
            "+ T1 O1",
            "a T1 O2 S8 N0",
            "w T1 P1 #1 O2",
            "w T1 P1 #1 O0");
    assertThat(replay.liveBytes()).isEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_block_lives_from_its_allocation_until_it_is_freed(String collector) {
    String[] lines = {"1", "3", "5", "1", "a 0 512", "a 1 128", "r 0 640", "a 2 100", "f 1"};
    Replay replay = replay(collector, ROOMY, lines);
    assertThat(replay.allocatedObjects()).isEqualTo(4);
    assertThat(replay.allocatedBytes()).isEqualTo(512 + 128 + 640 + 100);
    assertThat(replay.liveObjects()).isEqualTo(2);
    assertThat(replay.liveBytes()).isEqualTo(640 + 100);
    assertThat(replay.peakBytes()).isEqualTo(128 + 640 + 100);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void to_reallocate_without_a_block_is_to_allocate(String collector) {
    assertThat(replay(collector, ROOMY, "1", "1", "1", "1", "r 0 24").liveBytes()).isEqualTo(24);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_block_may_have_0_bytes(String collector) {
    Replay replay = replay(collector, ROOMY, "1", "1", "1", "1", "a 0 0");
    assertThat(replay.liveObjects()).isEqualTo(1);
    assertThat(replay.liveBytes()).isZero();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void an_empty_trace_leaves_an_empty_heap(String collector) {
    Replay replay = replay(collector, ROOMY, "1", "0", "0", "1");
    assertThat(replay.operations()).isZero();
    assertThat(replay.liveObjects()).isZero();
    assertThat(replay.peakBytes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference-counting", "mark-sweep", "mark-compact"})
  void two_objects_of_64_bytes_fit_into_32_words(String collector) {
    String[] lines = {"a T1 O1 S64 N1", "+ T1 O1", "a T1 O2 S64 N14", "+ T1 O2"};
    assertThat(replay(collector, 32, lines).liveBytes()).isEqualTo(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference-counting", "mark-sweep", "mark-compact"})
  void a_refused_allocation_ends_the_replay(String collector) {
    String[] lines = {"a T1 O1 S64 N1", "+ T1 O1", "% full", "a T1 O2 S60 N1", "+ T1 O2"};
    Replay replay = replay(collector, 30, lines);
    assertThat(replay.isComplete()).isFalse();
    assertThat(replay.refusedLine()).isEqualTo(4);
    assertThat(replay.refusedBytes()).isEqualTo(60);
    assertThat(replay.operations()).isEqualTo(2);
    assertThat(replay.allocatedObjects()).isEqualTo(1);
    assertThat(replay.liveBytes()).isEqualTo(64);
    assertThat(replay.peakBytes()).isEqualTo(64);
  }

  @Test
  void slots_make_an_object_longer_than_its_bytes() {
    // A header and 20 slots are 21 words, though 8 bytes would be 2.
    assertThat(replay("mark-sweep", 21, "a T1 O1 S8 N20").isComplete()).isTrue();
    assertThat(replay("mark-sweep", 20, "a T1 O1 S8 N20").isComplete()).isFalse();
  }

  /** Garbage enough for several collections between making two objects and using them. */
  @ParameterizedTest
  @MethodSource("collectors")
  void objects_are_found_where_the_collector_moved_them(String collector) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "a T1 O1 S40 N0",
                "+ T1 O1",
                "a T1 O2 S8 N1",
                "+ T1 O2",
                "a T1 O3 S24 N0",
                "w T1 P2 #0 O3",
                "- T1 O1"));
    for (int object = 4; object < 1_004; object++) {
      lines.add("a T2 O" + object + " S200 N0");
      lines.add("+ T2 O" + object);
      lines.add("- T2 O" + object);
    }
    lines.add("r T1 O3 F8 S8 V0");
    lines.add("+ T1 O3");
    lines.add("w T1 P2 #0 O2");
    Replay replay = replay(collector, ROOMY, lines.toArray(new String[0]));
    assertThat(replay.isComplete()).isTrue();
    assertThat(replay.liveObjects()).isEqualTo(2);
    assertThat(replay.liveBytes()).isEqualTo(8 + 24);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_small_heap_suffices_for_many_short_lives(String collector) {
    StringBuilder lines = new StringBuilder("1\n10\n4000\n1\n");
    for (int round = 0; round < 200; round++) {
      for (int id = 0; id < 10; id++) {
        lines.append("a ").append(id).append(' ').append(100 + id).append('\n');
      }
      for (int id = 9; id >= 0; id--) {
        lines.append("f ").append(id).append('\n');
      }
    }
    Replay replay = replay(collector, ROOMY, lines.toString());
    assertThat(replay.isComplete()).isTrue();
    assertThat(replay.freedObjects()).isEqualTo(2_000);
    assertThat(replay.peakBytes()).isEqualTo(1_045);
  }

  @Test
  void an_object_that_was_freed_cannot_be_used() {
    assertThatThrownBy(
            () ->
                replay(
                    "reference-counting", ROOMY, "a T1 O1 S8 N0", "+ T1 O1", "- T1 O1", "+ T1 O1"))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(
            "t:4: expected an object that is still alive,"
                + " found O1, which was freed while line 3 ran: no root led to it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+ T1 O1", "r T1 O1", "w T1 P1 #0 O2", "w T1 P2 #0 O1", "c T1 C1 F0 O1"})
  void no_use_of_an_object_that_a_collection_freed_is_passed_over(String use) {
    String[] lines = {"a T1 O1 S64 N1", "a T1 O2 S64 N1", "+ T1 O2", use};
    assertThatThrownBy(() -> replay("mark-compact", 16, lines))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(
            "t:4: expected an object that is still alive,"
                + " found O1, which was freed while line 2 ran: no root led to it");
  }

  @Test
  void a_collector_that_frees_too_early_is_found_out_when_the_object_is_used() {
    String[] lines = {"a T1 O1 S64 N1", "+ T1 O1", "a T1 O2 S64 N1", "- T1 O1", "+ T1 O1"};
    assertThatThrownBy(() -> replay(new FreesEverything(), 16, lines))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(
            "t:5: expected an object that is still alive,"
                + " found O1, which was freed while line 3 ran: the collector freed it too early");
  }

  @Test
  void a_collector_that_frees_too_early_is_found_out_at_the_end() {
    String[] lines = {"a T1 O1 S64 N1", "+ T1 O1"};
    assertThatThrownBy(() -> replay(new FreesEverything(), 16, lines))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(
            "t:2: expected an object that is still alive,"
                + " found O1, which was freed at the end: the collector freed it too early");
  }

  /** Frees every object, roots or not, when no room is left. */
  private static final class FreesEverything implements Collector {
    private Heap heap;

    @Override
    public void attach(Heap heap) {
      this.heap = heap;
      heap.freeList().add(heap.start(), heap.end() - heap.start());
    }

    @Override
    public int allocate(int words) {
      int block = heap.freeList().take(words);
      if (block == Memory.NULL) {
        collect();
        block = heap.freeList().take(words);
      }
      if (block == Memory.NULL) {
        throw new HeapExhausted(words);
      }
      return block;
    }

    @Override
    public void collect() {
      heap.reclaim(heap.start(), heap.end());
      heap.freeList().clear();
      heap.freeList().add(heap.start(), heap.end() - heap.start());
    }
  }
}

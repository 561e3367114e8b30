package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rootset.exercises.testacollector.Program.CELL;
import static rootset.exercises.testacollector.Program.LEAF;
import static rootset.exercises.testacollector.Program.PAIR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.HeapExhausted;
import rootset.heap.Shape;

/** What every tracing collector promises, promise by promise. */
class CollectorTest {
  @Test
  void what_no_root_reaches_is_freed() {
    Program program = Program.withHeap(64).make("a", LEAF).make("b", LEAF).make("c", LEAF);
    program.drop("b").collect();
    assertThat(program.objects()).as("objects that stand").isEqualTo(2);
  }

  @Test
  void the_last_object_of_a_full_heap_is_freed_like_any_other() {
    Program program = Program.withHeap(6).make("a", PAIR).make("b", PAIR);
    program.drop("a").drop("b").collect();
    assertThat(program.objects()).as("objects that stand").isZero();
  }

  @Test
  void each_collection_judges_afresh() {
    Program program = Program.withHeap(64).make("a", LEAF).make("b", LEAF).collect();
    assertThat(program.objects()).as("both have a root").isEqualTo(2);
    program.drop("a").collect();
    assertThat(program.objects()).as("one has none any more").isEqualTo(1);
  }

  @Test
  void locals_of_every_frame_are_roots() {
    Program program = Program.withHeap(64).make("a", LEAF).write("a", 0, 7);
    program.call("f").make("b", LEAF).call("g").make("c", LEAF).collect();
    assertThat(program.objects()).as("one object for each frame").isEqualTo(3);
    program.leave().leave().collect();
    assertThat(program.objects()).as("main's alone").isEqualTo(1);
    assertThat(program.read("a", 0)).as("what main's local holds").isEqualTo(7);
  }

  @Test
  void globals_are_roots() {
    Program program = Program.withHeap(64).make("a", LEAF).write("a", 0, 7);
    program.setGlobal("kept", "a").drop("a").collect();
    assertThat(program.objects()).as("the global's object").isEqualTo(1);
    assertThat(program.read("kept", 0)).isEqualTo(7);
    program.dropGlobal("kept").collect();
    assertThat(program.objects()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void every_reference_field_is_followed(int field) {
    Program program = Program.withHeap(64).make("a", new Shape("Triple", 3, 1)).make("b", LEAF);
    program.write("b", 0, 7).store("a", field, "b").drop("b").collect();
    assertThat(program.objects()).isEqualTo(2);
    assertThat(program.read("a." + field, 0)).isEqualTo(7);
  }

  @Test
  void a_chain_is_followed_to_its_end() {
    Program program = Program.withHeap(64).make("garbage", LEAF).make("a", CELL).make("b", CELL);
    program.make("c", CELL).write("c", 0, 7).store("a", 0, "b").store("b", 0, "c");
    program.drop("b").drop("c").drop("garbage").collect();
    assertThat(program.objects()).isEqualTo(3);
    assertThat(program.read("a.0.0", 0)).as("at the end of the chain").isEqualTo(7);
    assertThat(program.isNull("a.0.0.0")).isTrue();
  }

  @Test
  void an_object_that_two_paths_reach_stays_one_object() {
    Program program = Program.withHeap(64).make("a", PAIR).make("b", LEAF).write("b", 0, 7);
    program.store("a", 0, "b").store("a", 1, "b").drop("b").collect();
    assertThat(program.objects()).isEqualTo(2);
    assertThat(program.isSame("a.0", "a.1")).isTrue();
    assertThat(program.read("a.1", 0)).isEqualTo(7);
  }

  @Test
  void a_cycle_lives_as_long_as_a_root_reaches_it() {
    Program program = Program.withHeap(64).make("a", PAIR).make("b", PAIR);
    program.store("a", 0, "b").store("b", 0, "a").drop("a").collect();
    assertThat(program.objects()).as("b reaches both").isEqualTo(2);
    assertThat(program.isSame("b.0.0", "b")).isTrue();
    program.drop("b").collect();
    assertThat(program.objects()).as("no root reaches the cycle").isZero();
  }

  @Test
  void a_full_heap_is_collected_before_memory_is_refused() {
    Program program = Program.withHeap(6).make("a", PAIR).make("b", PAIR).drop("a");
    program.make("c", PAIR);
    assertThat(program.objects()).isEqualTo(2);
  }

  @Test
  void memory_is_refused_while_everything_is_reachable() {
    Program program = Program.withHeap(6).make("a", PAIR).make("b", PAIR);
    assertThatThrownBy(() -> program.make("c", LEAF)).isInstanceOf(HeapExhausted.class);
    assertThat(program.objects()).as("nothing is lost").isEqualTo(2);
  }

  @Test
  void free_neighbours_are_joined() {
    Program program = Program.withHeap(9).make("a", PAIR).make("b", PAIR).make("c", PAIR);
    program.drop("a").drop("b").drop("c").collect();
    assertThat(program.freeBlocks()).isEqualTo(1);
    program.make("d", new Shape("Nine", 0, 8));
    assertThat(program.objects()).isEqualTo(1);
  }

  @Test
  void a_hole_and_the_rest_are_two_free_blocks() {
    Program program = Program.withHeap(64).make("a", LEAF).make("b", LEAF).make("c", LEAF);
    program.drop("b").collect();
    assertThat(program.freeBlocks()).isEqualTo(2);
  }
}

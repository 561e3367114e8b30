package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.NeverFrees;
import rootset.memory.Header;
import rootset.scenario.Image;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

class OracleTest {
  private static final int LEAF = Header.object(0);
  private static final int CELL = Header.object(1);
  private static final int PAIR = Header.object(2);

  /** What the oracle says when a collector that frees nothing runs the program. */
  private static String verdict(String text, Promise promise) {
    Scenario scenario = Scenario.parse(text.replace('|', '\n'));
    return verdict(scenario, ScenarioRunner.run(new NeverFrees(), scenario), promise);
  }

  private static String verdict(Scenario scenario, Run run, Promise promise) {
    List<Violation> violations = Oracle.check(scenario, run, promise);
    assertThat(violations).hasSizeLessThan(2);
    return violations.isEmpty() ? "" : violations.get(0).toString();
  }

  /** What the oracle says about an image, written by hand, of a heap after a single operation. */
  private static String verdict(String text, int[] births, int[] roots, int... words) {
    Scenario scenario = Scenario.parse("heap " + words.length + "\n" + text);
    Image image = new Image(1, roots, words);
    return verdict(scenario, new Run(0, births, new Image[] {image}), Promise.TRACING);
  }

  private static int[] ints(int... values) {
    return values;
  }

  @ParameterizedTest
  @EnumSource(names = {"TRACING", "COUNTING"})
  void a_program_without_garbage_satisfies_both_promises(Promise promise) {
    assertThat(
            verdict(
                "shape Odd 1 2|new a Pair|new b Odd|store a.0 b|store a.1 a|data b.1 8|frame f|"
                    + "list l 3|global g l|set m null|gc|return|expect objects 5|"
                    + "expect same a.0 b|expect data g.0.0 1|expect free-blocks 1",
                promise))
        .isEmpty();
  }

  @Test
  void garbage_may_stand_between_two_traces() {
    assertThat(verdict("new a Pair|drop a|new b Pair", Promise.TRACING)).isEmpty();
  }

  @Test
  void garbage_must_not_survive_a_collection() {
    assertThat(verdict("new a Pair|drop a|gc", Promise.TRACING))
        .isEqualTo(
            "line 3, after `gc`: the Pair made in line 1 still stands at address 1 after the"
                + " collection, but nothing reaches it");
  }

  @Test
  void garbage_must_not_be_counted() {
    assertThat(verdict("new a Pair|drop a", Promise.COUNTING))
        .isEqualTo(
            "line 2, after `drop a`: the Pair made in line 1 still stands at address 1, but no"
                + " reference to it is left");
  }

  @Test
  void garbage_on_a_cycle_is_kept_by_counting() {
    assertThat(
            verdict(
                "new a Pair|new b Pair|store a.0 b|store b.0 a|new c Leaf|set d c|"
                    + "store b.1 d|drop c|drop d|drop a|drop b|expect objects 3",
                Promise.COUNTING))
        .isEmpty();
  }

  @Test
  void garbage_on_a_cycle_may_stand_until_it_is_collected() {
    String program = "new a Pair|store a.0 a|drop a";
    assertThat(verdict(program, Promise.CYCLE_COLLECTING)).isEmpty();
    assertThat(verdict(program + "|gc", Promise.CYCLE_COLLECTING))
        .endsWith("still stands at address 1 after the collection, but nothing reaches it");
    assertThat(verdict("heap 4|" + program + "|new b Pair", Promise.CYCLE_COLLECTING))
        .contains("when memory was refused, but nothing reaches it");
    assertThat(verdict("new a Pair|drop a", Promise.CYCLE_COLLECTING))
        .endsWith("but no reference to it is left");
  }

  @Test
  void what_only_reclaimed_cycles_referred_to_goes_with_them() {
    Scenario scenario =
        Scenario.parse("heap 5000\nlist a 1\nstore a.0 a\nnew b Leaf\ndrop a\ndrop b");
    int[] kept = new int[5_000];
    kept[0] = Header.free(3);
    kept[3] = LEAF;
    kept[5] = Header.free(4_995);
    Run run = new Run(0, ints(1, 4), new Image[] {new Image(5, ints(0, 0), kept)});
    assertThat(verdict(scenario, run, Promise.CYCLE_COLLECTING))
        .contains("the Leaf made in line 4 still stands", "no reference to it is left");
  }

  @Test
  void what_hangs_off_a_freed_object_goes_with_it() {
    assertThat(verdict("new a Pair|new b Pair|store a.1 b|drop b|drop a", Promise.COUNTING))
        .contains("the Pair made in line 1 still stands");
  }

  @Test
  void a_promised_object_must_stand_even_if_nothing_reaches_it() {
    Scenario scenario = Scenario.parse("heap 5000\nlist a 1\nstore a.0 a\ndrop a");
    int[] freed = new int[5_000];
    freed[0] = Header.free(5_000);
    Run run = new Run(0, ints(1), new Image[] {new Image(3, ints(0), freed)});
    assertThat(verdict(scenario, run, Promise.COUNTING))
        .contains("the Cell made in line 2 should stand", "its block at address 1 is free");
    assertThat(verdict(scenario, run, Promise.TRACING)).isEmpty();
  }

  @Test
  void a_refusal_must_be_true() {
    assertThat(verdict("heap 4|new a Pair|new b Pair|expect refused", Promise.TRACING)).isEmpty();
    assertThat(verdict("new a Pair", ints(0), ints(0), Header.free(2), 0, Header.free(4), 0, 0, 0))
        .endsWith("a block of 3 words was refused, but 6 adjacent words hold no object");
  }

  @Test
  void garbage_is_collected_before_memory_is_refused() {
    assertThat(verdict("heap 5|new a Pair|drop a|new b Pair", Promise.TRACING))
        .contains("`new b Pair`", "when memory was refused, but nothing reaches it");
  }

  @Test
  void neighbours_are_joined_by_a_collection() {
    assertThat(verdict("gc", ints(), ints(), Header.free(2), 0, Header.free(1)))
        .endsWith(
            "the free blocks at addresses 1 and 3 are neighbours, but the collection did not join"
                + " them");
    assertThat(verdict("expect objects 0", ints(), ints(), Header.free(1), Header.free(1)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "expect objects 2, 'expected 2 objects, found 1'",
    "expect free-blocks 0, 'expected 0 free blocks, found 1'",
    "expect same a null, 'expected the same in a and null, found the Cell made in line 1 and null'",
    "expect data a.0 7, 'expected 7 as data, found 0'",
    "expect data a.1 7, 'the program uses data word 1 of a, which is the Cell made in line 1'",
    "expect same a.0.0 a, 'the program uses reference field 0 of a.0, which is null'"
  })
  void expectations_are_checked(String expectation, String message) {
    assertThat(verdict("new a Cell|" + expectation, Promise.TRACING))
        .isEqualTo("line 2, after `" + expectation + "`: " + message);
  }

  @Test
  void a_refusal_that_is_expected_must_happen() {
    assertThat(verdict("new a Cell|expect refused", Promise.TRACING))
        .endsWith("expected that the allocation is refused, but it was granted");
  }

  @Test
  void blocks_tile_the_heap() {
    assertThat(verdict("new a Pair", ints(1), ints(1), PAIR, 0, 0, 0, 0))
        .endsWith(
            "a block should begin at address 4, behind the block at address 1, but the word"
                + " there, 0, is no header");
    assertThat(verdict("new a Pair", ints(1), ints(1), PAIR, 0, 0, Header.free(3), 0))
        .contains("the block at address 4 should be 3 words long, but the heap ends at 5");
    assertThat(verdict("new a Leaf", ints(1), ints(1), Header.object(3), 0))
        .contains("a block should begin at address 1, but");
  }

  @Test
  void a_lost_root_is_named() {
    assertThat(verdict("new a Pair", ints(1), ints(1), Header.free(3), 0, 0))
        .endsWith(
            "the Pair made in line 2 is lost: a refers to it, but its block at address 1 is free");
    assertThat(verdict("set a null", ints(), ints(2), Header.free(3), 0, 0))
        .endsWith("expected null, but a refers to address 2, where no object begins");
    assertThat(verdict("new a Leaf", ints(2), ints(1), LEAF, 0))
        .contains("address 2, but the heap is 1 to 2");
    assertThat(verdict("new a Leaf", ints(1), ints(3), LEAF, 0, Header.free(2), 0))
        .endsWith(
            "a refers to address 3, where no object begins; another object stands at its address 1");
  }

  @Test
  void the_number_of_roots_is_the_programs() {
    assertThat(verdict("new a Leaf", ints(1), ints(), LEAF, 0))
        .endsWith("expected 1 roots, found 0");
  }

  @Test
  void a_root_refers_to_the_right_object() {
    assertThat(verdict("new a Leaf", ints(1), ints(0), LEAF, 0))
        .endsWith("a should refer to the Leaf made in line 2, but is null");
    assertThat(verdict("set a null", ints(), ints(1), LEAF, 0))
        .endsWith("a should be null, but refers to address 1");
  }

  @Test
  void an_object_keeps_its_shape() {
    assertThat(verdict("new a Pair", ints(1), ints(1), CELL, 0, 0))
        .contains(
            "the Pair made in line 2 (a) should stand at address 1, but an object of another");
  }

  @Test
  void data_is_kept() {
    assertThat(verdict("new a Cell", ints(1), ints(1), CELL, 0, 5))
        .endsWith("data word 0 of the Cell made in line 2 (a) should be 0, but is 5");
  }

  @Test
  void fields_are_kept() {
    assertThat(verdict("new a Pair", ints(1), ints(1), PAIR, 0, 1))
        .endsWith("a.1 should be null, but refers to address 1");
    assertThat(verdict("list l 2", ints(1, 4), ints(4), CELL, 0, 1, CELL, 0, 0))
        .endsWith("l.0 should refer to Cell number 1 made in line 2, but is null");
    assertThat(verdict("list l 2", ints(1, 4), ints(4), CELL, 0, 1, CELL, 5, 0))
        .contains(
            "l.0 should refer to Cell number 1", "refers to address 5, where no object begins");
    assertThat(verdict("list l 2", ints(1, 4), ints(4), Header.free(3), 0, 1, CELL, 1, 0))
        .endsWith("but its block at address 1 is free");
  }

  @Test
  void aliases_are_kept() {
    assertThat(verdict("list l 2", ints(1, 4), ints(4), CELL, 0, 1, CELL, 4, 0))
        .endsWith(
            "l.0 should refer to Cell number 1 made in line 2, but refers to Cell number 2 made in"
                + " line 2 at address 4");
  }

  @Test
  void a_copy_is_not_the_object() {
    Scenario scenario = Scenario.parse("heap 4\nnew a Leaf\nset b a");
    Image first = new Image(1, ints(1), ints(LEAF, 0, Header.free(2), 0));
    Image second = new Image(2, ints(1, 3), ints(LEAF, 0, LEAF, 0));
    assertThat(verdict(scenario, new Run(0, ints(1), new Image[] {first, second}), Promise.TRACING))
        .endsWith(
            "b should refer to the Leaf made in line 2 at address 1, as a does, but refers to"
                + " another object at address 3");
  }

  @Test
  void a_block_handed_out_twice_is_noticed() {
    assertThat(verdict("list l 2", ints(1, 1), ints(1), CELL, 1, 0))
        .contains("its block at address 1 was handed out again for Cell number 2 made in line 2");
  }

  @Test
  void objects_do_not_move() {
    assertThat(verdict("new a Leaf", ints(1), ints(3), Header.free(2), 0, LEAF, 0))
        .endsWith("should stand at address 1, where it was allocated, but stands at 3");
  }

  @Test
  void objects_do_not_come_from_nowhere() {
    assertThat(verdict("new a Leaf", ints(1), ints(1), LEAF, 0, LEAF, 0))
        .endsWith("an object that the program did not make stands at address 3");
  }

  @Test
  void deep_paths_are_told_shortly() {
    Scenario scenario = Scenario.parse("heap 36\nlist l 12");
    Run run = ScenarioRunner.run(new NeverFrees(), scenario);
    run.images()[0].words()[1] = 4;
    assertThat(verdict(scenario, run, Promise.TRACING))
        .contains("field 0 of an object that is 12 steps from l should be null");
  }

  @Test
  void roots_of_other_frames_are_told_with_their_frame() {
    Scenario scenario = Scenario.parse("heap 2\nnew a Leaf\nframe f");
    Run run = ScenarioRunner.run(new NeverFrees(), scenario);
    run.images()[1].roots()[0] = 0;
    assertThat(verdict(scenario, run, Promise.TRACING))
        .isEqualTo(
            "line 3, after `frame f`: a in frame main should refer to the Leaf made in line 2, but"
                + " is null");
  }

  @ParameterizedTest
  @CsvSource({
    "return, the program returns from main",
    "stack 1|frame f, the program calls deeper than 1 frames",
    "new a Pair|frame f|set b a, 'the program reads a, which is not set here'",
    "new a Pair|data a.0 1, 'the program uses data word 0 of a, which is the Pair made in line 1'"
  })
  void a_program_that_slips_is_a_violation_too(String text, String message) {
    Scenario scenario = Scenario.parse("heap 5000\n" + text.replace('|', '\n'));
    Run run = new Run(0, ints(1), new Image[0]);
    assertThat(verdict(scenario, run, Promise.TRACING))
        .endsWith(message.replace("line 1", "line 2"));
  }

  @Test
  void a_list_of_forty_thousand_nodes_is_judged() {
    Scenario scenario =
        Scenario.parse("heap 130000\nlist l 40000\nexpect objects 40000\nset l l.0");
    Run run = ScenarioRunner.run(new NeverFrees(), scenario);
    assertThat(verdict(scenario, run, Promise.TRACING)).isEmpty();
    assertThat(verdict(scenario, run, Promise.COUNTING))
        .contains("Cell number 40000 made in line 2");
  }

  @Test
  void a_run_alone_does_not_tell_everything() {
    Scenario scenario = Scenario.parse("gc");
    Run run = ScenarioRunner.run(new NeverFrees(), scenario);
    assertThatThrownBy(() -> Oracle.check(scenario, run, Promise.GENERATIONAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EngineOracle");
    assertThat(verdict("expect finalized", Promise.TRACING))
        .endsWith("the insides were not recorded");
  }

  @Test
  void where_weak_fields_lead_is_not_seen_from_outside_if_objects_move() {
    Scenario scenario = Scenario.parse("shape Weak 1 0 weak");
    Run run = ScenarioRunner.run(new NeverFrees(), scenario);
    assertThatThrownBy(() -> Oracle.check(scenario, run, Promise.COMPACTING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EngineOracle");
    assertThat(verdict(scenario, run, Promise.TRACING)).isEmpty();
  }

  /** What the oracle says about a collection that leaves the last of three Leafs in these words. */
  private static String moved(Promise promise, int root, int... words) {
    Scenario scenario = Scenario.parse("heap 8\nnew a Leaf\nnew b Leaf\nnew c Leaf\nset b a\ngc\n");
    Image[] images = {
      new Image(1, ints(1), ints(LEAF, 0, Header.free(6), 0, 0, 0, 0, 0)),
      new Image(2, ints(1, 3), ints(LEAF, 0, LEAF, 0, Header.free(4), 0, 0, 0)),
      new Image(3, ints(1, 3, 5), ints(LEAF, 0, LEAF, 0, LEAF, 0, Header.free(2), 0)),
      new Image(4, ints(1, 1, 5), ints(LEAF, 0, LEAF, 0, LEAF, 0, Header.free(2), 0)),
      new Image(5, ints(1, 1, root), words)
    };
    return verdict(scenario, new Run(0, ints(1, 3, 5), images), promise);
  }

  @Test
  void compaction_moves_objects_to_the_low_end() {
    assertThat(moved(Promise.COMPACTING, 3, LEAF, 0, LEAF, 0, Header.free(4), 0, 0, 0)).isEmpty();
    assertThat(moved(Promise.COMPACTING, 5, LEAF, 0, Header.free(2), 0, LEAF, 0, Header.free(2), 0))
        .endsWith("the Leaf made in line 4 at address 5 should stand at address 3, without a gap");
    assertThat(moved(Promise.COMPACTING, 3, LEAF, 0, LEAF, 0, LEAF, 0, Header.free(2), 0))
        .endsWith(
            "the Leaf still stands at address 5 after the collection, but nothing reaches it");
    assertThat(moved(Promise.COMPACTING, 3, LEAF, 0, LEAF, 0, Header.free(2), 0, Header.free(2), 0))
        .contains("are neighbours");
  }

  @Test
  void a_reference_that_was_not_told_is_found_out() {
    assertThat(moved(Promise.COMPACTING, 5, LEAF, 0, LEAF, 0, Header.free(4), 0, 0, 0))
        .endsWith(
            "the Leaf made in line 4 is lost: c refers to address 5, where no object begins; it"
                + " stood there before");
  }

  @Test
  void compaction_keeps_the_order() {
    Scenario scenario = Scenario.parse("heap 4\nnew a Leaf\nnew b Leaf\ngc");
    Image[] images = {
      new Image(1, ints(1), ints(LEAF, 0, Header.free(2), 0)),
      new Image(2, ints(1, 3), ints(LEAF, 0, LEAF, 0)),
      new Image(3, ints(3, 1), ints(LEAF, 0, LEAF, 0))
    };
    Run run = new Run(0, ints(1, 3), images);
    assertThat(verdict(scenario, run, Promise.COMPACTING))
        .endsWith(
            "the Leaf made in line 2 stood in front of the Leaf made in line 3 (at address 1, which"
                + " is below 3), but now stands behind it (at address 3, which is above 1)");
  }

  @Test
  void copies_stand_in_one_half_without_a_gap() {
    Scenario scenario = Scenario.parse("heap 9\nlist l 1\ngc");
    int[] before = ints(CELL, 0, 0, Header.free(6), 0, 0, 0, 0, 0);
    int[] copied = ints(Header.free(4), 0, 0, 0, CELL, 0, 0, Header.free(2), 0);
    int[] middle = ints(Header.free(3), 0, 0, CELL, 0, 0, Header.free(3), 0, 0);
    int[] behind = ints(Header.free(5), 0, 0, 0, 0, CELL, 0, 0, Header.free(1));
    assertThat(verdict(scenario, collected(before, 5, copied), Promise.COPYING)).isEmpty();
    assertThat(verdict(scenario, collected(before, 4, middle), Promise.COPYING))
        .contains("the Cell made in line 2 at address 4 should stand in the half from 1 to 4");
    assertThat(verdict(scenario, collected(before, 6, behind), Promise.COPYING))
        .endsWith("the Cell made in line 2 at address 6 should stand at address 5, without a gap");
  }

  /** A run of a program that makes one Cell and collects. */
  private static Run collected(int[] before, int root, int[] after) {
    Image[] images = {new Image(1, ints(1), before), new Image(2, ints(root), after)};
    return new Run(0, ints(1), images);
  }

  @Test
  void who_moves_objects_refuses_only_if_they_leave_no_room() {
    Scenario scenario = Scenario.parse("heap 8\nnew a Leaf\nnew b Leaf");
    Image[] images = {
      new Image(1, ints(1), ints(LEAF, 0, Header.free(6), 0, 0, 0, 0, 0)),
      new Image(2, ints(1, 0), ints(LEAF, 0, Header.free(6), 0, 0, 0, 0, 0))
    };
    Run run = new Run(0, ints(1, 0), images);
    assertThat(verdict(scenario, run, Promise.COMPACTING))
        .endsWith(
            "a block of 2 words was refused, but the objects take 2 words, and the heap has 8");
    assertThat(verdict(scenario, run, Promise.COPYING))
        .endsWith("a block of 2 words was refused, but the objects take 2 words, and a half has 4");
  }
}

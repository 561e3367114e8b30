package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.CourseCollectors;
import rootset.memory.Header;
import rootset.scenario.EngineRun;
import rootset.scenario.Image;
import rootset.scenario.Insides;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

/** Each invariant finds out the lie that it is there for, in a run that was right before. */
class EngineOracleTest {
  private static final String MARKING =
      "heap 256\nnew a Pair\nnew b Pair\nstore a.0 b\ndrop b\nnew c Leaf\ngc start\ngc step 1\n";

  private static EngineRun run(String collector, String text) {
    return ScenarioRunner.runEngine(
        CourseCollectors.family().create(collector), Scenario.parse(text));
  }

  private static String verdict(String collector, String text, EngineRun run) {
    return String.valueOf(
        EngineOracle.check(Scenario.parse(text), run, Promise.of(collector)).stream()
            .findFirst()
            .map(Violation::message)
            .orElse(""));
  }

  /** The verdict after the last insides were changed. */
  private static String verdict(String collector, String text, UnaryOperator<Insides> lie) {
    EngineRun run = run(collector, text);
    assertThat(verdict(collector, text, run)).isEmpty();
    int last = run.insides().length - 1;
    run.insides()[last] = lie.apply(run.insides()[last]);
    return verdict(collector, text, run);
  }

  private static Insides with(Insides of, int[] marked, int[] grey, int[] remembered) {
    return new Insides(
        of.marking(),
        marked,
        grey,
        remembered,
        of.young(),
        of.kept(),
        of.dead(),
        of.pageWords(),
        of.owners(),
        of.events(),
        of.queued(),
        of.registered(),
        of.collections(),
        of.youngCollections(),
        of.steps(),
        of.listedWords(),
        of.wastedWords());
  }

  private static Insides withEvents(Insides of, int... events) {
    return new Insides(
        of.marking(),
        of.marked(),
        of.grey(),
        of.remembered(),
        of.young(),
        of.kept(),
        of.dead(),
        of.pageWords(),
        of.owners(),
        events,
        of.queued(),
        of.registered(),
        of.collections(),
        of.youngCollections(),
        of.steps(),
        of.listedWords(),
        of.wastedWords());
  }

  private static Insides withTokens(Insides of, int[] queued, int[] registered, int listed) {
    return new Insides(
        of.marking(),
        of.marked(),
        of.grey(),
        of.remembered(),
        of.young(),
        of.kept(),
        of.dead(),
        of.pageWords(),
        of.owners(),
        of.events(),
        queued,
        registered,
        of.collections(),
        of.youngCollections(),
        of.steps(),
        listed,
        of.wastedWords());
  }

  private static Insides withOwners(Insides of, String[] owners, int... young) {
    return new Insides(
        of.marking(),
        of.marked(),
        of.grey(),
        of.remembered(),
        young,
        of.kept(),
        of.dead(),
        of.pageWords(),
        owners,
        of.events(),
        of.queued(),
        of.registered(),
        of.collections(),
        of.youngCollections(),
        of.steps(),
        of.listedWords(),
        of.wastedWords());
  }

  private static int[] ints(int... values) {
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"incremental-dijkstra", "incremental-steele", "generational"})
  void a_black_object_that_refers_to_a_white_one_is_noticed(String collector) {
    assertThat(verdict(collector, MARKING, of -> with(of, ints(1, 7), ints(7), ints())))
        .startsWith("strong tri-colour invariant: field 0 of the Pair made in line 2 at address 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"incremental-yuasa", "incremental-hybrid"})
  void a_white_object_that_nothing_grey_protects_is_noticed(String collector) {
    assertThat(verdict(collector, MARKING, of -> with(of, ints(1, 7), ints(7), ints())))
        .startsWith("weak tri-colour invariant: field 0 of the Pair made in line 2 at address 1");
    assertThat(verdict(collector, MARKING, of -> with(of, ints(7), ints(7), ints())))
        .startsWith("weak tri-colour invariant: the variable a refers to");
  }

  @Test
  void a_white_chain_from_a_grey_object_protects() {
    assertThat(verdict("incremental-yuasa", MARKING, of -> with(of, ints(1, 7), ints(1), ints())))
        .isEmpty();
  }

  @Test
  void the_work_list_is_the_set_of_grey_objects() {
    String collector = "incremental-dijkstra";
    assertThat(verdict(collector, MARKING, of -> with(of, ints(1, 7), ints(1, 1), ints())))
        .contains("holds the Pair made in line 2 at address 1 twice");
    assertThat(verdict(collector, MARKING, of -> with(of, ints(7), ints(1), ints())))
        .endsWith("is grey, but not marked");
    assertThat(verdict(collector, MARKING, of -> with(of, ints(1, 7), ints(2), ints())))
        .endsWith("holds address 2, where no object begins");
    assertThat(verdict("mark-sweep", "gc", of -> with(of, ints(), ints(3), ints())))
        .endsWith("is grey, but marking is off");
  }

  @Test
  void marks_are_on_objects_and_clear_when_marking_begins() {
    String begin = "new a Pair\nnew b Leaf\nstore a.0 b\ndrop b\ngc start";
    assertThat(verdict("incremental-dijkstra", begin, of -> with(of, ints(1, 4), ints(1), ints())))
        .contains("the Leaf made in line 2 at address 4 is marked when marking begins");
    assertThat(verdict("mark-sweep", "new a Leaf\ngc", of -> with(of, ints(2), ints(), ints())))
        .contains("address 2 is marked, but begins no object");
    assertThat(verdict("semi-space", "new a Leaf", of -> with(of, ints(1), ints(), ints())))
        .endsWith("is marked, but marking is off");
    assertThat(verdict("mark-sweep", "gc", of -> with(of, ints(999), ints(), ints())))
        .contains("address 999, outside of the heap");
  }

  @Test
  void a_forgotten_slot_is_noticed() {
    String text = "heap 512\nnew a Pair\ngc young\ngc young\nnew b Leaf\nstore a.0 b\ndrop b";
    assertThat(verdict("generational", text, of -> with(of, ints(), ints(), ints())))
        .contains("which is old, refers to the Leaf", "is not remembered");
    assertThat(
            verdict(
                "generational", text, of -> with(of, ints(), ints(), ints(of.remembered()[0], 1))))
        .endsWith("address 1 is remembered, but is no field");
    assertThat(
            verdict(
                "generational",
                text,
                of -> with(of, ints(), ints(), ints(of.remembered()[0], of.remembered()[0]))))
        .endsWith("is remembered twice");
  }

  @Test
  void a_young_object_has_no_remembered_slots() {
    assertThat(
            verdict(
                "generational",
                "heap 512\nnew a Pair",
                of -> with(of, ints(), ints(), ints(of.young()[0] + 1))))
        .endsWith("is remembered, but that object is young");
  }

  @Test
  void a_slot_that_refers_to_no_young_object_is_not_kept_by_a_young_collection() {
    assertThat(
            verdict(
                "generational",
                "heap 512\nnew a Pair\ngc young\ngc young\ngc young",
                of -> with(of, ints(), ints(), ints(257))))
        .contains("after a young collection, but refers to no young object");
  }

  @Test
  void objects_stand_in_the_space_where_they_belong() {
    String text = "heap 512\nnew a Pair";
    String[] owners = run("generational", text).insides()[0].owners();
    owners[0] = "code";
    assertThat(verdict("generational", text, of -> withOwners(of, owners, 1)))
        .endsWith("should stand in the space old, but the page belongs to code");
    assertThat(verdict("generational", text, of -> withOwners(of, of.owners())))
        .endsWith("stands in the space from, but its age says other");
  }

  @Test
  void an_object_stands_where_it_was_said_to_be_moved() {
    String text = "new a Pair\nnew b Leaf\ndrop a\ngc";
    assertThat(verdict("mark-compact", text, of -> withEvents(of)))
        .endsWith("should stand at address 5, where it was moved last, but stands at 1");
    assertThat(verdict("mark-compact", text, of -> withEvents(of, 9, 1)))
        .contains("moved an object from address 9 to 1, but no object stood there");
    assertThat(verdict("mark-compact", text, of -> withEvents(of, 0, 1)))
        .contains("born at address 1 that nobody asked for");
  }

  @Test
  void tokens_are_checked() {
    String text = "new a Leaf\nregister a 5\ngc";
    String collector = "mark-sweep";
    assertThat(verdict(collector, text, of -> withTokens(of, ints(5), ints(), 0)))
        .endsWith("the token 5 is in the queue, but the Leaf made in line 1 stands");
    assertThat(verdict(collector, text, of -> withTokens(of, ints(6), ints(1), 0)))
        .endsWith("no registration is left for it");
    assertThat(verdict(collector, text, of -> withTokens(of, ints(), ints(), 0)))
        .contains("expected 1 registrations");
    assertThat(verdict(collector, text, of -> withTokens(of, ints(), ints(4), 0)))
        .endsWith("is registered as if it stood at address 4");
    String dead = "new a Leaf\nregister a 5\ndrop a\ngc";
    assertThat(verdict(collector, dead, of -> withTokens(of, ints(), ints(1), 0)))
        .endsWith("is dead, but its token 5 is not queued");
  }

  @Test
  void free_words_are_accounted_for() {
    assertThat(
            verdict("reference-counting", "new a Leaf", of -> withTokens(of, ints(), ints(), 250)))
        .isEqualTo("the free list accounts for 250 words, but 253 words are free");
  }

  @Test
  void counts_are_true() {
    String text = "new a Leaf\nset b a";
    EngineRun run = run("reference-counting", text);
    run.run().images()[1].words()[1] = 3;
    assertThat(verdict("reference-counting", text, run))
        .isEqualTo("the Leaf made in line 1 at address 1 has a count of 3, but 2 references to it");
  }

  @Test
  void garbage_must_not_refer_to_nowhere() {
    String text = "new a Pair\nnew b Leaf\nstore a.1 b\ndrop b\ndrop a";
    EngineRun run = run("mark-sweep", text);
    run.run().images()[4].words()[2] = 77;
    assertThat(verdict("mark-sweep", text, run))
        .isEqualTo(
            "field 1 of the Pair made in line 1 at address 1 refers to address 77, where no object"
                + " begins");
  }

  @Test
  void garbage_after_a_collection_and_floating_beyond_the_bounds_is_noticed() {
    assertThat(survivor("mark-sweep", "new a Leaf\ndrop a\ngc")).contains("nothing reaches it");
    assertThat(survivor("incremental-yuasa", "new a Leaf\ndrop a\ngc start\ngc"))
        .endsWith("but nothing reached it when marking began, or since");
    assertThat(survivor("incremental-yuasa", "new a Leaf\ngc start\ndrop a\ngc")).isEmpty();
  }

  /** The verdict when a leaf that was born first stands at the end, whatever the collector did. */
  private static String survivor(String collector, String text) {
    EngineRun run = run(collector, text);
    Image last = run.run().images()[run.run().images().length - 1];
    last.words()[0] = Header.object(0);
    last.words()[2] = Header.free(254);
    int index = run.insides().length - 1;
    run.insides()[index] = with(run.insides()[index], ints(), ints(), ints());
    return verdict(collector, text, run);
  }

  @Test
  void a_compacted_heap_has_no_gap() {
    String text = "new a Leaf\nnew b Leaf\ngc";
    EngineRun run = run("mark-compact", text);
    Image last = run.run().images()[2];
    for (int i = 6; i > 3; i--) {
      last.words()[i] = last.words()[i - 1];
    }
    last.words()[3] = Header.free(1);
    last.words()[7] = Header.free(249);
    last.roots()[1] = 5;
    run.insides()[2] = withEvents(run.insides()[2], 4, 5);
    assertThat(verdict("mark-compact", text, run)).endsWith("at address 4, without a gap");
  }

  @Test
  void a_run_that_ends_early_is_a_violation() {
    EngineRun run = run("mark-sweep", "new a Leaf\ngc");
    EngineRun cut = new EngineRun(run.run(), new Insides[] {run.insides()[0]}, false);
    assertThat(verdict("mark-sweep", "new a Leaf\ngc", cut)).endsWith("it ended early");
    assertThat(verdict("mark-sweep", "gc", (EngineRun) null)).isEqualTo("the run is empty");
    assertThat(verdict("mark-sweep", "gc", new EngineRun(run.run(), null, false)))
        .isEqualTo("the run does not tell about the collector");
  }

  @Test
  void two_runs_of_one_program_are_the_same() {
    EngineRun first = run("generational", MARKING);
    EngineRun second = run("generational", MARKING);
    assertThat(EngineOracle.checkRepeated(first, second)).isEmpty();
    second.run().images()[3].words()[5]++;
    assertThat(EngineOracle.checkRepeated(first, second).toString())
        .contains("differ in image number 3: words");
    Run other = new Run(0, new int[0], new Image[0]);
    assertThat(EngineOracle.checkRepeated(first, new EngineRun(other, new Insides[0], false)))
        .hasSize(1);
  }

  @Test
  void every_collector_has_a_promise() {
    for (String name : CourseCollectors.family().names()) {
      assertThat(Promise.of(name)).isNotNull();
    }
    assertThatThrownBy(() -> Promise.of("epsilon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("epsilon");
  }
}

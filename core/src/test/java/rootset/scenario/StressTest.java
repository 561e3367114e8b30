package rootset.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rootset.heap.CourseCollectors;

class StressTest {
  private static final String PROGRAM = "heap 512\nrepeat 20\nnew a Pair\nset b a\nend";

  private static Insides last(String collector, Stress stress) {
    EngineRun run =
        ScenarioRunner.runEngine(
            CourseCollectors.family().create(collector), Scenario.parse(PROGRAM), stress);
    return run.insides()[run.insides().length - 1];
  }

  @Test
  void without_stress_a_collector_is_left_alone() {
    assertThat(last("mark-sweep", Stress.NONE).collections()).isZero();
  }

  @Test
  void there_is_a_collection_before_every_so_many_allocations() {
    assertThat(last("mark-sweep", Stress.NONE.collectingEvery(1)).collections()).isEqualTo(20);
    assertThat(last("mark-sweep", Stress.NONE.collectingEvery(7)).collections()).isEqualTo(2);
    Insides generations = last("generational", Stress.NONE.collectingEvery(1));
    assertThat(generations.youngCollections()).isPositive();
    assertThat(generations.collections() + generations.youngCollections()).isEqualTo(20);
  }

  @Test
  void collections_at_random_follow_the_seed() {
    Stress stress = Stress.NONE.collectingAtRandom(50);
    assertThat(last("semi-space", stress).collections()).isBetween(3, 17);
    assertThat(last("semi-space", stress.seeded(9)).collections())
        .isEqualTo(last("semi-space", stress.seeded(9)).collections());
  }

  @Test
  void marking_begins_and_goes_on_at_random() {
    Insides insides = last("incremental-yuasa", Stress.NONE.markingAtRandom(50));
    assertThat(insides.marking()).isTrue();
    assertThat(insides.steps()).isPositive();
    assertThat(last("mark-sweep", Stress.NONE.markingAtRandom(100)).steps()).isZero();
  }

  @Test
  void reclaimed_words_are_poisoned() {
    EngineRun run =
        ScenarioRunner.runEngine(
            CourseCollectors.family().create("semi-space"),
            Scenario.parse("heap 8\nnew a Leaf\ndata a.0 5\ndrop a\ngc"),
            Stress.NONE.poisoning());
    assertThat(run.run().images()[3].words()[1]).isNotEqualTo(5).isNotZero();
  }

  @Test
  void everything_is_watched_in_a_large_heap_too() {
    Scenario scenario = Scenario.parse("heap 5000\nnew a Pair\nset b a\ndrop a");
    EngineRun run =
        ScenarioRunner.runEngine(
            CourseCollectors.family().create("mark-sweep"),
            scenario,
            Stress.NONE.watchingEverything());
    assertThat(run.insides()).hasSize(3);
    assertThat(run.paranoid()).isTrue();
  }

  @Test
  void numbers_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> Stress.NONE.collectingEvery(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Stress.NONE.collectingAtRandom(101)).hasMessageContaining("101");
    assertThatThrownBy(() -> Stress.NONE.markingAtRandom(-1)).hasMessageContaining("-1");
  }
}

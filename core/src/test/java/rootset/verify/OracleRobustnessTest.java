package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.NeverFrees;
import rootset.memory.Header;
import rootset.scenario.Image;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

class OracleRobustnessTest {
  private static final Scenario SCENARIO =
      Scenario.parse("heap 40\nlist l 3\nnew a Pair\nstore a.0 l\nframe f\nglobal g null\ngc\n");

  private static final List<Promise> PROMISES =
      List.of(
          Promise.TRACING,
          Promise.COUNTING,
          Promise.CYCLE_COLLECTING,
          Promise.COMPACTING,
          Promise.COPYING,
          Promise.NURSERY,
          Promise.TENURING);

  private static Run run() {
    return ScenarioRunner.run(new NeverFrees(), SCENARIO);
  }

  private static Image[] with(int index, Image image) {
    Image[] images = run().images();
    images[index] = image;
    return images;
  }

  static Stream<Run> malformed_runs() {
    Run run = run();
    Image[] images = run.images();
    Image last = images[5];
    int[] births = run.births();
    return Stream.of(
        null,
        new Run(0, null, images),
        new Run(0, births, null),
        new Run(-1, births, images),
        new Run(1, births, images),
        new Run(2, births, images),
        new Run(0, new int[0], images),
        new Run(0, Arrays.copyOf(births, 3), images),
        new Run(0, Arrays.copyOf(births, 5), images),
        new Run(0, new int[] {-1, 4, 7, 10}, images),
        new Run(0, new int[] {Integer.MIN_VALUE, 4, 7, 10}, images),
        new Run(0, new int[] {Integer.MAX_VALUE, 4, 7, 10}, images),
        new Run(0, new int[] {41, 4, 7, 10}, images),
        new Run(0, new int[] {0, 4, 7, 10}, images),
        new Run(0, births, new Image[0]),
        new Run(0, births, new Image[6]),
        new Run(0, births, Arrays.copyOf(images, 5)),
        new Run(0, births, Arrays.copyOf(images, 7)),
        new Run(0, births, with(0, null)),
        new Run(0, births, with(5, new Image(7, last.roots(), last.words()))),
        new Run(0, births, with(5, new Image(6, null, last.words()))),
        new Run(0, births, with(5, new Image(6, last.roots(), null))),
        new Run(0, births, with(5, new Image(6, new int[0], last.words()))),
        new Run(0, births, with(5, new Image(6, last.roots(), new int[0]))),
        new Run(0, births, with(5, new Image(6, last.roots(), new int[40]))),
        new Run(0, births, with(5, new Image(6, last.roots(), new int[41]))),
        new Run(0, births, with(5, new Image(6, new int[] {-1, -7, 99}, last.words()))));
  }

  @ParameterizedTest
  @MethodSource("malformed_runs")
  void a_malformed_run_is_a_violation(Run run) {
    for (Promise promise : PROMISES) {
      assertThat(Oracle.check(SCENARIO, run, promise)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("malformed_runs")
  void a_malformed_run_can_be_drawn_as_far_as_it_goes(Run run) {
    for (Promise promise : PROMISES) {
      assertThat(HeapPicture.beforeAndAfter(SCENARIO, run, promise)).isNotNull();
    }
    assertThat(HeapPicture.atEnd(SCENARIO, run, "at the end")).isNotNull();
  }

  @Test
  void a_lie_about_births_is_found_out_unless_objects_may_move() {
    Run run = new Run(0, new int[] {1, 1, 1, 1}, run().images());
    assertThat(Oracle.check(SCENARIO, run, Promise.TRACING)).hasSize(1);
    assertThat(Oracle.check(SCENARIO, run, Promise.COUNTING)).hasSize(1);
    assertThat(Oracle.check(SCENARIO, run, Promise.COMPACTING)).isEmpty();
  }

  @Test
  void a_run_of_another_program_is_a_violation() {
    assertThat(Oracle.check(Scenario.parse(""), run(), Promise.TRACING))
        .singleElement()
        .extracting(Violation::toString)
        .isEqualTo("expected an image after operation number 0, found one after number 1");
  }

  @Test
  void a_missing_image_is_placed_at_its_operation() {
    Run run = new Run(0, run().births(), Arrays.copyOf(run().images(), 5));
    assertThat(Oracle.check(SCENARIO, run, Promise.TRACING))
        .containsExactly(
            new Violation(
                7, "gc", "the run holds no image of the heap at this point: it ended early"));
  }

  enum Damage {
    RANDOM_WORD((words, random) -> words[random.nextInt(words.length)] = random.nextInt()),
    SMALL_WORD((words, random) -> words[random.nextInt(words.length)] = random.nextInt(64)),
    OBJECT(
        (words, random) -> words[random.nextInt(words.length)] = Header.object(random.nextInt(4))),
    FREE(
        (words, random) ->
            words[random.nextInt(words.length)] = Header.free(1 + random.nextInt(9))),
    NEGATIVE((words, random) -> words[random.nextInt(words.length)] = -1 - random.nextInt(50)),
    SWAP(
        (words, random) -> {
          int first = random.nextInt(words.length);
          int second = random.nextInt(words.length);
          int word = words[first];
          words[first] = words[second];
          words[second] = word;
        });

    private final BiConsumer<int[], Random> blow;

    Damage(BiConsumer<int[], Random> blow) {
      this.blow = blow;
    }
  }

  @ParameterizedTest
  @EnumSource
  void damaged_words_roots_and_births_never_make_the_oracle_throw(Damage damage) {
    int caught = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String collection = seed % 3 == 0 ? "gc young" : "gc";
      Scenario scenario =
          Scenario.parse(RandomPrograms.scenario(seed % 20, 60, 40, collection, 20 + seed % 21));
      Run run = ScenarioRunner.run(new NeverFrees(), scenario);
      Image image = run.images()[random.nextInt(run.images().length)];
      int[] target =
          switch (seed % 4) {
            case 0 -> image.roots();
            case 1 -> run.births();
            default -> image.words();
          };
      for (int blows = random.nextInt(5); blows >= 0 && target.length > 0; blows--) {
        damage.blow.accept(target, random);
      }
      for (Promise promise : PROMISES) {
        caught += Oracle.check(scenario, run, promise).size();
      }
    }
    assertThat(caught).as("violations found in 800 checks").isGreaterThan(400);
  }
}

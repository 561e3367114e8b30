package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.NeverFrees;
import rootset.scenario.ScenarioRunner;

class RandomProgramsTest {
  @Test
  void a_seed_gives_one_program() {
    assertThat(RandomPrograms.scenario(7, 100, 80))
        .isEqualTo(RandomPrograms.scenario(7, 100, 80))
        .isNotEqualTo(RandomPrograms.scenario(8, 100, 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 31, 64, 300, 5_000})
  void programs_are_valid_even_if_nearly_everything_is_refused(int heapWords) {
    for (int seed = 0; seed < 50; seed++) {
      String text = RandomPrograms.scenario(seed, heapWords, 200);
      assertThatCode(() -> ScenarioRunner.run(new NeverFrees(), text))
          .as(text)
          .doesNotThrowAnyException();
      String inSteps = RandomPrograms.inSteps(seed, heapWords, 200);
      assertThatCode(() -> ScenarioRunner.run(new NeverFrees(), inSteps))
          .as(inSteps)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void programs_are_biased_to_what_is_hard() {
    String text = RandomPrograms.scenario(1, 200, 2_000);
    assertThat(text)
        .contains("list ", "frame ", "return", "gc", "global ", "repeat ", "drop ", "data ")
        .containsPattern("store (\\w\\.\\d) \\1")
        .containsPattern("store (\\w)\\.\\d \\1")
        .containsPattern("store \\w\\.\\d\\.\\d ");
  }

  @Test
  void collections_can_be_put_in_after_every_few_steps() {
    String without = RandomPrograms.scenario(3, 100, 80);
    String with = RandomPrograms.scenario(3, 100, 80, "gc young", 4);
    assertThat(with.lines().filter("gc young"::equals)).hasSize(20);
    assertThat(with.replace("gc young\n", "")).isEqualTo(without);
  }

  @Test
  void a_heap_too_small_for_a_program_is_refused() {
    assertThatThrownBy(() -> RandomPrograms.scenario(1, 15, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15 words");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 0x9e3779b9, Integer.MIN_VALUE})
  void the_generator_never_gets_stuck(int seed) {
    Xorshift random = new Xorshift(seed);
    int first = random.next();
    assertThat(random.next()).isNotEqualTo(first);
    for (int i = 0; i < 100; i++) {
      assertThat(random.below(3)).isBetween(0, 2);
    }
  }
}

package rootset.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.collectors.FaultyCollectors;
import rootset.collectors.MarkSweep;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.RandomPrograms;

class DiagnosisTest {
  private static final int SEEDS = 40;

  @ParameterizedTest
  @CsvSource({
    "fields-not-traced, An object is lost",
    "last-of-many-not-traced, An object is lost",
    "globals-forgotten, An object is lost",
    "lower-frames-forgotten, An object is lost",
    "nothing-freed, An object still stands",
    "refuses-without-collecting, An object still stands",
    "counts-down-first, The collector threw",
    "end-of-roots-not-counted, An object still stands",
    "self-references-not-counted, An object",
    "last-field-of-the-dead-not-counted, An object still stands"
  })
  void a_random_program_becomes_short_and_still_shows_the_fault(String name, String title) {
    Supplier<Collector> collector = () -> new FaultyCollectors().create(name);
    String told = told(Promise.of(new FaultyCollectors().base(name)), collector);
    assertThat(told).startsWith(title).contains("The shortest program");
    String shown = programIn(told);
    assertThat(shown.lines().count()).as(told).isLessThanOrEqualTo(12);
    Promise promise = Promise.of(new FaultyCollectors().base(name));
    assertThat(fails(promise, shown, attempt(collector, shown))).as(told).isTrue();
  }

  @Test
  void an_exception_is_told_with_the_heap_before_it() {
    String told = told(Promise.TRACING, WantsNoCellInPairs::new);
    assertThat(told)
        .isEqualTo(
            """
            The collector threw an exception.
            line 4, `store e.1 f` failed: java.lang.IllegalStateException: a Cell in a Pair

            The shortest program found that shows it (made from a random one of 259 lines):
            1  heap 6
            2  new e Pair
            3  new f Cell
            4  store e.1 f

            before line 4
            roots  e: 1   f: 4
            1  Pair  field 0: 0  field 1: 0
            4  Cell  field 0: 0
            """);
  }

  @Test
  void a_nursery_is_not_shrunk_until_no_object_fits_into_it() {
    String shown =
        programIn(told(Promise.NURSERY, () -> new FaultyCollectors().create("fields-not-traced")));
    int semiWords = Scenario.parse(shown).heapWords() / 8;
    assertThat(semiWords).as(shown).isEqualTo(2);
  }

  @Test
  void nothing_is_told_of_a_collector_that_keeps_its_promise() {
    String program = RandomPrograms.scenario(1, 40, 50);
    Run run = ScenarioRunner.run(new MarkSweep(), program);
    assertThat(Diagnosis.of(Promise.TRACING, program, run)).isEmpty();
  }

  @Test
  void after_a_run_without_an_answer_no_other_is_tried() {
    Supplier<Collector> collector = () -> new FaultyCollectors().create("fields-not-traced");
    String program = failing(Promise.TRACING, collector);
    AtomicInteger calls = new AtomicInteger();
    String told =
        Diagnosis.ofShortest(
            Promise.TRACING,
            program,
            attempt(collector, program),
            text -> calls.incrementAndGet() == 20 ? new Attempt.Lost() : attempt(collector, text));
    assertThat(calls).hasValueLessThanOrEqualTo(22);
    assertThat(told).startsWith("An object is lost");
  }

  private static String told(Promise promise, Supplier<Collector> collector) {
    String program = failing(promise, collector);
    Function<String, Attempt> runs = text -> attempt(collector, text);
    String told = Diagnosis.ofShortest(promise, program, runs.apply(program), runs);
    assertThat(Diagnosis.ofShortest(promise, program, runs.apply(program), runs)).isEqualTo(told);
    return told;
  }

  private static String failing(Promise promise, Supplier<Collector> collector) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      String program = RandomPrograms.scenario(seed, 40 + 10 * seed, 120);
      if (fails(promise, program, attempt(collector, program))) {
        return program;
      }
    }
    throw new AssertionError("no program of " + SEEDS + " fails");
  }

  private static boolean fails(Promise promise, String program, Attempt attempt) {
    return !(attempt instanceof Attempt.Ran ran)
        || !Oracle.check(Scenario.parse(program), ran.run(), promise).isEmpty();
  }

  private static Attempt attempt(Supplier<Collector> collector, String program) {
    try {
      return new Attempt.Ran(ScenarioRunner.run(collector.get(), program));
    } catch (StepFailed | ScenarioException failed) {
      return new Attempt.Failed(failed.getMessage());
    }
  }

  /** The numbered lines. */
  private static String programIn(String told) {
    List<String> lines = told.lines().dropWhile(line -> !line.startsWith("The shortest")).toList();
    return lines.stream()
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .map(line -> line.strip().replaceFirst("^[0-9]+  ", ""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Throws when a Pair shall refer to a Cell. */
  private static final class WantsNoCellInPairs extends MarkSweep {
    private Heap heap;

    @Override
    public void attach(Heap heap) {
      this.heap = heap;
      super.attach(heap);
    }

    @Override
    public void beforeWrite(int holder, int before, int after) {
      boolean isCell = after != 0 && heap.shape(after).name().equals("Cell");
      if (holder != 0 && isCell && heap.shape(holder).name().equals("Pair")) {
        throw new IllegalStateException("a Cell in a Pair");
      }
    }
  }
}

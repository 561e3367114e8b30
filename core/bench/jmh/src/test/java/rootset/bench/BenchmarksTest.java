package rootset.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarksTest {
  @Test
  void every_benchmark_does_what_its_name_says() throws RunnerException {
    // Each checks that itself, after what is measured, by counting the work that was done.
    Options once =
        new OptionsBuilder()
            .include("rootset.bench")
            .forks(0)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(2)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(once).run();
    assertThat(results)
        .extracting(result -> result.getParams().getBenchmark().replaceFirst(".*\\.bench\\.", ""))
        .contains(
            "AllocationBenchmark.bump",
            "AllocationBenchmark.freeList",
            "ScavengeBenchmark.scavenge",
            "MarkBenchmark.step",
            "MarkBenchmark.lastPause",
            "SweepBenchmark.sweep",
            "CompactBenchmark.slide",
            "CompactBenchmark.evacuate",
            "StoreBenchmark.store",
            "StoreBenchmark.remember");
  }
}

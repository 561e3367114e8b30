package rootset.judge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rootset.heap.Collector;
import rootset.judge.engine.Collectors;
import rootset.judge.engine.Program;
import rootset.recording.PythonTutorTrace;
import rootset.recording.Recording;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.StepFailed;

/** {@code rootset run FILE}: a program of heap operations in, statistics and a recording out. */
@Command(
    name = "run",
    description = {
      "Run a program of heap operations on a collector: a scenario, a trace of GarCoSim, or a",
      "malloc-lab trace (.rep). Exits with 1 if something is not as the program expects it."
    },
    mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
  private static final int MIN_HEAP_WORDS = 2;

  @Parameters(paramLabel = "FILE", description = "The program.")
  private Path file;

  @Option(
      names = "--collector",
      paramLabel = "NAME",
      defaultValue = "mark-sweep",
      description = "The collector (default: ${DEFAULT-VALUE}).")
  private String collector;

  @Option(
      names = "--heap",
      paramLabel = "WORDS",
      description = "The length of the heap in words of 4 bytes, whatever the program says.")
  private Integer heapWords;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write what happens to this file, as JSON Lines.")
  private Path recording;

  @Option(
      names = "--python-tutor",
      paramLabel = "FILE",
      description = "Write what happens to this file, as a trace for Python Tutor's front end.")
  private Path pythonTutor;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Supplier<Collector> supplier = supplier();
    checkHeap();
    String text = text();
    try {
      Program program = Program.parse(file.toString(), text);
      boolean record = recording != null || pythonTutor != null;
      program.run(collector, supplier, heapWords == null ? 0 : heapWords, record);
      write(text, program.recording());
      return tell(program);
    } catch (ScenarioException slip) {
      err().println("rootset: " + slip.getMessage());
      return Rootset.USAGE;
    } catch (StepFailed failure) {
      err().println("rootset: " + failure.getMessage());
      return Rootset.BELOW;
    } catch (OutOfMemoryError e) {
      err().println("rootset: this machine has no room for the run; try a smaller --heap");
      return Rootset.FAILED;
    } catch (IllegalArgumentException e) {
      throw wrongUsage(collector + " cannot run this: " + e.getMessage());
    }
  }

  private Supplier<Collector> supplier() {
    try {
      return Collectors.named(collector);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private void checkHeap() {
    if (heapWords != null && (heapWords < MIN_HEAP_WORDS || heapWords > Scenario.MAX_HEAP_WORDS)) {
      throw wrongUsage(
          "--heap is " + MIN_HEAP_WORDS + " to " + Scenario.MAX_HEAP_WORDS + ", not " + heapWords);
    }
  }

  private String text() throws IOException {
    if (!Files.isRegularFile(file)) {
      String what = Files.isDirectory(file) ? "a folder" : "not there";
      throw wrongUsage("FILE is a program to run, but " + file + " is " + what);
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private void write(String text, List<String> lines) throws IOException {
    if (recording != null) {
      Files.write(recording, lines);
    }
    if (pythonTutor != null) {
      Files.writeString(pythonTutor, PythonTutorTrace.of(text, Recording.parse(lines)));
    }
  }

  private int tell(Program program) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(file.getFileName() + " on " + collector);
    out.println();
    out.print(program.table());
    out.flush();
    for (String complaint : program.complaints()) {
      err().println("rootset: " + complaint);
    }
    return program.complaints().isEmpty() ? 0 : Rootset.BELOW;
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

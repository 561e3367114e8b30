package rootset.judge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import rootset.heap.Collector;
import rootset.judge.engine.Collectors;
import rootset.judge.engine.Program;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.StepFailed;
import rootset.script.ScriptException;

/** {@code rootset run FILE}: a program of heap operations in, statistics and a recording out. */
@Command(
    name = "run",
    description = {
      "Run a program of heap operations on a collector: a scenario, a trace of GarCoSim, or a "
          + "malloc-lab trace (.rep); or a script in a small JavaScript (.js).",
      "Exit codes: 0 done, 1 something is not as the program expects it or memory ran out, "
          + "2 a mistake in FILE or in the options, 3 this machine failed."
    },
    mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
  private static final int MIN_HEAP_WORDS = 2;
  private static final int MAX_FILE_BYTES = 1 << 28;

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
      converter = HeapWords.class,
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

  /** Reads what {@code --heap} says. */
  private static final class HeapWords implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int words = Integer.parseInt(value);
        if (words >= MIN_HEAP_WORDS && words <= Scenario.MAX_HEAP_WORDS) {
          return words;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new TypeConversionException(
          "expected " + MIN_HEAP_WORDS + " to " + Scenario.MAX_HEAP_WORDS + ", found " + value);
    }
  }

  @Override
  public Integer call() {
    Supplier<Collector> supplier = supplier();
    try {
      return run(Program.parse(file.toString(), bytes()), supplier);
    } catch (ScenarioException | ScriptException slip) {
      return fail(slip.getMessage(), Rootset.USAGE);
    } catch (StepFailed failure) {
      return fail(failure.getMessage(), Rootset.BELOW);
    } catch (IOException e) {
      return fail(e.getMessage(), Rootset.FAILED);
    } catch (OutOfMemoryError e) {
      String advice = "try a smaller --heap, a shorter program, or no recording";
      return fail("this machine has no room for the run; " + advice, Rootset.FAILED);
    }
  }

  private int run(Program program, Supplier<Collector> supplier) throws IOException {
    try (RunFiles files = open()) {
      try {
        program.run(collector, supplier, heapWords == null ? 0 : heapWords, files.sink());
      } catch (ScenarioException | StepFailed | OutOfMemoryError e) {
        files.finish(program.text()); // It tells what led there.
        throw e;
      } catch (IllegalArgumentException e) {
        throw wrongUsage(collector + " cannot run " + file + ": " + e.getMessage());
      }
      int code = tell(program);
      files.finish(program.text());
      return code;
    }
  }

  private Supplier<Collector> supplier() {
    try {
      return Collectors.named(collector);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private RunFiles open() {
    try {
      return RunFiles.open(file, recording, pythonTutor);
    } catch (IOException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /** All of FILE, which may be a pipe. */
  private byte[] bytes() {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      String what = Files.isDirectory(file) ? "a folder" : "not there";
      throw wrongUsage("FILE is a program to run, but " + file + " is " + what);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
      if (bytes.length > MAX_FILE_BYTES) {
        throw wrongUsage(file + " is longer than " + MAX_FILE_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw wrongUsage("cannot read " + file + ": " + OutputFile.reason(e));
    }
  }

  private int tell(Program program) {
    PrintWriter out = spec.commandLine().getOut();
    if (!program.console().isEmpty()) {
      out.println(program.console());
    }
    if (!program.table().isEmpty()) {
      out.println(file.getFileName() + " on " + collector);
      out.println();
      out.print(program.table());
      out.flush();
    }
    for (String complaint : program.complaints()) {
      fail(complaint, Rootset.BELOW);
    }
    return program.complaints().isEmpty() ? 0 : Rootset.BELOW;
  }

  private int fail(String sentence, int code) {
    spec.commandLine().getErr().println("rootset: " + sentence);
    return code;
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

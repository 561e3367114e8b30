package rootset.judge.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rootset.judge.Checkout;

/**
 * {@code rootset experiment NAME}: measures memory in a JVM of its own, whose heap has a fixed
 * size, and shows what came out.
 */
@Command(
    name = "experiment",
    description = {
      "Run a small experiment with memory, on the JVM and in the engine; without a name, list them.",
      "Exit codes: 0 done, 2 there is no such experiment, 3 this machine failed."
    },
    mixinStandardHelpOptions = true)
final class Experiment implements Callable<Integer> {
  private static final String MAIN = "rootset.experiments.Experiments";
  private static final List<String> FIXED_HEAP =
      List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-Xlog:disable", "-Xlog:all=error:stderr");
  private static final int COLUMNS = 80;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The experiment.")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the plots to this file, too, as SVG.")
  private Path picture;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide the plots may be (default: as wide as the terminal, or 80).")
  private Integer width;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try {
      return new ProcessBuilder(command()).inheritIO().start().waitFor();
    } catch (IOException e) {
      spec.commandLine().getErr().println("rootset: cannot start a JVM: " + e.getMessage());
      return Rootset.FAILED;
    }
  }

  private List<String> command() {
    Checkout checkout = Checkout.here();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(FIXED_HEAP);
    command.addAll(
        List.of("-cp", checkout.courseClasses() + File.pathSeparator + checkout.api(), MAIN));
    if (name != null) {
      command.addAll(List.of(name, Integer.toString(width == null ? columns() : width)));
      if (picture != null) {
        command.add(picture.toString());
      }
    }
    return command;
  }

  /** The width of the terminal, as far as it can be found out. */
  private static int columns() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int columns = Integer.parseInt(size.strip().replaceFirst(".* ", ""));
      return columns > 0 ? columns : COLUMNS;
    } catch (IOException | NumberFormatException e) {
      return COLUMNS; // No terminal, or a system without stty.
    }
  }
}

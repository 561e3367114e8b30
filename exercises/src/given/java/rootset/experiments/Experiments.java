package rootset.experiments;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs an experiment. {@code rootset experiment} starts it in a JVM of its own, with a heap of
 * fixed size, so that nothing but the experiment is measured.
 */
public final class Experiments {
  private static final List<Experiment> ALL =
      List.of(new LargeArray(), new Closures(), new CountedReferences(), new GrowingLeak());

  private Experiments() {}

  /**
   * Lists the experiments, or runs one. Ends with 2 if there is none of that name, and with 3 if
   * the picture cannot be written.
   *
   * @param arguments nothing to list them; or a name, the width of the terminal in characters, and
   *     the file for the picture if one is wanted
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      ALL.forEach(each -> System.out.printf("%-12s%s%n", each.name(), each.title()));
      return;
    }
    Optional<Experiment> experiment =
        ALL.stream().filter(each -> each.name().equals(arguments[0])).findFirst();
    if (experiment.isEmpty()) {
      String names = ALL.stream().map(Experiment::name).collect(Collectors.joining(", "));
      System.err.println(
          "rootset: there is no experiment " + arguments[0] + "; there are " + names);
      System.exit(2);
    }
    List<Plot> plots = List.of(experiment.get().onTheJvm(), experiment.get().inTheEngine());
    print(plots, Integer.parseInt(arguments[1]));
    if (arguments.length > 2) {
      draw(plots, Path.of(arguments[2]));
    }
  }

  private static void print(List<Plot> plots, int width) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    PrintStream out = new PrintStream(System.out, true, charset);
    for (Plot plot : plots) {
      String text = TerminalPlot.of(plot, width);
      out.println(charset.newEncoder().canEncode(text) ? text : TerminalPlot.inAscii(text));
    }
  }

  private static void draw(List<Plot> plots, Path file) {
    try {
      Files.writeString(file, SvgPicture.of(plots));
    } catch (IOException e) {
      System.err.println("rootset: cannot write " + file + ": " + e);
      System.exit(3);
    }
  }
}

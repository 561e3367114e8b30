package rootset.judge.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rootset.judge.engine.Collectors;
import rootset.judge.engine.KillMatrix;

/** {@code rootset verify --engine}: correct collectors pass, and every faulty one is caught. */
@Command(
    name = "verify",
    description = "Prove that what this checkout holds is sound. Exits with 1 if it is not.",
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
  @Option(
      names = "--engine",
      description =
          "Put the collectors of the engine, correct and faulty, through random programs.")
  private boolean engine;

  @Option(
      names = "--show",
      paramLabel = "COLLECTOR",
      description = "With --engine: show the smallest program that finds fault with this one.")
  private String show;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!engine) {
      throw wrongUsage("say what to verify: --engine");
    }
    if (Collectors.names().isEmpty()) {
      throw wrongUsage("this kit holds no collectors to verify");
    }
    PrintWriter out = spec.commandLine().getOut();
    KillMatrix matrix =
        new KillMatrix(
            KillMatrix.PROGRAMS,
            line -> {
              out.println(line.stripTrailing());
              out.flush();
            });
    boolean sound = show == null ? matrix.run() : show(matrix);
    return sound ? 0 : Rootset.BELOW;
  }

  private boolean show(KillMatrix matrix) {
    try {
      return matrix.show(show);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

package rootset.judge.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one command. Exit codes: 0 done, 1 below what was asked, 2 wrong usage, 3 the grader failed.
 */
@Command(
    name = "rootset",
    version = "rootset 0.1.0",
    description = "Memory-management coursework, graded.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Experiment.class,
      Grade.class,
      Heap.class,
      Lessons.class,
      Release.class,
      Run.class,
      Verify.class
    })
public final class Rootset implements Runnable {
  static final int BELOW = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  @Spec private CommandSpec spec;

  private Rootset() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(arguments, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
  }

  /** Runs the command with streams of the caller's; returns the exit code. */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return new CommandLine(new Rootset())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Rootset::wrongUsage)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command
                  .getErr()
                  .println("rootset: " + command.getCommandName() + " failed: " + failure);
              return FAILED;
            })
        .execute(arguments);
  }

  /** One sentence; all options would push it out of sight. */
  private static int wrongUsage(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("rootset: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("`" + command.getCommandSpec().qualifiedName() + " --help` tells how it is used.");
    return USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: rootset grade solutions/submissions");
  }
}

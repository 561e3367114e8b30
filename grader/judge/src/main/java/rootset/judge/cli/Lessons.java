package rootset.judge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rootset.judge.Checkout;

/** {@code rootset lessons}: builds the lessons' site in a JVM of its own, and opens it. */
@Command(
    name = "lessons",
    description = {
      "Build the lessons as pages that need no server, and open them in the browser.",
      "Exit codes: 0 done, 1 a lesson has a mistake, 2 wrong usage, 3 this machine failed."
    },
    mixinStandardHelpOptions = true)
final class Lessons implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to put the pages (default: lessons/target/site).")
  private Path folder;

  @Option(names = "--no-open", description = "Only build; print where the pages are.")
  private boolean closed;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Checkout checkout = Checkout.here();
    Path builder = checkout.root().resolve("lessons/site/target/rootset-site.jar");
    if (!Files.isRegularFile(builder)) {
      tell(builder + " is not built; `./mvnw -pl lessons/site -am -DskipTests package` builds it");
      return Rootset.FAILED;
    }
    Path out = folder == null ? checkout.root().resolve("lessons/target/site") : folder;
    try {
      return new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  builder.toString(),
                  checkout.root().toString(),
                  out.toString(),
                  closed ? "no-open" : "open"))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      tell("cannot start a JVM: " + e.getMessage());
      return Rootset.FAILED;
    }
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println("rootset: " + sentence + ".");
  }
}

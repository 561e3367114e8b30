package rootset.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This checkout, built: where things lie, and its command as a user's process. */
final class Project {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /** What a process printed, and how it ended. */
  record Ended(int status, String output) {}

  /** Runs {@code rootset} as its start script does, without building and without its archive. */
  static Ended rootset(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Drootset.home=" + ROOT,
                "-jar",
                ROOT.resolve("grader/judge/target/rootset-judge.jar").toString()));
    command.addAll(List.of(arguments));
    return run(ROOT, command);
  }

  static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
    return run(folder, Map.of(), command);
  }

  /** Runs a command with more in its environment. */
  static Ended run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), output);
  }
}

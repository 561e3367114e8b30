package rootset.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This checkout, built: where things lie, and its command as a user's process. */
final class Project {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /** What a process printed, and how it ended. */
  record Ended(int status, String output) {}

  /** Runs {@code rootset} as its start script does, without building. */
  static Ended rootset(String... arguments) throws IOException, InterruptedException {
    Path judge = ROOT.resolve("grader/judge/target");
    String path;
    try (Stream<Path> jars = Files.list(judge.resolve("lib"))) {
      path =
          Stream.concat(Stream.of(judge.resolve("rootset-judge.jar")), jars.sorted())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drootset.home=" + ROOT,
                "-cp",
                path,
                "rootset.judge.cli.Rootset"));
    command.addAll(List.of(arguments));
    return run(ROOT, command);
  }

  static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), output);
  }
}

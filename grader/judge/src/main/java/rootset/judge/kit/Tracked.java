package rootset.judge.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a checkout that git tracks, or would. Where there is no git: all but what builds,
 * IDEs and Rootset itself make.
 */
final class Tracked {
  private static final Set<String> MADE =
      Set.of("target", "reports", "bin", "out", "node_modules", "__pycache__");

  private final Path root;

  private Tracked(Path root) {
    this.root = root;
  }

  /** Paths below the root, with slashes, sorted. */
  static Set<String> files(Path root) throws IOException {
    Tracked tracked = new Tracked(root.toRealPath());
    Optional<Set<String>> known = tracked.byGit();
    return known.isPresent() ? known.get() : tracked.byNames();
  }

  private Optional<Set<String>> byGit() throws IOException {
    Optional<String> top = git("rev-parse", "--show-toplevel");
    if (top.isEmpty() || !Path.of(top.get().strip()).toRealPath().equals(root)) {
      return Optional.empty();
    }
    Optional<String> listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard");
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    Set<String> files = new TreeSet<>();
    for (String file : listed.get().split("\0")) {
      // What was deleted and not committed is still listed.
      if (Files.isRegularFile(root.resolve(file))) {
        files.add(file);
      }
    }
    return Optional.of(files);
  }

  /** What git says; empty if there is no git, or it does not know this folder. */
  private Optional<String> git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    Process git;
    try {
      git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
    git.getOutputStream().close();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git listed the files", interrupted);
    }
  }

  private Set<String> byNames() throws IOException {
    Set<String> files = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isMade(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isMade(file)) {
              files.add(root.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Names that begin with a dot are tools'; the few that are ours are asked for by name. */
  private boolean isMade(Path path) {
    String name = path.getFileName().toString();
    boolean isOurs = Set.of(".mvn", ".github", ".gitignore").contains(name);
    return !path.equals(root) && (MADE.contains(name) || name.startsWith(".") && !isOurs);
  }
}

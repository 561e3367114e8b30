package rootset.judge.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;

/**
 * What students get: the project without solutions, withheld collectors and what only staff needs.
 * It is chosen by what is let in, so that what is new stays out until somebody lets it in.
 */
public final class Kit {
  /** Where the kit keeps the stubs as they were handed out; students edit their own copies. */
  public static final String STUBS = "exercises/.stubs";

  /** Files that lie here replace the project's own of the same path. */
  private static final String TEMPLATES = "exercises/kit/";

  private static final List<Pattern> IN =
      patterns(
          "pom\\.xml|mvnw|mvnw\\.cmd|rootset|rootset\\.cmd|LICENSE|\\.gitattributes",
          "\\.mvn/.*|config/.*|exercises/.*|lessons/[^/]*|lessons/(src|examples|site)/.*",
          "core/[^/]*|core/src/main/.*",
          "grader/pom\\.xml|grader/[^/]*/pom\\.xml|grader/[^/]*/src/main/.*");

  private static final List<Pattern> OUT =
      patterns(
          "core/src/main/java/rootset/collectors/.*",
          "lessons/[^/]*/src/test/.*",
          TEMPLATES + ".*",
          "exercises/\\.stubs/.*");

  /** The engine as the lessons' pages run it. Its sources have the collectors, so it goes built. */
  private static final String ENGINE = "lessons/page/target/classes/rootset/page/lab.js";

  private static final String ENGINE_IN_KIT = "lessons/lab.js";

  private final Path root;
  private final Map<String, Path> files;

  private Kit(Path root, Map<String, Path> files) {
    this.root = root;
    this.files = files;
  }

  private static List<Pattern> patterns(String... texts) {
    return Stream.of(texts).map(Pattern::compile).toList();
  }

  /** The kit of a checkout. */
  public static Kit of(Path root, Course course) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String file : Tracked.files(root)) {
      if (matches(IN, file) && !matches(OUT, file)) {
        files.put(file, root.resolve(file));
      } else if (file.startsWith(TEMPLATES)) {
        files.put(file.substring(TEMPLATES.length()), root.resolve(file));
      }
    }
    Path engine = root.resolve(ENGINE);
    if (Files.isRegularFile(engine)) {
      files.put(ENGINE_IN_KIT, engine);
    }
    for (Exercise exercise : course.exercises()) {
      String sources = (exercise.suite().isPresent() ? "suites" : "main") + "/java/";
      for (String file : exercise.files()) {
        String path = sources + exercise.path(file);
        Path stub = root.resolve("exercises/src").resolve(path);
        if (Files.isRegularFile(stub)) {
          files.put(STUBS + "/" + path, stub);
        }
      }
    }
    return new Kit(root, files);
  }

  private static boolean matches(List<Pattern> patterns, String file) {
    return patterns.stream().anyMatch(each -> each.matcher(file).matches());
  }

  /** The checkout's files that go in, each once. */
  public List<Path> sources() {
    return files.values().stream().distinct().toList();
  }

  /** How many files it has. */
  public int size() {
    return files.size();
  }

  /**
   * Writes it.
   *
   * @param folder does not exist yet, or is empty
   * @throws KitException with a sentence for people if it is neither
   */
  public void write(Path folder) throws IOException {
    check(folder);
    for (Map.Entry<String, Path> each : files.entrySet()) {
      Path target = folder.resolve(each.getKey());
      Files.createDirectories(target.getParent());
      Files.copy(each.getValue(), target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void check(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new KitException(folder + " is a file: give a folder that is new or empty.");
    }
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new KitException(
              folder + " is not empty: give a new folder, so that nothing of yours gets lost.");
        }
      }
    }
    Path real = folder.toAbsolutePath().normalize();
    if (real.startsWith(root.toAbsolutePath().normalize())) {
      throw new KitException(
          folder
              + " lies in this checkout: give a folder outside, so that no kit gets into a kit.");
    }
  }
}

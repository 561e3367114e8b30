package rootset.judge.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rootset.judge.compile.Compilation;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Exercise;

/** The implementations of one exercise, compiled when they are first asked for, and kept. */
final class Implementations {
  private final Exercise exercise;
  private final Path folder;
  private Map<String, Implementation> compiled;

  Implementations(Exercise exercise, Path folder) {
    this.exercise = exercise;
    this.folder = folder;
  }

  /** Whether they are here: a student's kit has none. */
  boolean exist() {
    return Files.isDirectory(folder);
  }

  /**
   * All of them, by name.
   *
   * @throws IOException if one is missing, does not compile, or shows by its classes which it is
   */
  synchronized Map<String, Implementation> get(Compiler compiler) throws IOException {
    if (compiled == null) {
      Map<String, Implementation> all = new HashMap<>();
      for (String name : exercise.suite().orElseThrow().implementations()) {
        all.put(name, compile(folder.resolve(name), compiler));
      }
      compiled = all;
    }
    return compiled;
  }

  private Implementation compile(Path sources, Compiler compiler) throws IOException {
    Compilation compilation = compiler.compile(texts(sources));
    if (!compilation.succeeded()) {
      throw new IOException(sources + " does not compile: " + compilation.errors());
    }
    String subject = exercise.packageName() + "." + exercise.suite().orElseThrow().subject();
    if (!compilation.classes().keySet().equals(Set.of(subject))) {
      throw new IOException(
          sources
              + " must declare "
              + subject
              + " and no other class, by which it could be recognised; it declares "
              + compilation.classes().keySet());
    }
    return new Implementation(compilation.classes());
  }

  private static Map<String, String> texts(Path sources) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file :
          (Iterable<Path>)
              files.filter(each -> each.toString().endsWith(".java")).sorted()::iterator) {
        texts.put(sources.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}

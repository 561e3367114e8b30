package rootset.judge.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of all classes and packages that an answer can use: the JDK's and the course's. */
final class JavaNames {
  private static final String CLASS = ".class";
  private static final Pattern NESTED =
      Pattern.compile("\\b(?:class|interface|enum|record) (\\w++)");

  private final Path root;
  private Set<String> all;

  /** The names in a checkout; they are read when they are first asked for. */
  JavaNames(Path root) {
    this.root = root;
  }

  /** Whether a class or a package has this name, with dots everywhere. */
  boolean has(String name) {
    return all().contains(name);
  }

  /** Names that begin like this one and are about as long; all would take seconds to compare. */
  List<String> like(String name) {
    return all().stream()
        .filter(each -> each.charAt(0) == name.charAt(0))
        .filter(each -> Math.abs(each.length() - name.length()) <= 2)
        .toList();
  }

  private Set<String> all() {
    if (all == null) {
      all = new TreeSet<>();
      ModuleFinder.ofSystem().findAll().forEach(this::add);
      addSources(root.resolve("core/src/main/java"));
      addSources(root.resolve("exercises/src/given/java"));
    }
    return all;
  }

  private void add(ModuleReference module) {
    all.addAll(module.descriptor().packages());
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      files
          .filter(file -> file.endsWith(CLASS) && file.indexOf('/') > 0)
          .map(file -> file.substring(0, file.length() - CLASS.length()))
          .forEach(file -> all.add(file.replace('/', '.').replace('$', '.')));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void addSources(Path sources) {
    for (Path file : Tree.files(sources)) {
      String path = sources.relativize(file).toString().replaceFirst("\\.java$", "");
      String name = path.replace(path.contains("\\") ? '\\' : '/', '.');
      all.add(name);
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        all.add(name.substring(0, dot));
      }
      Matcher nested = NESTED.matcher(Tree.text(file));
      while (nested.find()) {
        all.add(name + "." + nested.group(1));
      }
    }
  }
}

package rootset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRulesTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "rootset");
  private static final Pattern REFERENCE = Pattern.compile("\\brootset\\.([a-z]+)\\b");

  /** Which other packages of the engine a package may use. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "memory", Set.of(),
          "stack", Set.of("memory"),
          "heap", Set.of("memory", "stack"),
          "scenario", Set.of("memory", "stack", "heap"),
          "script", Set.of("memory", "stack", "heap"),
          "trace", Set.of("memory", "heap", "scenario"),
          "recording", Set.of("memory", "stack", "heap"),
          "verify", Set.of("memory", "heap", "scenario"),
          "trial", Set.of("heap", "scenario", "verify"),
          "collectors", Set.of("memory", "stack", "heap"));

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String code(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("//[^\n]*", "")
        .replaceAll("\"[^\"\n]*\"", "\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\blong\\s*\\[",
        "\\.format(ted)?\\(",
        "java\\.util\\.Random\\b",
        "java\\.security",
        "Math\\.random",
        "\\bThread",
        "java\\.util\\.concurrent",
        "\\bsynchronized\\b",
        "\\bvolatile\\b",
        "System\\.(?!arraycopy)",
        "printStackTrace",
        "java\\.lang\\.reflect",
        "\\.getDeclared",
        "Class\\.forName",
        "ServiceLoader",
        "java\\.time",
        "java\\.io",
        "java\\.nio",
        "\\bHashSet\\b",
        "\\bnative\\b"
      })
  void the_engine_runs_in_a_browser_and_repeats_exactly(String forbidden) throws IOException {
    Pattern pattern = Pattern.compile(forbidden);
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (pattern.matcher(code(file)).find()) {
        found.add(file.toString());
      }
    }
    assertThat(found).as("files that use %s", forbidden).isEmpty();
  }

  @Test
  void packages_use_only_what_lies_below_them() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String own = SOURCES.relativize(file).getName(0).toString();
      Matcher reference = REFERENCE.matcher(code(file));
      while (reference.find()) {
        String used = reference.group(1);
        if (!used.equals(own) && !ARROWS.getOrDefault(own, Set.of()).contains(used)) {
          wrong.add(file + " uses " + used);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_oracle_shares_only_shapes_headers_and_programs_with_what_it_judges() throws IOException {
    Pattern heap = Pattern.compile("rootset\\.(heap\\.(?!Shape;)|memory\\.(?!Header;))\\w+");
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      Matcher use = heap.matcher(code(file));
      while (file.startsWith(SOURCES.resolve("verify")) && use.find()) {
        wrong.add(file + " uses " + use.group());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void there_are_sources_to_check() throws IOException {
    assertThat(sources()).hasSizeGreaterThan(30);
  }
}

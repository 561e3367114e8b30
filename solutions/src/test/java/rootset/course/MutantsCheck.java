package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * PIT's report against mutants.yaml. No IT by its name: there is a report in the profile mutation
 * alone, which runs this class after PIT.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsCheck {
  private static final Path SOLUTIONS = Project.ROOT.resolve("solutions");
  private static final Path SOURCES = SOLUTIONS.resolve("src/main/java");

  private MutationReport report;

  @BeforeAll
  void open() throws Exception {
    Path file = SOLUTIONS.resolve("target/pit-reports/mutations.xml");
    try (InputStream xml = Files.newInputStream(file)) {
      report = MutationReport.read(xml);
    }
  }

  @Test
  void every_solution_is_mutated_and_nothing_else() throws IOException {
    assertThat(report.classes()).isEqualTo(solutions());
  }

  @Test
  void the_fate_of_every_mutant_is_known() {
    assertThat(report.unknown()).isEmpty();
  }

  @Test
  void every_survivor_is_explained_and_every_explanation_has_its_survivor() throws IOException {
    String yaml = Files.readString(SOLUTIONS.resolve("mutants.yaml"));
    assertThat(Explanation.faults(report, Explanation.parse(yaml)))
        .as("solutions/mutants.yaml")
        .isEmpty();
  }

  @Test
  void explanations_are_the_exception() {
    assertThat(report.killed())
        .as("percentage of mutants killed; the floor is mutation.floor in the parent pom")
        .isGreaterThanOrEqualTo(Double.parseDouble(System.getProperty("mutation.floor")));
  }

  private static Set<String> solutions() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."))
          .collect(Collectors.toSet());
    }
  }
}

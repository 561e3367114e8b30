package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String FIRST =
      """
      - class: rootset.exercises.heap.Heap
        method: take(I)I
        mutator: MathMutator
        change: Replaced + with -
        which: 1 of 2
        why: nobody sees it
      """;

  private static final String SECOND = FIRST.replace("1 of 2", "2 of 2");

  private static String mutation(String status, int line, int index) {
    return """
        <mutation status='%s'><sourceFile>Heap.java</sourceFile>
        <mutatedClass>rootset.exercises.heap.Heap</mutatedClass>
        <mutatedMethod>take</mutatedMethod><methodDescription>(I)I</methodDescription>
        <lineNumber>%d</lineNumber><mutator>org.pitest.mutators.MathMutator</mutator>
        <indexes><index>%d</index></indexes><description>Replaced + with -</description></mutation>
        """
        .formatted(status, line, index);
  }

  private static MutationReport report(String... mutations) throws Exception {
    String xml = "<mutations>" + String.join("", mutations) + "</mutations>";
    try (InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
      return MutationReport.read(in);
    }
  }

  private static List<String> faults(MutationReport report, String yaml) throws Exception {
    return Explanation.faults(report, Explanation.parse(yaml));
  }

  @Test
  void a_survivor_that_is_explained_is_no_fault() throws Exception {
    MutationReport report = report(mutation("SURVIVED", 7, 3), mutation("KILLED", 9, 5));
    assertThat(faults(report, FIRST)).isEmpty();
  }

  @Test
  void a_mutant_that_is_explained_may_be_late_instead() throws Exception {
    MutationReport report = report(mutation("TIMED_OUT", 7, 3), mutation("KILLED", 9, 5));
    assertThat(faults(report, FIRST)).isEmpty();
  }

  @Test
  void an_explanation_holds_when_its_mutant_moves_to_another_line() throws Exception {
    MutationReport report = report(mutation("KILLED", 99, 55), mutation("SURVIVED", 77, 33));
    assertThat(faults(report, FIRST)).isEmpty();
  }

  @Test
  void a_survivor_without_an_explanation_is_shown_as_it_can_be_pasted() throws Exception {
    MutationReport report = report(mutation("SURVIVED", 7, 3), mutation("NO_COVERAGE", 9, 5));
    assertThat(faults(report, FIRST))
        .singleElement()
        .asString()
        .startsWith("survived at Heap.java:9; ")
        .containsIgnoringNewLines(SECOND.replace(" nobody sees it", ""));
  }

  @Test
  void an_explanation_of_a_mutant_that_is_killed_or_gone_is_a_fault() throws Exception {
    MutationReport killed = report(mutation("KILLED", 7, 3), mutation("KILLED", 9, 5));
    assertThat(faults(killed, FIRST)).singleElement().asString().startsWith("explained, but no");
    assertThat(faults(report(), FIRST)).singleElement().asString().startsWith("explained, but no");
  }

  @Test
  void an_explanation_says_why_and_stands_alone() throws Exception {
    MutationReport report = report(mutation("SURVIVED", 7, 3), mutation("KILLED", 9, 5));
    assertThat(faults(report, FIRST + FIRST)).singleElement().asString().startsWith("explained tw");
    assertThat(faults(report, FIRST.replace("nobody sees it", "")))
        .singleElement()
        .asString()
        .startsWith("listed, but without a why");
  }

  @Test
  void mutants_that_no_test_reaches_are_not_killed() throws Exception {
    MutationReport report = report(mutation("KILLED", 7, 3), mutation("NO_COVERAGE", 9, 5));
    assertThat(report.killed()).isEqualTo(50);
  }

  @Test
  void a_mutant_that_no_test_judged_is_not_taken_for_a_dead_one() throws Exception {
    MutationReport report = report(mutation("RUN_ERROR", 7, 3), mutation("TIMED_OUT", 9, 5));
    assertThat(report.unknown()).extracting(Mutant::which).containsExactly("1 of 2");
    assertThat(report.survivors()).isEmpty();
  }
}

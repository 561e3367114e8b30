package rootset.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An entry of mutants.yaml: why no test has to kill a mutant. */
record Explanation(
    @JsonProperty("class") String type,
    String method,
    String mutator,
    String change,
    String which,
    String why) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<Explanation> parse(String yaml) throws IOException {
    return List.of(YAML.readValue(yaml, Explanation[].class));
  }

  Mutant mutant() {
    return new Mutant(type, method, mutator, change, which);
  }

  /** What is wrong between survivors and their explanations, with the cure; empty if nothing is. */
  static List<String> faults(MutationReport report, List<Explanation> explanations) {
    List<String> faults = new ArrayList<>();
    List<Mutant> survivors = report.survivors();
    Set<Mutant> explained = new HashSet<>();
    for (Explanation each : explanations) {
      // One that is only slower may be late on a busy machine; no test found fault with it.
      if (!survivors.contains(each.mutant()) && !report.late().contains(each.mutant())) {
        faults.add("explained, but no survivor (any more); take it out:\n" + each.mutant().yaml());
      }
      if (!explained.add(each.mutant())) {
        faults.add("explained twice:\n" + each.mutant().yaml());
      }
      if (each.why() == null || each.why().isBlank()) {
        faults.add("listed, but without a why:\n" + each.mutant().yaml());
      }
    }
    for (Mutant survivor : survivors) {
      if (!explained.contains(survivor)) {
        faults.add(
            "survived at "
                + report.place(survivor)
                + "; kill it with a test, simplify it away, or explain it:\n"
                + survivor.yaml()
                + "  why:\n");
      }
    }
    return faults;
  }
}

package rootset.course;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** PIT's mutations.xml: every mutant, and what became of it. */
final class MutationReport {
  private static final Set<String> SURVIVED = Set.of("SURVIVED", "NO_COVERAGE");

  /** PIT counts a run error as a kill, though no test found fault with the mutant. */
  private static final Set<String> UNKNOWN = Set.of("RUN_ERROR", "NOT_STARTED", "STARTED");

  private static final Set<String> LATE = Set.of("TIMED_OUT");

  private final Map<Mutant, Fate> fates = new LinkedHashMap<>();

  private MutationReport() {}

  /** What became of a mutant, and its line. */
  private record Fate(String status, String place) {}

  static MutationReport read(InputStream xml)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList mutations =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(xml)
            .getElementsByTagName("mutation");
    Map<Mutant, TreeMap<Integer, Fate>> alike = new LinkedHashMap<>();
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      int instruction = Integer.parseInt(text(mutation, "index"));
      alike
          .computeIfAbsent(mutant(mutation), first -> new TreeMap<>())
          .put(instruction, fate(mutation));
    }
    MutationReport report = new MutationReport();
    alike.forEach((mutant, inOrder) -> report.number(mutant, inOrder.values()));
    return report;
  }

  private void number(Mutant mutant, Collection<Fate> alike) {
    int number = 0;
    for (Fate fate : alike) {
      number++;
      fates.put(mutant.which(number + " of " + alike.size()), fate);
    }
  }

  private static Mutant mutant(Element mutation) {
    String mutator = text(mutation, "mutator");
    return new Mutant(
        text(mutation, "mutatedClass"),
        text(mutation, "mutatedMethod") + text(mutation, "methodDescription"),
        mutator.substring(mutator.lastIndexOf('.') + 1),
        text(mutation, "description"),
        "");
  }

  private static Fate fate(Element mutation) {
    return new Fate(
        mutation.getAttribute("status"),
        text(mutation, "sourceFile") + ":" + text(mutation, "lineNumber"));
  }

  private static String text(Element mutation, String tag) {
    return mutation.getElementsByTagName(tag).item(0).getTextContent();
  }

  /** The names of the classes that were mutated; what stands inside of a class is part of it. */
  Set<String> classes() {
    return fates.keySet().stream()
        .map(mutant -> mutant.type().replaceFirst("\\$.*", ""))
        .collect(Collectors.toSet());
  }

  /** How many percent of the mutants did not survive. */
  double killed() {
    return 100.0 * (fates.size() - survivors().size()) / fates.size();
  }

  List<Mutant> survivors() {
    return with(SURVIVED);
  }

  /** Mutants that did not end in time: they loop, or are slow and the machine is busy. */
  List<Mutant> late() {
    return with(LATE);
  }

  /** Mutants of which nobody knows whether a test would find fault with them. */
  List<Mutant> unknown() {
    return with(UNKNOWN);
  }

  private List<Mutant> with(Set<String> statuses) {
    return fates.keySet().stream()
        .filter(mutant -> statuses.contains(fates.get(mutant).status()))
        .toList();
  }

  /** Where a mutant of this report is, as file:line. */
  String place(Mutant mutant) {
    return fates.get(mutant).place();
  }
}

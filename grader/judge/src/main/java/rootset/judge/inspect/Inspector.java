package rootset.judge.inspect;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import rootset.judge.course.CourseException;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

/**
 * Inspects student code as data. Keeps its tools warm and the code that it saw last parsed, so
 * inspecting the same code by several rules costs little. For one thread.
 */
public final class Inspector {
  private static final int MAX_FINDINGS = 20;
  private static final String STYLE = "checkstyle";

  private static final Comparator<Finding> IN_ORDER =
      comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::message);

  private static final Map<String, Check> CHECKS =
      Map.of(
          "no-static-mutable-state",
          new NoStaticMutableState(),
          "no-withheld-packages",
          new NoWithheldPackages(),
          "no-reflection",
          NoReflection.check(),
          "no-processes-or-files",
          new NoProcessesOrFiles(),
          "captures",
          new Captures(),
          "avoids",
          new Avoids());

  private final Map<String, Check> checks = new HashMap<>(CHECKS);
  private final GivenClasses given;
  private Bytecode last;

  /**
   * An inspector with Checkstyle's configuration read and warm.
   *
   * @param checkstyle the course's checkstyle.xml, or null if it has none
   * @param given class files of the course's given classes by binary name; null for all others
   * @throws CourseException if checkstyle.xml cannot be used, or lets students switch it off
   */
  public Inspector(Path checkstyle, Function<String, byte[]> given) {
    this.given = new GivenClasses(given);
    if (checkstyle != null) {
      checks.put(STYLE, new Style(checkstyle));
    }
  }

  /** The names of all rules. */
  static Set<String> rules() {
    Set<String> names = new TreeSet<>(CHECKS.keySet());
    names.add(STYLE);
    return names;
  }

  /**
   * What the code does that the rule forbids, sorted by file and line, the first 20; empty if it
   * keeps the rule.
   *
   * @throws IllegalArgumentException if the rule does not exist, or needs a checkstyle.xml that the
   *     course does not have
   * @throws IllegalStateException if the inspection itself fails; that is no fault of the code
   */
  public List<Finding> inspect(Rule rule, StudentCode code) {
    Check check = checks.get(rule.name());
    if (check == null) {
      throw new IllegalArgumentException(
          "this course has no rule " + rule.name() + ", only " + new TreeSet<>(checks.keySet()));
    }
    try {
      return check.findings(parsed(code), rule.argument()).stream()
          .distinct()
          .sorted(IN_ORDER)
          .limit(MAX_FINDINGS)
          .toList();
    } catch (StackOverflowError deep) {
      return List.of(tooDeep(code));
    }
  }

  /** The tools walk code recursively; no sensible answer gets that deep. */
  private static Finding tooDeep(StudentCode code) {
    String file = code.sources().keySet().stream().min(Comparator.naturalOrder()).orElse("");
    return new Finding(
        file,
        0,
        "The code is nested so deeply that it cannot be inspected: split it into smaller methods"
            + " and classes.");
  }

  private Bytecode parsed(StudentCode code) {
    if (last == null || last.code() != code) {
      last = new Bytecode(code, given);
    }
    return last;
  }
}

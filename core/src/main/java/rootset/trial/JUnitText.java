package rootset.trial;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.Stress;
import rootset.verify.Promise;

/** Writes a failing scenario down as a test, ready to be put next to the others. */
public final class JUnitText {
  private static final int COMMENT_WIDTH = 90;
  private static final String INDENTATION = " ".repeat(12);
  private static final String QUOTES = "\"\"\"";
  private static final String IMPORTS =
      """
      import static org.assertj.core.api.Assertions.assertThat;

      import org.junit.jupiter.api.Test;
      import rootset.scenario.Run;
      import rootset.scenario.Scenario;
      import rootset.scenario.ScenarioRunner;
      import rootset.verify.Oracle;
      import rootset.verify.Promise;

      """;

  private static final String ENGINE_IMPORTS =
      """
      import static org.assertj.core.api.Assertions.assertThat;

      import org.junit.jupiter.api.Test;
      import rootset.scenario.Scenario;
      import rootset.scenario.Stress;
      import rootset.trial.EngineCheck;
      import rootset.verify.Promise;

      """;

  private JUnitText() {}

  /** A test of what {@link Promise#TRACING} promises. */
  public static String of(
      String testName, String collectorExpression, String scenarioText, String violation) {
    return of(testName, collectorExpression, Promise.TRACING, scenarioText, violation);
  }

  /**
   * The text of a test class for JUnit 5 and AssertJ, which fails as long as the collector does.
   *
   * @param testName the name of the test method, in snake case; the class is called after it
   * @param collectorExpression what makes a new collector, such as {@code new MarkSweep()}; a class
   *     of another package needs its full name
   * @param promise what the collector promises
   * @param scenarioText the scenario
   * @param violation what went wrong, for a comment
   * @throws IllegalArgumentException if the name is no name in Java
   */
  public static String of(
      String testName,
      String collectorExpression,
      Promise promise,
      String scenarioText,
      String violation) {
    String check =
        ("    Run run = ScenarioRunner.run(" + collectorExpression + ", scenario);\n")
            + ("    assertThat(Oracle.check(scenario, run, Promise."
                + promise.name()
                + ")).isEmpty();\n");
    return IMPORTS + test(testName, scenarioText, violation, check);
  }

  /**
   * The same for a collector of the engine, all of whose promises are checked while the program
   * puts it under stress.
   *
   * @param stress what it is put under
   */
  public static String of(
      String testName,
      String collectorExpression,
      Promise promise,
      Stress stress,
      String scenarioText,
      String violation) {
    String check =
        ("    Stress stress = " + constructor(stress) + ";\n")
            + "    assertThat(\n"
            + "            EngineCheck.check(\n"
            + ("                () -> " + collectorExpression + ",\n")
            + ("                Promise." + promise.name() + ",\n")
            + "                scenario,\n"
            + "                stress))\n"
            + "        .isEmpty();\n";
    return ENGINE_IMPORTS + test(testName, scenarioText, violation, check);
  }

  private static String test(String testName, String scenarioText, String violation, String check) {
    checkName(testName);
    return ("class " + className(testName) + " {\n")
        + comment(violation)
        + "  @Test\n"
        + ("  void " + testName + "() {\n")
        + "    Scenario scenario =\n"
        + "        Scenario.parse(\n"
        + ("            " + QUOTES + "\n")
        + textBlock(scenarioText)
        + (INDENTATION + QUOTES + ");\n")
        + check
        + "  }\n"
        + "}\n";
  }

  private static String constructor(Stress stress) {
    return "new Stress("
        + (stress.collectEvery() + ", " + stress.collectPercent() + ", " + stress.markPercent())
        + (", " + stress.evacuates() + ", " + stress.poisons() + ", " + stress.paranoid())
        + (", " + stress.seed() + ")");
  }

  private static void checkName(String name) {
    boolean valid = !name.isEmpty() && isLetter(name.charAt(0));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid &= isLetter(c) || c == '_' || c >= '0' && c <= '9';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "a test called \"" + name + "\"; expected letters, digits and _, a letter first");
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String className(String testName) {
    StringBuilder name = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < testName.length(); i++) {
      char c = testName.charAt(i);
      if (c != '_') {
        name.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = c == '_';
    }
    return name.append("Test").toString();
  }

  private static String comment(String violation) {
    StringBuilder comment = new StringBuilder();
    if (violation.isBlank()) {
      return "";
    }
    for (String line : violation.strip().split("\n", -1)) {
      for (String part : wrapped(line)) {
        comment.append(part.isBlank() ? "  //" : "  // " + part).append('\n');
      }
    }
    return comment.toString();
  }

  /** The line in pieces that fit, with everything escaped that a compiler could stumble over. */
  private static List<String> wrapped(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      String escaped = escaped(word);
      if (part.length() > 0 && part.length() + 1 + escaped.length() > COMMENT_WIDTH) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.length() == 0 ? "" : " ").append(escaped);
    }
    parts.add(part.toString());
    return parts;
  }

  /** The lines of a text block; its closing quotes are as far to the right as the lines are. */
  private static String textBlock(String text) {
    StringBuilder block = new StringBuilder();
    boolean endsWithBreak = text.endsWith("\n");
    String[] lines = (endsWithBreak ? text.substring(0, text.length() - 1) : text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean hasBreak = endsWithBreak || i < lines.length - 1;
      String line = escaped(lines[i]).replace(QUOTES, "\\\"\\\"\\\"") + end(lines[i], hasBreak);
      block.append(line.isEmpty() ? "" : INDENTATION).append(line).append('\n');
    }
    return block.toString();
  }

  /** Blanks at the end of a line would get lost, and a text's end has no break of its own. */
  private static String end(String line, boolean hasBreak) {
    if (!hasBreak) {
      return "\\";
    }
    boolean endsBlank = !line.isEmpty() && Character.isWhitespace(line.charAt(line.length() - 1));
    return endsBlank ? "\\n\\" : "";
  }

  /** Plain ASCII: everything else as the compiler reads it everywhere. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (c == '\t') {
        escaped.append("\\t");
      } else if (c < ' ' || c == 0x7f) {
        escaped.append('\\').append(Integer.toOctalString(0x200 + c).substring(1));
      } else if (c > 0x7f) {
        escaped.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

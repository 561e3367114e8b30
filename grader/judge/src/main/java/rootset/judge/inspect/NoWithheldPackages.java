package rootset.judge.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.ClassNode;
import rootset.judge.score.Finding;

/**
 * The rule {@code no-withheld-packages}: an answer uses neither the course's own collectors nor
 * anything of the grader, and does not name their classes in strings either.
 */
final class NoWithheldPackages implements Check {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:rootset[./](?:collectors|verify|judge|cage|testkit)|org[./](?:junit|assertj))\\b");

  private static final Bans BANS =
      new Bans(
          "withheld",
          "the exercise is to build what the withheld packages have",
          List.of(
              Ban.types(
                  "is the course's own solution, and the exercise is to build it yourself: use your"
                      + " own classes and the JDK.",
                  "rootset.collectors.",
                  "rootset.verify."),
              Ban.types(
                  "is a part of the grader, and an answer must work without it: use your own"
                      + " classes and the JDK.",
                  "rootset.judge.",
                  "rootset.cage.",
                  "rootset.testkit.",
                  "org.junit.",
                  "org.assertj.")));

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    List<Finding> findings = new ArrayList<>(BANS.findings(code, argument));
    for (ClassNode in : code.classes()) {
      Strings.in(in, code, (text, line) -> named(code, in, text, line, findings));
    }
    return findings;
  }

  private static void named(
      Bytecode code, ClassNode in, String text, int line, List<Finding> findings) {
    Matcher name = NAMED.matcher(text);
    if (name.find()) {
      findings.add(
          code.finding(
              in,
              line,
              "A string names `"
                  + name.group()
                  + "`, and finding classes by name is no way around the rule: use your own classes"
                  + " and the JDK."));
    }
  }
}

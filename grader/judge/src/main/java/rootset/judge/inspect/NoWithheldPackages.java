package rootset.judge.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rootset.judge.score.Finding;

/**
 * The rule {@code no-withheld-packages}: an answer uses neither the course's own collectors nor
 * anything of the grader, and does not name their classes in strings either.
 */
final class NoWithheldPackages implements Check {
  private static final NamesInStrings NAMED =
      new NamesInStrings(
          Pattern.compile(
              "\\b(?:rootset[./](?:collectors|verify|judge|cage|testkit)|org[./](?:junit|assertj))\\b"),
          "use your own classes and the JDK.");

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
    findings.addAll(NAMED.findings(code, argument));
    return findings;
  }
}

package rootset.judge.inspect;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootset.judge.score.Finding;

/**
 * The rule {@code avoids}: an answer uses none of the classes and packages in the rule's argument,
 * which are separated by commas, and does not name them in strings either. A class means its nested
 * classes, too, and a package those below.
 */
final class Avoids implements Check {
  private static final String ADVICE = "is off limits in this exercise: do yourself what it does.";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static Stream<String> names(String argument) {
    return COMMA.splitAsStream(argument.strip());
  }

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    List<Finding> findings = new ArrayList<>(bans(argument).findings(code, argument));
    findings.addAll(
        new NamesInStrings(named(argument), "do yourself what it does.").findings(code, argument));
    return findings;
  }

  private static Bans bans(String argument) {
    return new Bans(
        "to be avoided",
        "the exercise is to build what they have",
        List.of(Ban.types(ADVICE, patterns(argument)), Ban.takers(ADVICE, patterns(argument))));
  }

  private static String[] patterns(String argument) {
    return names(argument).flatMap(name -> Stream.of(name, name + ".")).toArray(String[]::new);
  }

  private static Pattern named(String argument) {
    return Pattern.compile(
        names(argument)
            .map(name -> name.replace(".", "[./]"))
            .collect(joining("|", "\\b(?:", ")\\b")));
  }
}

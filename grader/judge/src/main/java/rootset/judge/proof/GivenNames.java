package rootset.judge.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootset.judge.course.Exercise;

/**
 * Nothing that students get has a name in it that stands in a string of a solution, for an answer
 * may consist of such names. Texts with spaces are of no account, for those are messages; nor is
 * what the stub or the page of the exercise says itself.
 */
record GivenNames(Tree tree, List<Path> kit) implements Check {
  /** Eight letters or more: shorter ones are in anybody's texts. */
  private static final Pattern NAME = Pattern.compile("\"([\\p{L}_][^\"\\\\\\s]{7,})\"");

  private static final Pattern TEXT = Pattern.compile(".*\\.(?:java|md|yaml|txt|html|js)");

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    Map<String, String> names = names(exercise);
    List<Refusal> refusals = new ArrayList<>();
    if (!names.isEmpty()) {
      kit.stream()
          .filter(file -> TEXT.matcher(file.toString()).matches())
          .forEach(file -> read(file, names, refusals));
    }
    return refusals;
  }

  /** The names in a solution's strings, each with its place. */
  private Map<String, String> names(Exercise exercise) {
    StringBuilder known = new StringBuilder();
    tree.stubs(exercise).values().forEach(known::append);
    if (Files.isRegularFile(tree.instructions(exercise))) {
      known.append(Tree.text(tree.instructions(exercise)));
    }
    Map<String, String> names = new LinkedHashMap<>();
    tree.solutions(exercise)
        .forEach(
            (file, text) -> {
              Matcher found = NAME.matcher(text);
              while (found.find()) {
                if (known.indexOf(found.group(1)) < 0) {
                  String solution = tree.shown(tree.solution(exercise, file));
                  names.putIfAbsent(found.group(1), solution + ":" + line(text, found.start()));
                }
              }
            });
    return names;
  }

  private void read(Path file, Map<String, String> names, List<Refusal> refusals) {
    String text = Tree.text(file);
    names.forEach(
        (name, place) -> {
          int index = text.indexOf(name);
          if (index >= 0) {
            refusals.add(
                new Refusal(
                    tree.shown(file) + ":" + line(text, index),
                    "has the name " + name + ", which the answer at " + place + " consists of",
                    "Students get this file: use another example here."));
          }
        });
  }

  private static int line(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(each -> each == '\n').count();
  }
}

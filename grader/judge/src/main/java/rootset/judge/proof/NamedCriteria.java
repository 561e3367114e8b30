package rootset.judge.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.names.Names;

/**
 * Every criterion is decided by a test, a rule or a goal; every test names a criterion of its
 * exercise, and stands in a class that the judge takes for tests.
 */
record NamedCriteria(Tree tree) implements Check {
  private static final Pattern NAMED = Pattern.compile("@Criterion\\([^\")]*\"([^\"]*)\"");

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    if (exercise.suite().isPresent()) {
      return List.of();
    }
    List<Refusal> refusals = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    Stream.of(tree.visibleTests(exercise), tree.hiddenTests(exercise))
        .flatMap(folder -> Tree.children(folder).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .forEach(file -> read(file, named, refusals));
    List<String> known = exercise.criteria().stream().map(Criterion::id).toList();
    Map<String, String> orphans = new LinkedHashMap<>(named);
    orphans.keySet().removeAll(known);
    orphans.forEach((id, place) -> refusals.add(orphan(id, place, exercise, known)));
    exercise.criteria().stream()
        .filter(each -> each.rule().isEmpty() && each.goal().isEmpty())
        .filter(each -> !named.containsKey(each.id()))
        .forEach(each -> refusals.add(undecided(each, exercise, orphans)));
    return refusals;
  }

  private void read(Path file, Map<String, String> named, List<Refusal> refusals) {
    String text = Tree.text(file);
    Matcher matcher = NAMED.matcher(text);
    boolean isTest = file.toString().endsWith("Test.java");
    while (matcher.find()) {
      long line = text.substring(0, matcher.start()).lines().count();
      boolean startsLine = matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
      String place = tree.shown(file) + ":" + (line + (startsLine ? 1 : 0));
      if (!isTest) {
        refusals.add(
            new Refusal(
                place,
                "the judge does not run the tests of this class",
                "Let its name end in Test."));
        return;
      }
      named.putIfAbsent(matcher.group(1), place);
    }
  }

  private static Refusal orphan(String id, String place, Exercise exercise, List<String> known) {
    return new Refusal(
        place,
        "the test names the criterion " + id + ", which " + exercise.id() + " does not have",
        Names.nearest(id, known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Add it to course.yaml, or name one of: " + String.join(", ", known)));
  }

  private Refusal undecided(Criterion criterion, Exercise exercise, Map<String, String> orphans) {
    Optional<String> near = Names.nearest(criterion.id(), orphans.keySet());
    return new Refusal(
        tree.courseFile(exercise),
        exercise.id() + ": " + criterion.id() + " has neither test nor rule nor goal",
        near.map(id -> "The test at " + orphans.get(id) + " names " + id + ": is it meant?")
            .orElse("Write a test with @Criterion(\"" + criterion.id() + "\"), or a rule."));
  }
}

package rootset.judge.proof;

import java.nio.file.Path;
import java.util.List;
import rootset.judge.course.Exercise;

/** An exercise has tests that students see, and others that they do not. */
record TestsOfBothKinds(Tree tree) implements Check {
  @Override
  public List<Refusal> refusals(Exercise exercise) {
    if (exercise.suite().isPresent()) {
      return List.of();
    }
    Path visible = tree.visibleTests(exercise);
    Path hidden = tree.hiddenTests(exercise);
    if (!hasTests(visible)) {
      return List.of(
          new Refusal(
              tree.shown(visible),
              "there are no visible tests; expected a class whose name ends in Test",
              "Write tests here that teach: students learn from them what is asked."));
    }
    if (!hasTests(hidden)) {
      return List.of(
          new Refusal(
              tree.shown(hidden),
              "there are visible tests, but no hidden ones; expected a class whose name ends in"
                  + " Test",
              "Write hidden tests here, or an answer made for the visible ones gets everything."));
    }
    return List.of();
  }

  private static boolean hasTests(Path folder) {
    return Tree.children(folder).stream().anyMatch(each -> each.toString().endsWith("Test.java"));
  }
}

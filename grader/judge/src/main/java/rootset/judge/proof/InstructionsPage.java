package rootset.judge.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Exercise;

/**
 * An exercise has a page of instructions with its title and, below, which files a student edits,
 * how long that takes and which lesson leads there; and the README links to it.
 */
record InstructionsPage(Tree tree) implements Check {
  @Override
  public List<Refusal> refusals(Exercise exercise) {
    Path page = tree.instructions(exercise);
    if (exercise.instructions().isEmpty() || !Files.isRegularFile(page)) {
      return List.of(
          new Refusal(
              exercise.instructions().isEmpty() ? tree.courseFile(exercise) : tree.shown(page),
              exercise.id() + " has no page of instructions",
              "Write exercises/instructions/"
                  + exercise.id()
                  + ".md and name it in `instructions` of course.yaml."));
    }
    List<Refusal> refusals = new ArrayList<>();
    checkHead(exercise, page, refusals);
    checkLink(page, refusals);
    return refusals;
  }

  private void checkHead(Exercise exercise, Path page, List<Refusal> refusals) {
    String[] parts = Tree.text(page).replace("\r", "").strip().split("\n\\s*\n", 3);
    String title = "# " + exercise.title();
    if (!parts[0].equals(title)) {
      refusals.add(
          new Refusal(
              tree.shown(page) + ":1",
              "expected the title as course.yaml has it, “" + title + "”, found “" + parts[0] + "”",
              "Make the two the same."));
    }
    String head = parts.length > 1 ? Said.oneLine(parts[1]) : "";
    for (String expected : expected(exercise)) {
      if (!head.contains(expected)) {
        refusals.add(
            new Refusal(
                tree.shown(page) + ":3",
                "the head line does not say `" + expected + "`",
                "Write below the title: **You edit** `FILE` · **about N minutes** · lesson"
                    + " [TITLE](../../lessons/src/ID.md), all as in course.yaml."));
      }
    }
  }

  private static List<String> expected(Exercise exercise) {
    List<String> expected = new ArrayList<>(List.of("**You edit**"));
    expected.addAll(exercise.files());
    expected.add("**about " + exercise.minutes() + " minutes**");
    if (!exercise.lesson().isEmpty()) {
      expected.add("(../../lessons/src/" + exercise.lesson() + ".md)");
    }
    return expected;
  }

  private void checkLink(Path page, List<Refusal> refusals) {
    Path readme = tree.root().resolve("README.md");
    String link = "(" + tree.shown(page) + ")";
    if (!Files.isRegularFile(readme) || !Tree.text(readme).contains(link)) {
      refusals.add(
          new Refusal(
              "README.md",
              "nothing links to " + tree.shown(page),
              "Give the exercise its row in the table of the course."));
    }
  }
}

package rootset.judge.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rootset.judge.course.Exercise;
import rootset.judge.names.Names;

/** A lesson leads to every exercise. */
record LessonPage(Tree tree) implements Check {
  @Override
  public List<Refusal> refusals(Exercise exercise) {
    if (exercise.lesson().isEmpty()) {
      return List.of(
          new Refusal(
              tree.courseFile(exercise),
              exercise.id() + ": it has no `lesson`",
              "Name the page of lessons/src that leads to it, without .md."));
    }
    Path page = tree.lesson(exercise);
    if (Files.isRegularFile(page)) {
      return List.of();
    }
    List<String> known =
        Tree.children(page.getParent()).stream()
            .map(each -> each.getFileName().toString())
            .map(each -> each.replaceFirst("\\.md$", ""))
            .toList();
    return List.of(
        new Refusal(
            tree.shown(page),
            "the lesson of " + exercise.id() + " is not there",
            Names.nearest(exercise.lesson(), known)
                .map(near -> "Did you mean `lesson: " + near + "`?")
                .orElse("Write the page, or name another lesson in course.yaml.")));
  }
}

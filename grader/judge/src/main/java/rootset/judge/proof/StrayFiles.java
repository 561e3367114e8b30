package rootset.judge.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rootset.judge.course.Exercise;

/** Nothing lies in the course's trees but what belongs to an exercise. */
record StrayFiles(Tree tree) {
  private static final String PACKAGE_INFO = "package-info.java";

  /** What lies there and belongs to none. */
  List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>();
    for (String side : List.of("exercises", "solutions")) {
      edited(side + "/src/main/java", false, refusals);
      edited(side + "/src/suites/java", true, refusals);
      inPackages(side + "/src/test/java", refusals);
    }
    inPackages("exercises/src/given/java", refusals);
    instructions(refusals);
    implementations(refusals);
    answers(refusals);
    submissions(refusals);
    return refusals;
  }

  /** Where students edit, and where the solutions are: what course.yaml lists and no more. */
  private void edited(String sources, boolean tests, List<Refusal> refusals) {
    Path folder = tree.root().resolve(sources);
    Set<Path> expected = new HashSet<>();
    for (Exercise exercise : tree.course().exercises()) {
      if (exercise.suite().isPresent() == tests) {
        exercise.files().forEach(f -> expected.add(tree.inPackage(sources, exercise).resolve(f)));
      }
    }
    for (Path file : Tree.files(folder)) {
      if (!expected.contains(file) && !isPackageInfo(file, sources)) {
        refusals.add(
            stray(
                file,
                "course.yaml does not list this file",
                "List it in `files` of its exercise, or remove it, here and in the other tree."));
      }
    }
  }

  private boolean isPackageInfo(Path file, String sources) {
    return file.getFileName().toString().equals(PACKAGE_INFO) && belongs(file, sources);
  }

  /** Where files are free, but packages are not. */
  private void inPackages(String sources, List<Refusal> refusals) {
    for (Path file : Tree.files(tree.root().resolve(sources))) {
      if (!belongs(file, sources) && !isBesideExercises(file, sources)) {
        refusals.add(
            stray(
                file,
                "its package belongs to no exercise",
                "Move it into the package of its exercise, write that package into course.yaml, or"
                    + " remove it."));
      }
    }
  }

  private boolean belongs(Path file, String sources) {
    return tree.course().exercises().stream()
        .anyMatch(each -> tree.inPackage(sources, each).equals(file.getParent()));
  }

  /** Shared by several exercises, or a test of the course itself. */
  private boolean isBesideExercises(Path file, String sources) {
    return tree.course().exercises().stream()
        .map(each -> tree.inPackage(sources, each).getParent())
        .noneMatch(shared -> file.startsWith(shared) && !file.getParent().equals(shared));
  }

  private void instructions(List<Refusal> refusals) {
    Set<Path> expected = new HashSet<>();
    tree.course().exercises().forEach(each -> expected.add(tree.instructions(each)));
    for (Path file : Tree.files(tree.root().resolve("exercises/instructions"))) {
      if (!expected.contains(file)) {
        refusals.add(
            stray(
                file,
                "no exercise has this page",
                "Name it in `instructions` of its exercise, or remove it."));
      }
    }
  }

  private void implementations(List<Refusal> refusals) {
    for (Path folder : Tree.children(tree.root().resolve("solutions/src/implementations"))) {
      Exercise exercise = exercise(folder);
      if (exercise == null || exercise.suite().isEmpty()) {
        refusals.add(
            stray(
                folder,
                "no exercise of this id tries tests on implementations",
                "Give the exercise a `suite` in course.yaml, or remove the folder."));
        continue;
      }
      List<String> known = exercise.suite().get().implementations();
      for (Path each : Tree.children(folder)) {
        if (!known.contains(each.getFileName().toString())) {
          refusals.add(
              stray(
                  each,
                  "the suite of " + exercise.id() + " does not name this implementation",
                  "Name it there, or remove it."));
        }
      }
    }
  }

  private Exercise exercise(Path folder) {
    return tree.course().exercise(folder.getFileName().toString());
  }

  private void answers(List<Refusal> refusals) {
    for (Path folder : Tree.children(tree.root().resolve("solutions/answers"))) {
      if (!Files.isDirectory(folder) || exercise(folder) == null) {
        refusals.add(
            stray(
                folder,
                "no exercise has this id",
                "Name the folder after an exercise, or remove it."));
      }
    }
  }

  private void submissions(List<Refusal> refusals) {
    for (Path each : Tree.children(tree.submissions())) {
      if (!Files.isDirectory(each)) {
        refusals.add(
            stray(
                each,
                "this is no submission",
                "A submission is a folder with files and expected.yaml; remove what is none."));
      }
    }
  }

  private Refusal stray(Path path, String what, String cure) {
    return new Refusal(tree.shown(path), what, cure);
  }
}

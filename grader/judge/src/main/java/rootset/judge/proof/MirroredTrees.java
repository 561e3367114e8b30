package rootset.judge.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Exercise;

/** Every file that students edit has a stub and, under the same name, a solution. */
record MirroredTrees(Tree tree) implements Check {
  @Override
  public List<Refusal> refusals(Exercise exercise) {
    List<Refusal> refusals = new ArrayList<>();
    for (String file : exercise.files()) {
      Path stub = tree.stub(exercise, file);
      Path solution = tree.solution(exercise, file);
      boolean hasStub = Files.isRegularFile(stub);
      boolean hasSolution = Files.isRegularFile(solution);
      if (!hasStub) {
        refusals.add(
            missing(
                stub,
                hasSolution
                    ? "the solution has no stub"
                    : "course.yaml lists this file, and there is neither stub nor solution",
                "Write the stub, or take the file out of `files` in course.yaml."));
      } else if (!hasSolution) {
        refusals.add(
            missing(
                solution,
                "the stub has no solution",
                "Write the solution here, under the stub's name."));
      }
    }
    return refusals;
  }

  private Refusal missing(Path file, String what, String cure) {
    return new Refusal(tree.shown(file), what + ": expected this file", cure);
  }
}

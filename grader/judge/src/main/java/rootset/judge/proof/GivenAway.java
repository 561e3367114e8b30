package rootset.judge.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootset.judge.course.Exercise;
import rootset.judge.similar.Code;
import rootset.judge.similar.Fingerprints;
import rootset.judge.similar.Run;

/**
 * Nothing that students get has a long run of a solution's code in it, by whatever names, be it in
 * code, in a comment or in a page. Of no account is what the solution has from its own stub, and
 * the code that the exercise itself gives.
 */
public final class GivenAway implements Check {
  /** In this course what is common without being an answer has 64 tokens at most. */
  public static final int TOO_LONG = 75;

  private final Tree tree;
  private final int threshold;
  private final Map<Path, List<Fingerprints>> kit = new LinkedHashMap<>();

  /**
   * A check.
   *
   * @param files what students get
   * @param threshold so many tokens in a row are too many
   */
  GivenAway(Tree tree, List<Path> files, int threshold) {
    this.tree = tree;
    this.threshold = threshold;
    for (Path file : files) {
      String name = file.toString();
      if (name.endsWith(".java")) {
        String text = Tree.text(file);
        kit.put(file, prints(Code.of(text), Code.ofComments(text)));
      } else if (name.endsWith(".md")) {
        kit.put(file, prints(Code.ofFences(Tree.text(file))));
      }
    }
  }

  private static List<Fingerprints> prints(Code... codes) {
    List<Fingerprints> prints = new ArrayList<>();
    for (Code code : codes) {
      prints.add(new Fingerprints(code));
    }
    return prints;
  }

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    List<Refusal> refusals = new ArrayList<>();
    tree.solutions(exercise)
        .forEach(
            (file, text) -> {
              Code stub = Code.of(tree.stubs(exercise).getOrDefault(file, ""));
              Fingerprints solution = new Fingerprints(Code.of(text).without(stub));
              kit.forEach(
                  (place, prints) ->
                      longest(exercise, solution, place, prints)
                          .filter(run -> run.tokens() >= threshold)
                          .ifPresent(
                              run ->
                                  refusals.add(
                                      refusal(tree.solution(exercise, file), place, run))));
            });
    return refusals;
  }

  private Optional<Run> longest(
      Exercise exercise, Fingerprints solution, Path place, List<Fingerprints> prints) {
    // The first of a Java file's two is its code.
    boolean isItsOwn = tree.isGivenBy(exercise, place);
    return prints.stream()
        .skip(isItsOwn ? 1 : 0)
        .flatMap(each -> solution.longestCommonRun(each).stream())
        .max((one, other) -> Integer.compare(one.tokens(), other.tokens()));
  }

  private Refusal refusal(Path solution, Path place, Run run) {
    return new Refusal(
        tree.shown(place) + ":" + run.otherLine() + "-" + run.otherLastLine(),
        "has "
            + run.tokens()
            + " tokens in a row in common with "
            + tree.shown(solution)
            + ":"
            + run.line()
            + "-"
            + run.lastLine()
            + ", but for names; fewer than "
            + threshold
            + " are allowed",
        "Students get this file: write it another way, or take the answer out of it.");
  }
}

package rootset.judge.cage;

import java.util.List;
import java.util.Optional;
import rootset.cage.protocol.Thrown;
import rootset.judge.score.Verdict;

/**
 * What a cage did during one test.
 *
 * @param failure set if the cage did not last: no assertion can make up for it
 * @param thrown the last exception that a call ended with, if the last call did
 * @param transcript the last calls, oldest first
 * @param lastClass the class that the last call went to, as far as known; empty if there was no
 *     call
 * @param lastMethod the method, or empty for a constructor
 */
public record Outcome(
    Optional<CageFailure> failure,
    Optional<Thrown> thrown,
    List<String> transcript,
    String lastClass,
    String lastMethod) {

  /** What the failure of a test means, given that it failed. */
  public Verdict verdict() {
    return failure
        .map(CageFailure::verdict)
        .or(() -> thrown.map(Outcome::verdict))
        .orElse(Verdict.FAIL);
  }

  private static Verdict verdict(Thrown thrown) {
    return switch (thrown.root().className()) {
      case "java.lang.StackOverflowError" -> Verdict.STACK_OVERFLOW;
      case "java.lang.OutOfMemoryError" -> Verdict.OUT_OF_MEMORY;
      default -> Verdict.FAIL;
    };
  }
}

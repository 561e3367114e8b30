package rootset.judge.score;

import java.util.List;

/**
 * What is said about a criterion that was not met.
 *
 * @param did what was done: the last calls, oldest first, as source text; empty for rules
 * @param message what was expected and what came, in sentences; lines separated by {@code \n}
 * @param findings where to look
 * @param open whether it gives nothing of a test away, so that a student may read it even where the
 *     criterion is hidden
 */
public record Feedback(List<String> did, String message, List<Finding> findings, boolean open) {
  /** Nothing to say. */
  public static final Feedback NONE = new Feedback(List.of(), "", List.of());

  /** Copies the lists. */
  public Feedback {
    did = List.copyOf(did);
    findings = List.copyOf(findings);
  }

  /** What a test or rule has to say. */
  public Feedback(List<String> did, String message, List<Finding> findings) {
    this(did, message, findings, false);
  }

  /** A message alone. */
  public static Feedback of(String message) {
    return new Feedback(List.of(), message, List.of());
  }

  /** A message with places to look at. */
  public static Feedback of(String message, List<Finding> findings) {
    return new Feedback(List.of(), message, findings);
  }

  /** A message about the submission as a whole, said before any test ran. */
  public static Feedback beforeTests(String message) {
    return new Feedback(List.of(), message, List.of(), true);
  }
}

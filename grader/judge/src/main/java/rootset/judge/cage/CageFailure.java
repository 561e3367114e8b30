package rootset.judge.cage;

import rootset.judge.score.Verdict;

/** A cage that gave no answer: late, dead, flooding, or speaking out of turn. */
public final class CageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What this makes of the criterion. */
  private final Verdict verdict;

  CageFailure(Verdict verdict, String message) {
    super(message);
    this.verdict = verdict;
  }

  /** What this makes of the criterion. */
  public Verdict verdict() {
    return verdict;
  }
}

package rootset.judge.report;

import rootset.judge.score.Verdict;

/**
 * A verdict on a page: told by sign and words, and only then by colour.
 *
 * @param tone {@code good}, {@code bad} or {@code odd}: a class of the style sheet
 * @param sign one character
 * @param order from best to worst, to sort by
 */
public record Badge(String tone, String sign, String words, int order) {
  static Badge of(Verdict verdict) {
    String words =
        switch (verdict) {
          // Short: the page says in full what it means.
          case GRADER_ERROR -> "grader failed";
          case CRASH -> "ended itself";
          default -> verdict.words();
        };
    return new Badge(tone(verdict), sign(verdict), words, verdict.ordinal());
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "good";
      case POLICY, GRADER_ERROR -> "odd";
      default -> "bad";
    };
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "✓";
      case FAIL -> "✕";
      case NO_TESTS -> "∅";
      case COMPILE_ERROR -> "{";
      case TIMEOUT -> "…";
      case STACK_OVERFLOW -> "≡";
      case OUT_OF_MEMORY -> "▣";
      case OUTPUT_LIMIT -> "»";
      case CRASH -> "×";
      case POLICY -> "§";
      case GRADER_ERROR -> "?";
    };
  }
}

package rootset.judge.proof;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;

/** What feedback says, as text. */
final class Said {
  private static final int LONGEST = 160;

  private Said() {}

  /** In one line, and not a long one. */
  static String line(Feedback feedback) {
    String text = oneLine(feedback.message());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …";
  }

  /** All of it in one line. */
  static String all(Feedback feedback) {
    return oneLine(
        Stream.concat(
                Stream.concat(feedback.did().stream(), Stream.of(feedback.message())),
                feedback.findings().stream().map(Said::of))
            .collect(Collectors.joining(" ")));
  }

  /** A text without line ends. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String of(Finding finding) {
    return finding.place() + ": " + finding.message();
  }
}

package rootset.judge.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fingerprints of some code, chosen by winnowing: of every {@value #WINDOW} hashes of {@value
 * #GRAM} tokens in a row the smallest is kept, of equal ones the last. Two texts that have {@value
 * #SURE} tokens in a row in common have a fingerprint in common.
 *
 * <p>After S. Schleimer, D. Wilkerson and A. Aiken, “Winnowing: local algorithms for document
 * fingerprinting”, SIGMOD 2003.
 */
public final class Fingerprints {
  private static final int GRAM = 12;
  private static final int WINDOW = 9;

  /** Whatever is as long as this and common to two texts is found. */
  public static final int SURE = GRAM + WINDOW - 1;

  private final Code code;
  private final Map<Integer, List<Integer>> places = new HashMap<>();

  /** The fingerprints of some code. */
  public Fingerprints(Code code) {
    this.code = code;
    winnow(hashes(code));
  }

  private static int[] hashes(Code code) {
    int[] hashes = new int[Math.max(0, code.length() - GRAM + 1)];
    for (int at = 0; at < hashes.length; at++) {
      int hash = 0;
      for (int i = at; i < at + GRAM; i++) {
        hash = 31 * hash + code.token(i).hashCode();
      }
      // Neighbours of small hashes shall not be small, too.
      hashes[at] = hash * 0x9E3779B1;
    }
    return hashes;
  }

  private void winnow(int[] hashes) {
    int kept = -1;
    for (int from = 0; from + Math.min(WINDOW, hashes.length) <= hashes.length; from++) {
      int least = from;
      for (int at = from; at < Math.min(from + WINDOW, hashes.length); at++) {
        least = hashes[at] <= hashes[least] ? at : least;
      }
      if (least != kept && hashes.length > 0) {
        places.computeIfAbsent(hashes[least], none -> new ArrayList<>()).add(least);
        kept = least;
      }
      if (hashes.length == 0) {
        return;
      }
    }
  }

  /**
   * The longest run that this code and another have in common, by tokens of this code that are of
   * account; empty if they have no fingerprint in common.
   */
  public Optional<Run> longestCommonRun(Fingerprints other) {
    Run longest = null;
    for (Map.Entry<Integer, List<Integer>> print : places.entrySet()) {
      for (int there : other.places.getOrDefault(print.getKey(), List.of())) {
        for (int here : print.getValue()) {
          Run run = run(here, other.code, there);
          longest = longest == null || longest.tokens() < run.tokens() ? run : longest;
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  /** What is the same before and behind two places. */
  private Run run(int here, Code other, int there) {
    int before = 0;
    while (before < Math.min(here, there)
        && code.token(here - before - 1).equals(other.token(there - before - 1))) {
      before++;
    }
    int behind = 0;
    while (here + behind < code.length()
        && there + behind < other.length()
        && code.token(here + behind).equals(other.token(there + behind))) {
      behind++;
    }
    int tokens = before + behind;
    int start = here - before;
    int otherStart = there - before;
    return new Run(
        code.own(start, tokens),
        code.line(start),
        code.line(Math.max(start, start + tokens - 1)),
        other.line(otherStart),
        other.line(Math.max(otherStart, otherStart + tokens - 1)));
  }
}

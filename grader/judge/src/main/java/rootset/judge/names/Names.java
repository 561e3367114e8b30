package rootset.judge.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Compares names letter by letter. */
public final class Names {
  private Names() {}

  /** The candidate that is most like a name, if one is: a third of its letters may differ. */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(
            each -> edits(wanted, each.toLowerCase(Locale.ROOT)) <= Math.max(1, name.length() / 3))
        .min(
            Comparator.comparing((String each) -> edits(wanted, each.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Levenshtein's distance, with neighbours that changed places as one edit: letters to insert,
   * remove, replace or swap to make one of the other.
   */
  public static int edits(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : edits(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int edits(int[][] distances, String a, String b, int i, int j) {
    boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
    int replaced = distances[i - 1][j - 1] + (isSame ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean isSwapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwapped ? Math.min(fewest, distances[i - 2][j - 2] + 1) : fewest;
  }
}

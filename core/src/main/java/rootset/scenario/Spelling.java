package rootset.scenario;

/** Finds the word that somebody may have meant. */
final class Spelling {
  private static final int MAX_EDITS = 2;

  private Spelling() {}

  /** The candidate nearest to {@code word} by edit distance; empty if none is near. */
  static String nearest(String word, Iterable<String> candidates) {
    String nearest = "";
    int fewest = Math.min(MAX_EDITS, word.length() - 1) + 1;
    for (String candidate : candidates) {
      int edits = edits(word, candidate);
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** How many letters must be inserted, removed or replaced to make one word the other. */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        int change = letter(from, row) == letter(to, column) ? 0 : 1;
        int shorter = 1 + Math.min(above[column], current[column - 1]);
        current[column] = Math.min(above[column - 1] + change, shorter);
      }
      above = current;
    }
    return above[to.length()];
  }

  private static char letter(String word, int index) {
    char c = word.charAt(index - 1);
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
  }
}

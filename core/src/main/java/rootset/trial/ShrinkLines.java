package rootset.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;

/**
 * The lines of a scenario, and which of them belong together: a {@code repeat} and its {@code end},
 * a {@code frame} and its {@code return}.
 */
final class ShrinkLines {
  private static final int NONE = -1;
  private static final int MAX_REPAIRS = 64;
  private static final List<String> SETTINGS = List.of("heap", "stack", "shape");

  private final List<String> lines;
  private final int[] partners; // by line; NONE if it stands alone

  private ShrinkLines(List<String> lines) {
    this.lines = lines;
    this.partners = partners(lines);
  }

  static ShrinkLines of(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return new ShrinkLines(lines);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  int size() {
    return lines.size();
  }

  /** The words of a line without its comment; an empty list if it has none. */
  List<String> words(int line) {
    return words(lines.get(line));
  }

  String keyword(int line) {
    return keyword(lines.get(line));
  }

  /** The line that opens or closes what {@code line} closes or opens; itself if none does. */
  int partner(int line) {
    return partners[line] == NONE ? line : partners[line];
  }

  /** The lines that hold operations, in order. */
  int[] operations() {
    int[] operations = new int[lines.size()];
    int count = 0;
    for (int line = 0; line < lines.size(); line++) {
      if (!keyword(line).isEmpty() && !SETTINGS.contains(keyword(line))) {
        operations[count++] = line;
      }
    }
    return Arrays.copyOf(operations, count);
  }

  /** Only the lines that are not {@code gone}. */
  ShrinkLines without(boolean[] gone) {
    List<String> kept = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (!gone[line]) {
        kept.add(lines.get(line));
      }
    }
    return new ShrinkLines(kept);
  }

  /** The same without the lines {@code from} to {@code to}, both included. */
  ShrinkLines without(int from, int to) {
    boolean[] gone = new boolean[lines.size()];
    Arrays.fill(gone, from, to + 1, true);
    return without(gone);
  }

  /**
   * The lines that are not {@code gone}, less those that make no sense then: partners, operations
   * on variables that are not set any more, shapes that nobody mentions.
   */
  ShrinkLines repaired(boolean[] gone) {
    ShrinkLines repaired = withoutPartners(gone);
    for (int i = 0; i < MAX_REPAIRS; i++) {
      int slip = repaired.firstSlip();
      if (slip < 0 || slip >= repaired.size()) {
        break;
      }
      boolean[] wrong = new boolean[repaired.size()];
      wrong[slip] = true;
      repaired = repaired.withoutPartners(wrong);
    }
    return repaired.withoutUnusedShapes();
  }

  /** The same with another word number {@code index} in a line. */
  ShrinkLines with(int line, int index, String word) {
    String text = lines.get(line);
    int start = 0;
    int end = 0;
    for (int i = 0; i <= index; i++) {
      start = skip(text, end, true);
      end = skip(text, start, false);
    }
    List<String> changed = new ArrayList<>(lines);
    changed.set(line, text.substring(0, start) + word + text.substring(end));
    return new ShrinkLines(changed);
  }

  /** The same without comments and empty lines, and indented. */
  ShrinkLines tidy() {
    List<String> tidy = new ArrayList<>();
    int depth = 0;
    for (int line = 0; line < lines.size(); line++) {
      depth -= keyword(line).equals("end") ? 1 : 0;
      if (!keyword(line).isEmpty()) {
        tidy.add("  ".repeat(Math.max(depth, 0)) + String.join(" ", words(line)));
      }
      depth += keyword(line).equals("repeat") ? 1 : 0;
    }
    return new ShrinkLines(tidy);
  }

  private ShrinkLines withoutPartners(boolean[] gone) {
    boolean[] all = gone.clone();
    for (int line = 0; line < lines.size(); line++) {
      all[line] |= gone[partner(line)];
    }
    return without(all);
  }

  /** The line that a parser stumbles over first; NONE if it understands everything. */
  private int firstSlip() {
    try {
      Scenario.parse(text());
      return NONE;
    } catch (ScenarioException e) {
      return e.line() - 1;
    }
  }

  private ShrinkLines withoutUnusedShapes() {
    boolean[] gone = new boolean[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      gone[line] = keyword(line).equals("shape") && !isUsed(words(line).get(1));
    }
    return without(gone);
  }

  private boolean isUsed(String shape) {
    for (int line = 0; line < lines.size(); line++) {
      List<String> words = words(line);
      boolean makes = keyword(line).equals("new") || keyword(line).equals("list");
      if (makes && words.get(words.size() - 1).equals(shape)) {
        return true;
      }
    }
    return false;
  }

  private static int[] partners(List<String> lines) {
    int[] partners = new int[lines.size()];
    Arrays.fill(partners, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    for (int line = 0; line < partners.length; line++) {
      String keyword = keyword(lines.get(line));
      if (keyword.equals("repeat") || keyword.equals("frame")) {
        open.push(line);
      } else if (keyword.equals("end")) {
        while (!open.isEmpty() && keyword(lines.get(open.peek())).equals("frame")) {
          open.pop();
        }
        join(partners, open, line);
      } else if (keyword.equals("return")
          && !open.isEmpty()
          && keyword(lines.get(open.peek())).equals("frame")) {
        join(partners, open, line);
      }
    }
    return partners;
  }

  private static void join(int[] partners, Deque<Integer> open, int line) {
    if (!open.isEmpty()) {
      partners[line] = open.pop();
      partners[partners[line]] = line;
    }
  }

  private static String keyword(String line) {
    List<String> words = words(line);
    return words.isEmpty() ? "" : words.get(0);
  }

  private static List<String> words(String line) {
    int comment = line.indexOf('#');
    String text = comment < 0 ? line : line.substring(0, comment);
    List<String> words = new ArrayList<>();
    for (int start = skip(text, 0, true); start < text.length(); ) {
      int end = skip(text, start, false);
      words.add(text.substring(start, end));
      start = skip(text, end, true);
    }
    return words;
  }

  private static int skip(String text, int from, boolean blank) {
    int position = from;
    while (position < text.length() && Character.isWhitespace(text.charAt(position)) == blank) {
      position++;
    }
    return position;
  }
}

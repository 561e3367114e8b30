package rootset.judge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Text that a submission had a hand in, made fit to be read: bounded, and every character that acts
 * instead of being seen (controls, direction marks, zero widths) shown as what it is. Escaping is
 * the format's business, not this one's.
 */
final class Text {
  /** The most characters of a message. */
  static final int LONGEST_BLOCK = 4_000;

  /** The most characters of a name, a place or a call. */
  static final int LONGEST_LINE = 300;

  /** The most entries of a list. */
  static final int LONGEST_LIST = 100;

  /** From, to, from, to: code points that show nothing, or that move what stands beside them. */
  private static final int[] UNSEEN = {
    0, 0x1f, 0x7f, 0x9f, 0xad, 0xad, 0x61c, 0x61c, 0x180e, 0x180e, 0x200b, 0x200b, 0x200e, 0x200f,
    0x2028, 0x202e, 0x2060, 0x206f, 0xfdd0, 0xfdef, 0xfeff, 0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe007f
  };

  private Text() {}

  /** On one line: line ends and tabs are shown as {@code \n} and {@code \t}. */
  static String line(String text) {
    return shown(bounded(text, LONGEST_LINE), false);
  }

  /** On any number of lines: line ends and tabs stay. */
  static String block(String text) {
    return shown(bounded(text, LONGEST_BLOCK).replace("\r\n", "\n"), true);
  }

  /** Each entry made fit; of too many, the first ones and how many more there are. */
  static <T> List<String> lines(List<T> entries, Function<T, String> text) {
    List<String> lines = new ArrayList<>();
    for (T entry : entries.subList(0, Math.min(entries.size(), LONGEST_LIST))) {
      lines.add(text.apply(entry));
    }
    if (entries.size() > LONGEST_LIST) {
      lines.add(more(entries.size() - LONGEST_LIST));
    }
    return lines;
  }

  /** What stands in place of entries that are left out. */
  static String more(int count) {
    return "… and " + count + " more";
  }

  private static String bounded(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  private static String shown(String text, boolean linesStay) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (linesStay && (point == '\n' || point == '\t')) {
                out.appendCodePoint(point);
              } else {
                append(out, point);
              }
            });
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    if (point == '\n') {
      out.append("\\n");
    } else if (point == '\t') {
      out.append("\\t");
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      out.append('\ufffd');
    } else if (isUnseen(point)) {
      out.append("\\u{").append(Integer.toHexString(point)).append('}');
    } else {
      out.appendCodePoint(point);
    }
  }

  private static boolean isUnseen(int point) {
    for (int i = 0; i < UNSEEN.length; i += 2) {
      if (point >= UNSEEN[i] && point <= UNSEEN[i + 1]) {
        return true;
      }
    }
    return (point & 0xfffe) == 0xfffe;
  }
}

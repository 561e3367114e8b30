package rootset.judge.similar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the code that stands in it: a row of tokens, in which all names are alike, all numbers
 * and all strings. Package and import lines are left out, for everybody writes them.
 */
public final class Code {
  private static final String NAME = "name";
  private static final int PHRASE = 6;

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double"
                  + " else enum extends false final finally float for if implements import instanceof"
                  + " int interface long native new null package private protected public record"
                  + " return short static super switch synchronized this throw throws transient true"
                  + " try var void volatile while yield")
              .split(" "));

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|(?s:/\\*.*?\\*/))"
              + "|(?<string>(?s:\"\"\".*?\"\"\")|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+')"
              + "|(?<number>\\d[\\w.]*+)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+)"
              + "|(?<sign>\\S)");

  private static final Pattern IMPORTS = Pattern.compile("(?m)^(package|import) [^;\\n]*;");

  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final BitSet shared = new BitSet();

  private Code() {}

  /** The code of a Java file, without its comments. */
  public static Code of(String text) {
    Code code = new Code();
    code.add(text, 1, false);
    return code;
  }

  /** The code that stands in the comments of a Java file. */
  public static Code ofComments(String text) {
    Code code = new Code();
    code.add(text, 1, true);
    return code;
  }

  /** The code that stands between the fences of a Markdown file. */
  public static Code ofFences(String text) {
    Code code = new Code();
    boolean isInside = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.strip().startsWith("```")) {
        isInside = !isInside;
      } else if (isInside) {
        code.add(line, number, false);
      }
    }
    return code;
  }

  private void add(String text, int firstLine, boolean onlyComments) {
    Matcher imports = IMPORTS.matcher(text);
    String code = imports.replaceAll("");
    Matcher matcher = TOKEN.matcher(code);
    int line = firstLine;
    int from = 0;
    while (matcher.find()) {
      line += count(code, from, matcher.start());
      from = matcher.start();
      boolean isComment = matcher.group("comment") != null;
      if (isComment && onlyComments) {
        add(matcher.group().replaceAll("(?m)^\\s*(/?\\*+/?|//)", ""), line, false);
      } else if (!isComment && !onlyComments) {
        tokens.add(kind(matcher));
        lines.add(line);
      }
    }
  }

  private static int count(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private static String kind(Matcher matcher) {
    if (matcher.group("string") != null) {
      return "string";
    }
    if (matcher.group("number") != null) {
      return "number";
    }
    String word = matcher.group("word");
    return word == null ? matcher.group() : KEYWORDS.contains(word) ? word : NAME;
  }

  /** Leaves out of account what another text has, too: {@value #PHRASE} tokens in a row or more. */
  public Code without(Code other) {
    Set<List<String>> phrases = new HashSet<>();
    for (int at = 0; at + PHRASE <= other.length(); at++) {
      phrases.add(other.tokens.subList(at, at + PHRASE));
    }
    for (int at = 0; at + PHRASE <= length(); at++) {
      if (phrases.contains(tokens.subList(at, at + PHRASE))) {
        shared.set(at, at + PHRASE);
      }
    }
    return this;
  }

  /** How many tokens of a part are of account. */
  int own(int from, int length) {
    return length - shared.get(from, from + length).cardinality();
  }

  int length() {
    return tokens.size();
  }

  String token(int at) {
    return tokens.get(at);
  }

  int line(int at) {
    return lines.get(at);
  }
}

package rootset.judge.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.ClassNode;

/** Source texts, for places that class files do not tell. */
final class SourceTexts {
  /** What reads like code, but declares nothing: imports, and comments that start a line. */
  private static final Pattern NO_CODE = Pattern.compile("\\s*(package|import|//|/\\*|\\*).*");

  private static final Pattern WORD = Pattern.compile("[\\w$]+");

  private final Map<String, String> texts;
  private final Map<String, Map<String, Integer>> lines = new HashMap<>();

  SourceTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /** The file of a class, as the exercise names it. */
  String file(ClassNode in) {
    String simple = in.sourceFile == null ? "" : in.sourceFile;
    return texts.keySet().stream()
        .filter(file -> file.equals(simple) || file.endsWith("/" + simple))
        .findFirst()
        .orElse(simple);
  }

  /** The first line of a class's file that has a word in its code, from 1; 0 if there is none. */
  int line(ClassNode in, String word) {
    return lines.computeIfAbsent(file(in), this::index).getOrDefault(word, 0);
  }

  private Map<String, Integer> index(String file) {
    Map<String, Integer> index = new HashMap<>();
    List<String> text = texts.getOrDefault(file, "").lines().toList();
    for (int line = 0; line < text.size(); line++) {
      if (!NO_CODE.matcher(text.get(line)).matches()) {
        Matcher word = WORD.matcher(text.get(line));
        while (word.find()) {
          index.putIfAbsent(word.group(), line + 1);
        }
      }
    }
    return index;
  }
}

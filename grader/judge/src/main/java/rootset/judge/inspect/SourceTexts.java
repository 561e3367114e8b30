package rootset.judge.inspect;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.ClassNode;

/** Source texts, for places that class files do not tell. */
final class SourceTexts {
  /**
   * What reads like code, but declares nothing: imports, and comments as far as they start a line.
   */
  private static final Pattern NO_CODE = Pattern.compile("\\s*(package|import|//|/\\*|\\*).*");

  private final Map<String, String> texts;

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
    Pattern whole = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
    List<String> lines = texts.getOrDefault(file(in), "").lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      if (!NO_CODE.matcher(text).matches() && whole.matcher(text).find()) {
        return line + 1;
      }
    }
    return 0;
  }
}

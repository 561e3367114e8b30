package rootset.judge.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.ClassNode;
import rootset.judge.score.Finding;

/**
 * Finds the names of banned classes in strings, where a student might look them up.
 *
 * @param banned a whole name, with dots or slashes
 * @param advice what to do instead, the end of a sentence
 */
record NamesInStrings(Pattern banned, String advice) implements Check {
  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    List<Finding> findings = new ArrayList<>();
    for (ClassNode in : code.classes()) {
      Strings.in(in, code, (text, line) -> find(code, in, text, line, findings));
    }
    return findings;
  }

  private void find(Bytecode code, ClassNode in, String text, int line, List<Finding> findings) {
    Matcher name = banned.matcher(text);
    if (name.find()) {
      findings.add(
          code.finding(
              in,
              line,
              "A string names `"
                  + name.group()
                  + "`, and finding classes by name is no way around the rule: "
                  + advice));
    }
  }
}

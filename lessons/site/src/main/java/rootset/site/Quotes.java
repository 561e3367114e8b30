package rootset.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;

/**
 * Java in lessons is what the named source file says. Indentation that all lines share does not
 * count.
 */
final class Quotes {
  private static final Pattern FILE = Pattern.compile("[\\w./-]+/src/[\\w./-]+\\.(?:java|js)");

  private final Path root;
  private final boolean kit;
  private final Findings findings;
  private final Map<FencedCodeBlock, String> files = new IdentityHashMap<>();

  /**
   * @param kit whether this is a student's kit, in which files are withheld
   */
  Quotes(Path root, boolean kit, Findings findings) {
    this.root = root;
    this.kit = kit;
    this.findings = findings;
  }

  /** The file that a block is quoted from, by block. */
  Map<FencedCodeBlock, String> files() {
    return files;
  }

  /** Checks every block of Java of a lesson. */
  void check(Source source) {
    source
        .document()
        .accept(
            new AbstractVisitor() {
              private String named;

              @Override
              public void visit(Heading heading) {
                named = heading.getLevel() <= 2 ? null : named;
              }

              @Override
              public void visit(Code code) {
                if (FILE.matcher(code.getLiteral()).matches()) {
                  named = code.getLiteral();
                  // The page shows the folder above the code.
                  code.setLiteral(named.substring(named.lastIndexOf('/') + 1));
                }
              }

              @Override
              public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals("java")) {
                  check(source, block, named);
                }
              }
            });
  }

  private void check(Source source, FencedCodeBlock block, String file) {
    int line = source.line(block);
    if (file == null) {
      findings.mistake(
          source.name(),
          line,
          "this Java names no source; expected the path of a compiled file in backticks before it. What"
              + " nobody else compiles goes into lessons/examples.");
    } else if (Files.isRegularFile(root.resolve(file))) {
      files.put(block, file);
      compare(source, line, block.getLiteral(), file);
    } else if (kit) {
      findings.note(
          source.name()
              + ":"
              + line
              + ": not compared with "
              + file
              + ", which is not in the kit.");
    } else {
      findings.mistake(
          source.name(), line, "there is no " + file + "; name the file that it is quoted from.");
    }
  }

  private void compare(Source source, int line, String quote, String file) {
    List<String> wanted = quote.stripTrailing().stripIndent().lines().toList();
    List<String> there;
    try {
      there = Files.readAllLines(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int best = 0;
    int at = 0;
    for (int begin = 0; begin < there.size(); begin++) {
      int same = same(wanted, there, begin);
      if (same == wanted.size()) {
        return;
      }
      if (same > best) {
        best = same;
        at = begin;
      }
    }
    String sentence = "stale quote of %s: `%s`%s. Quote it afresh.";
    findings.mistake(
        source.name(),
        line + 1 + best,
        sentence.formatted(file, wanted.get(best).strip(), nearest(there, wanted, at, best)));
  }

  /** How many lines agree, indented by the same. */
  private static int same(List<String> wanted, List<String> there, int begin) {
    String indent = indent(there.get(begin));
    String own = indent(wanted.get(0));
    if (indent.length() < own.length()) {
      return 0;
    }
    String more = indent.substring(own.length());
    int same = 0;
    while (same < wanted.size()
        && begin + same < there.size()
        && agree(wanted.get(same), there.get(begin + same), more)) {
      same++;
    }
    return same;
  }

  private static boolean agree(String wanted, String there, String indent) {
    return wanted.isBlank()
        ? there.isBlank()
        : there.stripTrailing().equals(indent + wanted.stripTrailing());
  }

  private static String indent(String line) {
    Matcher spaces = Pattern.compile(" *").matcher(line);
    return spaces.lookingAt() ? spaces.group() : "";
  }

  /** Where the file goes on otherwise, or the line in it that is most like the missing one. */
  private static String nearest(List<String> there, List<String> wanted, int at, int best) {
    int line = best > 0 ? Math.min(at + best, there.size() - 1) : mostAlike(there, wanted.get(0));
    return best > 0 || line >= 0
        ? "; nearest is line %d, `%s`".formatted(line + 1, there.get(line).strip())
        : "; nothing like it is there";
  }

  private static int mostAlike(List<String> there, String wanted) {
    List<String> words = List.of(wanted.strip().split("\\W+"));
    int most = 0;
    int line = -1;
    for (int i = 0; i < there.size(); i++) {
      List<String> here = List.of(there.get(i).strip().split("\\W+"));
      int alike =
          (int) words.stream().filter(each -> !each.isEmpty() && here.contains(each)).count();
      if (alike > most) {
        most = alike;
        line = i;
      }
    }
    return line;
  }
}

package rootset.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * A row of a lesson's table of terms.
 *
 * @param names what it is called, the usual name first
 * @param definition what it is; the cell of the table
 */
record Term(List<String> names, Node definition) {
  /** The terms of the first table among these nodes. */
  static List<Term> read(Source source, List<Node> nodes, Findings findings) {
    List<Term> terms = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof TableBlock) {
        for (Node row : rows(node)) {
          terms.add(of(row, source, findings));
        }
        return terms;
      }
    }
    if (!nodes.isEmpty()) {
      String sentence = "no table of terms; expected `| term | what it is |` and a row for each.";
      findings.mistake(source.name(), source.line(nodes.get(0)), sentence);
    }
    return terms;
  }

  private static List<Node> rows(Node table) {
    List<Node> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableBody && row instanceof TableRow) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static Term of(Node row, Source source, Findings findings) {
    Node cell = row.getFirstChild();
    if (!(cell.getFirstChild() instanceof StrongEmphasis)) {
      String sentence = "`%s` is not bold; a row of terms begins with **term**.";
      findings.mistake(source.name(), source.line(row), sentence.formatted(Text.plain(cell)));
    }
    return new Term(names(Text.plain(cell)), cell.getNext());
  }

  private static List<String> names(String cell) {
    return List.of(cell.split(",")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  String name() {
    return names.get(0);
  }

  /** The anchor of a name in the glossary. */
  static String anchor(String name) {
    return "term-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "-");
  }
}

package rootset.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file, parsed. Knows the line of each node and the anchors that it offers. */
final class Source {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final Path file;
  private final String name;
  private final Node document;
  private final Map<Node, String> anchors = new IdentityHashMap<>();

  /**
   * @param file where it lies
   * @param name how people call it: the path from the project's root
   */
  Source(Path file, String name, String text) {
    this.file = file.normalize();
    this.name = name;
    this.document = PARSER.parse(text);
    IdGenerator ids = IdGenerator.builder().build();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            anchors.put(heading, ids.generateId(Text.plain(heading)));
          }
        });
  }

  static Source read(Path root, Path file) {
    try {
      return new Source(file, root.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  String name() {
    return name;
  }

  /** The file's name without its ending. */
  String slug() {
    return file.getFileName().toString().replaceFirst("\\.md$", "");
  }

  Node document() {
    return document;
  }

  /** Anchors by the node that has them. */
  Map<Node, String> anchors() {
    return anchors;
  }

  /** The line that a node begins in, from 1. */
  int line(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.getSourceSpans().isEmpty()) {
        return each.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }
}

package rootset.site;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Turns links between Markdown files into links between pages; a dead one is a mistake. */
final class Links {
  private final Findings findings;
  private final Map<Path, String> pages = new TreeMap<>();
  private final Map<String, Set<String>> anchors = new TreeMap<>();

  Links(Findings findings) {
    this.findings = findings;
  }

  /** Says which page a file becomes, and which anchors that has beside its headings. */
  void add(Source source, String page, Set<String> more) {
    pages.put(source.file(), page);
    Set<String> all = new HashSet<>(source.anchors().values());
    all.addAll(more);
    anchors.put(page, all);
  }

  /** Turns every link below a node of a file. */
  void turn(Source source, Node below) {
    below.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(turn(source, link));
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            findings.mistake(
                source.name(),
                source.line(image),
                "an image; lessons draw with tours and text. Write the picture as a fence.");
          }
        });
  }

  private String turn(Source source, Link link) {
    String target = link.getDestination();
    if (target.matches("[a-z]+:.*|//.*")) {
      mistake(source, link, "leads out of the course; pages work offline, so name it in words");
      return target;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    Path path = file.isEmpty() ? source.file() : source.file().resolveSibling(file).normalize();
    String page = pages.get(path);
    if (page == null) {
      mistake(source, link, "leads to no lesson and no exercise; write the path of its .md file");
      return target;
    }
    if (!anchor.isEmpty() && !has(page, anchor)) {
      mistake(source, link, "leads to " + page + ", which has no #" + anchor + "; name a heading");
    }
    String base = file.isEmpty() ? "" : page;
    return anchor.isEmpty() ? page : base + "#" + anchor;
  }

  /** How many steps a tour has is known when it runs; that there is one is known here. */
  private boolean has(String page, String anchor) {
    Set<String> here = anchors.get(page);
    return here.contains(anchor)
        || anchor.matches("step-\\d+") && here.contains("tour-1")
        || anchor.matches("tour-\\d+-step-\\d+") && here.contains(anchor.replaceAll("-step.*", ""));
  }

  private void mistake(Source source, Link link, String sentence) {
    findings.mistake(
        source.name(),
        source.line(link),
        "the link (" + link.getDestination() + ") " + sentence + ".");
  }
}

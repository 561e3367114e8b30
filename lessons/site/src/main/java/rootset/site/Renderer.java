package rootset.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns nodes of a file into HTML. */
final class Renderer {
  private static final String TABLE =
      "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table %d: %s\">";

  private final Map<Node, String> anchors;
  private final Set<Node> terms;
  private final Map<FencedCodeBlock, Tour> tours;
  private final Map<FencedCodeBlock, String> quotes;
  private final TourSection tourSection;
  private final HtmlRenderer html;
  private int framed;

  /**
   * @param slug the page's name, for what it stores in the browser
   * @param anchors ids by node
   * @param terms links to the glossary
   * @param tours fences for the player
   * @param quotes files that blocks are quoted from
   */
  Renderer(
      String slug,
      Map<Node, String> anchors,
      Set<Node> terms,
      Map<FencedCodeBlock, Tour> tours,
      Map<FencedCodeBlock, String> quotes) {
    this.anchors = anchors;
    this.terms = terms;
    this.tours = tours;
    this.quotes = quotes;
    this.tourSection = new TourSection(slug);
    this.html =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> attributes())
            .nodeRendererFactory(Fences::new)
            .build();
  }

  /** Blocks, one after the other. */
  String blocks(List<Node> nodes) {
    Document document = new Document();
    nodes.forEach(document::appendChild);
    frameTables(document);
    return html.render(document);
  }

  /** What stands in a paragraph, a heading or a cell of a table, without the element itself. */
  String inline(Node node) {
    Paragraph paragraph = new Paragraph();
    for (Node each = node.getFirstChild(); each != null; ) {
      Node next = each.getNext();
      paragraph.appendChild(each);
      each = next;
    }
    String rendered = html.render(paragraph).strip();
    for (Node each = paragraph.getFirstChild(); each != null; ) {
      Node next = each.getNext();
      node.appendChild(each);
      each = next;
    }
    return rendered.replaceFirst("^<p>", "").replaceFirst("</p>$", "").strip();
  }

  /** Wide tables scroll in a frame of their own, so that the page does not. */
  private void frameTables(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
              String head = Html.escape(Text.plain(block.getFirstChild()));
              block.insertBefore(raw(TABLE.formatted(++framed, head)));
              block.insertAfter(raw("</div>"));
            }
          }
        });
  }

  private static HtmlBlock raw(String literal) {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(literal);
    return block;
  }

  private AttributeProvider attributes() {
    return (node, tag, attributes) -> {
      if (anchors.containsKey(node) && (node instanceof Heading || tag.equals("p"))) {
        attributes.put("id", anchors.get(node));
      }
      if (node instanceof BlockQuote && asks(node)) {
        attributes.put("class", "predict");
      }
      if (terms.contains(node)) {
        attributes.put("class", "term");
      }
      if (node instanceof Code && tag.equals("code")) {
        attributes.put("class", "inline");
      }
    };
  }

  private static boolean asks(Node quote) {
    return quote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof StrongEmphasis strong
        && Text.plain(strong).startsWith("Predict");
  }

  /** Renders fences: programs, quotes, tours. */
  private final class Fences implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    Fences(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
      FencedCodeBlock block = (FencedCodeBlock) node;
      context.getWriter().line();
      context.getWriter().raw(html(block));
      context.getWriter().line();
    }

    private String html(FencedCodeBlock block) {
      Tour tour = tours.get(block);
      if (tour != null) {
        return tour.isTour() ? tourSection.player(tour) : tourSection.lab(tour);
      }
      String[] info = block.getInfo().split(" ");
      String code = Highlighter.html(block.getLiteral(), info[0]);
      String kind = info[0].isEmpty() ? "plain" : info[0];
      String pre =
          "<pre class=\"code %s\" tabindex=\"0\"><code>%s</code></pre>".formatted(kind, code);
      String file = quotes.get(block);
      return file == null ? pre : quote(file, pre);
    }

    private static String quote(String file, String pre) {
      int slash = file.lastIndexOf('/');
      return """
          <figure class="quote"><figcaption><b>%s</b> <span>%s</span></figcaption>%s</figure>"""
          .formatted(
              Html.escape(file.substring(slash + 1)), Html.escape(file.substring(0, slash)), pre);
    }
  }
}

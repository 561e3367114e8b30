package rootset.lab;

/**
 * Writes SVG, element by element. Colours and strokes are the page's; here are places and classes.
 */
final class Svg {
  private static final int ARROW = 8;

  private final StringBuilder text = new StringBuilder();

  /** Begins a picture of so many units, described for who cannot see it. */
  Svg(int width, int height, String kind, String description) {
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture ").append(kind);
    text.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    text.append("\" width=\"").append(width).append("\" height=\"").append(height);
    text.append("\" role=\"group\" aria-label=\"");
    escape(description);
    text.append("\">");
  }

  Svg rect(int x, int y, int width, int height, String style) {
    text.append("<rect");
    attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    return close(style);
  }

  Svg dot(int x, int y, int radius, String style) {
    text.append("<circle");
    attribute("cx", x).attribute("cy", y).attribute("r", radius);
    return close(style);
  }

  Svg line(int x1, int y1, int x2, int y2, String style) {
    text.append("<line");
    attribute("x1", x1).attribute("y1", y1).attribute("x2", x2).attribute("y2", y2);
    return close(style);
  }

  Svg text(int x, int y, String style, String content) {
    text.append("<text");
    attribute("x", x).attribute("y", y);
    text.append(" class=\"").append(style).append("\">");
    escape(content);
    text.append("</text>");
    return this;
  }

  /** Begins a group that a person can point at and that is an object. */
  Svg openObject(int object, String style, String description) {
    text.append("<g data-object=\"").append(object).append("\" tabindex=\"-1\" role=\"button\"");
    text.append(" class=\"object ").append(style).append("\" aria-label=\"");
    escape(description);
    text.append("\">");
    return this;
  }

  Svg close() {
    text.append("</g>");
    return this;
  }

  Svg polyline(String points, String style) {
    text.append("<polyline points=\"").append(points).append('"');
    return close(style);
  }

  /** A curve from one place to another, with a head; it swings out to the left of its way. */
  Svg arrow(int x1, int y1, int x2, int y2, String style) {
    int dx = x2 - x1;
    int dy = y2 - y1;
    int length = Math.max(1, length(dx, dy));
    int bulge = Math.min(40, 14 + length / 6);
    int cx = (x1 + x2) / 2 + dy * bulge / length;
    int cy = (y1 + y2) / 2 - dx * bulge / length;
    text.append("<path d=\"M").append(x1).append(' ').append(y1);
    text.append('Q')
        .append(cx)
        .append(' ')
        .append(cy)
        .append(' ')
        .append(x2)
        .append(' ')
        .append(y2);
    text.append("\" class=\"arrow ").append(style).append("\"/>");
    head(x2, y2, x2 - cx, y2 - cy, style);
    return this;
  }

  private void head(int x, int y, int dx, int dy, String style) {
    int length = Math.max(1, length(dx, dy));
    int backX = x - ARROW * dx / length;
    int backY = y - ARROW * dy / length;
    int sideX = ARROW * dy / (2 * length);
    int sideY = ARROW * dx / (2 * length);
    text.append("<polygon points=\"").append(x).append(',').append(y).append(' ');
    text.append(backX + sideX).append(',').append(backY - sideY).append(' ');
    text.append(backX - sideX).append(',').append(backY + sideY);
    text.append("\" class=\"head ").append(style).append("\"/>");
  }

  private static int length(int dx, int dy) {
    int far = Math.max(Math.abs(dx), Math.abs(dy));
    int near = Math.min(Math.abs(dx), Math.abs(dy));
    return far + near * 3 / 8; // close enough to the root of the squares, and the same everywhere
  }

  private Svg attribute(String name, int value) {
    text.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  private Svg close(String style) {
    text.append(" class=\"").append(style).append("\"/>");
    return this;
  }

  private void escape(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append("&quot;");
        default -> text.append(c < ' ' || Character.isSurrogate(c) ? '\ufffd' : c);
      }
    }
  }

  @Override
  public String toString() {
    return text + "</svg>";
  }
}

package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import rootset.recording.Recording;
import rootset.recording.Replay;

/** Objects as boxes with a row for each field, in order of address; free words are left out. */
final class ObjectsView {
  private static final int MOST_OBJECTS = 80;
  private static final int MOST_ROWS = 8;
  private static final int WIDTH = 168;
  private static final int ROW = 20;
  private static final int GAP_X = 46;
  private static final int GAP_Y = 16;

  private final Moment moment;
  private final Recording recording;
  private final Replay replay;
  private final Liveness liveness;
  private final StackPanel stack;
  private final List<Box> boxes = new ArrayList<>();
  private final int[] boxOf; // by object; 1 more, and 0 if it has none
  private final int columns;
  private final int left;
  private final int top;
  private int hidden;
  private int bottom;

  ObjectsView(Moment moment, Recording recording, int columns) {
    this.moment = moment;
    this.recording = recording;
    this.replay = moment.replay();
    this.liveness = new Liveness(replay);
    this.stack = new StackPanel(moment);
    this.boxOf = new int[replay.born() + 1];
    boolean beside = columns > 8;
    this.columns = beside ? Math.max(2, columns / 5) : 2;
    this.left = beside ? StackPanel.WIDTH + 4 + GAP_X + 10 : 10;
    this.top = beside ? 10 : stack.height() + 24;
    layOut();
  }

  String svg() {
    int width = left + columns * (WIDTH + GAP_X);
    int height = Math.max(bottom, stack.height() + 20) + 30;
    String about = "Stack and objects: " + new Sentence(moment, recording);
    Svg svg = new Svg(width, height, "objects", about);
    stack.draw(svg, 4, 10);
    for (Box box : boxes) {
      draw(svg, box);
    }
    drawArrows(svg);
    if (hidden > 0) {
      svg.text(left, height - 8, "note", hidden + " more objects are not shown");
    }
    return svg.toString();
  }

  private void layOut() {
    int[] bottoms = new int[columns];
    for (int object : new ObjectTable(moment).inOrder()) {
      if (boxes.size() == MOST_OBJECTS) {
        hidden++;
        continue;
      }
      int column = lowest(bottoms);
      List<Fields.Row> rows = Fields.of(moment, object, MOST_ROWS);
      int y = top + bottoms[column];
      boxes.add(new Box(object, left + column * (WIDTH + GAP_X), y, rows));
      boxOf[object] = boxes.size();
      bottoms[column] += (1 + rows.size()) * ROW + GAP_Y;
      bottom = Math.max(bottom, top + bottoms[column]);
    }
  }

  private static int lowest(int[] bottoms) {
    int lowest = 0;
    for (int i = 1; i < bottoms.length; i++) {
      lowest = bottoms[i] < bottoms[lowest] ? i : lowest;
    }
    return lowest;
  }

  private void draw(Svg svg, Box box) {
    int object = box.object();
    String colour = Colours.of(moment, object);
    boolean live = liveness.isLive(object);
    String style = colour + (live ? "" : " garbage") + Colours.emphasis(moment, object);
    svg.openObject(object, style, Colours.describe(replay, object, colour, live));
    svg.rect(box.x(), box.y(), WIDTH, ROW, "word header");
    String title = Names.shortened(Names.title(replay, object), 17);
    svg.text(box.x() + 6, box.y() + 14, "letter name", Colours.letter(colour) + " " + title);
    svg.text(box.x() + WIDTH - 6, box.y() + 14, "address", "@" + replay.address(object));
    for (int i = 0; i < box.rows().size(); i++) {
      drawRow(svg, box, i);
    }
    svg.rect(box.x() - 1, box.y() - 1, WIDTH + 2, (1 + box.rows().size()) * ROW + 2, "outline");
    svg.close();
  }

  private void drawRow(Svg svg, Box box, int index) {
    Fields.Row row = box.rows().get(index);
    int y = box.y() + (1 + index) * ROW;
    svg.rect(box.x(), y, WIDTH, ROW, row.target() == 0 ? "word data" : "word ref");
    svg.text(box.x() + 6, y + 14, "name", Names.shortened(row.name(), 13));
    if (row.target() > 0) {
      svg.dot(box.x() + WIDTH - 10, y + ROW / 2, 4, "dot");
    } else {
      svg.text(box.x() + WIDTH - 6, y + 14, "value", Names.shortened(row.value(), 12));
    }
  }

  private void drawArrows(Svg svg) {
    for (Box box : boxes) {
      String style = liveness.isLive(box.object()) ? "" : "from-garbage";
      for (int i = 0; i < box.rows().size(); i++) {
        Fields.Row row = box.rows().get(i);
        int y = box.y() + (1 + i) * ROW + ROW / 2;
        if (row.target() > 0 && boxOf[row.target()] > 0) {
          String how = (row.weak() ? " weak" : "") + (row.writtenIn(moment) ? " now" : "");
          point(svg, box.x() + WIDTH - 10, y, row.target(), style + how);
        }
      }
    }
    for (StackPanel.Rooted root : stack.dots()) {
      if (boxOf[root.target()] > 0) {
        point(svg, root.x(), root.y(), root.target(), root.now() ? "root now" : "root");
      }
    }
  }

  /** To the side of the box from which one sees the arrow's beginning. */
  private void point(Svg svg, int x, int y, int target, String style) {
    Box to = boxes.get(boxOf[target] - 1);
    boolean fromRight = to.x() + WIDTH <= x + 20;
    svg.arrow(x, y, fromRight ? to.x() + WIDTH + 1 : to.x() - 1, to.y() + ROW / 2, style);
  }

  private record Box(int object, int x, int y, List<Fields.Row> rows) {}
}

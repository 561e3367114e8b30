package rootset.lab;

import rootset.heap.Shape;
import rootset.recording.Event;
import rootset.recording.Recording;
import rootset.recording.Replay;

/** The close view: every word of the heap is a cell, in order of address. */
final class WordsView {
  static final int MOST_WORDS = 320;
  private static final int CELL = 38;
  private static final int BOX = 28;
  private static final int ROW = 52;
  private static final int LABEL = 16; // above the cells of a row
  private static final int MARGIN = 44; // left of the cells, for addresses

  private final Moment moment;
  private final Recording recording;
  private final Replay replay;
  private final Liveness liveness;
  private final StackPanel stack;
  private final int columns;
  private final int words;
  private final int rows;
  private final int left;
  private final int top;

  WordsView(Moment moment, Recording recording, int columns) {
    this.moment = moment;
    this.recording = recording;
    this.replay = moment.replay();
    this.liveness = new Liveness(replay);
    this.stack = new StackPanel(moment);
    this.columns = Math.max(4, Math.min(32, columns));
    this.words = Math.min(recording.heapWords(), MOST_WORDS) + 1;
    this.rows = (words - 1) / this.columns + 1;
    boolean beside = this.columns > 8;
    this.left = (beside ? StackPanel.WIDTH + 40 : 0) + MARGIN;
    this.top = beside ? 10 : stack.height() + 24;
  }

  String svg() {
    int width = left + columns * CELL + 10;
    int height = Math.max(top + rows * ROW, stack.height() + 20) + 10;
    String about = "Stack and heap: " + new Sentence(moment, recording);
    Svg svg = new Svg(width, height, "words", about);
    stack.draw(svg, 4, 10);
    drawCells(svg);
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object) && replay.address(object) < words) {
        drawObject(svg, object);
      }
    }
    drawGhosts(svg);
    drawArrows(svg);
    return svg.toString();
  }

  private int x(int address) {
    return left + address % columns * CELL;
  }

  private int y(int address) {
    return top + address / columns * ROW + LABEL;
  }

  private void drawCells(Svg svg) {
    for (int address = 0; address < words; address++) {
      if (address % columns == 0) {
        svg.text(left - 8, y(address) + 20, "address", String.valueOf(address));
      }
      if (address % recording.pageWords() == 0 && address > 0) {
        svg.line(x(address) - 1, y(address) - 14, x(address) - 1, y(address) + BOX + 4, "page");
      }
      svg.rect(x(address), y(address), CELL - 2, BOX, address == 0 ? "word null" : "word free");
    }
    for (int page = 0; page < replay.pages(); page++) {
      int first = page * recording.pageWords();
      if (!replay.space(page).isEmpty() && first < words) {
        boolean beginsRow = first % columns == 0;
        int x = beginsRow ? left - 8 : x(first);
        int y = y(first) + (beginsRow ? 2 : BOX + 7);
        svg.text(x, y, beginsRow ? "address space" : "space", replay.space(page));
      }
    }
  }

  private void drawObject(Svg svg, int object) {
    int address = replay.address(object);
    int end = Math.min(words, address + replay.words(object));
    String colour = Colours.of(moment, object);
    boolean live = liveness.isLive(object);
    String style = colour + (live ? "" : " garbage") + Colours.emphasis(moment, object);
    svg.openObject(object, style, Colours.describe(replay, object, colour, live));
    svg.text(x(address), y(address) - 4, "label", label(object, end - address));
    svg.rect(x(address), y(address), CELL - 2, BOX, "word header");
    svg.text(x(address) + CELL / 2 - 1, y(address) + 19, "letter", Colours.letter(colour));
    for (int word = address + 1; word < end; word++) {
      drawPayload(svg, object, word - address - 1 - recording.headerWords(), word);
    }
    outline(svg, address, end);
    svg.close();
  }

  private String label(int object, int cells) {
    return Names.shortened(
        "@" + replay.address(object) + " " + Names.title(replay, object), 6 * cells);
  }

  private void drawPayload(Svg svg, int object, int index, int word) {
    Shape shape = replay.shape(object);
    if (index < 0) {
      svg.rect(x(word), y(word), CELL - 2, BOX, "word collector");
      svg.text(x(word) + CELL / 2 - 1, y(word) + 19, "letter", "·");
    } else if (index < shape.references()) {
      boolean weak = index < shape.kind().weakFields();
      svg.rect(x(word), y(word), CELL - 2, BOX, weak ? "word ref weak" : "word ref");
      if (replay.isStanding(replay.reference(object, index))) {
        svg.dot(x(word) + CELL / 2 - 1, y(word) + BOX / 2, 4, "dot");
      } else {
        boolean isNull = replay.reference(object, index) == 0;
        svg.text(x(word) + CELL / 2 - 1, y(word) + 19, "letter", isNull ? "∅" : "?");
      }
    } else {
      svg.rect(x(word), y(word), CELL - 2, BOX, "word data");
      String value = String.valueOf(replay.data(object, index - shape.references()));
      svg.text(x(word) + CELL / 2 - 1, y(word) + 19, "number", Names.shortened(value, 5));
    }
  }

  /** A box around the words of an object, one for each row that it takes a part of. */
  private void outline(Svg svg, int from, int to) {
    for (int start = from; start < to; ) {
      int rest = columns - start % columns;
      int end = Math.min(to, start + rest);
      svg.rect(x(start) - 1, y(start) - 1, (end - start) * CELL, BOX + 2, "outline");
      start = end;
    }
  }

  /** Where objects stood that were freed in this step, and where those stood that moved away. */
  private void drawGhosts(Svg svg) {
    for (Moment.Ghost gone : moment.freed()) {
      for (int word = gone.address();
          word < Math.min(words, gone.address() + gone.words());
          word++) {
        svg.rect(x(word), y(word), CELL - 2, BOX, "freed");
        svg.text(x(word) + CELL / 2 - 1, y(word) + 19, "letter", "✕");
      }
    }
    for (Moment.Ghost ghost : moment.ghosts()) {
      if (replay.isStanding(ghost.object()) && ghost.address() < words) {
        int to = replay.address(ghost.object());
        svg.rect(x(ghost.address()), y(ghost.address()), CELL - 2, BOX, "ghost");
        if (to < words && to != ghost.address()) {
          svg.arrow(
              x(ghost.address()) + CELL / 2,
              y(ghost.address()),
              x(to) + CELL / 2,
              y(to),
              "forward");
        }
      }
    }
  }

  private void drawArrows(Svg svg) {
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object)) {
        drawArrows(svg, object);
      }
    }
    for (StackPanel.Rooted root : stack.dots()) {
      int address = replay.address(root.target());
      if (address < words) {
        svg.arrow(
            root.x(), root.y(), x(address) + 4, y(address) + 8, root.now() ? "root now" : "root");
      }
    }
  }

  private void drawArrows(Svg svg, int object) {
    String style = liveness.isLive(object) ? "" : "from-garbage";
    int first = replay.address(object) + 1 + recording.headerWords();
    for (int i = 0; i < replay.shape(object).references(); i++) {
      int target = replay.reference(object, i);
      if (replay.isStanding(target) && replay.address(target) < words && first + i < words) {
        int to = replay.address(target);
        String weak = i < replay.shape(object).kind().weakFields() ? " weak" : "";
        svg.arrow(
            x(first + i) + CELL / 2 - 1,
            y(first + i) + BOX / 2,
            x(to) + CELL / 2 - 1,
            y(to) - 1,
            style + weak + (isWritten(object, i) ? " now" : ""));
      }
    }
  }

  private boolean isWritten(int object, int field) {
    for (Event event : moment.events()) {
      if (event instanceof Event.FieldWrite write
          && write.holder() == object
          && write.field() == field) {
        return true;
      }
    }
    return false;
  }
}

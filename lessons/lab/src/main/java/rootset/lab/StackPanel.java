package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import rootset.recording.Event;
import rootset.recording.Replay;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/** The roots, drawn as a column: frames, the one on top first, then globals and handles. */
final class StackPanel {
  static final int WIDTH = 190;
  private static final int ROW = 22;
  private static final int GAP = 10;
  private static final int TOP_FRAMES = 8;
  private static final int BOTTOM_FRAMES = 2;

  private final Moment moment;
  private final Replay replay;
  private final List<Rooted> dots = new ArrayList<>();
  private final int height;

  StackPanel(Moment moment) {
    this.moment = moment;
    this.replay = moment.replay();
    this.height = measure();
  }

  /** The height of the column in units. */
  int height() {
    return height;
  }

  /** Where references start, and the objects that they lead to; known once all is drawn. */
  List<Rooted> dots() {
    return dots;
  }

  void draw(Svg svg, int x, int top) {
    int y = top;
    CallStack stack = replay.stack();
    for (int depth = stack.depth() - 1; depth >= 0; depth--) {
      boolean isTop = depth == stack.depth() - 1;
      if (isShown(depth)) {
        y = drawFrame(svg, x, y, stack.frame(depth), isTop ? "frame top" : "frame");
      } else if (isShown(depth + 1)) {
        svg.text(x + 8, y + 16, "note", "… " + hiddenFrames() + " more frames …");
        y += ROW + GAP;
      }
    }
    if (visibleSlots(replay.globals()) > 0) {
      y = drawFrame(svg, x, y, replay.globals(), "frame globals");
    }
    drawHandles(svg, x, y);
  }

  /** Of a deep stack only its ends are drawn. */
  private boolean isShown(int depth) {
    return depth < BOTTOM_FRAMES || depth >= replay.stack().depth() - TOP_FRAMES;
  }

  private int hiddenFrames() {
    return Math.max(0, replay.stack().depth() - BOTTOM_FRAMES - TOP_FRAMES);
  }

  private int measure() {
    int rows = 0;
    CallStack stack = replay.stack();
    for (int depth = 0; depth < stack.depth(); depth++) {
      rows += isShown(depth) ? boxHeight(visibleSlots(stack.frame(depth))) : 0;
    }
    rows += hiddenFrames() > 0 ? ROW + GAP : 0;
    int globals = visibleSlots(replay.globals());
    int handles = openHandles();
    return rows + (globals > 0 ? boxHeight(globals) : 0) + (handles > 0 ? boxHeight(handles) : 0);
  }

  private static int boxHeight(int slots) {
    return (1 + slots) * ROW + GAP;
  }

  private int drawFrame(Svg svg, int x, int y, Frame frame, String style) {
    int slots = visibleSlots(frame);
    svg.rect(x, y, WIDTH, boxHeight(slots) - GAP, style);
    boolean isGlobals = frame == replay.globals();
    svg.text(x + 8, y + 16, "title", isGlobals ? "globals" : frame.name() + "()");
    int row = y + ROW;
    for (int slot = 0; slot < frame.slots(); slot++) {
      if (isVisible(frame, slot)) {
        drawSlot(svg, x, row, frame, slot, style.equals("frame top"));
        row += ROW;
      }
    }
    return y + boxHeight(slots);
  }

  private void drawSlot(Svg svg, int x, int y, Frame frame, int slot, boolean top) {
    boolean now = isWritten(frame, slot, top);
    if (now) {
      svg.rect(x + 3, y + 1, WIDTH - 6, ROW - 3, "now");
    }
    String name = frame.localName(slot);
    svg.text(x + 10, y + 15, "name", Names.shortened(name.isEmpty() ? "slot " + slot : name, 14));
    if (!frame.isReference(slot)) {
      svg.text(x + WIDTH - 12, y + 15, "value", moment.spell(frame.get(slot)));
    } else {
      drawReference(svg, x, y, frame.get(slot), now);
    }
  }

  private void drawReference(Svg svg, int x, int y, int target, boolean now) {
    if (!replay.isStanding(target)) {
      svg.text(x + WIDTH - 12, y + 15, "value", target == 0 ? nothing() : "dangling");
      return;
    }
    svg.text(x + WIDTH - 24, y + 15, "value", "@" + replay.address(target));
    svg.dot(x + WIDTH - 12, y + 11, 4, "dot");
    dots.add(new Rooted(target, x + WIDTH - 12, y + 11, now));
  }

  /** What a slot without a reference holds: a script's has the word 0 then. */
  private String nothing() {
    return moment.hasPairs() ? moment.spell(0) : "null";
  }

  private void drawHandles(Svg svg, int x, int y) {
    int open = openHandles();
    if (open == 0) {
      return;
    }
    svg.rect(x, y, WIDTH, boxHeight(open) - GAP, "frame globals");
    svg.text(x + 8, y + 16, "title", "handles");
    int row = y + ROW;
    for (int handle = 0; handle < replay.handles(); handle++) {
      if (replay.handle(handle) != 0) {
        svg.text(x + 10, row + 15, "name", "handle " + handle);
        drawReference(svg, x, row, replay.handle(handle), false);
        row += ROW;
      }
    }
  }

  private int openHandles() {
    int open = 0;
    for (int handle = 0; handle < replay.handles(); handle++) {
      open += replay.handle(handle) != 0 ? 1 : 0;
    }
    return open;
  }

  private static int visibleSlots(Frame frame) {
    int visible = 0;
    for (int slot = 0; slot < frame.slots(); slot++) {
      visible += isVisible(frame, slot) ? 1 : 0;
    }
    return visible;
  }

  /** Temporaries, whose names begin with a dot, are shown while they refer to something. */
  private static boolean isVisible(Frame frame, int slot) {
    return !Names.isTemporary(frame.localName(slot))
        || frame.isReference(slot) && frame.get(slot) != 0;
  }

  private boolean isWritten(Frame frame, int slot, boolean top) {
    for (Event event : moment.events()) {
      if (event instanceof Event.RootWrite write
          && write.slot() == slot
          && write.name().equals(frame.localName(slot))) {
        return true;
      } else if (event instanceof Event.NumberWrite write && top && write.slot() == slot) {
        return true;
      }
    }
    return false;
  }

  /** A place where the reference of a root starts. */
  record Rooted(int target, int x, int y, boolean now) {}
}

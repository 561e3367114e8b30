package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Shape;
import rootset.memory.Header;
import rootset.scenario.Image;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/**
 * Draws a heap as text, block for block: the address, the shape, the fields, and whether anything
 * leads there. As everywhere the words of an image may lie, and the picture shows that they do.
 */
public final class HeapPicture {
  private static final int MOST_BLOCKS = 24;
  private static final int MOST_FIELDS = 6;
  private static final int WIDEST = 80; // what a student's page shows without a break

  private final HeapImage heap;
  private final Image image;
  private final Run run;
  private final List<Shape> shapes;
  private final List<Integer> blocks = new ArrayList<>();
  private final boolean[] reached; // by address
  private int unreadable; // where no block begins that should; 0 if everywhere one does

  private HeapPicture(Scenario scenario, Run run, Image image) {
    this.run = run;
    this.image = image;
    this.shapes = scenario.shapes();
    this.heap = new HeapImage(image.words(), run.headerWords(), shapes);
    this.reached = new boolean[heap.end() + 1];
    walk();
    for (int root : image.roots()) {
      reach(root);
    }
  }

  /**
   * The heap before and after the operation that broke a promise first.
   *
   * @return empty if none was broken, or if the run holds no such images
   */
  public static String beforeAndAfter(Scenario scenario, Run run, Promise promise) {
    List<Violation> violations = Oracle.check(scenario, run, promise);
    if (violations.isEmpty() || violations.get(0).line() == 0) {
      return "";
    }
    Violation first = violations.get(0);
    int broken = Oracle.judged(scenario, run, promise) - 1;
    String line = "line " + first.line();
    List<String> after = draw(scenario, run, broken, "after " + line + ", " + first.operation());
    List<String> before = draw(scenario, run, broken - 1, "before " + line);
    return after.isEmpty() ? "" : before.isEmpty() ? text(after) : beside(before, after);
  }

  /** The heap at the end of a run; empty if the run holds no image. */
  public static String atEnd(Scenario scenario, Run run, String title) {
    boolean isSound = Oracle.malformed(run).isEmpty();
    return isSound ? text(draw(scenario, run, run.images().length - 1, title)) : "";
  }

  private static List<String> draw(Scenario scenario, Run run, int index, String title) {
    List<String> lines = new ArrayList<>();
    if (index < 0 || index >= run.images().length) {
      return lines;
    }
    List<String> names = RootNames.at(scenario, run, index);
    Image image = run.images()[index];
    if (names.isEmpty() || image.words().length != scenario.heapWords()) {
      return lines;
    }
    lines.add(title);
    new HeapPicture(scenario, run, image).draw(names, lines);
    return lines;
  }

  private void draw(List<String> names, List<String> lines) {
    StringBuilder roots = new StringBuilder("roots");
    for (int i = 0; i < names.size(); i++) {
      roots
          .append(i == 0 ? "  " : "   ")
          .append(names.get(i))
          .append(": ")
          .append(image.roots()[i]);
    }
    lines.add(roots.toString());
    int digits = String.valueOf(heap.end()).length();
    int shown = Math.min(blocks.size(), MOST_BLOCKS);
    for (int block : blocks.subList(0, shown)) {
      lines.add(padLeft(String.valueOf(block), digits) + "  " + describe(block));
    }
    if (shown < blocks.size()) {
      lines.add(" ".repeat(digits) + "  … " + (blocks.size() - shown) + " more blocks");
    } else if (unreadable > 0) {
      String found = "no block that fits: the word is " + heap.word(unreadable);
      lines.add(padLeft(String.valueOf(unreadable), digits) + "  " + found);
    }
  }

  /** Steps from block to block, as far as that goes. */
  private void walk() {
    try {
      heap.walk();
    } catch (Broken atSomeBlock) {
      // What was recognised until then is drawn.
    }
    int address = 1;
    while (address < heap.end() && (heap.isFree(address) || heap.isObject(address))) {
      blocks.add(address);
      address = heap.next(address);
    }
    unreadable = address < heap.end() ? address : 0;
  }

  private void reach(int root) {
    List<Integer> found = new ArrayList<>(List.of(root));
    while (!found.isEmpty()) {
      int address = found.remove(found.size() - 1);
      if (heap.isObject(address) && !reached[address]) {
        reached[address] = true;
        for (int field = 0; field < shape(address).references(); field++) {
          found.add(heap.reference(address, field));
        }
      }
    }
  }

  private Shape shape(int object) {
    return shapes.get(heap.shapeId(object));
  }

  private String describe(int block) {
    if (heap.isFree(block)) {
      int words = Header.freeWords(heap.word(block));
      return "free, " + words + (words == 1 ? " word" : " words");
    }
    Shape shape = shape(block);
    StringBuilder text = new StringBuilder(shape.name());
    if (run.headerWords() > 0) {
      text.append("  word: ").append(heap.word(block + 1));
    }
    for (int field = 0; field < Math.min(shape.references(), MOST_FIELDS); field++) {
      int target = heap.reference(block, field);
      text.append("  field ").append(field).append(": ").append(target);
      text.append(target == 0 || heap.isObject(target) ? "" : " (no object)");
    }
    text.append(shape.references() > MOST_FIELDS ? "  …" : "");
    for (int index = 0; index < Math.min(shape.data(), MOST_FIELDS); index++) {
      if (heap.data(block, index) != 0) {
        text.append("  data ").append(index).append(": ").append(heap.data(block, index));
      }
    }
    return text.append(reached[block] ? "" : "  (garbage)").toString();
  }

  private static String beside(List<String> left, List<String> right) {
    int width = width(left);
    if (width + 3 + width(right) > WIDEST) {
      return text(left) + "\n" + text(right);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String before = i < left.size() ? left.get(i) : "";
      String after = i < right.size() ? right.get(i) : "";
      String gap = " ".repeat(width - before.length() + 3);
      text.append((before + gap + after).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<String> lines) {
    int width = 0;
    for (String line : lines) {
      width = Math.max(width, line.length());
    }
    return width;
  }

  private static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(Math.max(width - text.length(), 0)) + text;
  }
}

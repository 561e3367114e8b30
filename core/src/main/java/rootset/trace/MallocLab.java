package rootset.trace;

import java.util.Arrays;

/**
 * Reads a trace of the malloc lab of CMU's course on computer systems (a {@code .rep} file).
 *
 * <p>Four lines with a number each come first: a suggested heap size, the number of ids, the number
 * of operations, a weight. Then {@code a ID BYTES} allocates a block, {@code r ID BYTES}
 * reallocates it, {@code f ID} frees it. A block is an object that one root refers to. To
 * reallocate is to make a new object first, and then to let the root refer to that instead of the
 * old one; without a block of that id it is to allocate.
 */
final class MallocLab {
  /** The most ids that a trace may announce. */
  static final int MAX_IDS = 1 << 22;

  private static final String OPERATION = "an operation: a ID BYTES, r ID BYTES or f ID";

  private final TraceText text;
  private final Operations operations = new Operations();
  private int[] roots; // by id; NONE without a block
  private int[] lines; // by id: where it was allocated last, or freed if there is no block

  private MallocLab(TraceText text) {
    this.text = text;
  }

  static Operations parse(TraceText text) {
    return new MallocLab(text).parse();
  }

  private Operations parse() {
    header("a suggested heap size", Integer.MAX_VALUE);
    int ids = header("the number of ids", MAX_IDS);
    int count = header("the number of operations", Integer.MAX_VALUE);
    int countLine = text.line();
    header("a weight", Integer.MAX_VALUE);
    roots = new int[ids];
    Arrays.fill(roots, Operations.NONE);
    lines = new int[ids];
    while (text.nextLine()) {
      operation(count, countLine);
    }
    if (operations.count() < count) {
      throw text.slipAtEnd(
          "another operation, for line " + countLine + " announces " + count,
          "the end of the text after " + operations.count());
    }
    return operations;
  }

  private int header(String what, int most) {
    String expected = what + " (a .rep trace begins with four lines of one number each)";
    if (!text.nextLine()) {
      throw text.slipAtEnd(expected, "the end of the text");
    }
    int number = text.number(expected, most);
    text.end();
    return number;
  }

  private void operation(int count, int countLine) {
    String word = text.word(OPERATION);
    if (operations.count() == count) {
      String expected = "the end of the text, for line " + countLine + " announces only " + count;
      throw text.slip(expected, TraceText.quote(word));
    }
    switch (word) {
      case "a" -> allocate();
      case "r" -> reallocate();
      case "f" -> free();
      default -> throw text.slip(OPERATION, TraceText.quote(word));
    }
    text.end();
  }

  private void allocate() {
    int id = id();
    if (roots[id] != Operations.NONE) {
      String found = "id " + id + ", which was allocated in line " + lines[id];
      throw text.slip("an id without a block", found);
    }
    roots[id] = operations.beginRoot();
    make(id);
  }

  private void reallocate() {
    int id = id();
    if (roots[id] == Operations.NONE) {
      checkNotFreed(id);
      roots[id] = operations.beginRoot();
    }
    make(id);
  }

  private void free() {
    int id = id();
    if (roots[id] == Operations.NONE) {
      checkNotFreed(id);
      throw text.slip("an id with a block", "id " + id + ", which was never allocated");
    }
    lines[id] = text.line();
    operations.setRoot(text.line(), roots[id], Operations.NONE);
    operations.endRoot(roots[id]);
    roots[id] = Operations.NONE;
  }

  private int id() {
    if (roots.length == 0) {
      throw text.slip("no operation, for line 2 announces 0 ids", "an operation");
    }
    return text.number("an id", roots.length - 1);
  }

  private void make(int id) {
    int bytes = text.number("a number of bytes", Trace.MAX_BYTES);
    lines[id] = text.line();
    operations.allocate(text.line(), id, bytes, 0, roots[id]);
  }

  private void checkNotFreed(int id) {
    if (lines[id] != 0) {
      String found = "id " + id + ", which was freed in line " + lines[id];
      throw text.slip("an id with a block", found);
    }
  }
}

package rootset.trace;

import rootset.heap.Shape;
import rootset.scenario.ScenarioException;

/**
 * A recorded run of a program, reduced to what concerns its heap: allocations, roots that begin and
 * end, references stored into objects.
 *
 * <p>Two formats are read: traces of the GarCoSim trace file simulator ({@code .trace}), and traces
 * of CMU's malloc lab ({@code .rep}).
 */
public final class Trace {
  /** The most bytes that an object of a trace may have. */
  public static final int MAX_BYTES = 4 * Shape.MAX_FIELDS;

  private final String source;
  private final String prefix;
  private final Operations operations;

  private Trace(String source, String prefix, Operations operations) {
    this.source = source;
    this.prefix = prefix;
    this.operations = operations;
  }

  /**
   * Reads a trace, whichever of the two formats it has; messages call the text {@code source}.
   *
   * @throws ScenarioException at the first slip, or if the text has neither format
   */
  public static Trace parse(String source, String text) {
    TraceText beginning = new TraceText(source, text);
    while (beginning.nextLine()) {
      if (beginning.peek() != GarCoSim.COMMENT) {
        return parse(source, text, beginning);
      }
    }
    throw beginning.slipAtEnd(expected(), "the end of the text");
  }

  private static Trace parse(String source, String text, TraceText beginning) {
    String word = beginning.word("");
    if (isDigit(word.charAt(0))) {
      return new Trace(source, "id ", MallocLab.parse(new TraceText(source, text)));
    }
    boolean isOperation = word.length() == 1 && GarCoSim.OPERATIONS.contains(word);
    if (!isOperation || isDigit(beginning.peek())) {
      throw beginning.slip(expected(), TraceText.quote(word));
    }
    return new Trace(source, "O", GarCoSim.parse(new TraceText(source, text)));
  }

  /** The name of the text. */
  public String source() {
    return source;
  }

  /** The number of operations, which is the number of lines without headers and comments. */
  public int size() {
    return operations.count();
  }

  Operations operations() {
    return operations;
  }

  /** What the text calls an object. */
  String name(int object) {
    return prefix + operations.name(object);
  }

  @Override
  public String toString() {
    return source + " (" + size() + " operations, " + operations.objects() + " objects)";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String expected() {
    return "a GarCoSim trace (lines such as: a T1 O1 S64 N2 C1)"
        + " or a malloc lab trace (four lines of one number each, then lines such as: a 0 512)";
  }
}

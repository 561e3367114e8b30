package rootset.scenario;

import java.util.List;
import rootset.heap.Shape;

/**
 * A program of heap operations, read from text, one operation a line.
 *
 * <pre>
 * heap 64                   # words; 256 if missing
 * stack 16                  # frames; 64 if missing
 * shape Node 2 1            # name, reference fields, data words; known are Leaf 0 1, Cell 1 1, Pair 2 0
 * shape Ref 1 0 weak        # field 0 is weak; or ephemeron: field 0 is its key, 1 its value; or code
 * frame NAME                # calls; the frame main is there from the start
 * return
 * new VAR SHAPE             # VAR is a local of the top frame
 * list VAR COUNT [SHAPE]    # COUNT nodes linked by field 0; data word 0 counts them from 0
 * set VAR PATH|null         # a path is a variable and fields to follow: a.0.1
 * drop VAR                  # set VAR null
 * global NAME PATH|null
 * store PATH.FIELD PATH|null
 * data PATH.INDEX INT
 * repeat COUNT … end
 * gc
 * gc young | start | step UNITS
 * deref VAR PATH            # what field 0 of a weak object refers to; it lives until the job ends
 * job                       # ends the job
 * register PATH INT         # the number, a token, is queued when the object is dead
 * expect objects N | free-blocks N | same PATH PATH | data PATH.INDEX INT | refused
 * expect floating N         # so many objects stand that nothing reaches
 * expect finalized INT…     # takes exactly these tokens, in this order, out of the queue
 * </pre>
 *
 * <p>A name in a path is a local of the top frame or else a global. A refused {@code new} leaves
 * its variable as it was, a refused {@code list} leaves the nodes made so far.
 *
 * <p>{@code gc young} is a full collection if the collector has no young generation; {@code gc
 * start} and {@code gc step} do nothing if it cannot mark in steps. A path does not lead through a
 * weak field or the key of an ephemeron ({@code deref} reads the former); who reads the value of an
 * ephemeron has to hold the key.
 */
public final class Scenario {
  /** The length of the heap in words if the text does not say. */
  public static final int DEFAULT_HEAP_WORDS = 256;

  /** The longest heap that a text may ask for, in words. */
  public static final int MAX_HEAP_WORDS = 1 << 26;

  /** The number of frames that fit if the text does not say. */
  public static final int DEFAULT_MAX_FRAMES = 64;

  /** How many operations a run may execute. */
  public static final int MAX_OPS = 5_000_000;

  /** How many objects a run may ask for. */
  public static final int MAX_OBJECTS = 20_000_000;

  private final String source;
  private final String text;
  private final int heapWords;
  private final int maxFrames;
  private final List<Shape> shapes;
  private final List<Op> ops;

  Scenario(
      String source, String text, int heapWords, int maxFrames, List<Shape> shapes, List<Op> ops) {
    this.source = source;
    this.text = text;
    this.heapWords = heapWords;
    this.maxFrames = maxFrames;
    this.shapes = List.copyOf(shapes);
    this.ops = List.copyOf(ops);
  }

  /** Reads a scenario; messages call the text {@code scenario}. */
  public static Scenario parse(String text) {
    return parse("scenario", text);
  }

  /**
   * Reads a scenario from {@code text}; messages call the text {@code source}.
   *
   * @throws ScenarioException at the first slip
   */
  public static Scenario parse(String source, String text) {
    return new Parser(source, text).parse();
  }

  /** The same program for a heap of {@code words} words. */
  public Scenario withHeap(int words) {
    return new Scenario(source, text, words, maxFrames, shapes, ops);
  }

  /** The name of the text. */
  public String source() {
    return source;
  }

  /** The text as it was read. */
  public String text() {
    return text;
  }

  /** The operation in the given line of the text, counted from 1, without its comment. */
  public String operation(int line) {
    return Words.uncommented(Words.lines(text).get(line - 1)).trim();
  }

  /** The length of the heap in words. */
  public int heapWords() {
    return heapWords;
  }

  /** The number of frames that fit on the stack. */
  public int maxFrames() {
    return maxFrames;
  }

  /** All shapes, known and declared; in a run a shape's number is its place in this list. */
  public List<Shape> shapes() {
    return shapes;
  }

  /** The operations in order of the text. */
  public List<Op> ops() {
    return ops;
  }

  @Override
  public String toString() {
    return source + " (" + ops.size() + " operations, a heap of " + heapWords + " words)";
  }
}

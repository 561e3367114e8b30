package rootset.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import rootset.heap.Heap;
import rootset.heap.HeapListener;
import rootset.heap.Pause;
import rootset.heap.Shape;
import rootset.memory.Header;
import rootset.memory.Memory;
import rootset.stack.Frame;

/**
 * Writes down what happens in a heap, one line at a time. The package's own comment has the format.
 *
 * <p>What the heap does not tell is found out: locals that were declared and never written, and
 * objects that a collector frees without a word. Both are told when the next operation begins.
 */
public final class Recorder implements HeapListener {
  private static final int UNKNOWN = -1;

  private final Heap heap;
  private final Consumer<String> sink;
  private final Residents residents;
  private final String[] toldSpaces; // by page
  private final List<Shape> toldShapes;
  private int[] shapeNumbers = new int[8]; // by the heap's number; 1 more, and 0 if not known
  private int[] toldSlots = new int[16]; // by frame
  private int toldGlobals;
  private boolean collectorTells;
  private boolean suspicious;
  private int freeWords;
  private boolean tagged;
  private boolean finished;

  private Recorder(Heap heap, List<Shape> shapes, Consumer<String> sink) {
    this.heap = heap;
    this.toldShapes = new ArrayList<>(shapes);
    this.sink = sink;
    this.residents = new Residents(heap);
    this.toldSpaces = new String[heap.memory().pageCount()];
    Arrays.fill(toldSpaces, "");
    this.freeWords = heap.freeList().words();
  }

  /**
   * Writes the header and begins to listen to {@code heap}, in which nothing happened yet. Make the
   * program's {@link rootset.heap.Mutator} afterwards.
   *
   * @param collector what people call the heap's collector
   * @param shapes the shapes to be named in the header, the others are recorded when their first
   *     object is born
   * @param sink gets each line, without a line break
   * @throws IllegalStateException if the program has begun
   */
  public static Recorder attach(
      Heap heap, String collector, List<Shape> shapes, Consumer<String> sink) {
    if (heap.stack().depth() > 0
        || heap.globals().slots() > 0
        || heap.work().allocatedObjects() > 0) {
      throw new IllegalStateException(
          "the program has begun; attach the recorder to a heap in which nothing happened yet");
    }
    Recorder recorder = new Recorder(heap, shapes, sink);
    recorder.header(collector);
    recorder.tellPages();
    heap.addListener(recorder);
    return recorder;
  }

  /**
   * The same for a script, whose words are tagged: where a field or a slot holds no reference, its
   * word is a primitive of {@link rootset.script.Primitives}. An object's fields are pairs of a
   * reference field and the data word of the same number.
   */
  public static Recorder attachToScript(Heap heap, String collector, Consumer<String> sink) {
    Recorder recorder = new Recorder(heap, List.of(), sink);
    recorder.tagged = true;
    recorder.header(collector);
    recorder.tellPages();
    heap.addListener(recorder);
    return recorder;
  }

  /**
   * The program is about to execute the operation {@code text} in line {@code line} of its text.
   */
  public void operation(int line, String text) {
    catchUp();
    tellPages();
    tell(event("op").field("line", line).field("text", text));
  }

  /** The program calls {@code object} so from now on. */
  public void label(int object, String text) {
    int id = residents.at(object);
    if (id > 0) {
      tell(event("label").field("id", id).field("text", text));
    }
  }

  /** The program calls field {@code field} of {@code object} so from now on. */
  public void name(int object, int field, String name) {
    int id = residents.at(object);
    if (id > 0) {
      tell(event("name").field("id", id).field("field", field).field("name", name));
    }
  }

  /** The program prints a line of text. */
  public void print(String text) {
    tell(event("print").field("text", text));
  }

  /** Tells what is still to be told, and ends the recording; the heap has no listener then. */
  public void finish() {
    catchUp();
    tellPages();
    heap.setListener(null);
    finished = true;
  }

  @Override
  public void allocated(int object) {
    int shape = shapeNumber(object);
    int words = heap.words(object);
    freeWords -= words;
    prepare(object, words);
    int id = residents.moveIn(object);
    JsonWriter line = event("alloc").field("id", id).field("at", object);
    tell(line.field("shape", shape).field("words", words));
    if (heap.isMarked(object)) { // born black
      marked(object);
      visited(object);
    }
  }

  @Override
  public void wrote(int holder, int field, int before, int after) {
    int id = residents.at(holder);
    if (id > 0) {
      tell(event("write").field("id", id).field("field", field).field("to", target(after)));
    }
  }

  @Override
  public void filled(int holder, int first, int count, int target) {
    int id = residents.at(holder);
    if (id > 0) {
      JsonWriter line = event("fill").field("id", id).field("field", first);
      tell(line.field("count", count).field("to", target(target)));
    }
  }

  @Override
  public void wroteData(int holder, int index, int value) {
    int id = residents.at(holder);
    if (id > 0) {
      tell(event("data").field("id", id).field("index", index).field("value", value));
    }
  }

  @Override
  public void wroteRoot(Root root, int index, int before, int after) {
    if (root == Root.HANDLE) {
      tell(event("handle").field("slot", index).field("to", target(after)));
    } else if (root == Root.GLOBAL) {
      tellNewGlobals(index);
      toldGlobals = Math.max(toldGlobals, index + 1);
      tellReference("global", heap.globals(), index, after);
    } else {
      int frame = heap.stack().depth() - 1;
      tellNewLocals(frame, index);
      toldSlots[frame] = Math.max(toldSlots[frame], index + 1);
      tellReference("local", heap.stack().top(), index, after);
    }
  }

  @Override
  public void wrotePrimitive(int slot, int value) {
    String name = heap.stack().top().localName(slot);
    tell(event("local").field("slot", slot).field("name", name).field("value", value));
  }

  @Override
  public void entered(String function) {
    int frame = heap.stack().depth() - 1;
    if (frame > 0) {
      tellNewLocals(frame - 1, heap.stack().frame(frame - 1).slots());
    }
    if (frame == toldSlots.length) {
      toldSlots = Arrays.copyOf(toldSlots, 2 * frame);
    }
    // The slots of a frame that has a name have names, too, and are told one by one.
    toldSlots[frame] = function.isEmpty() ? heap.stack().top().slots() : 0;
    tell(event("enter").field("name", function).field("slots", toldSlots[frame]));
  }

  @Override
  public void leaving() {
    tell(event("leave"));
  }

  @Override
  public void marked(int object) {
    tellAbout("mark", object);
  }

  @Override
  public void visited(int object) {
    tellAbout("scan", object);
  }

  @Override
  public void moved(int from, int to) {
    suspicious = true;
    int id = residents.at(from);
    residents.moveOut(from);
    prepare(to, heap.words(to));
    if (id > 0) {
      residents.moveIn(to, id);
      tell(event("move").field("id", id).field("at", to));
    }
  }

  @Override
  public void freed(int object) {
    collectorTells = true;
    tellFree(object);
  }

  @Override
  public void cleared(int holder, int field) {
    int id = residents.at(holder);
    if (id > 0) {
      tell(event("clear").field("id", id).field("field", field));
    }
  }

  @Override
  public void finalized(int token) {
    tell(event("finalize").field("token", token));
  }

  @Override
  public void pauseBegins(Pause kind) {
    collectorTells = true;
    tell(event("begin").field("pause", Entry.lowerCase(kind)));
  }

  @Override
  public void pauseEnds(Pause kind, long units) {
    tellPages();
    tell(event("end").field("pause", Entry.lowerCase(kind)).field("units", units));
  }

  private void header(String collector) {
    JsonWriter line = new JsonWriter().open('{').field("rootset", Recording.FORMAT);
    line.field("version", Recording.VERSION).field("collector", collector);
    line.field("heapWords", heap.end() - heap.start());
    line.field("pageWords", heap.memory().pageWords());
    line.field("headerWords", heap.collector().headerWords());
    if (tagged) {
      line.field("words", Recording.TAGGED);
    }
    line.key("shapes").open('[');
    for (Shape shape : toldShapes) {
      describe(line.open('{'), shape).close('}');
    }
    tell(line.close(']'));
  }

  private static JsonWriter describe(JsonWriter line, Shape shape) {
    line.field("name", shape.name()).field("refs", shape.references()).field("data", shape.data());
    return line.field("kind", Entry.lowerCase(shape.kind()));
  }

  /** The number that the shape of {@code object} has in the recording. */
  private int shapeNumber(int object) {
    int id = Header.shapeId(heap.memory().load(object));
    if (id >= shapeNumbers.length) {
      shapeNumbers = Arrays.copyOf(shapeNumbers, 2 * id);
    }
    if (shapeNumbers[id] == 0) {
      shapeNumbers[id] = 1 + tellShape(heap.shape(object));
    }
    return shapeNumbers[id] - 1;
  }

  private int tellShape(Shape shape) {
    int known = toldShapes.indexOf(shape);
    if (known >= 0) {
      return known;
    }
    tell(describe(event("shape"), shape));
    toldShapes.add(shape);
    return toldShapes.size() - 1;
  }

  private void catchUp() {
    int frame = heap.stack().depth() - 1;
    if (frame >= 0) {
      tellNewLocals(frame, heap.stack().top().slots());
    }
    tellNewGlobals(heap.globals().slots());
    int free = heap.freeList().words();
    if (!collectorTells && (suspicious || free > freeWords)) {
      residents.evict(this::tellFree);
    }
    suspicious = false;
    freeWords = free;
  }

  /** Tells the locals below {@code end} that were declared and never written. */
  private void tellNewLocals(int frame, int end) {
    for (; toldSlots[frame] < end; toldSlots[frame]++) {
      tellReference("local", heap.stack().frame(frame), toldSlots[frame], Memory.NULL);
    }
  }

  private void tellNewGlobals(int end) {
    for (; toldGlobals < end; toldGlobals++) {
      tellReference("global", heap.globals(), toldGlobals, Memory.NULL);
    }
  }

  private void tellReference(String kind, Frame frame, int slot, int target) {
    String name = frame.localName(slot);
    tell(event(kind).field("slot", slot).field("name", name).field("to", target(target)));
  }

  /**
   * A block is put here: no other object can stand in its place now, whatever the collector told.
   */
  private void prepare(int block, int words) {
    for (int address = block; address < block + words; address++) {
      tellFree(address);
    }
    int pageWords = heap.memory().pageWords();
    for (int page = block / pageWords; page <= (block + words - 1) / pageWords; page++) {
      tellPage(page);
    }
  }

  private void tellAbout(String what, int object) {
    int id = residents.at(object);
    if (id > 0) {
      tell(event(what).field("id", id));
    }
  }

  private void tellPages() {
    for (int page = 0; page < toldSpaces.length; page++) {
      tellPage(page);
    }
  }

  private void tellPage(int page) {
    String space = heap.memory().page(page * heap.memory().pageWords()).owner();
    if (!space.equals(toldSpaces[page])) {
      toldSpaces[page] = space;
      tell(event("page").field("page", page).field("space", space));
    }
  }

  private void tellFree(int address) {
    int id = residents.at(address);
    if (id > 0) {
      residents.moveOut(address);
      tell(event("free").field("id", id));
    }
  }

  private int target(int address) {
    int id = residents.at(address);
    return id == 0 && address != Memory.NULL ? UNKNOWN : id;
  }

  private static JsonWriter event(String kind) {
    return new JsonWriter().open('{').field("e", kind);
  }

  private void tell(JsonWriter line) {
    if (!finished) {
      sink.accept(line.close('}').toString());
    }
  }
}

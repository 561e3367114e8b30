package rootset.recording;

import java.util.Arrays;
import rootset.heap.Shape;
import rootset.stack.Frame;

/**
 * Turns a recording into a trace that front ends of Python Tutor can show: a JSON object of the
 * program's text and a list of execution points, each of which stands for itself.
 *
 * <p>There is a point before each operation and one at the end. An object of the heap is an {@code
 * INSTANCE} of its shape, under the number of its birth; a reference field is called {@code .0} and
 * so on, as in paths, and a data word {@code data 0}. Handles are globals. A reference to an object
 * that was freed is a text that says so.
 *
 * <p>What the format has no place for is in a key of its own, {@code rootset}, that front ends do
 * not look at: for each object the address, the words, the space, and whether it is marked.
 */
public final class PythonTutorTrace {
  private static final String MODULE = "<module>";

  private final Recording recording;
  private final Replay replay;
  private final JsonWriter json = new JsonWriter();
  private int[] calls = new int[16]; // by frame
  private int called;

  private PythonTutorTrace(Recording recording) {
    this.recording = recording;
    this.replay = new Replay(recording);
  }

  /**
   * The trace of a recorded run of the program {@code code}.
   *
   * @throws IllegalArgumentException if the recording contradicts itself
   */
  public static String of(String code, Recording recording) {
    PythonTutorTrace trace = new PythonTutorTrace(recording);
    trace.write(code);
    return trace.json.toString();
  }

  private void write(String code) {
    json.open('{').field("code", code).key("trace").open('[').line();
    int line = 0;
    while (replay.hasNext()) {
      if (replay.peek() instanceof Event.Operation operation) {
        line = operation.at();
        point(line, "step_line");
        json.line();
      }
      count(replay.step());
    }
    point(line, "return");
    json.lastLine().close(']').key("rootset").open('{').field("version", Recording.VERSION);
    json.field("collector", recording.collector()).field("heapWords", recording.heapWords());
    json.field("pageWords", recording.pageWords()).close('}').close('}').lastLine();
  }

  /** Numbers the calls, so that a frame is not taken for an earlier one in its place. */
  private void count(Event event) {
    if (event instanceof Event.Enter) {
      int frame = replay.stack().depth() - 1;
      if (frame == calls.length) {
        calls = Arrays.copyOf(calls, 2 * frame);
      }
      calls[frame] = ++called;
    }
  }

  private void point(int line, String event) {
    int depth = replay.stack().depth();
    json.open('{').field("line", line).field("event", event);
    json.field("func_name", depth == 0 ? MODULE : name(replay.stack().top()));
    json.field("stdout", "");
    globals();
    json.key("stack_to_render").open('[');
    for (int frame = 0; frame < depth; frame++) {
      frame(frame, frame == depth - 1);
    }
    json.close(']');
    heap();
    places();
    json.close('}');
  }

  private void globals() {
    Frame globals = replay.globals();
    json.key("ordered_globals").open('[');
    names(globals);
    for (int handle = 0; handle < replay.handles(); handle++) {
      if (replay.handle(handle) != 0) {
        json.value("handle-" + handle);
      }
    }
    json.close(']').key("globals").open('{');
    variables(globals);
    for (int handle = 0; handle < replay.handles(); handle++) {
      if (replay.handle(handle) != 0) {
        reference(json.key("handle-" + handle), replay.handle(handle));
      }
    }
    json.close('}');
  }

  private void frame(int index, boolean isTop) {
    Frame frame = replay.stack().frame(index);
    int call = calls[index];
    json.open('{').field("frame_id", call).field("func_name", name(frame));
    json.field("unique_hash", name(frame) + "_f" + call).field("is_highlighted", isTop);
    json.field("is_parent", false).field("is_zombie", false);
    json.key("parent_frame_id_list").open('[').close(']').key("ordered_varnames").open('[');
    names(frame);
    json.close(']').key("encoded_locals").open('{');
    variables(frame);
    json.close('}').close('}');
  }

  private static String name(Frame frame) {
    return frame.name().isEmpty() ? "(call)" : frame.name();
  }

  private void names(Frame frame) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      json.value(frame.localName(slot));
    }
  }

  private void variables(Frame frame) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      json.key(frame.localName(slot));
      if (frame.isReference(slot)) {
        reference(json, frame.get(slot));
      } else {
        json.value(frame.get(slot));
      }
    }
  }

  private void heap() {
    json.key("heap").open('{');
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object)) {
        json.key(String.valueOf(object));
        instance(object);
      }
    }
    json.close('}');
  }

  private void instance(int object) {
    Shape shape = replay.shape(object);
    json.open('[').value("INSTANCE").value(shape.name());
    for (int field = 0; field < shape.references(); field++) {
      json.open('[').value("." + field);
      reference(json, replay.reference(object, field));
      json.close(']');
    }
    for (int index = 0; index < shape.data(); index++) {
      json.open('[').value("data " + index).value(replay.data(object, index)).close(']');
    }
    json.close(']');
  }

  private void reference(JsonWriter place, int target) {
    if (target == 0) {
      place.nothing();
    } else if (replay.isStanding(target)) {
      place.open('[').value("REF").value(target).close(']');
    } else {
      place.value(target < 0 ? "no object" : "object " + target + ", which was freed");
    }
  }

  private void places() {
    json.key("rootset").open('{').key("objects").open('{');
    for (int object = 1; object <= replay.born(); object++) {
      if (replay.isStanding(object)) {
        json.key(String.valueOf(object)).open('{').field("at", replay.address(object));
        json.field("words", replay.words(object)).field("space", replay.spaceOf(object));
        json.field("marked", replay.isMarked(object)).close('}');
      }
    }
    json.close('}').close('}');
  }
}

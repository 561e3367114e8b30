package rootset.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rootset.heap.Kind;
import rootset.recording.JsonWriter;
import rootset.recording.Replay;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/** What the roots reach, by a walk of its own over a replay: breadth first, so paths are short. */
final class Liveness {
  private static final int UNSEEN = Integer.MAX_VALUE;

  private final Replay replay;
  private final List<String> rootNames = new ArrayList<>();
  private final int[] reachedBy; // by object: the object before it, -1 - root for a root, or UNSEEN
  private final int[] field; // by object: the field of the object before it
  private int[] queue = new int[64];
  private int queued;

  Liveness(Replay replay) {
    this(replay, 0);
  }

  /** As if {@code without} were not there. */
  private Liveness(Replay replay, int without) {
    this.replay = replay;
    this.reachedBy = new int[replay.born() + 1];
    this.field = new int[replay.born() + 1];
    Arrays.fill(reachedBy, UNSEEN);
    if (without > 0) {
      reachedBy[without] = 0;
    }
    visitRoots();
    int visited = 0;
    do {
      for (; visited < queued; visited++) {
        visitFields(queue[visited]);
      }
      visitValues();
    } while (visited < queued);
    if (without > 0) {
      reachedBy[without] = UNSEEN;
    }
  }

  /** The number of objects that were born when the walk began. */
  int objects() {
    return reachedBy.length - 1;
  }

  boolean isLive(int object) {
    return reachedBy[object] != UNSEEN;
  }

  /** The words of all objects that the roots reach. */
  int liveWords() {
    int words = 0;
    for (int i = 0; i < queued; i++) {
      words += replay.words(queue[i]);
    }
    return words;
  }

  /** The first thing that is found to refer to a live object: a root or a field. */
  String referrer(int object) {
    int before = reachedBy[object];
    return before < 0
        ? rootNames.get(-1 - before)
        : Names.field(replay, before, field[object]) + " of " + Names.of(replay, before);
  }

  /** The path to an object and what would go with it, as a JSON object. */
  String why(int object) {
    JsonWriter json = new JsonWriter().open('{');
    if (!replay.isStanding(object)) {
      return json.field("alive", false).field("text", "It was freed.").close('}').toString();
    }
    json.field("object", object).field("name", Names.of(replay, object));
    json.field("words", replay.words(object)).field("alive", isLive(object));
    if (isLive(object)) {
      int retained = liveWords() - new Liveness(replay, object).liveWords();
      json.field("retained", retained).key("path").open('[');
      for (String place : path(object)) {
        json.value(place);
      }
      json.close(']');
    } else {
      json.field("text", "No root leads to it: it is garbage, and waits for a collection.");
    }
    return json.close('}').toString();
  }

  private List<String> path(int object) {
    List<String> path = new ArrayList<>();
    int at = object;
    while (reachedBy[at] >= 0) {
      int before = reachedBy[at];
      path.add(0, Names.field(replay, before, field[at]) + " → " + Names.of(replay, at));
      at = before;
    }
    path.add(0, rootNames.get(-1 - reachedBy[at]) + " → " + Names.of(replay, at));
    return path;
  }

  private void visitRoots() {
    CallStack stack = replay.stack();
    for (int depth = 0; depth < stack.depth(); depth++) {
      Frame frame = stack.frame(depth);
      visitSlots(frame);
    }
    visitSlots(replay.globals());
    for (int handle = 0; handle < replay.handles(); handle++) {
      if (isNew(replay.handle(handle))) {
        reachFromRoot(replay.handle(handle), "handle " + handle);
      }
    }
  }

  /** Roots get their names only where one is found: there may be many frames. */
  private void visitSlots(Frame frame) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      if (frame.isReference(slot) && isNew(frame.get(slot))) {
        String name = frame.localName(slot);
        boolean isGlobal = frame == replay.globals();
        reachFromRoot(
            frame.get(slot), isGlobal ? "global " + name : "local " + name + " of " + frame.name());
      }
    }
  }

  private boolean isNew(int target) {
    return replay.isStanding(target) && !isLive(target);
  }

  private void reachFromRoot(int target, String name) {
    rootNames.add(name);
    reach(target, -rootNames.size(), 0);
  }

  private void visitFields(int object) {
    int first = replay.shape(object).kind().weakFields();
    for (int i = first; i < replay.shape(object).references(); i++) {
      int target = replay.reference(object, i);
      if (isNew(target)) {
        reach(target, object, i);
      }
    }
  }

  /** The values of those ephemerons whose keys are alive. */
  private void visitValues() {
    for (int i = 0; i < queued; i++) {
      int object = queue[i];
      if (replay.shape(object).kind() == Kind.EPHEMERON) {
        int key = replay.reference(object, 0);
        int value = replay.reference(object, 1);
        if (replay.isStanding(key) && isLive(key) && isNew(value)) {
          reach(value, object, 1);
        }
      }
    }
  }

  private void reach(int object, int before, int through) {
    reachedBy[object] = before;
    field[object] = through;
    if (queued == queue.length) {
      queue = Arrays.copyOf(queue, 2 * queued);
    }
    queue[queued++] = object;
  }
}

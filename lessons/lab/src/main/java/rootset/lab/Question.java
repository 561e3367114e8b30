package rootset.lab;

import rootset.recording.Event;
import rootset.recording.JsonWriter;
import rootset.recording.Recording;
import rootset.recording.Replay;

/**
 * Asks, where a collection begins, whether it will find an object. The answer is read from the
 * recording, so it is right whatever the collector does; the reason comes from the roots.
 */
final class Question {
  private final Recording recording;
  private final Cut cut;
  private final Moment moment;
  private final Replay replay;
  private final Liveness liveness;
  private final boolean[] found; // by object
  private boolean searches;

  private Question(Recording recording, Cut cut, Moment moment) {
    this.recording = recording;
    this.cut = cut;
    this.moment = moment;
    this.replay = moment.replay();
    this.liveness = new Liveness(replay);
    this.found = new boolean[replay.born() + 1];
  }

  /** The question after the step that {@code moment} shows; empty if there is none. */
  static String after(Recording recording, Cut cut, Moment moment) {
    for (Event event : moment.events()) {
      if (event instanceof Event.PauseBegin) {
        return new Question(recording, cut, moment).ask();
      }
    }
    return "";
  }

  private String ask() {
    lookAhead();
    int object = searches ? candidate() : 0;
    if (object == 0) {
      return "";
    }
    JsonWriter json = new JsonWriter().open('{');
    json.field("ask", "Will the collector find " + Names.of(replay, object) + "?");
    json.key("options").open('[');
    option(json, "Yes", found[object], object);
    option(json, "No", !found[object], object);
    return json.close(']').close('}').toString();
  }

  /** What this pause will mark or move. */
  private void lookAhead() {
    for (int i = cut.end(moment.step()); i < recording.events().size(); i++) {
      Event event = recording.events().get(i);
      if (event instanceof Event.PauseEnd) {
        return;
      }
      int object =
          event instanceof Event.Mark mark
              ? mark.object()
              : event instanceof Event.Move move ? move.object() : 0;
      if (object > 0 && object < found.length) {
        found[object] = true;
        searches = true;
      }
    }
  }

  /** In turn an object that a reference does not save, any garbage, and one that is found. */
  private int candidate() {
    int held = 0;
    int garbage = 0;
    int survivor = 0;
    for (int object = 1; object < found.length; object++) {
      if (!replay.isStanding(object) || replay.isMarked(object)) {
        continue;
      } else if (liveness.isLive(object)) {
        survivor = found[object] ? object : survivor;
      } else if (referrer(object) > 0) {
        held = object;
      } else {
        garbage = object;
      }
    }
    int dead = held > 0 ? held : garbage;
    boolean wantsSurvivor = moment.step() % 3 == 0;
    return dead == 0 || wantsSurvivor && survivor > 0 ? survivor : dead;
  }

  /** An object other than itself with a reference to {@code object}; 0 if there is none. */
  private int referrer(int object) {
    for (int holder = 1; holder < found.length; holder++) {
      if (holder != object && replay.isStanding(holder)) {
        for (int i = 0; i < replay.shape(holder).references(); i++) {
          if (replay.reference(holder, i) == object) {
            return holder;
          }
        }
      }
    }
    return 0;
  }

  private void option(JsonWriter json, String text, boolean right, int object) {
    json.open('{').field("text", text).field("right", right).field("why", reason(object));
    json.close('}');
  }

  private String reason(int object) {
    if (liveness.isLive(object)) {
      String how = liveness.referrer(object) + " refers to it";
      return "The search begins at the roots and arrives there: " + how + ".";
    } else if (found[object]) {
      return "No root leads to it any more, yet it is found. It floats until the next collection.";
    }
    int holder = referrer(object);
    return holder == 0
        ? "No root leads to it."
        : "No root leads to it. " + Names.of(replay, holder) + " refers to it, but is not reached.";
  }
}

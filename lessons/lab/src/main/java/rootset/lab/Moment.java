package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Pause;
import rootset.recording.Event;
import rootset.recording.Recording;
import rootset.recording.Replay;
import rootset.script.Primitives;

/** The state of a film at one of its steps, and what that step changed. */
final class Moment {
  private final Replay replay;
  private final Recording recording;
  private final Cut cut;
  private final List<Event> events = new ArrayList<>(); // of this step
  private final List<Ghost> freed = new ArrayList<>(); // in this step
  private final List<Ghost> ghosts = new ArrayList<>(); // left behind since the pause began
  private final List<Integer> lost = new ArrayList<>(); // in this step
  private final StringBuilder console = new StringBuilder();
  private Pause pause; // null while the program runs
  private String left = ""; // the function that returned last
  private int line;
  private int step = -1;
  private boolean marking; // whether colours mean something

  Moment(Recording recording, Cut cut) {
    this.recording = recording;
    this.replay = new Replay(recording);
    this.cut = cut;
    next();
  }

  /** Goes on to the next step, which must be there. */
  void next() {
    events.clear();
    freed.clear();
    lost.clear();
    step++;
    Liveness before = step > 0 && mayLose() ? new Liveness(replay) : null;
    for (int i = cut.start(step); i < cut.end(step); i++) {
      Event event = replay.peek();
      foresee(event);
      events.add(replay.step());
      follow(event);
    }
    if (before != null) {
      compare(before);
    }
  }

  /** Whether the program takes references away in the step that comes. */
  private boolean mayLose() {
    for (int i = cut.start(step); i < cut.end(step); i++) {
      Event event = recording.events().get(i);
      if (event instanceof Event.RootWrite
          || event instanceof Event.NumberWrite
          || event instanceof Event.FieldWrite
          || event instanceof Event.Fill
          || event instanceof Event.Leave) {
        return true;
      }
    }
    return false;
  }

  private void compare(Liveness before) {
    Liveness after = new Liveness(replay);
    for (int object = 1; object <= before.objects(); object++) {
      if (before.isLive(object) && replay.isStanding(object) && !after.isLive(object)) {
        lost.add(object);
      }
    }
  }

  /** The objects that the roots reached before this step and do not reach behind it. */
  List<Integer> lost() {
    return lost;
  }

  int step() {
    return step;
  }

  Replay replay() {
    return replay;
  }

  List<Event> events() {
    return events;
  }

  /** What was freed in this step, where it stood. */
  List<Ghost> freed() {
    return freed;
  }

  /** What objects that moved left behind in this pause. */
  List<Ghost> ghosts() {
    return ghosts;
  }

  /** How the program spells a word that is no reference. */
  String spell(int word) {
    return recording.tagged() ? Primitives.spell(word) : String.valueOf(word);
  }

  /** Whether fields are pairs of a reference and a word, as a script's are. */
  boolean hasPairs() {
    return recording.tagged();
  }

  /** Whether an object moved in this pause. */
  boolean hasMoved(int object) {
    for (Ghost ghost : ghosts) {
      if (ghost.object() == object) {
        return true;
      }
    }
    return false;
  }

  /** The function that returned last. */
  String left() {
    return left;
  }

  /** Whether the program waits for its collector. */
  boolean isPaused() {
    return pause != null;
  }

  int line() {
    return line;
  }

  String console() {
    return console.toString();
  }

  /** Whether white, grey and black mean something now. */
  boolean hasColours() {
    return marking;
  }

  /** The phase, for a person: what the program or its collector is busy with. */
  String phase() {
    for (Event event : events) {
      if (event instanceof Event.Mark || event instanceof Event.Visit) {
        return ghosts.isEmpty() ? "mark" : "copy";
      } else if (event instanceof Event.Move) {
        return "move";
      } else if (event instanceof Event.Free || event instanceof Event.Clear) {
        return "free";
      }
    }
    return pause == null ? "run" : "collect";
  }

  /** What was true before the event and will be no more. */
  private void foresee(Event event) {
    if (event instanceof Event.Free free && replay.isStanding(free.object())) {
      freed.add(ghost(free.object()));
    } else if (event instanceof Event.Leave && replay.stack().depth() > 0) {
      left = replay.stack().top().name();
    } else if (event instanceof Event.Move move && replay.isStanding(move.object())) {
      ghosts.add(ghost(move.object()));
    }
  }

  private Ghost ghost(int object) {
    String name = Names.of(replay, object);
    return new Ghost(object, name, replay.address(object), replay.words(object));
  }

  private void follow(Event event) {
    if (event instanceof Event.Operation operation) {
      line = operation.at();
    } else if (event instanceof Event.Print print) {
      console.append(print.text()).append('\n');
    } else if (event instanceof Event.PauseBegin begin) {
      pause = begin.pause();
      ghosts.clear();
    } else if (event instanceof Event.PauseEnd end) {
      pause = null;
      ghosts.clear();
      marking = marking && end.pause() != Pause.FULL;
    } else if (event instanceof Event.Mark) {
      marking = true;
    }
  }

  /**
   * An object where it stands no longer: its number, what it was called, its first word, length.
   */
  record Ghost(int object, String name, int address, int words) {}
}

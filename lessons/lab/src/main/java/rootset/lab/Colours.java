package rootset.lab;

import rootset.recording.Event;
import rootset.recording.Replay;

/** The colours of tri-colour marking, and what else makes an object look special in a step. */
final class Colours {
  private Colours() {}

  /** {@code white}, {@code grey} or {@code black} while that means something, or {@code plain}. */
  static String of(Moment moment, int object) {
    if (!moment.hasColours() && moment.ghosts().isEmpty()) {
      return "plain";
    }
    Replay replay = moment.replay();
    boolean found = moment.hasColours() ? replay.isMarked(object) : moment.hasMoved(object);
    return found ? replay.isVisited(object) ? "black" : "grey" : "white";
  }

  /** The letter that a header carries, so that nobody has to tell colours apart. */
  static String letter(String colour) {
    return switch (colour) {
      case "white" -> "W";
      case "grey" -> "G";
      case "black" -> "B";
      default -> "H";
    };
  }

  static String describe(Replay replay, int object, String colour, boolean live) {
    String name = Names.of(replay, object);
    return (colour.equals("plain") ? name : name + ", " + colour) + (live ? "" : ", garbage");
  }

  /** A class for an object that the step made, or did something with. */
  static String emphasis(Moment moment, int object) {
    String emphasis = "";
    for (Event event : moment.events()) {
      if (event instanceof Event.Allocation birth && birth.object() == object) {
        return " new";
      } else if (concerns(event, object)) {
        emphasis = " now";
      }
    }
    return emphasis;
  }

  private static boolean concerns(Event event, int object) {
    return event instanceof Event.Mark mark && mark.object() == object
        || event instanceof Event.Visit visit && visit.object() == object
        || event instanceof Event.Move move && move.object() == object
        || event instanceof Event.FieldWrite write && write.holder() == object
        || event instanceof Event.DataWrite write && write.holder() == object
        || event instanceof Event.Clear clear && clear.holder() == object;
  }
}

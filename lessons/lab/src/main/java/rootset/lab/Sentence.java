package rootset.lab;

import rootset.heap.HeapListener.Root;
import rootset.heap.Pause;
import rootset.recording.Event;
import rootset.recording.Recording;
import rootset.recording.Replay;

/** Says what a step does, to which object, and why it matters. */
final class Sentence {
  private static final int MOST_PARTS = 3;
  private static final int MANY = 3;

  private final Moment moment;
  private final Recording recording;
  private final Replay replay;
  private final StringBuilder text = new StringBuilder();
  private int parts;
  private int births;

  Sentence(Moment moment, Recording recording) {
    this.moment = moment;
    this.recording = recording;
    this.replay = moment.replay();
    if (moment.step() == 0) {
      begin();
    } else {
      tellAll();
    }
  }

  private void begin() {
    text.append("An empty heap of ").append(recording.heapWords()).append(" words, managed by ");
    text.append(recording.collector()).append(". The program has not begun.");
  }

  private void tellAll() {
    String operation = "";
    boolean calls = false;
    for (Event event : moment.events()) {
      calls |= event instanceof Event.Enter || event instanceof Event.Leave;
    }
    tellBirths();
    for (int i = 0; i < moment.events().size(); i++) {
      Event event = moment.events().get(i);
      if (event instanceof Event.Operation begun) {
        operation = Names.shortened(begun.text(), 60);
      } else if (!(calls && isNullSlot(event)) && !isOverwritten(event, i)) {
        tell(event);
      }
    }
    if (!operation.isEmpty()) {
      text.insert(0, parts == 0 ? operation : operation + ": ");
      if (operation.equals("gc")) {
        text.append(": the program asks for a full collection");
      }
    }
    if (text.length() > 0) {
      text.append('.');
    }
    tellLost();
  }

  /** Many objects at once are told by their number. */
  private void tellBirths() {
    int words = 0;
    for (Event event : moment.events()) {
      if (event instanceof Event.Allocation birth) {
        births++;
        words += birth.words();
      }
    }
    if (births >= MANY) {
      text.append(births).append(" objects of ").append(words).append(" words are made");
      parts++;
    }
  }

  /** Whether the step itself writes the same slot again. */
  private boolean isOverwritten(Event event, int index) {
    for (int i = index + 1; i < moment.events().size(); i++) {
      if (event instanceof Event.RootWrite write
          && moment.events().get(i) instanceof Event.RootWrite later
          && later.root() == write.root()
          && later.slot() == write.slot()) {
        return true;
      }
    }
    return births >= MANY
        && (event instanceof Event.Allocation
            || event instanceof Event.FieldWrite
            || event instanceof Event.DataWrite);
  }

  /** What slots hold at the beginning and at the end of a call goes without saying. */
  private static boolean isNullSlot(Event event) {
    return event instanceof Event.RootWrite write && write.target() == 0;
  }

  /** What nothing leads to any longer, which nobody sees who looks at the statement alone. */
  private void tellLost() {
    int count = moment.lost().size();
    if (count > 0) {
      text.append(" Now no root leads to ").append(name(moment.lost().get(0)));
      if (count > 1) {
        text.append(count == 2 ? " and one more" : " and " + (count - 1) + " more");
      }
      text.append(": garbage.");
    }
  }

  private void tell(Event event) {
    String part = Cut.isCollectors(event) ? collectors(event) : programs(event);
    if (!part.isEmpty() && parts++ < MOST_PARTS) {
      text.append(parts == 1 ? "" : "; ").append(part);
    }
  }

  private String programs(Event event) {
    if (event instanceof Event.Allocation birth) {
      return name(birth.object()) + " of " + birth.words() + " words is made";
    } else if (event instanceof Event.RootWrite write) {
      boolean isSeen = write.root() != Root.HANDLE && !Names.isTemporary(write.name());
      return isSeen ? write.name() + refersTo(write.target()) : "";
    } else if (event instanceof Event.NumberWrite write) {
      return Names.isTemporary(write.name())
          ? ""
          : write.name() + " is " + moment.spell(write.value());
    } else if (event instanceof Event.FieldWrite write) {
      boolean isSeen = write.target() != 0 || !isInternal(write);
      return isSeen ? field(write.holder(), write.field()) + refersTo(write.target()) : "";
    } else if (event instanceof Event.Fill fill) {
      return fill.count() + " fields of " + name(fill.holder()) + refersTo(fill.target());
    } else if (event instanceof Event.DataWrite write) {
      return moment.hasPairs()
          ? pair(write)
          : "data word " + write.index() + " of " + name(write.holder()) + " is " + write.value();
    } else if (event instanceof Event.Enter enter) {
      return "The frame of " + enter.function() + " is pushed";
    } else if (event instanceof Event.Leave) {
      return "The frame of " + moment.left() + " is popped, and its references end with it";
    } else if (event instanceof Event.Print print) {
      String text = Names.shortened(print.text(), 60);
      return moment.hasPairs() ? "it prints " + text : text;
    }
    return "";
  }

  private String collectors(Event event) {
    if (event instanceof Event.Mark mark) {
      String why = moment.isPaused() ? because(mark.object()) : ": the write barrier sees to it";
      return "Mark " + name(mark.object()) + why;
    } else if (event instanceof Event.Visit visit) {
      return "All fields of " + name(visit.object()) + " were visited: it is black";
    } else if (event instanceof Event.Move) {
      return moved();
    } else if (event instanceof Event.Free) {
      return freed();
    } else if (event instanceof Event.Clear clear) {
      return "The weak "
          + field(clear.holder(), clear.field())
          + " becomes null: its target is dead";
    } else if (event instanceof Event.Finalize token) {
      return "The token " + token.token() + " is queued: its object is dead";
    } else if (event instanceof Event.PauseBegin begin) {
      return begins(begin.pause());
    } else if (event instanceof Event.PauseEnd end) {
      return "The program goes on, after "
          + end.units()
          + (end.units() == 1 ? " unit of work" : " units of work");
    }
    return "";
  }

  private boolean isInternal(Event.FieldWrite write) {
    return moment.hasPairs()
        && replay.isStanding(write.holder())
        && Names.isInternal(replay, write.holder(), write.field());
  }

  /** A script's field gets a primitive; other words of its objects are its own affair. */
  private String pair(Event.DataWrite write) {
    boolean isField =
        replay.isStanding(write.holder())
            && write.index() < replay.shape(write.holder()).references()
            && !replay.fieldName(write.holder(), write.index()).isEmpty()
            && !Names.isInternal(replay, write.holder(), write.index());
    return isField
        ? field(write.holder(), write.index()) + " is " + moment.spell(write.value())
        : "";
  }

  private static String begins(Pause pause) {
    return switch (pause) {
      case FULL -> "The program waits: a full collection begins";
      case YOUNG -> "The program waits: a collection of the young generation begins";
      case STEP -> "The program waits while the collector marks on";
      case SWEEP -> "The program waits while the collector sweeps on";
    };
  }

  private String moved() {
    Moment.Ghost from = moment.ghosts().get(moment.ghosts().size() - 1);
    int to = replay.address(from.object());
    return moment.hasColours()
        ? "Move " + from.name() + " to @" + to + "; whatever refers to it is updated"
        : "Copy " + from.name() + " to @" + to + because(from.object());
  }

  private String freed() {
    Moment.Ghost gone = moment.freed().get(moment.freed().size() - 1);
    return "Free " + gone.name() + ": " + gone.words() + " words are free again";
  }

  private String because(int object) {
    Liveness liveness = new Liveness(replay);
    return liveness.isLive(object) ? ": " + liveness.referrer(object) + " refers to it" : "";
  }

  private String refersTo(int target) {
    return target == 0 ? " is null" : " refers to " + name(target);
  }

  private String field(int holder, int field) {
    return Names.field(replay, holder, field) + " of " + name(holder);
  }

  private String name(int object) {
    if (object < 0) {
      return "a place where no object stands";
    }
    return replay.isStanding(object) ? Names.of(replay, object) : "object " + object;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

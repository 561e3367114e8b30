package rootset.lab;

import java.util.Arrays;
import java.util.List;
import rootset.heap.HeapListener.Root;
import rootset.recording.Event;
import rootset.recording.Recording;

/** Where the steps of a recording end: each is a run of events that belong together. */
final class Cut {
  private static final int MOST_STEPS = 5_000;

  private int[] ends = new int[64]; // of step 0 on: the index behind the last event
  private int steps; // step 0 included
  private boolean complete = true;

  private Cut() {}

  static Cut of(Recording recording) {
    Cut cut = new Cut();
    List<Event> events = recording.events();
    boolean calm = false; // whether the step holds nothing yet but the beginning of an operation
    for (int i = firstOperation(events); i < events.size(); i++) {
      Event event = events.get(i);
      boolean begins = !isAside(event) && (isAlone(event) || isAfterCollector(events, i));
      if (begins && !(calm && event instanceof Event.Enter)) {
        if (cut.steps == MOST_STEPS) {
          cut.complete = false;
          return cut;
        }
        cut.cutAt(event instanceof Event.Leave ? ending(events, i) : i);
      }
      calm = event instanceof Event.Operation;
    }
    cut.cutAt(events.size());
    return cut;
  }

  /** The number of steps after step 0. */
  int length() {
    return steps - 1;
  }

  boolean isComplete() {
    return complete;
  }

  String shortened() {
    return "only the first " + length() + " steps are shown";
  }

  /** The index of the first event of a step. */
  int start(int step) {
    return step == 0 ? 0 : ends[step - 1];
  }

  /** The index behind the last event of a step. */
  int end(int step) {
    return ends[step];
  }

  /** Where a return begins: with the references of its frame, which end one after the other. */
  private static int ending(List<Event> events, int leave) {
    int first = leave;
    while (first > 0 && isEnded(events.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean isEnded(Event event) {
    return event instanceof Event.RootWrite write
        && write.root() == Root.LOCAL
        && write.target() == 0;
  }

  private void cutAt(int index) {
    if (steps == ends.length) {
      ends = Arrays.copyOf(ends, 2 * steps);
    }
    ends[steps++] = index;
  }

  /** Where step 1 begins: everything before is what the program finds when it starts. */
  private static int firstOperation(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Operation) {
        return i;
      }
    }
    return 0;
  }

  /** What nobody sees by itself. */
  private static boolean isAside(Event event) {
    return event instanceof Event.PageOwner
        || event instanceof Event.NewShape
        || event instanceof Event.Label
        || event instanceof Event.RootWrite write && Names.isTemporary(write.name())
        || event instanceof Event.NumberWrite number && Names.isTemporary(number.name())
        || event instanceof Event.FieldName;
  }

  private static boolean isAlone(Event event) {
    return event instanceof Event.Operation
        || event instanceof Event.Enter
        || event instanceof Event.Leave
        || isCollectors(event);
  }

  /** The program goes on where its collector interrupted it. */
  private static boolean isAfterCollector(List<Event> events, int index) {
    int last = index - 1;
    while (last >= 0 && isAside(events.get(last))) {
      last--;
    }
    return last >= 0 && isCollectors(events.get(last));
  }

  static boolean isCollectors(Event event) {
    return event instanceof Event.Mark
        || event instanceof Event.Visit
        || event instanceof Event.Move
        || event instanceof Event.Free
        || event instanceof Event.Clear
        || event instanceof Event.Finalize
        || event instanceof Event.PauseBegin
        || event instanceof Event.PauseEnd;
  }
}

package rootset.lab;

import java.util.List;
import rootset.recording.JsonWriter;
import rootset.recording.Replay;

/** The objects that stand in the heap, in order of address. */
final class ObjectTable {
  private static final int MOST_ROWS = 40;

  private final Moment moment;
  private final Replay replay;

  ObjectTable(Moment moment) {
    this.moment = moment;
    this.replay = moment.replay();
  }

  /** Their numbers. */
  int[] inOrder() {
    int count = 0;
    for (int object = 1; object <= replay.born(); object++) {
      count += replay.isStanding(object) ? 1 : 0;
    }
    int[] sorted = new int[count];
    for (int object = replay.born(); object > 0; object--) {
      if (replay.isStanding(object)) {
        sorted[--count] = object;
      }
    }
    sort(sorted, 0, sorted.length, new int[sorted.length]);
    return sorted;
  }

  /** As a JSON array, for a table that is read aloud. */
  String json() {
    Liveness liveness = new Liveness(replay);
    JsonWriter json = new JsonWriter().open('[');
    for (int object : inOrder()) {
      json.open('{').field("object", object).field("address", replay.address(object));
      json.field("name", Names.title(replay, object)).field("words", replay.words(object));
      json.field("colour", Colours.of(moment, object)).field("alive", liveness.isLive(object));
      json.key("fields").open('[');
      List<Fields.Row> rows = Fields.of(moment, object, MOST_ROWS);
      for (Fields.Row row : rows) {
        json.value(row.name() + ": " + row.value());
      }
      json.close(']').close('}');
    }
    return json.close(']').toString();
  }

  /** Merge sort by address: births are nearly in that order, and it must be the same everywhere. */
  private void sort(int[] objects, int from, int to, int[] spare) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(objects, from, middle, spare);
    sort(objects, middle, to, spare);
    System.arraycopy(objects, from, spare, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft =
          right == to
              || left < middle && replay.address(spare[left]) <= replay.address(spare[right]);
      objects[i] = takeLeft ? spare[left++] : spare[right++];
    }
  }
}

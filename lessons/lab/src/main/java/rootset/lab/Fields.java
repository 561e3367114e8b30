package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Shape;
import rootset.recording.Event;
import rootset.recording.Replay;

/** What an object holds, as rows of names and values. */
final class Fields {
  private Fields() {}

  /** The first {@code most} fields of an object, and a row that says how many more there are. */
  static List<Row> of(Replay replay, int object, int most) {
    Shape shape = replay.shape(object);
    List<Row> rows = new ArrayList<>();
    boolean opaque = !replay.label(object).isEmpty(); // its label tells what its data words mean
    int count = shape.references() + (opaque ? 0 : shape.data());
    for (int i = 0; i < count && rows.size() < most; i++) {
      rows.add(i < shape.references() ? reference(replay, object, i) : data(replay, object, i));
    }
    if (count > rows.size()) {
      rows.add(new Row("…", count - rows.size() + " more", 0, object, -1, false));
    }
    return rows;
  }

  private static Row reference(Replay replay, int object, int field) {
    int target = replay.reference(object, field);
    boolean weak = field < replay.shape(object).kind().weakFields();
    String name = Names.field(replay, object, field);
    if (replay.isStanding(target)) {
      return new Row(name, Names.of(replay, target), target, object, field, weak);
    }
    return new Row(name, target == 0 ? "null" : "dangling", 0, object, field, weak);
  }

  private static Row data(Replay replay, int object, int index) {
    int word = index - replay.shape(object).references();
    return new Row("data " + word, String.valueOf(replay.data(object, word)), 0, object, -1, false);
  }

  /**
   * One field.
   *
   * @param target the object that it refers to; 0 if none
   * @param field its number among the reference fields; -1 if it is none of them
   */
  record Row(String name, String value, int target, int object, int field, boolean weak) {
    boolean writtenIn(Moment moment) {
      for (Event event : moment.events()) {
        if (event instanceof Event.FieldWrite write
            && write.holder() == object
            && write.field() == field) {
          return true;
        }
      }
      return false;
    }
  }
}

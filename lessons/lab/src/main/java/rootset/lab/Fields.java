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
  static List<Row> of(Moment moment, int object, int most) {
    Replay replay = moment.replay();
    Shape shape = replay.shape(object);
    List<Row> rows = new ArrayList<>();
    boolean pairs = moment.hasPairs(); // then the label tells what other data words mean
    int count = shape.references() + (pairs ? 0 : shape.data());
    int more = 0;
    for (int i = 0; i < count; i++) {
      if (i < shape.references() && isIdle(moment, object, i)) {
        continue;
      } else if (rows.size() < most) {
        rows.add(i < shape.references() ? reference(moment, object, i) : data(replay, object, i));
      } else {
        more++;
      }
    }
    if (more > 0) {
      rows.add(new Row("…", more + " more", 0, object, -1, false));
    }
    return rows;
  }

  /** A field of a script's object that holds nothing and has no name yet, or is internal. */
  private static boolean isIdle(Moment moment, int object, int field) {
    String name = moment.replay().fieldName(object, field);
    return moment.hasPairs()
        && moment.replay().reference(object, field) == 0
        && (name.isEmpty() || Names.isInternal(moment.replay(), object, field));
  }

  private static Row reference(Moment moment, int object, int field) {
    Replay replay = moment.replay();
    int target = replay.reference(object, field);
    boolean weak = field < replay.shape(object).kind().weakFields();
    String name = Names.field(replay, object, field);
    if (replay.isStanding(target)) {
      return new Row(name, Names.of(replay, target), target, object, field, weak);
    }
    String value = target == 0 ? primitive(moment, object, field) : "dangling";
    return new Row(name, value, 0, object, field, weak);
  }

  private static String primitive(Moment moment, int object, int field) {
    boolean isPair = moment.hasPairs() && field < moment.replay().shape(object).data();
    return isPair ? moment.spell(moment.replay().data(object, field)) : "null";
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

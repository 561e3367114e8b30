package rootset.script;

/** Goes through the values of arrays, text, maps, sets and iterators. */
final class Iteration {
  static final int KEYS = 0;
  static final int VALUES = 1;
  static final int ENTRIES = 2;

  /** Where to go on. */
  int place;

  private static final int SOURCE = 0;
  private final Values values;
  private final Lists lists;
  private final Tables tables;

  Iteration(Values values, Lists lists, Tables tables) {
    this.values = values;
    this.lists = lists;
    this.tables = tables;
  }

  /**
   * Takes the next value of what a slot holds, at {@link #place} or behind; whether there is one.
   */
  boolean next(int slot, String name) {
    values.load(slot);
    int kind = values.kind();
    if (kind == Kinds.ITERATOR) {
      return nextOfIterator(slot);
    }
    return next(slot, kind, kind == Kinds.MAP ? ENTRIES : VALUES, name);
  }

  private boolean next(int slot, int kind, int mode, String name) {
    int object = values.object(slot);
    switch (kind) {
      case Kinds.ARRAY:
        return place < lists.length(object) && element(slot, object, mode);
      case Kinds.TEXT:
        return place < values.length(object) && character(object);
      case Kinds.MAP, Kinds.SET:
        return entry(slot, kind, mode);
      default:
        throw Thrown.type(name + " is not iterable");
    }
  }

  private boolean element(int slot, int array, int mode) {
    int index = place++;
    if (mode == KEYS) {
      values.set(Primitives.integer(index));
    } else if (mode == VALUES) {
      lists.get(array, index);
    } else {
      pair();
      int pair = values.ref;
      values.set(Primitives.integer(index));
      lists.overwrite(pair, 0);
      lists.get(values.object(slot), index);
      lists.overwrite(pair, 1);
      values.setObject(pair);
    }
    return true;
  }

  private boolean character(int text) {
    char c = values.charAt(text, place++);
    String next = String.valueOf(c);
    if (c >= 0xd800 && c < 0xdc00 && place < values.length(text)) {
      next += values.charAt(text, place++);
    }
    values.setText(next);
    return true;
  }

  private boolean entry(int slot, int kind, int mode) {
    int object = values.object(slot);
    for (; place < tables.end(object); place++) {
      tables.key(object, place);
      if (values.ref == 0 && values.word == Primitives.HOLE) {
        continue;
      }
      if (mode == ENTRIES) {
        pair();
        int pair = values.ref;
        object = values.object(slot);
        tables.key(object, place);
        lists.overwrite(pair, 0);
        takeValue(object, kind);
        lists.overwrite(pair, 1);
        values.setObject(pair);
      } else if (mode == VALUES) {
        takeValue(object, kind);
      }
      place++;
      return true;
    }
    return false;
  }

  private void takeValue(int object, int kind) {
    if (kind == Kinds.MAP) {
      tables.value(object, place);
    } else {
      tables.key(object, place);
    }
  }

  private void pair() {
    lists.create(2);
    int pair = values.ref;
    lists.setLength(pair, 2);
    values.setObject(pair);
  }

  private boolean nextOfIterator(int slot) {
    int iterator = values.object(slot);
    int outer = place;
    int state = Primitives.value(values.mutator.loadData(iterator, SOURCE));
    int source = values.mutator.load(iterator, SOURCE);
    int mark = values.held();
    place = state >> 2;
    boolean found = next(values.hold(source), values.kind(source), state & 3, "");
    int ref = values.ref;
    int word = values.word;
    iterator = values.object(slot);
    values.storeWord(iterator, SOURCE, Primitives.integer(place << 2 | state & 3));
    values.release(mark);
    values.ref = ref;
    values.word = word;
    place = outer;
    return found;
  }
}

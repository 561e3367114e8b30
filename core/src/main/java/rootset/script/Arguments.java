package rootset.script;

/** What a native function was called with. */
final class Arguments {
  int self = Values.NOWHERE; // the slot of this
  private final Values values;
  private final Conversions conversions;
  private int first;
  private int count;
  private int step = 1;

  Arguments(Values values, Conversions conversions) {
    this.values = values;
    this.conversions = conversions;
  }

  void set(int newSelf, int newFirst, int newCount) {
    self = newSelf;
    first = newFirst;
    count = newCount;
    step = 1;
  }

  /** The arguments are the elements of an array in a slot; they are held. */
  void setList(int newSelf, int list, Lists lists) {
    self = newSelf;
    count = values.object(list) == 0 ? 0 : lists.length(values.object(list));
    step = -1;
    for (int i = 0; i < count; i++) {
      lists.get(values.object(list), i);
      int hold = values.hold();
      first = i == 0 ? hold : first;
    }
  }

  int count() {
    return count;
  }

  int slot(int index) {
    return index < count ? first + step * index : Values.NOWHERE;
  }

  void load(int index) {
    values.load(slot(index));
  }

  /** The object that {@code this} is, or 0. */
  int self() {
    return values.object(self);
  }

  double number(int index) {
    load(index);
    return conversions.number();
  }

  int integer(int index, int missing) {
    load(index);
    return conversions.integer(missing);
  }

  /** An index from the start, or, if it is negative, from the end; within 0 and the length. */
  int place(int index, int missing, int length) {
    int place = integer(index, missing);
    return place < 0 ? Math.max(0, length + place) : Math.min(place, length);
  }

  String text(int index) {
    load(index);
    return conversions.text();
  }

  boolean isMissing(int index) {
    load(index);
    return values.ref == 0 && values.word == Primitives.UNDEFINED;
  }
}

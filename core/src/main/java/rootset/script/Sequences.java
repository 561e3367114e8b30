package rootset.script;

/** What literals and patterns with several values do. */
final class Sequences {
  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Conversions conversions;
  private final Natives natives;

  Sequences(
      Values values, Properties properties, Lists lists, Conversions conversions, Natives natives) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.conversions = conversions;
    this.natives = natives;
  }

  /** Adds all values of what a slot holds to an array. */
  void spread(int arraySlot, int slot, String name) {
    natives.iteration.place = 0;
    while (natives.iteration.next(slot, name)) {
      lists.push(arraySlot);
    }
  }

  /** Takes an array of what can be enumerated in what a slot holds. */
  void keys(int slot) {
    values.load(slot);
    if (values.isNothing()) {
      lists.create(0);
    } else {
      natives.objects.list(slot, Iteration.KEYS);
    }
  }

  /** Takes what a slot holds if it is an array, or else an array of its values. */
  void list(int slot) {
    values.load(slot);
    if (values.kind() != Kinds.ARRAY) {
      String name = natives.inspector.inspect();
      lists.create(0);
      int list = values.hold();
      spread(list, slot, name);
      values.load(list);
    }
  }

  /** Takes an array of the elements from number {@code from} on. */
  void rest(int arraySlot, int from) {
    lists.create(0);
    int rest = values.hold();
    for (int i = from; i < lists.length(values.object(arraySlot)); i++) {
      lists.get(values.object(arraySlot), i);
      lists.push(rest);
    }
    values.load(rest);
  }

  /** Takes an object with the properties of another, but those that an array names. */
  void restOfObject(int slot, int keysSlot) {
    int rest = values.hold(properties.newObject(Kinds.OBJECT, Properties.SPARE));
    natives.objects.assign(rest, slot, keysSlot);
    values.load(rest);
  }

  /** Takes the text of the values of so many slots. */
  void concat(int first, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      values.load(first + i);
      text.append(conversions.text());
    }
    values.setText(text.toString());
  }

  void checkObject(int slot, String firstKey) {
    values.load(slot);
    if (values.isNothing()) {
      String found = Primitives.spell(values.word);
      throw Thrown.type(
          "Cannot destructure property '"
              + firstKey
              + "' of '"
              + found
              + "' as it is "
              + found
              + ".");
    }
  }
}

package rootset.script;

/** Arrays: an object with a length, and a store of elements that grows as V8's does. */
final class Lists {
  /** The longest array. */
  static final int MAX_LENGTH = 1 << 24;

  private static final int ELEMENTS = 0;
  private static final int EXTRA = 16;

  private final Values values;
  private final Properties properties;

  Lists(Values values, Properties properties) {
    this.values = values;
    this.properties = properties;
  }

  /** Makes an array without elements, with a store for {@code room} of them; it is at hand. */
  void create(int room) {
    int mark = values.held();
    int elements = room > 0 ? values.hold(values.allocateElements(room)) : Values.NOWHERE;
    int array = properties.newObject(Kinds.ARRAY, 0);
    values.storeWord(array, ELEMENTS, Primitives.integer(0));
    if (room > 0) {
      attach(array, values.object(elements));
    }
    values.label(array, "Array(0)");
    values.release(mark);
    values.setObject(array);
  }

  private void attach(int array, int elements) {
    values.mutator.store(array, ELEMENTS, elements);
    values.label(elements, "elements");
  }

  int length(int array) {
    return Primitives.value(values.mutator.loadData(array, ELEMENTS));
  }

  private int elements(int array) {
    return values.mutator.load(array, ELEMENTS);
  }

  int room(int array) {
    int elements = elements(array);
    return elements == 0 ? 0 : values.pairs(elements);
  }

  /** Takes an element; a hole, or what is beyond the end, is a hole. */
  void load(int array, int index) {
    if (index < 0 || index >= length(array) || index >= room(array)) {
      values.set(Primitives.HOLE);
    } else {
      values.loadField(elements(array), index);
    }
  }

  /** The same as a script sees it. */
  void get(int array, int index) {
    load(array, index);
    if (values.ref == 0 && values.word == Primitives.HOLE) {
      values.set(Primitives.UNDEFINED);
    }
  }

  /** Writes the value at hand over an element that has room. */
  void overwrite(int array, int index) {
    values.storeField(elements(array), index);
  }

  /** Lets an element of the array in a slot have the value of another slot. */
  void store(int arraySlot, int index, int valueSlot) {
    int array = values.object(arraySlot);
    if (index >= length(array)) {
      checkLength(index + 1);
      if (index >= room(array)) {
        int needed = index + 1;
        grow(arraySlot, needed + needed / 2 + EXTRA);
        array = values.object(arraySlot);
      }
      setLength(array, index + 1);
    } else if (index >= room(array)) {
      grow(arraySlot, length(array));
      array = values.object(arraySlot);
    }
    values.load(valueSlot);
    overwrite(array, index);
  }

  /** Adds the value at hand. */
  void push(int arraySlot) {
    int array = values.object(arraySlot);
    int length = length(array);
    if (length < room(array)) {
      overwrite(array, length);
      writeLength(array, length + 1);
      return;
    }
    int mark = values.held();
    int hold = values.hold();
    insert(arraySlot, length, 1);
    values.load(hold);
    overwrite(values.object(arraySlot), length);
    values.release(mark);
  }

  void push(int arraySlot, int valueSlot) {
    int array = values.object(arraySlot);
    int length = length(array);
    if (length < room(array)) {
      values.load(valueSlot);
      overwrite(array, length);
      writeLength(array, length + 1);
    } else {
      store(arraySlot, length, valueSlot);
    }
  }

  private void grow(int arraySlot, int room) {
    int grown = values.allocateElements(room);
    int array = values.object(arraySlot);
    int old = elements(array);
    int length = length(array);
    int kept = Math.min(length, room(array));
    for (int i = 0; i < kept; i++) {
      values.loadField(old, i);
      values.storeField(grown, i);
    }
    for (int i = kept; i < length; i++) {
      values.set(Primitives.HOLE);
      values.storeField(grown, i);
    }
    attach(array, grown);
  }

  /** Sees to it that there is a store for all elements. */
  void fillUp(int arraySlot) {
    int array = values.object(arraySlot);
    if (room(array) < length(array)) {
      grow(arraySlot, length(array));
    }
  }

  /** Lets all elements of an array that has room refer to one object. */
  void fill(int array, int from, int end, int target) {
    for (int i = from; i < end; i++) {
      values.storeWord(elements(array), i, 0);
    }
    values.mutator.fill(elements(array), from, end - from, target);
  }

  /** Makes the array longer, with holes, or shorter. */
  void setLength(int array, int length) {
    checkLength(length);
    int before = length(array);
    int room = room(array);
    int elements = elements(array);
    values.set(Primitives.HOLE);
    for (int i = before; i < length && i < room; i++) {
      values.storeField(elements, i);
    }
    values.set(Primitives.UNDEFINED);
    for (int i = length; i < before && i < room; i++) {
      values.storeField(elements, i);
    }
    writeLength(array, length);
  }

  private void writeLength(int array, int length) {
    values.storeWord(array, ELEMENTS, Primitives.integer(length));
    if (values.wantsNames) {
      values.label(array, "Array(" + length + ")");
    }
  }

  static void checkLength(double length) {
    if (!(length >= 0) || length > MAX_LENGTH || length != Math.floor(length)) {
      throw Thrown.range("Invalid array length");
    }
  }

  /** Removes {@code count} elements; those behind move up. */
  void remove(int array, int from, int count) {
    int length = length(array);
    for (int i = from; i + count < length && i < room(array); i++) {
      load(array, i + count);
      overwrite(array, i);
    }
    setLength(array, length - count);
  }

  /** Makes room for {@code count} elements at {@code from}; those there move down. */
  void insert(int arraySlot, int from, int count) {
    int array = values.object(arraySlot);
    int length = length(array);
    checkLength(length + count);
    if (count > 0 && length + count > room(array)) {
      int needed = length + count;
      grow(arraySlot, needed + needed / 2 + EXTRA);
      array = values.object(arraySlot);
    }
    setLength(array, length + count);
    for (int i = length - 1; i >= from && count > 0; i--) {
      load(array, i);
      overwrite(array, i + count);
    }
  }
}

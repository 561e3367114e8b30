package rootset.script;

/**
 * Maps and sets, in order of insertion, and weak ones, whose entries are ephemerons.
 *
 * <p>A table is a row of pairs: a key and, in maps, its value behind it. Removed keys leave holes
 * until the table is copied.
 */
final class Tables {
  private static final int TABLE = 0;
  private static final int FIRST_ENTRIES = 4;
  private static final int NEXT = 2;

  private final Values values;
  private final Conversions conversions;

  Tables(Values values, Conversions conversions) {
    this.values = values;
    this.conversions = conversions;
  }

  private int step(int table) {
    return values.kind(table) == Kinds.MAP ? 2 : 1;
  }

  private int entries(int object) {
    return values.mutator.load(object, TABLE);
  }

  int size(int object) {
    return Primitives.value(values.mutator.loadData(object, TABLE));
  }

  /** One behind the last place where an entry may be. */
  int end(int object) {
    int entries = entries(object);
    return entries == 0 ? 0 : Primitives.value(values.mutator.loadData(entries, 0));
  }

  /** Takes the key at a place; a hole if there is none any more. */
  void key(int object, int place) {
    values.loadField(entries(object), 1 + place * step(object));
  }

  /** Takes the value at a place. */
  void value(int object, int place) {
    values.loadField(entries(object), place * step(object) + step(object));
  }

  /** The place of the key in a slot, or -1. */
  int find(int object, int keySlot) {
    int end = end(object);
    values.load(keySlot);
    int ref = values.ref;
    int word = values.word;
    for (int place = 0; place < end; place++) {
      key(object, place);
      if (conversions.isSame(ref, word, values.ref, values.word)) {
        return place;
      }
    }
    return -1;
  }

  /** Adds or replaces an entry of the object in a slot. */
  void put(int objectSlot, int keySlot, int valueSlot) {
    int object = values.object(objectSlot);
    int place = find(object, keySlot);
    if (place < 0) {
      makeRoom(objectSlot);
      object = values.object(objectSlot);
      place = end(object);
      values.storeWord(entries(object), 0, Primitives.integer(place + 1));
      values.storeWord(object, TABLE, Primitives.integer(size(object) + 1));
      values.load(keySlot);
      values.storeField(entries(object), 1 + place * step(object));
    }
    if (step(object) == 2) {
      values.load(valueSlot);
      values.storeField(entries(object), 2 + 2 * place);
    }
  }

  private void makeRoom(int objectSlot) {
    int object = values.object(objectSlot);
    int step = step(object);
    int end = end(object);
    int old = entries(object);
    if (old != 0 && 1 + (end + 1) * step <= values.pairs(old)) {
      return;
    }
    int room = Math.max(FIRST_ENTRIES, 2 * size(object));
    int grown = values.allocate("Table", 1 + room * step);
    object = values.object(objectSlot);
    old = entries(object);
    int kept = 0;
    for (int place = 0; place < end; place++) {
      values.loadField(old, 1 + place * step);
      if (values.ref != 0 || values.word != Primitives.HOLE) {
        values.storeField(grown, 1 + kept * step);
        values.loadField(old, place * step + step);
        values.storeField(grown, kept * step + step);
        kept++;
      }
    }
    values.storeWord(grown, 0, Primitives.integer(kept));
    values.mutator.store(object, TABLE, grown);
    values.label(grown, "table");
  }

  /** Removes the key in a slot; whether it was there. */
  boolean remove(int object, int keySlot) {
    int place = find(object, keySlot);
    if (place < 0) {
      return false;
    }
    values.set(Primitives.HOLE);
    values.storeField(entries(object), 1 + place * step(object));
    if (step(object) == 2) {
      values.set(Primitives.UNDEFINED);
      values.storeField(entries(object), 2 + 2 * place);
    }
    values.storeWord(object, TABLE, Primitives.integer(size(object) - 1));
    return true;
  }

  void clear(int object) {
    values.mutator.store(object, TABLE, 0);
    values.storeWord(object, TABLE, Primitives.integer(0));
  }

  // Weak ones: a list of entries, from which those are taken whose key is dead.

  /** The entry of the key in a slot, or 0. */
  int findWeak(int object, int keySlot) {
    int key = values.object(keySlot);
    int before = 0;
    int entry = entries(object);
    while (entry != 0) {
      int next = values.mutator.load(entry, NEXT);
      int found = values.mutator.load(entry, 0);
      if (found == key) {
        return entry;
      }
      if (found == 0) {
        unlink(object, before, next);
      } else {
        before = entry;
      }
      entry = next;
    }
    return 0;
  }

  private void unlink(int object, int before, int next) {
    if (before == 0) {
      values.mutator.store(object, TABLE, next);
    } else {
      values.mutator.store(before, NEXT, next);
    }
  }

  void putWeak(int objectSlot, int keySlot, int valueSlot) {
    int entry = findWeak(values.object(objectSlot), keySlot);
    if (entry == 0) {
      entry = values.allocateEphemeron();
      int object = values.object(objectSlot);
      values.mutator.store(entry, 0, values.object(keySlot));
      values.mutator.store(entry, NEXT, entries(object));
      values.mutator.store(object, TABLE, entry);
      values.name(entry, 0, "key");
      values.name(entry, 1, "value");
      values.name(entry, NEXT, "next");
    }
    if (valueSlot >= 0) {
      values.load(valueSlot);
      values.storeField(entry, 1);
    }
  }

  boolean removeWeak(int object, int keySlot) {
    int wanted = findWeak(object, keySlot);
    int before = 0;
    for (int entry = entries(object); entry != 0; entry = values.mutator.load(entry, NEXT)) {
      if (entry == wanted) {
        unlink(object, before, values.mutator.load(entry, NEXT));
        return true;
      }
      before = entry;
    }
    return false;
  }
}

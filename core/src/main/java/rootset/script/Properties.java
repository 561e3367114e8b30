package rootset.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects with properties, by hidden classes.
 *
 * <p>An object is a row of pairs of a reference field and a data word: first the properties that it
 * has room for, at last a store of those that came later, paired with the number of its class.
 */
final class Properties {
  /** The property that refers to the object to look at next; no script sees it. */
  static final String PROTOTYPE_LINK = "__proto__";

  /** How many properties there is room for in an object that nothing is known of. */
  static final int SPARE = 4;

  private static final int MIN_STORE = 3;

  final int prototypeLink;
  final int prototype;
  final int constructor;
  final int message;
  private final Values values;
  private final List<HiddenClass> classes = new ArrayList<>(); // by number
  private final List<String> names = new ArrayList<>(); // by number
  private final Map<String, Integer> numbers = new HashMap<>();

  Properties(Values values) {
    this.values = values;
    for (int kind = 0; kind < Kinds.TEXT; kind++) {
      HiddenClass root = newClass(true, null);
      if (!Kinds.FIELDS[kind].isEmpty()) {
        root.add(name(Kinds.FIELDS[kind]));
      }
    }
    this.prototypeLink = name(PROTOTYPE_LINK);
    this.prototype = name("prototype");
    this.constructor = name("constructor");
    this.message = name("message");
    classes.get(Kinds.FUNCTION).add(prototype);
  }

  private HiddenClass newClass(boolean isShared, HiddenClass before) {
    HiddenClass created = new HiddenClass(classes.size(), isShared, before);
    classes.add(created);
    return created;
  }

  /** The number of a name. */
  int name(String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = names.size();
      names.add(name);
      numbers.put(name, known);
    }
    return known;
  }

  String name(int number) {
    return names.get(number);
  }

  /** Makes an object with room for {@code room} properties beyond those of its kind. */
  int newObject(int kind, int room) {
    int pairs = classes.get(kind).size() + room + 1;
    int object = values.allocate(kind, pairs);
    values.storeWord(object, pairs - 1, kind);
    for (int slot = 0; slot < classes.get(kind).size(); slot++) {
      values.name(object, slot, name(classes.get(kind).key(slot)));
    }
    values.name(object, pairs - 1, "properties");
    return object;
  }

  private int last(int object) {
    return values.pairs(object) - 1;
  }

  private HiddenClass classOf(int object) {
    return classes.get(values.mutator.loadData(object, last(object)));
  }

  /** Takes the property {@code name} of the object itself; whether there is one. */
  boolean loadOwn(int object, int name) {
    int slot = classOf(object).slot(name);
    if (slot < 0) {
      values.set(Primitives.UNDEFINED);
      return false;
    }
    loadSlot(object, slot);
    return true;
  }

  private void loadSlot(int object, int slot) {
    int last = last(object);
    if (slot < last) {
      values.loadField(object, slot);
    } else {
      values.loadField(values.mutator.load(object, last), slot - last);
    }
  }

  /** Takes the property of the object, or of the first that it inherits from that has it. */
  boolean load(int object, int name) {
    int each = object;
    while (!loadOwn(each, name)) {
      if (!loadOwn(each, prototypeLink) || values.ref == 0) {
        values.set(Primitives.UNDEFINED);
        return false;
      }
      each = values.ref;
    }
    return true;
  }

  /** The function of the language at the end of what the object inherits from, or a word. */
  int builtinBase(int object) {
    int each = object;
    while (loadOwn(each, prototypeLink)) {
      if (values.ref == 0) {
        return values.word;
      }
      each = values.ref;
    }
    return Primitives.UNDEFINED;
  }

  /** Lets the property {@code name} of what a slot refers to have the value of another slot. */
  void store(int objectSlot, int name, int valueSlot) {
    int object = values.object(objectSlot);
    int slot = classOf(object).slot(name);
    if (slot < 0) {
      makeRoom(objectSlot);
      object = values.object(objectSlot);
      slot = append(object, name);
    }
    values.load(valueSlot);
    storeSlot(object, slot);
  }

  private void storeSlot(int object, int slot) {
    int last = last(object);
    if (slot < last) {
      values.storeField(object, slot);
    } else {
      values.storeField(values.mutator.load(object, last), slot - last);
    }
  }

  /** The same for an object that has room in itself; nothing is allocated. */
  void initialise(int object, int name, int ref, int word) {
    int slot = classOf(object).slot(name);
    int place = slot < 0 ? append(object, name) : slot;
    values.ref = ref;
    values.word = word;
    storeSlot(object, place);
  }

  /** Sees to it that one more property has room. */
  private void makeRoom(int objectSlot) {
    int object = values.object(objectSlot);
    int last = last(object);
    int outside = classOf(object).size() - last;
    if (outside < 0) {
      return;
    }
    int store = values.mutator.load(object, last);
    int room = store == 0 ? 0 : values.pairs(store);
    if (outside < room) {
      return;
    }
    int grown = values.allocate("Properties", room + Math.max(MIN_STORE, room / 2));
    object = values.object(objectSlot);
    store = values.mutator.load(object, last);
    for (int i = 0; i < room; i++) {
      values.loadField(store, i);
      values.storeField(grown, i);
      values.name(grown, i, name(classOf(object).key(last + i)));
    }
    values.mutator.store(object, last, grown);
    values.label(grown, "properties");
  }

  private int append(int object, int name) {
    HiddenClass before = classOf(object);
    int slot = before.size();
    int last = last(object);
    if (before.isShared) {
      HiddenClass after = successor(before, name);
      values.storeWord(object, last, after.number);
    } else {
      before.add(name);
    }
    boolean isInside = slot < last;
    int holder = isInside ? object : values.mutator.load(object, last);
    values.name(holder, isInside ? slot : slot - last, name(name));
    if (values.kind(object) == Kinds.OBJECT) {
      values.label(object, "{\u2026}");
    }
    return slot;
  }

  private HiddenClass successor(HiddenClass before, int name) {
    HiddenClass after = before.next(name);
    if (after == null) {
      boolean isShared = before.size() < HiddenClass.MAX_SHARED;
      after = newClass(isShared, before);
      after.add(name);
      if (isShared) {
        before.setNext(name, after);
      }
    }
    return after;
  }

  /** Removes a property; those behind it move up. */
  void delete(int object, int name) {
    HiddenClass before = classOf(object);
    int slot = before.slot(name);
    if (slot < 0) {
      return;
    }
    for (int i = slot; i + 1 < before.size(); i++) {
      loadSlot(object, i + 1);
      storeSlot(object, i);
    }
    values.set(Primitives.UNDEFINED);
    storeSlot(object, before.size() - 1);
    if (!before.isShared) {
      before.remove(slot);
      return;
    }
    HiddenClass after = classes.get(values.kind(object));
    for (int i = after.size(); i < before.size(); i++) {
      after = i == slot ? after : successor(after, before.key(i));
    }
    values.storeWord(object, last(object), after.number);
  }

  /** The names that a script can enumerate: indices first, in order; then as they came. */
  int[] keys(int object) {
    HiddenClass own = classOf(object);
    int[] indices = new int[own.size()];
    int[] others = new int[own.size()];
    int indexCount = 0;
    int otherCount = 0;
    for (int slot = 0; slot < own.size(); slot++) {
      int name = own.key(slot);
      if (index(name(name)) >= 0) {
        indices[indexCount++] = name;
      } else if (!isHidden(name, values.kind(object))) {
        others[otherCount++] = name;
      }
    }
    sort(indices, indexCount);
    int[] all = Arrays.copyOf(indices, indexCount + otherCount);
    System.arraycopy(others, 0, all, indexCount, otherCount);
    return all;
  }

  private void sort(int[] indices, int count) {
    for (int i = 1; i < count; i++) {
      int name = indices[i];
      int place = i;
      while (place > 0 && index(name(indices[place - 1])) > index(name(name))) {
        indices[place] = indices[place - 1];
        place--;
      }
      indices[place] = name;
    }
  }

  private boolean isHidden(int name, int kind) {
    String text = name(name);
    return name == prototypeLink
        || kind == Kinds.FUNCTION && name == prototype
        || kind == Kinds.ERROR && name == message
        || name == constructor
        || text.startsWith("[[")
        || text.startsWith("#");
  }

  /** The index that a name means, or -1. */
  static int index(String name) {
    int length = name.length();
    if (length == 0 || length > 9 || length > 1 && name.charAt(0) == '0') {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < length; i++) {
      if (!Lexer.isDigit(name.charAt(i))) {
        return -1;
      }
      index = 10 * index + name.charAt(i) - '0';
    }
    return index;
  }
}

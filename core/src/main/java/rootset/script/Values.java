package rootset.script;

import java.util.Arrays;
import rootset.heap.Heap;
import rootset.heap.Kind;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.memory.Header;
import rootset.stack.CallStack;

/**
 * Values on the heap, in fields and in slots.
 *
 * <p>The value at hand is a reference, or a primitive word if the reference is 0. It is no root: an
 * allocation may move what it refers to, so it must be in a slot, a field or a handle by then.
 */
final class Values {
  private static final int FEW = 1 << 12;
  private static final int MANY_PAIRS = 16;
  private static final int FIRST_HELD = -2;
  private static final int REFERENCE = -2; // no primitive has this word

  /** The number of a slot that there is not: what it holds is undefined. */
  static final int NOWHERE = -1;

  final Heap heap;
  final Mutator mutator;
  final ScriptObserver observer;
  final boolean wantsNames;
  int ref;
  int word;
  private final CallStack stack;
  private int[] kinds = new int[64]; // by number of the shape
  private int[] textShapes = new int[64]; // by data words
  private int[] elementShapes = new int[64]; // by elements
  private final int[] objectShapes = new int[Kinds.TEXT * MANY_PAIRS]; // by kind and pairs
  private int[] handles = new int[4]; // 1 more, by number of what is held
  private int[] words = new int[4]; // by number of what is held
  private int held;
  private final int numberShape;

  Values(Heap heap, ScriptObserver observer) {
    this.heap = heap;
    this.observer = observer;
    this.wantsNames = observer.wantsNames();
    this.mutator = Mutator.of(heap);
    this.stack = heap.stack();
    this.numberShape = declare(new Shape("Number", 0, 2), Kinds.NUMBER);
  }

  private int declare(Shape shape, int kind) {
    int number = mutator.declare(shape);
    if (number >= kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * number);
    }
    kinds[number] = kind;
    return number;
  }

  // Slots and fields

  /** Takes what a slot holds, or what is held under a negative number. */
  void load(int slot) {
    ref = object(slot);
    if (ref != 0 || slot == NOWHERE) {
      word = 0;
    } else {
      word = slot >= 0 ? stack.get(slot) : words[FIRST_HELD - slot];
    }
  }

  /** Puts the value into a slot of the top frame. */
  void put(int slot) {
    if (ref != 0) {
      mutator.putReference(slot, ref);
    } else {
      mutator.putPrimitive(slot, word);
    }
  }

  /** The object that a slot refers to, or that is held under a negative number, or 0. */
  int object(int slot) {
    if (slot >= 0) {
      return stack.reference(slot);
    }
    boolean isHeld = slot != NOWHERE && words[FIRST_HELD - slot] == REFERENCE;
    return isHeld ? mutator.handle(handles[FIRST_HELD - slot] - 1) : 0;
  }

  /** Lets a slot hold nothing. */
  void drop(int slot) {
    if (stack.get(slot) != 0 || stack.reference(slot) != 0) {
      mutator.putReference(slot, 0);
    }
  }

  void set(int word) {
    this.ref = 0;
    this.word = word;
  }

  void set(boolean value) {
    set(Primitives.of(value));
  }

  void setObject(int object) {
    ref = object;
    word = 0;
  }

  void loadField(int object, int field) {
    ref = mutator.load(object, field);
    word = ref == 0 ? mutator.loadData(object, field) : 0;
  }

  /** Puts the value into a field, which no allocation precedes. */
  void storeField(int object, int field) {
    if (ref != 0 || mutator.load(object, field) != 0) {
      mutator.store(object, field, ref);
    }
    storeWord(object, field, word);
  }

  void storeWord(int object, int field, int value) {
    if (mutator.loadData(object, field) != value) {
      mutator.storeData(object, field, value);
    }
  }

  // Handles

  int held() {
    return held;
  }

  /** Keeps an object alive until {@link #release}; gives a number to be used like a slot's. */
  int hold(int object) {
    setObject(object);
    return hold();
  }

  /** The same for the value at hand. */
  int hold() {
    if (held == handles.length) {
      handles = Arrays.copyOf(handles, 2 * held);
      words = Arrays.copyOf(words, 2 * held);
    }
    words[held] = word;
    if (ref != 0) {
      if (handles[held] == 0) {
        handles[held] = 1 + mutator.openHandle(ref);
      } else {
        mutator.setHandle(handles[held] - 1, ref);
      }
      words[held] = REFERENCE;
    }
    return FIRST_HELD - held++;
  }

  /** Lets everything go that was held since then, but the value at hand stays held. */
  void keep(int mark) {
    if (ref != 0 && held > mark && words[mark] == REFERENCE) {
      mutator.setHandle(handles[mark] - 1, ref);
      release(mark + 1);
    }
  }

  /** Lets everything go that was held since then. */
  void release(int mark) {
    while (held > mark) {
      held--;
      if (words[held] == REFERENCE) {
        mutator.setHandle(handles[held] - 1, 0);
      }
    }
  }

  // Objects

  int kind(int object) {
    return kinds[Header.shapeId(heap.memory().load(object))];
  }

  /** The kind of the value at hand; undefined and null are internal. */
  int kind() {
    if (ref != 0) {
      return kind(ref);
    }
    if (Primitives.isInteger(word)) {
      return Kinds.NUMBER;
    }
    if (word >= Primitives.BUILTIN) {
      return Kinds.FUNCTION;
    }
    return word == Primitives.TRUE || word == Primitives.FALSE ? Kinds.BOOLEAN : Kinds.INTERNAL;
  }

  boolean isNothing() {
    return ref == 0 && (word == Primitives.UNDEFINED || word == Primitives.NULL);
  }

  boolean isObject() {
    return kind() < Kinds.TEXT;
  }

  /** Makes an object with so many pairs of a reference field and a data word. */
  int allocate(int kind, int pairs) {
    int index = pairs < MANY_PAIRS ? kind * MANY_PAIRS + pairs : 0;
    if (index > 0 && objectShapes[index] > 0) {
      return mutator.allocate(objectShapes[index] - 1);
    }
    Kind meaning = kind == Kinds.WEAK_REF ? Kind.WEAK : Kind.PLAIN;
    int shape = declare(new Shape(Kinds.NAMES[kind], pairs, pairs, meaning), kind);
    objectShapes[index] = shape + 1;
    return mutator.allocate(shape);
  }

  /** The same for what no script can see. */
  int allocate(String name, int pairs) {
    return mutator.allocate(declare(new Shape(name, pairs, pairs), Kinds.INTERNAL));
  }

  int allocateEphemeron() {
    return mutator.allocate(declare(new Shape("Entry", 3, 3, Kind.EPHEMERON), Kinds.INTERNAL));
  }

  int allocateElements(int count) {
    if (count >= FEW) {
      return allocate("Elements", count);
    }
    if (count >= elementShapes.length) {
      elementShapes = Arrays.copyOf(elementShapes, 2 * count);
    }
    if (elementShapes[count] == 0) {
      Shape shape = new Shape("Elements", count, count);
      elementShapes[count] = 1 + declare(shape, Kinds.INTERNAL);
    }
    return mutator.allocate(elementShapes[count] - 1);
  }

  int pairs(int object) {
    return heap.references(object);
  }

  void label(int object, String label) {
    if (wantsNames) {
      observer.labelled(object, label);
    }
  }

  void name(int object, int field, String name) {
    if (wantsNames) {
      observer.named(object, field, name);
    }
  }

  // Numbers

  void setNumber(double value) {
    int small = (int) value;
    if (small == value && small << 1 >> 1 == small && (small != 0 || 1 / value > 0)) {
      set(Primitives.integer(small));
      return;
    }
    long bits = Double.doubleToLongBits(value);
    int number = mutator.allocate(numberShape);
    mutator.storeData(number, 0, (int) (bits >> 32));
    mutator.storeData(number, 1, (int) bits);
    setObject(number);
    if (wantsNames) {
      label(number, Numerals.text(value));
    }
  }

  boolean isNumber() {
    return kind() == Kinds.NUMBER;
  }

  /** The number at hand. */
  double number() {
    if (ref == 0) {
      return Primitives.value(word);
    }
    long high = mutator.loadData(ref, 0);
    return Double.longBitsToDouble(high << 32 | mutator.loadData(ref, 1) & 0xffffffffL);
  }

  // Text

  boolean isText() {
    return ref != 0 && kind(ref) == Kinds.TEXT;
  }

  void setText(String text) {
    int length = text.length();
    int words = 1 + (length + 1) / 2;
    int object = mutator.allocate(textShape(words));
    mutator.storeData(object, 0, length);
    for (int i = 0; i < length; i += 2) {
      int second = i + 1 < length ? text.charAt(i + 1) : 0;
      mutator.storeData(object, 1 + i / 2, text.charAt(i) << 16 | second);
    }
    setObject(object);
    if (wantsNames) {
      label(object, Inspector.quote(text, '"'));
    }
  }

  private int textShape(int words) {
    if (words >= FEW) {
      return declare(new Shape("String", 0, words), Kinds.TEXT);
    }
    if (words >= textShapes.length) {
      textShapes = Arrays.copyOf(textShapes, 2 * words);
    }
    if (textShapes[words] == 0) {
      textShapes[words] = 1 + declare(new Shape("String", 0, words), Kinds.TEXT);
    }
    return textShapes[words] - 1;
  }

  int length(int text) {
    return mutator.loadData(text, 0);
  }

  char charAt(int text, int index) {
    int both = mutator.loadData(text, 1 + index / 2);
    return (char) (index % 2 == 0 ? both >>> 16 : both);
  }

  String text(int object) {
    int length = length(object);
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = charAt(object, i);
    }
    return new String(characters);
  }
}

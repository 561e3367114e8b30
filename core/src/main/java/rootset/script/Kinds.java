package rootset.script;

/** The kinds of values that objects of the heap stand for. */
final class Kinds {
  static final int OBJECT = 0;
  static final int ARRAY = 1;
  static final int FUNCTION = 2;
  static final int MAP = 3;
  static final int SET = 4;
  static final int WEAK_MAP = 5;
  static final int WEAK_SET = 6;
  static final int WEAK_REF = 7;
  static final int REGISTRY = 8;
  static final int ERROR = 9;
  static final int ITERATOR = 10;
  static final int EVENT_TARGET = 11;

  /** From here on there are no properties. */
  static final int TEXT = 12;

  static final int NUMBER = 13;
  static final int BOOLEAN = 14;
  static final int INTERNAL = 15;

  /** What they are called; the names of constructors, too. */
  static final String[] NAMES = {
    "Object", "Array", "Function", "Map", "Set", "WeakMap", "WeakSet", "WeakRef",
    "FinalizationRegistry", "Error", "Iterator", "EventTarget", "String", "Number", "Boolean", ""
  };

  /** The first fields of an object of each kind, which are no properties. */
  static final String[] FIELDS = {
    "",
    "[[Elements]]",
    "[[Context]]",
    "[[Table]]",
    "[[Table]]",
    "[[Entries]]",
    "[[Entries]]",
    "[[Target]]",
    "[[Callback]]",
    "[[Position]]",
    "[[Source]]",
    ""
  };

  private Kinds() {}
}

package rootset.script;

import java.util.HashMap;
import java.util.Map;
import rootset.stack.Frame;

/** Properties as a script sees them: those that objects have, and those that the language gives. */
final class Members {
  private static final int PROTOTYPE = 1; // the field of a function
  private static final int KINDS = 16;

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Conversions conversions;
  private final Natives natives;
  private final Pool[] pools;
  private final int length;
  private final int nameName;
  private final Map<Integer, Integer> methods = new HashMap<>(); // words, by name and kind

  Members(
      Values values,
      Properties properties,
      Lists lists,
      Conversions conversions,
      Natives natives,
      Pool... pools) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.conversions = conversions;
    this.natives = natives;
    this.pools = pools;
    this.length = properties.name("length");
    this.nameName = properties.name("name");
  }

  /** Takes the property {@code name} of what a slot holds. */
  void load(int slot, int name) {
    values.load(slot);
    int kind = values.kind();
    if (values.ref == 0) {
      loadOfPrimitive(kind, name);
      return;
    }
    if (kind < Kinds.TEXT) {
      if (properties.load(values.ref, name)) {
        if (kind == Kinds.FUNCTION && name == properties.prototype && values.isNothing()) {
          loadPrototype(slot);
        }
        return;
      }
      if (loadSpecial(slot, kind, name)) {
        return;
      }
    } else if (kind == Kinds.TEXT && name == length) {
      values.set(Primitives.integer(values.length(values.ref)));
      return;
    }
    loadMethod(kind, name);
  }

  private void loadMethod(int kind, int name) {
    int key = name * KINDS + kind;
    Integer word = methods.get(key);
    if (word == null) {
      word = Natives.method(kind, properties.name(name));
      methods.put(key, word);
    }
    values.set(word < 0 ? Primitives.UNDEFINED : word);
  }

  private void loadOfPrimitive(int kind, int name) {
    String text = properties.name(name);
    if (kind == Kinds.INTERNAL) {
      String found = Primitives.spell(values.word);
      throw Thrown.type("Cannot read properties of " + found + " (reading '" + text + "')");
    }
    if (kind != Kinds.FUNCTION) {
      loadMethod(kind, name);
      return;
    }
    String owner = Primitives.spell(values.word);
    int number = Library.number(owner + '.' + text);
    double constant = NumberNatives.constant(owner + '.' + text);
    if (number >= 0) {
      values.set(Library.word(number));
    } else if (!Double.isNaN(constant)) {
      values.setNumber(constant);
    } else if (isGlobalThis(values.word)) {
      if (!loadGlobal(text)) {
        loadMethod(Kinds.EVENT_TARGET, name);
      }
    } else if (name == nameName) {
      values.setText(Inspector.lastPart(owner));
    } else {
      loadMethod(kind, name);
    }
  }

  private static boolean isGlobalThis(int word) {
    return word == Library.global("globalThis") || word == Library.global("window");
  }

  /** Properties that no hidden class knows. */
  private boolean loadSpecial(int slot, int kind, int name) {
    int object = values.object(slot);
    String text = properties.name(name);
    if (kind == Kinds.ARRAY && name == length) {
      values.set(Primitives.integer(lists.length(object)));
    } else if ((kind == Kinds.MAP || kind == Kinds.SET) && text.equals("size")) {
      values.set(Primitives.integer(natives.size(object)));
    } else if (kind == Kinds.FUNCTION && (name == nameName || name == length)) {
      Code code = code(object);
      if (name == length) {
        values.set(Primitives.integer(code.length()));
      } else {
        values.setText(code.name());
      }
    } else if (kind == Kinds.ERROR && name == nameName) {
      values.setText(conversions.errorName(object));
    } else if (kind == Kinds.ERROR && name == properties.message) {
      values.setText("");
    } else if (kind == Kinds.ERROR && text.equals("stack")) {
      values.setObject(object);
      values.setText(natives.inspector.inspect());
    } else if (name == properties.constructor) {
      int base = properties.builtinBase(object);
      values.set(base >= Primitives.BUILTIN ? base : Library.global(Kinds.NAMES[kind]));
    } else {
      return false;
    }
    return true;
  }

  private Code code(int function) {
    int number = values.mutator.loadData(function, 0);
    return Pool.of(pools, number).code(number);
  }

  void loadKey(int slot, int keySlot) {
    values.load(slot);
    int kind = values.kind();
    boolean isNothing = values.isNothing();
    values.load(keySlot);
    int index = conversions.index();
    if (kind == Kinds.ARRAY && index >= 0) {
      lists.get(values.object(slot), index);
    } else if (kind == Kinds.TEXT && index >= 0) {
      int text = values.object(slot);
      if (index < values.length(text)) {
        values.setText(String.valueOf(values.charAt(text, index)));
      } else {
        values.set(Primitives.UNDEFINED);
      }
    } else if (isNothing) {
      String key = conversions.text();
      values.load(slot);
      throw Thrown.type(
          "Cannot read properties of " + conversions.text() + " (reading '" + key + "')");
    } else {
      load(slot, conversions.key());
    }
  }

  /** Lets a property of what a slot holds have the value of another slot. */
  void store(int slot, int name, int valueSlot) {
    values.load(slot);
    if (values.isNothing()) {
      throw Thrown.type(
          "Cannot set properties of "
              + conversions.text()
              + " (setting '"
              + properties.name(name)
              + "')");
    }
    int kind = values.kind();
    if (values.ref == 0) {
      if (kind == Kinds.FUNCTION && isGlobalThis(values.word)) {
        values.load(valueSlot);
        storeGlobal(properties.name(name));
      }
    } else if (kind == Kinds.ARRAY && name == length) {
      values.load(valueSlot);
      double wanted = conversions.number();
      Lists.checkLength(wanted);
      lists.setLength(values.object(slot), (int) wanted);
    } else if (kind < Kinds.TEXT) {
      properties.store(slot, name, valueSlot);
    }
  }

  void storeKey(int slot, int keySlot, int valueSlot) {
    values.load(slot);
    boolean isArray = values.kind() == Kinds.ARRAY;
    values.load(keySlot);
    int index = conversions.index();
    if (isArray && index >= 0) {
      lists.store(slot, index, valueSlot);
    } else {
      store(slot, conversions.key(), valueSlot);
    }
  }

  void delete(int slot, int keySlot) {
    int object = values.object(slot);
    values.load(keySlot);
    if (object == 0 || values.kind(object) >= Kinds.TEXT) {
      return;
    }
    int index = conversions.index();
    if (values.kind(object) != Kinds.ARRAY || index < 0) {
      properties.delete(object, conversions.key());
    } else if (index < lists.length(object) && index < lists.room(object)) {
      values.set(Primitives.HOLE);
      lists.overwrite(object, index);
    }
  }

  /** Takes a global variable, or what the language calls so; whether there is one. */
  boolean loadGlobal(String name) {
    Frame globals = values.heap.globals();
    int slot = globals.slot(name);
    if (slot >= 0) {
      boolean isReference = globals.isReference(slot) && globals.get(slot) != 0;
      values.ref = isReference ? globals.get(slot) : 0;
      values.word = isReference ? 0 : globals.get(slot);
      return true;
    }
    int word = Library.global(name);
    values.set(word < 0 ? Primitives.UNDEFINED : word);
    if (name.equals("document")) {
      values.setObject(properties.newObject(Kinds.EVENT_TARGET, Properties.SPARE));
      values.label(values.ref, "document");
      values.mutator.setGlobal(name, values.ref);
      return true;
    }
    return word >= 0;
  }

  void storeGlobal(String name) {
    if (values.ref != 0) {
      values.mutator.setGlobal(name, values.ref);
    } else {
      values.mutator.setGlobalPrimitive(name, values.word);
    }
  }

  /** Takes what instances of a function inherit from; it is made when it is wanted first. */
  void loadPrototype(int slot) {
    int function = values.object(slot);
    values.loadField(function, PROTOTYPE);
    if (values.ref != 0 || !code(function).isConstructor()) {
      return;
    }
    int prototype = properties.newObject(Kinds.OBJECT, Properties.SPARE);
    function = values.object(slot);
    properties.initialise(prototype, properties.constructor, function, 0);
    values.setObject(prototype);
    values.storeField(function, PROTOTYPE);
    values.label(prototype, code(function).name() + ".prototype");
  }

  /** Makes an object that inherits from what the function in a slot says. */
  void newInstance(int slot, int position) {
    loadPrototype(slot);
    int kind = kindOf(properties.builtinBase(values.object(slot)));
    int instance = properties.newObject(kind, Properties.SPARE + 1);
    int function = values.object(slot);
    values.loadField(function, PROTOTYPE);
    properties.initialise(instance, properties.prototypeLink, values.ref, values.word);
    if (kind == Kinds.ERROR) {
      values.storeWord(instance, 0, Primitives.integer(position));
    }
    values.label(instance, code(function).name() + " {\u2026}");
    values.setObject(instance);
  }

  private static int kindOf(int word) {
    if (word < Primitives.BUILTIN) {
      return Kinds.OBJECT;
    }
    String name = Primitives.spell(word);
    for (int kind = 0; kind < Kinds.TEXT; kind++) {
      if (Kinds.NAMES[kind].equals(name)) {
        return kind;
      }
    }
    return name.endsWith("Error") ? Kinds.ERROR : Kinds.OBJECT;
  }

  /** Lets a class extend another. */
  void inherit(int slot, int parentSlot, String parentName) {
    values.load(parentSlot);
    if (values.kind() != Kinds.FUNCTION) {
      throw Thrown.type(
          "Class extends value " + conversions.text() + " is not a constructor or null");
    }
    properties.store(slot, properties.prototypeLink, parentSlot);
    loadPrototype(slot);
    if (values.object(parentSlot) != 0) {
      loadPrototype(parentSlot);
    } else {
      values.load(parentSlot);
    }
    int ref = values.ref;
    int word = values.word;
    values.loadField(values.object(slot), PROTOTYPE);
    properties.initialise(values.ref, properties.prototypeLink, ref, word);
  }

  /** Takes what {@code super.name} means in a class. */
  void loadInherited(int classSlot, int name) {
    values.loadField(values.object(classSlot), PROTOTYPE);
    properties.loadOwn(values.ref, properties.prototypeLink);
    if (values.ref == 0) {
      loadMethod(kindOf(values.word), name);
    } else {
      properties.load(values.ref, name);
    }
  }

  boolean isInstance(int slot, int functionSlot) {
    values.load(functionSlot);
    if (values.kind() != Kinds.FUNCTION) {
      String expected = values.isObject() ? "callable" : "an object";
      throw Thrown.type("Right-hand side of 'instanceof' is not " + expected);
    }
    if (values.ref == 0) {
      return isInstanceOfBuiltin(slot, values.word);
    }
    loadPrototype(functionSlot);
    int prototype = values.ref;
    values.load(slot);
    while (prototype != 0 && values.ref != 0 && values.isObject()) {
      if (!properties.loadOwn(values.ref, properties.prototypeLink)) {
        return false;
      }
      if (values.ref == prototype) {
        return true;
      }
    }
    return false;
  }

  private boolean isInstanceOfBuiltin(int slot, int word) {
    values.load(slot);
    if (!values.isObject()) {
      return false;
    }
    String name = Primitives.spell(word);
    if (values.kind() == Kinds.ERROR && name.endsWith("Error")) {
      return name.equals("Error") || properties.builtinBase(values.ref) == word;
    }
    return name.equals("Object") || Kinds.NAMES[values.kind()].equals(name);
  }
}

package rootset.script;

/** Functions and methods of objects, maps and sets. */
final class ObjectNatives {
  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Tables tables;
  private final Conversions conversions;
  private final Arguments arguments;

  ObjectNatives(
      Values values,
      Properties properties,
      Lists lists,
      Tables tables,
      Conversions conversions,
      Arguments arguments) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.tables = tables;
    this.conversions = conversions;
    this.arguments = arguments;
  }

  /** Calls a member of {@code Object}, or a method of all objects. */
  void object(String function) {
    switch (function) {
      case "keys" -> list(arguments.slot(0), Iteration.KEYS);
      case "values" -> list(arguments.slot(0), Iteration.VALUES);
      case "entries" -> list(arguments.slot(0), Iteration.ENTRIES);
      case "assign" -> {
        for (int i = 1; i < arguments.count(); i++) {
          assign(arguments.slot(0), arguments.slot(i), Values.NOWHERE);
        }
        arguments.load(0);
      }
      case "create" -> create();
      case "getPrototypeOf" -> {
        arguments.load(0);
        boolean hasLink =
            values.isObject()
                && values.ref != 0
                && properties.loadOwn(values.ref, properties.prototypeLink);
        if (!hasLink) {
          values.set(Primitives.NULL);
        }
      }
      case "freeze" -> arguments.load(0);
      case "hasOwn" -> values.set(has(arguments.slot(0), arguments.slot(1), false));
      case "hasOwnProperty" -> values.set(has(arguments.self, arguments.slot(0), false));
      default -> {
        values.load(arguments.self);
        values.setText(conversions.text());
      }
    }
  }

  private void create() {
    int object = properties.newObject(Kinds.OBJECT, Properties.SPARE);
    values.label(object, "{}");
    arguments.load(0);
    properties.initialise(object, properties.prototypeLink, values.ref, values.word);
    values.setObject(object);
  }

  /** Whether the object in a slot has the property that another slot names. */
  boolean has(int objectSlot, int keySlot, boolean inherits) {
    values.load(keySlot);
    int index = conversions.index();
    int name = conversions.key();
    int object = values.object(objectSlot);
    if (object == 0 || values.kind(object) >= Kinds.TEXT) {
      return false;
    }
    if (values.kind(object) == Kinds.ARRAY && index >= 0) {
      lists.load(object, index);
      return values.ref != 0 || values.word != Primitives.HOLE;
    }
    return inherits ? properties.load(object, name) : properties.loadOwn(object, name);
  }

  /** Makes an array of the keys, values or entries of what a slot holds. */
  void list(int slot, int mode) {
    int mark = values.held();
    values.load(slot);
    if (values.isNothing()) {
      throw Thrown.type("Cannot convert undefined or null to object");
    }
    boolean isArray = values.kind() == Kinds.ARRAY;
    boolean isText = values.isText();
    boolean hasNames = values.ref != 0 && values.isObject();
    int object = values.ref;
    int[] names = hasNames ? properties.keys(object) : new int[0];
    int length = isArray ? lists.length(object) : isText ? values.length(object) : 0;
    lists.create(0);
    int result = values.hold();
    for (int i = 0; i < length; i++) {
      if (!isArray || isThere(slot, i)) {
        add(result, slot, i, -1, mode);
      }
    }
    for (int name : names) {
      add(result, slot, -1, name, mode);
    }
    values.load(result);
    values.keep(mark);
  }

  private boolean isThere(int slot, int index) {
    lists.load(values.object(slot), index);
    return values.ref != 0 || values.word != Primitives.HOLE;
  }

  private void add(int result, int slot, int index, int name, int mode) {
    int mark = values.held();
    int target = result;
    if (mode == Iteration.ENTRIES) {
      lists.create(2);
      target = values.hold();
    }
    if (mode != Iteration.VALUES) {
      values.setText(
          name < 0 ? Primitives.spell(Primitives.integer(index)) : properties.name(name));
      lists.push(target);
    }
    if (mode != Iteration.KEYS) {
      int object = values.object(slot);
      if (name >= 0) {
        properties.loadOwn(object, name);
      } else if (values.kind(object) == Kinds.ARRAY) {
        lists.get(object, index);
      } else {
        values.setText(String.valueOf(values.charAt(object, index)));
      }
      lists.push(target);
    }
    if (mode == Iteration.ENTRIES) {
      values.load(target);
      lists.push(result);
    }
    values.release(mark);
  }

  /** Gives an object all properties of another, but those whose keys an array in a slot has. */
  void assign(int objectSlot, int sourceSlot, int withoutSlot) {
    values.load(sourceSlot);
    if (values.ref == 0) {
      return;
    }
    int source = values.ref;
    if (values.kind(source) == Kinds.ARRAY || values.isText()) {
      assignElements(objectSlot, sourceSlot);
      return;
    }
    for (int name : values.isObject() ? properties.keys(source) : new int[0]) {
      int mark = values.held();
      if (!contains(withoutSlot, properties.name(name))) {
        properties.loadOwn(values.object(sourceSlot), name);
        properties.store(objectSlot, name, values.hold());
      }
      values.release(mark);
    }
  }

  private void assignElements(int objectSlot, int sourceSlot) {
    int mark = values.held();
    list(sourceSlot, Iteration.VALUES);
    int elements = values.hold();
    for (int i = 0; i < lists.length(values.object(elements)); i++) {
      int inner = values.held();
      lists.get(values.object(elements), i);
      String name = Primitives.spell(Primitives.integer(i));
      properties.store(objectSlot, properties.name(name), values.hold());
      values.release(inner);
    }
    values.release(mark);
  }

  private boolean contains(int listSlot, String text) {
    int list = values.object(listSlot);
    for (int i = 0; list != 0 && i < lists.length(list); i++) {
      lists.get(list, i);
      if (conversions.text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Calls a method of a map or a set. */
  void table(String method) {
    int self = arguments.self;
    switch (method) {
      case "get" -> {
        int place = tables.find(arguments.self(), arguments.slot(0));
        if (place < 0) {
          values.set(Primitives.UNDEFINED);
        } else {
          tables.value(arguments.self(), place);
        }
      }
      case "set", "add" -> {
        tables.put(self, arguments.slot(0), arguments.slot(1));
        label(arguments.self());
        values.load(self);
      }
      case "has" -> values.set(tables.find(arguments.self(), arguments.slot(0)) >= 0);
      case "delete" -> {
        boolean found = tables.remove(arguments.self(), arguments.slot(0));
        label(arguments.self());
        values.set(found);
      }
      case "clear" -> {
        tables.clear(arguments.self());
        label(arguments.self());
        values.set(Primitives.UNDEFINED);
      }
      default -> throw new IllegalStateException("no method " + method);
    }
  }

  /** Says how many entries a map or a set has. */
  void label(int object) {
    if (values.wantsNames) {
      String kind = Kinds.NAMES[values.kind(object)];
      values.label(object, kind + '(' + tables.size(object) + ')');
    }
  }

  /** Calls a method of a weak map or a weak set. */
  void weakTable(String method) {
    int self = arguments.self;
    if (method.equals("set") || method.equals("add")) {
      arguments.load(0);
      if (values.ref == 0 || !values.isObject()) {
        throw Thrown.type("Invalid value used in weak collection");
      }
      boolean isMap = method.equals("set");
      tables.putWeak(self, arguments.slot(0), isMap ? arguments.slot(1) : Values.NOWHERE);
      values.load(self);
    } else if (method.equals("delete")) {
      values.set(tables.removeWeak(arguments.self(), arguments.slot(0)));
    } else {
      int entry = tables.findWeak(arguments.self(), arguments.slot(0));
      if (method.equals("has")) {
        values.set(entry != 0);
      } else if (entry == 0) {
        values.set(Primitives.UNDEFINED);
      } else {
        values.loadField(entry, 1);
      }
    }
  }
}

package rootset.script;

/** Calls the native functions of the library, as functions and as constructors. */
final class Natives {
  private static final String OBJECT_METHODS = "hasOwnProperty toString ";

  final Arguments arguments;
  final Tasks tasks;
  final Inspector inspector;
  final Iteration iteration;
  final ObjectNatives objects;
  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Tables tables;
  private final Conversions conversions;
  private final ListNatives arrays;
  private final TextNatives texts;
  private final NumberNatives numbers;
  private final HostNatives host;
  private final String[] owners = new String[Library.count()];
  private final int[] indices = new int[Library.count()]; // among those of one owner in a row
  private final String[] members = new String[Library.count()];

  Natives(
      Values values, Properties properties, Lists lists, Conversions conversions, Pool... pools) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.conversions = conversions;
    this.tables = new Tables(values, conversions);
    this.iteration = new Iteration(values, lists, tables);
    this.arguments = new Arguments(values, conversions);
    this.tasks = new Tasks(values);
    this.inspector = new Inspector(values, properties, lists, tables, conversions, pools);
    this.arrays = new ListNatives(values, properties, lists, conversions, iteration, arguments);
    this.texts = new TextNatives(values, lists, conversions, arguments);
    this.numbers = new NumberNatives(values, conversions, arguments);
    this.objects = new ObjectNatives(values, properties, lists, tables, conversions, arguments);
    this.host = new HostNatives(values, properties, conversions, inspector, tasks, arguments);
    for (int i = 0; i < owners.length; i++) {
      String name = Library.name(i);
      members[i] = Inspector.lastPart(name);
      owners[i] = name.substring(0, name.length() - members[i].length());
      boolean continues = i > 0 && owners[i].equals(owners[i - 1]);
      indices[i] = continues ? indices[i - 1] + 1 : 0;
    }
  }

  int size(int table) {
    return tables.size(table);
  }

  /** Calls a function with the arguments that were set; the result is at hand. */
  void call(int number, int position) {
    String member = members[number];
    switch (owners[number]) {
      case "Array#" -> {
        checkSelf(Kinds.ARRAY, number);
        arrays.call(indices[number]);
      }
      case "Iterator#" -> {
        checkSelf(Kinds.ITERATOR, number);
        arrays.next();
      }
      case "String#" -> texts.call(indices[number]);
      case "Number#" -> numbers.method(member);
      case "Math." -> numbers.math(indices[number]);
      case "Number." -> numbers.number(isStrict(member) ? "Number." + member : member);
      case "Object.", "Object#" -> objects.object(member);
      case "Map#", "Set#" -> {
        checkSelf(owners[number].equals("Map#") ? Kinds.MAP : Kinds.SET, number);
        table(member);
      }
      case "WeakMap#", "WeakSet#" -> {
        checkSelf(owners[number].equals("WeakMap#") ? Kinds.WEAK_MAP : Kinds.WEAK_SET, number);
        objects.weakTable(member);
      }
      case "WeakRef#" -> {
        checkSelf(Kinds.WEAK_REF, number);
        values.setObject(values.mutator.deref(arguments.self()));
      }
      case "FinalizationRegistry#" -> register(number, member);
      case "JSON." -> json();
      case "Array." -> {
        if (member.equals("of")) {
          array(true);
        } else {
          arguments.load(0);
          values.set(values.kind() == Kinds.ARRAY);
        }
      }
      case "String." -> fromCodes();
      case "console.", "process.", "Date.", "performance." -> host.call(member);
      default -> global(member, number, position);
    }
  }

  private static boolean isStrict(String member) {
    return member.equals("isFinite") || member.equals("isNaN");
  }

  private void checkSelf(int kind, int number) {
    values.load(arguments.self);
    if (values.kind() != kind) {
      String method = Library.name(number).replace("#", ".prototype.");
      throw Thrown.type(
          "Method " + method + " called on incompatible receiver " + conversions.text());
    }
  }

  private void global(String name, int number, int position) {
    switch (name) {
      case "parseInt", "parseFloat", "isNaN", "isFinite" -> numbers.number(name);
      case "setTimeout",
          "clearTimeout",
          "setInterval",
          "clearInterval",
          "setImmediate",
          "queueMicrotask",
          "gc" ->
          host.call(name);
      case "Array", "Object", "Error", "TypeError", "RangeError", "ReferenceError", "SyntaxError" ->
          construct(number, position);
      case "String" -> values.setText(arguments.count() == 0 ? "" : arguments.text(0));
      case "Number" -> values.setNumber(arguments.count() == 0 ? 0 : arguments.number(0));
      case "Boolean" -> {
        arguments.load(0);
        values.set(conversions.isTrue());
      }
      default ->
          throw Thrown.type(
              Library.isNamespace(Library.word(number))
                  ? name + " is not a function"
                  : "Class constructor " + name + " cannot be invoked without 'new'");
    }
  }

  private void table(String member) {
    switch (member) {
      case "keys" -> arrays.iterator(Iteration.KEYS);
      case "values" -> arrays.iterator(Iteration.VALUES);
      case "entries" -> arrays.iterator(Iteration.ENTRIES);
      default -> objects.table(member);
    }
  }

  private void register(int number, String member) {
    checkSelf(Kinds.REGISTRY, number);
    if (member.equals("unregister")) {
      values.set(false);
      return;
    }
    arguments.load(0);
    if (values.ref == 0 || !values.isObject()) {
      throw Thrown.type("FinalizationRegistry.prototype.register: invalid target");
    }
    tasks.register(arguments.self(), values.ref, arguments.slot(1));
    values.set(Primitives.UNDEFINED);
  }

  private void json() {
    arguments.load(2);
    String step = "";
    if (values.isText()) {
      step = values.text(values.ref);
    } else if (values.isNumber()) {
      step = " ".repeat(Math.max(0, Math.min(10, arguments.integer(2, 0))));
    }
    arguments.load(0);
    String text = new JsonText(values, properties, lists, conversions, step).of();
    if (text.isEmpty()) {
      values.set(Primitives.UNDEFINED);
    } else {
      values.setText(text);
    }
  }

  private void fromCodes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.count(); i++) {
      text.append((char) arguments.integer(i, 0));
    }
    values.setText(text.toString());
  }

  /** Makes what {@code new} makes of a function of the library; it is at hand. */
  void construct(int number, int position) {
    String name = Library.name(number);
    switch (name) {
      case "Object" -> {
        arguments.load(0);
        if (!values.isObject()) {
          values.setObject(properties.newObject(Kinds.OBJECT, Properties.SPARE));
          values.label(values.ref, "{}");
        }
      }
      case "Array" -> array(false);
      case "Map", "Set" -> filled(name.equals("Map") ? Kinds.MAP : Kinds.SET);
      case "WeakMap" -> plain(Kinds.WEAK_MAP);
      case "WeakSet" -> plain(Kinds.WEAK_SET);
      case "EventTarget" -> plain(Kinds.EVENT_TARGET);
      case "WeakRef" -> weakReference();
      case "FinalizationRegistry" -> registry();
      case "Event" -> {
        int mark = values.held();
        int event = values.hold(properties.newObject(Kinds.OBJECT, Properties.SPARE));
        properties.store(event, properties.name("type"), arguments.slot(0));
        values.load(event);
        values.keep(mark);
      }
      default -> {
        if (!name.endsWith("Error")) {
          throw Thrown.type(name + " is not a constructor");
        }
        error(Library.word(number), arguments.slot(0), position);
      }
    }
  }

  private void plain(int kind) {
    values.setObject(properties.newObject(kind, Properties.SPARE));
    values.label(values.ref, Kinds.NAMES[kind]);
  }

  private void array(boolean isOf) {
    arguments.load(0);
    int mark = values.held();
    boolean isLength = !isOf && arguments.count() == 1 && values.isNumber();
    double length = isLength ? values.number() : 0;
    Lists.checkLength(length);
    lists.create(isLength ? 0 : arguments.count());
    if (isLength) {
      int array = values.ref;
      lists.setLength(array, (int) length);
      values.setObject(array);
      return;
    }
    int array = values.hold();
    for (int i = 0; i < arguments.count(); i++) {
      lists.push(array, arguments.slot(i));
    }
    values.load(array);
    values.keep(mark);
  }

  private void filled(int kind) {
    int mark = values.held();
    int table = values.hold(properties.newObject(kind, 0));
    objects.label(values.object(table));
    arguments.load(0);
    boolean isEmpty = values.isNothing();
    iteration.place = 0;
    while (!isEmpty && iteration.next(arguments.slot(0), "value")) {
      int inner = values.held();
      int key = values.hold();
      int value = Values.NOWHERE;
      if (kind == Kinds.MAP) {
        int entry = values.object(key);
        if (entry == 0 || values.kind(entry) != Kinds.ARRAY) {
          values.load(key);
          throw Thrown.type("Iterator value " + conversions.text() + " is not an entry object");
        }
        lists.get(entry, 1);
        value = values.hold();
        lists.get(values.object(key), 0);
        key = values.hold();
      }
      tables.put(table, key, value);
      values.release(inner);
    }
    objects.label(values.object(table));
    values.load(table);
    values.keep(mark);
  }

  private void weakReference() {
    arguments.load(0);
    if (values.ref == 0 || !values.isObject()) {
      throw Thrown.type("WeakRef: target must be an object");
    }
    int reference = properties.newObject(Kinds.WEAK_REF, 0);
    values.mutator.store(reference, 0, values.object(arguments.slot(0)));
    values.mutator.deref(reference); // It lives at least until the job ends.
    values.label(reference, "WeakRef");
    values.setObject(reference);
  }

  private void registry() {
    arguments.load(0);
    if (values.kind() != Kinds.FUNCTION) {
      throw Thrown.type("FinalizationRegistry: cleanup must be callable");
    }
    int registry = properties.newObject(Kinds.REGISTRY, 0);
    arguments.load(0);
    values.storeField(registry, 0);
    values.label(registry, "FinalizationRegistry");
    values.setObject(registry);
  }

  /** Makes an error with the message in a slot. */
  void error(int constructor, int messageSlot, int position) {
    int mark = values.held();
    values.load(messageSlot);
    boolean hasMessage = values.ref != 0 || values.word != Primitives.UNDEFINED;
    if (hasMessage && !values.isText()) {
      values.setText(conversions.text());
    }
    int message = values.hold();
    int error = properties.newObject(Kinds.ERROR, 3);
    values.storeWord(error, 0, Primitives.integer(position));
    properties.initialise(error, properties.prototypeLink, 0, constructor);
    if (hasMessage) {
      properties.initialise(error, properties.message, values.object(message), 0);
    }
    values.release(mark);
    if (values.wantsNames) {
      values.label(error, conversions.error(error));
    }
    values.setObject(error);
  }

  /** The word of the method {@code name} of values of a kind, or -1. */
  static int method(int kind, String name) {
    int number = Library.number(Kinds.NAMES[kind] + '#' + name);
    if (number < 0 && OBJECT_METHODS.contains(name + ' ')) {
      number = Library.number("Object#" + name);
    }
    return number < 0 ? -1 : Library.word(number);
  }
}

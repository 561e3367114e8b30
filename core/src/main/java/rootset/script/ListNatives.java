package rootset.script;

/** The methods of arrays and of iterators. */
final class ListNatives {
  /** The methods of arrays, in the order of their numbers. */
  static final String METHODS =
      "push unshift pop shift slice splice indexOf lastIndexOf includes join fill "
          + "concat reverse at keys values entries flat ";

  private static final int PUSH = 0;
  private static final int UNSHIFT = 1;
  private static final int POP = 2;
  private static final int SHIFT = 3;
  private static final int SLICE = 4;
  private static final int SPLICE = 5;
  private static final int INDEX_OF = 6;
  private static final int LAST_INDEX_OF = 7;
  private static final int INCLUDES = 8;
  private static final int JOIN = 9;
  private static final int FILL = 10;
  private static final int CONCAT = 11;
  private static final int REVERSE = 12;
  private static final int AT = 13;
  private static final int KEYS = 14;
  private static final int VALUES = 15;
  private static final int ENTRIES = 16;
  private static final int FLAT = 17;

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Conversions conversions;
  private final Iteration iteration;
  private final Arguments arguments;

  ListNatives(
      Values values,
      Properties properties,
      Lists lists,
      Conversions conversions,
      Iteration iteration,
      Arguments arguments) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.conversions = conversions;
    this.iteration = iteration;
    this.arguments = arguments;
  }

  /** Calls a method; its result is at hand. */
  void call(int method) {
    int array = arguments.self();
    int length = lists.length(array);
    switch (method) {
      case PUSH -> insert(length);
      case UNSHIFT -> insert(0);
      case POP -> take(array, length - 1, length);
      case SHIFT -> take(array, 0, length);
      case SLICE -> {
        int from = arguments.place(0, 0, length);
        copy(from, Math.max(0, arguments.place(1, length, length) - from));
      }
      case SPLICE -> splice(length);
      case INDEX_OF -> values.set(Primitives.integer(find(length, false, 1)));
      case LAST_INDEX_OF -> values.set(Primitives.integer(find(length, false, -1)));
      case INCLUDES -> values.set(find(length, true, 1) >= 0);
      case JOIN -> {
        String separator = arguments.isMissing(0) ? "," : arguments.text(0);
        values.setText(conversions.join(array, separator, 0));
      }
      case FILL -> fill(length);
      case CONCAT -> concat(length);
      case REVERSE -> reverse(array, length);
      case AT -> {
        int index = arguments.integer(0, 0);
        lists.get(array, index < 0 ? length + index : index);
      }
      case KEYS -> iterator(Iteration.KEYS);
      case VALUES -> iterator(Iteration.VALUES);
      case ENTRIES -> iterator(Iteration.ENTRIES);
      case FLAT -> flat(length);
      default -> throw new IllegalStateException("no method " + method);
    }
  }

  private void insert(int at) {
    int count = arguments.count();
    lists.insert(arguments.self, at, count);
    int array = arguments.self();
    for (int i = 0; i < count; i++) {
      arguments.load(i);
      lists.overwrite(array, at + i);
    }
    values.set(Primitives.integer(lists.length(array)));
  }

  private void take(int array, int index, int length) {
    int mark = values.held();
    lists.get(array, index);
    int taken = values.hold();
    if (length > 0) {
      lists.remove(array, index, 1);
    }
    values.load(taken);
    values.keep(mark);
  }

  /** Makes an array of some of the elements; gives what holds it. */
  private void copy(int from, int count) {
    lists.create(count);
    int copy = values.ref;
    lists.setLength(copy, count);
    int array = arguments.self();
    for (int i = 0; i < count; i++) {
      lists.load(array, from + i);
      lists.overwrite(copy, i);
    }
    values.setObject(copy);
  }

  private void splice(int length) {
    int mark = values.held();
    int from = arguments.place(0, 0, length);
    int rest = length - from;
    int count = arguments.count() == 1 ? rest : arguments.integer(1, 0);
    count = Math.max(0, Math.min(count, rest));
    copy(from, count);
    int removed = values.hold();
    int added = Math.max(0, arguments.count() - 2);
    lists.insert(arguments.self, from + count, Math.max(0, added - count));
    if (count > added) {
      lists.remove(arguments.self(), from + added, count - added);
    }
    for (int i = 0; i < added; i++) {
      arguments.load(2 + i);
      lists.overwrite(arguments.self(), from + i);
    }
    values.load(removed);
    values.keep(mark);
  }

  private int find(int length, boolean findsNan, int step) {
    int array = arguments.self();
    arguments.load(0);
    int ref = values.ref;
    int word = values.word;
    boolean isNan = values.isNumber() && Double.isNaN(values.number());
    if (isNan && !findsNan) {
      return -1;
    }
    int index = step > 0 ? arguments.place(1, 0, length) : length - 1;
    for (; index >= 0 && index < length; index += step) {
      lists.get(array, index);
      if (conversions.isSame(ref, word, values.ref, values.word)) {
        return index;
      }
    }
    return -1;
  }

  private void fill(int length) {
    lists.fillUp(arguments.self);
    int from = arguments.place(1, 0, length);
    int end = arguments.place(2, length, length);
    int array = arguments.self();
    arguments.load(0);
    if (values.ref != 0 && from < end) {
      lists.fill(array, from, end, values.ref);
    } else {
      for (int i = from; i < end; i++) {
        lists.overwrite(array, i);
      }
    }
    values.setObject(array);
  }

  private void concat(int length) {
    int mark = values.held();
    copy(0, length);
    int result = values.hold();
    for (int i = 0; i < arguments.count(); i++) {
      arguments.load(i);
      append(result, arguments.slot(i));
    }
    values.load(result);
    values.keep(mark);
  }

  /** Adds the value at hand, which a slot holds; of an array, its elements. */
  private void append(int result, int slot) {
    if (values.kind() != Kinds.ARRAY) {
      lists.push(result);
      return;
    }
    for (int i = 0; i < lists.length(values.object(slot)); i++) {
      lists.load(values.object(slot), i);
      lists.push(result);
    }
  }

  private void flat(int length) {
    int mark = values.held();
    lists.create(0);
    int result = values.hold();
    for (int i = 0; i < length; i++) {
      int inner = values.held();
      lists.get(arguments.self(), i);
      append(result, values.hold());
      values.release(inner);
    }
    values.load(result);
    values.keep(mark);
  }

  private void reverse(int array, int length) {
    lists.fillUp(arguments.self);
    int mark = values.held();
    int self = arguments.self();
    for (int i = 0, j = length - 1; i < j; i++, j--) {
      lists.load(self, i);
      int lower = values.hold();
      lists.load(self, j);
      lists.overwrite(self, i);
      values.load(lower);
      lists.overwrite(self, j);
      values.release(mark);
    }
    values.setObject(self);
  }

  /** Makes an iterator over {@code this}. */
  void iterator(int mode) {
    int iterator = properties.newObject(Kinds.ITERATOR, 0);
    values.mutator.store(iterator, 0, arguments.self());
    values.storeWord(iterator, 0, Primitives.integer(mode));
    values.label(iterator, "iterator");
    values.setObject(iterator);
  }

  /** What an iterator's {@code next} gives. */
  void next() {
    int mark = values.held();
    boolean found = iteration.next(arguments.self, "");
    int value = values.hold();
    int result = properties.newObject(Kinds.OBJECT, 2);
    values.load(value);
    int word = found ? values.word : Primitives.UNDEFINED;
    properties.initialise(result, properties.name("value"), found ? values.ref : 0, word);
    properties.initialise(result, properties.name("done"), 0, Primitives.of(!found));
    values.release(mark);
    values.setObject(result);
  }
}

package rootset.script;

import rootset.heap.Census;
import rootset.heap.Heap;
import rootset.heap.IncrementalCollector;

/** What a program finds around the language: a console, timers, and the collector. */
final class HostNatives {
  private static final int WORD_BYTES = 4;
  private static final String MEMORY = "rss heapTotal heapUsed external arrayBuffers ";

  private final Values values;
  private final Properties properties;
  private final Conversions conversions;
  private final Inspector inspector;
  private final Tasks tasks;
  private final Arguments arguments;

  HostNatives(
      Values values,
      Properties properties,
      Conversions conversions,
      Inspector inspector,
      Tasks tasks,
      Arguments arguments) {
    this.values = values;
    this.properties = properties;
    this.conversions = conversions;
    this.inspector = inspector;
    this.tasks = tasks;
    this.arguments = arguments;
  }

  void call(String function) {
    switch (function) {
      case "setTimeout", "setInterval" -> {
        boolean repeats = function.charAt(3) == 'I';
        double delay = arguments.number(1);
        checkFunction();
        delay = delay > 1 ? Math.floor(delay) : 1;
        values.setNumber(tasks.add(delay, repeats, arguments, 1));
      }
      case "setImmediate" -> {
        checkFunction();
        tasks.addNow(arguments);
        values.set(Primitives.UNDEFINED);
      }
      case "queueMicrotask" -> {
        checkFunction();
        tasks.addAtOnce(arguments);
        values.set(Primitives.UNDEFINED);
      }
      case "clearTimeout", "clearInterval" -> {
        tasks.cancel(arguments.number(0));
        values.set(Primitives.UNDEFINED);
      }
      case "gc" -> {
        collect();
        values.set(Primitives.UNDEFINED);
      }
      case "memoryUsage" -> memoryUsage();
      case "now" -> values.setNumber(tasks.now());
      default -> print();
    }
  }

  private void checkFunction() {
    arguments.load(0);
    if (values.kind() != Kinds.FUNCTION) {
      String found = inspector.inspect();
      throw Thrown.type("The \"callback\" argument must be of type function. Received " + found);
    }
  }

  private void collect() {
    Heap heap = values.heap;
    if (heap.collector() instanceof IncrementalCollector marking && marking.isMarking()) {
      marking.collect();
    }
    heap.collector().collect();
  }

  private void print() {
    StringBuilder line = new StringBuilder();
    int next = 0;
    arguments.load(0);
    if (values.isText() && arguments.count() > 1) {
      next = format(values.text(values.ref), line);
    }
    for (; next < arguments.count(); next++) {
      arguments.load(next);
      line.append(next == 0 ? "" : " ").append(inspector.print());
    }
    values.observer.printed(line.toString());
    values.set(Primitives.UNDEFINED);
  }

  /** Fills arguments into a text with marks like %s; gives the first that is left. */
  private int format(String text, StringBuilder line) {
    int next = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char mark = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c == '%' && mark == '%') {
        line.append('%');
        i++;
      } else if (c == '%' && "sdifoO".indexOf(mark) >= 0 && next < arguments.count()) {
        arguments.load(next++);
        line.append(formatted(mark));
        i++;
      } else {
        line.append(c);
      }
    }
    return next;
  }

  private String formatted(char mark) {
    if (mark == 's') {
      return inspector.print();
    }
    if (mark == 'o' || mark == 'O') {
      return inspector.inspect();
    }
    double number = conversions.number();
    return Numerals.text(
        mark == 'i' ? number < 0 ? Math.ceil(number) : Math.floor(number) : number);
  }

  private void memoryUsage() {
    Heap heap = values.heap;
    double total = (double) WORD_BYTES * (heap.end() - heap.start());
    double used = (double) WORD_BYTES * Census.of(heap).words();
    int mark = values.held();
    int usage = values.hold(properties.newObject(Kinds.OBJECT, 5));
    int from = 0;
    for (int end = MEMORY.indexOf(' '); end >= 0; end = MEMORY.indexOf(' ', from)) {
      int name = properties.name(MEMORY.substring(from, end));
      values.setNumber(from == 0 || from == 4 ? total : from == 14 ? used : 0);
      int ref = values.ref;
      int word = values.word;
      properties.initialise(values.object(usage), name, ref, word);
      from = end + 1;
    }
    values.load(usage);
    values.keep(mark);
  }
}

package rootset.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.heap.Kind;
import rootset.heap.Shape;

/**
 * Reads the text of a scenario, line by line.
 *
 * <p>A name must be mentioned as a variable above its first use: what is used earlier than it is
 * set in the text cannot be set when that line runs for the first time.
 */
final class Parser {
  private static final List<String> OPERATIONS =
      List.of(
          "heap",
          "stack",
          "shape",
          "frame",
          "return",
          "new",
          "list",
          "set",
          "drop",
          "global",
          "store",
          "data",
          "repeat",
          "end",
          "gc",
          "deref",
          "job",
          "register",
          "expect");
  private static final List<String> EXPECTATIONS =
      List.of("objects", "free-blocks", "same", "data", "refused", "floating", "finalized");
  private static final List<String> COLLECTIONS = List.of("young", "start", "step");
  private static final List<String> KINDS = List.of("weak", "ephemeron", "code");
  private static final int MIN_HEAP_WORDS = 2;
  private static final int MAX_FRAMES = 1_000_000;
  private static final int MAX_FIELD = Shape.MAX_FIELDS - 1;
  private static final int MAX_NESTING = 32;

  private final String source;
  private final String text;
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> locals = new LinkedHashSet<>();
  private final Set<String> globals = new LinkedHashSet<>();
  private final Deque<Block> open = new ArrayDeque<>();
  private int heapWords;
  private int maxFrames;

  Parser(String source, String text) {
    this.source = source;
    this.text = text;
    declare(new Shape("Leaf", 0, 1));
    declare(new Shape("Cell", 1, 1));
    declare(new Shape("Pair", 2, 0));
    open.push(new Block(0, 1));
  }

  Scenario parse() {
    int number = 0;
    for (String line : Words.lines(text)) {
      number++;
      Words words = new Words(source, number, line);
      if (!words.atEnd()) {
        operation(words);
        words.end();
      }
    }
    if (open.size() > 1) {
      String found = "the end of the text; `repeat` in line " + open.peek().line + " is open";
      throw new ScenarioException(source, number + 1, 1, "`end`", found);
    }
    return new Scenario(
        source,
        text,
        heapWords == 0 ? Scenario.DEFAULT_HEAP_WORDS : heapWords,
        maxFrames == 0 ? Scenario.DEFAULT_MAX_FRAMES : maxFrames,
        new ArrayList<>(shapes.values()),
        open.peek().body);
  }

  private void operation(Words words) {
    String word = words.next("an operation");
    switch (word) {
      case "heap" -> heap(words);
      case "stack" -> stack(words);
      case "shape" -> shape(words);
      case "repeat" -> repeat(words);
      case "end" -> end(words);
      default -> add(words, op(words, word));
    }
  }

  private Op op(Words words, String word) {
    int line = words.line();
    return switch (word) {
      case "frame" -> new Op.PushFrame(line, name(words, "the name of a function"));
      case "return" -> new Op.PopFrame(line);
      case "new" -> new Op.New(line, local(words), knownShape(words));
      case "list" -> list(words);
      case "set" -> set(words);
      case "drop" -> new Op.Drop(line, knownLocal(words));
      case "global" -> global(words);
      case "store" -> store(words);
      case "data" -> data(words);
      case "gc" -> collect(words);
      case "deref" -> new Op.Deref(line, local(words), path(words));
      case "job" -> new Op.EndJob(line);
      case "register" -> new Op.Register(line, path(words), token(words));
      case "expect" -> expect(words);
      default ->
          throw words.unexpected("an operation (" + commas(OPERATIONS) + ")", word, OPERATIONS);
    };
  }

  private void heap(Words words) {
    checkSetting(words, "heap", heapWords);
    heapWords = words.integer("a number of words", MIN_HEAP_WORDS, Scenario.MAX_HEAP_WORDS);
  }

  private void stack(Words words) {
    checkSetting(words, "stack", maxFrames);
    maxFrames = words.integer("a number of frames", 1, MAX_FRAMES);
  }

  private void checkSetting(Words words, String setting, int value) {
    if (value != 0) {
      throw words.unexpected("`" + setting + "` only once", setting);
    }
    if (open.size() > 1 || !open.peek().body.isEmpty()) {
      throw words.unexpected("`" + setting + "` before the first operation", setting);
    }
  }

  private void shape(Words words) {
    if (open.size() > 1) {
      throw words.unexpected("`shape` outside of `repeat`", "shape");
    }
    String name = name(words, "the name of a shape");
    if (shapes.containsKey(name)) {
      throw words.unexpected("the name of a new shape", name);
    }
    int references = words.integer("a number of reference fields", 0, Shape.MAX_FIELDS);
    int data = words.integer("a number of data words", references == 0 ? 1 : 0, Shape.MAX_FIELDS);
    declare(new Shape(name, references, data, kind(words, references)));
  }

  private static Kind kind(Words words, int references) {
    if (words.atEnd()) {
      return Kind.PLAIN;
    }
    String expected = "the end of the line or a kind (" + commas(KINDS) + ")";
    String word = words.next(expected);
    Kind kind =
        switch (word) {
          case "weak" -> Kind.WEAK;
          case "ephemeron" -> Kind.EPHEMERON;
          case "code" -> Kind.CODE;
          default -> throw words.unexpected(expected, word, KINDS);
        };
    if (references < kind.weakFields()) {
      String fields = kind.weakFields() == 1 ? " reference field" : " reference fields";
      throw words.unexpected(kind.weakFields() + fields + " or more before this kind", word);
    }
    return kind;
  }

  private void repeat(Words words) {
    if (open.size() > MAX_NESTING) {
      throw words.unexpected("at most " + MAX_NESTING + " `repeat` in each other", "repeat");
    }
    open.push(new Block(words.line(), words.integer("a count", 1, Scenario.MAX_OPS)));
  }

  private void end(Words words) {
    if (open.size() == 1) {
      throw words.unexpected("an operation (no `repeat` is open)", "end");
    }
    Block block = open.pop();
    Op op = new Op.Repeat(block.line, block.count, block.body);
    int ops = Math.max(block.ops, 1);
    add(words, op, block.count * (long) ops, block.count * (long) block.objects);
  }

  private Op collect(Words words) {
    int line = words.line();
    if (words.atEnd()) {
      return new Op.Collect(line);
    }
    String expected = "the end of the line, " + commas(COLLECTIONS);
    String word = words.next(expected);
    return switch (word) {
      case "young" -> new Op.CollectYoung(line);
      case "start" -> new Op.StartMarking(line);
      case "step" ->
          new Op.MarkStep(line, words.integer("a number of units of work", 1, Integer.MAX_VALUE));
      default -> throw words.unexpected(expected, word, COLLECTIONS);
    };
  }

  private Op list(Words words) {
    String variable = local(words);
    int count = words.integer("a number of nodes", 1, Scenario.MAX_OBJECTS);
    Shape shape = words.atEnd() ? shapes.get("Cell") : knownShape(words);
    if (shape.references() == 0 || shape.kind().weakFields() > 0) {
      throw words.unexpected("a shape with a reference field to link the nodes by", shape.name());
    }
    return new Op.NewList(words.line(), variable, count, shape);
  }

  private Op set(Words words) {
    String variable = name(words, "a variable");
    Path path = pathOrNull(words);
    locals.add(variable);
    return new Op.SetLocal(words.line(), variable, path);
  }

  private Op global(Words words) {
    String name = name(words, "a variable");
    Path path = pathOrNull(words);
    globals.add(name);
    return new Op.SetGlobal(words.line(), name, path);
  }

  private Op store(Words words) {
    Path slot = slot(words, "a field such as a.0");
    return new Op.Store(words.line(), holder(slot), last(slot), pathOrNull(words));
  }

  private Op data(Words words) {
    Path slot = slot(words, "a data word such as a.0");
    return new Op.StoreData(words.line(), holder(slot), last(slot), value(words));
  }

  private Op expect(Words words) {
    int line = words.line();
    String word = words.next("what to expect (" + commas(EXPECTATIONS) + ")");
    return switch (word) {
      case "objects" -> new Op.ExpectObjects(line, count(words));
      case "free-blocks" -> new Op.ExpectFreeBlocks(line, count(words));
      case "same" -> new Op.ExpectSame(line, pathOrNull(words), pathOrNull(words));
      case "data" -> expectData(words);
      case "refused" -> refused(words);
      case "floating" -> new Op.ExpectFloating(line, count(words));
      case "finalized" -> finalized(words);
      default ->
          throw words.unexpected(
              "what to expect (" + commas(EXPECTATIONS) + ")", word, EXPECTATIONS);
    };
  }

  private Op expectData(Words words) {
    Path slot = slot(words, "a data word such as a.0");
    return new Op.ExpectData(words.line(), holder(slot), last(slot), value(words));
  }

  private static Op finalized(Words words) {
    List<Integer> tokens = new ArrayList<>();
    while (!words.atEnd()) {
      tokens.add(token(words));
    }
    return new Op.ExpectFinalized(words.line(), tokens);
  }

  private Op refused(Words words) {
    List<Op> body = open.peek().body;
    Op before = body.isEmpty() ? null : body.get(body.size() - 1);
    if (before instanceof Op.New || before instanceof Op.NewList) {
      return new Op.ExpectRefused(words.line());
    }
    throw words.unexpected("`expect refused` right after `new` or `list`", "refused");
  }

  private void add(Words words, Op op) {
    int objects = op instanceof Op.New ? 1 : op instanceof Op.NewList list ? list.count() : 0;
    add(words, op, 1, objects);
  }

  private void add(Words words, Op op, long ops, long objects) {
    Block block = open.peek();
    block.body.add(op);
    block.ops = budget(words, block.ops + ops, Scenario.MAX_OPS, "operations");
    block.objects = budget(words, block.objects + objects, Scenario.MAX_OBJECTS, "objects");
  }

  private static int budget(Words words, long sum, int most, String what) {
    if (sum > most) {
      throw words.slip("at most " + most + " " + what + " in a run", sum + " up to here");
    }
    return (int) sum;
  }

  private void declare(Shape shape) {
    shapes.put(shape.name(), shape);
  }

  private Shape knownShape(Words words) {
    String expected = "a shape (" + commas(shapes.keySet()) + " or one declared above)";
    String word = words.next(expected);
    Shape shape = shapes.get(word);
    if (shape == null) {
      throw words.unexpected(expected, word, shapes.keySet());
    }
    return shape;
  }

  private String local(Words words) {
    String name = name(words, "a variable");
    locals.add(name);
    return name;
  }

  private String knownLocal(Words words) {
    String word = words.next("a variable");
    if (!locals.contains(word)) {
      String instead =
          globals.contains(word) ? "; to drop it write `global " + word + " null`" : "";
      throw words.unexpected("a local variable set above" + instead, word, locals);
    }
    return word;
  }

  private String name(Words words, String expected) {
    String word = words.next(expected);
    if (!isName(word)) {
      throw words.unexpected(expected + " (letters, digits, - and _, a letter first)", word);
    }
    if (isReserved(word)) {
      throw words.unexpected(expected + " that is not a word of this language", word);
    }
    return word;
  }

  private Path pathOrNull(Words words) {
    String word = words.next("a path such as a.0, or null");
    return word.equals("null") ? Path.NULL : path(words, word);
  }

  private Path path(Words words) {
    return path(words, words.next("a path such as a.0"));
  }

  private Path slot(Words words, String expected) {
    String word = words.next(expected);
    if (word.indexOf('.') < 0) {
      throw words.unexpected(expected, word);
    }
    return path(words, word);
  }

  private Path path(Words words, String word) {
    List<String> parts = Words.split(word, '.');
    int[] fields = new int[parts.size() - 1];
    checkVariable(words, parts.get(0));
    for (int i = 0; i < fields.length; i++) {
      fields[i] = words.integer(parts.get(i + 1), "the number of a field", 0, MAX_FIELD);
    }
    return new Path(parts.get(0), fields);
  }

  private void checkVariable(Words words, String name) {
    if (!locals.contains(name) && !globals.contains(name)) {
      Set<String> known = new LinkedHashSet<>(locals);
      known.addAll(globals);
      throw words.unexpected("a variable set above", name, known);
    }
  }

  private static Path holder(Path slot) {
    return slot.prefix(slot.length() - 1);
  }

  private static int last(Path slot) {
    return slot.field(slot.length() - 1);
  }

  private static int count(Words words) {
    return words.integer("a count", 0, Integer.MAX_VALUE);
  }

  private static int value(Words words) {
    return words.integer("a whole number", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int token(Words words) {
    return words.integer("a token, a whole number", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static boolean isReserved(String word) {
    return word.equals("null") || OPERATIONS.contains(word);
  }

  private static boolean isName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
        return false;
      }
    }
    return true;
  }

  private static String commas(Iterable<String> words) {
    return String.join(", ", words);
  }

  /**
   * The operations between a {@code repeat} and its {@code end}, and what one round of them costs.
   */
  private static final class Block {
    private final int line;
    private final int count;
    private final List<Op> body = new ArrayList<>();
    private int ops;
    private int objects;

    private Block(int line, int count) {
      this.line = line;
      this.count = count;
    }
  }
}

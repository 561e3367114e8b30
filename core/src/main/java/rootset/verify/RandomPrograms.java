package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Shape;

/**
 * Random programs that are hard on collectors: cycles, self-loops, aliases, deep lists, calls,
 * blocks of odd sizes and heaps that are nearly full.
 *
 * <p>Every program is valid on every correct collector, whatever that refuses. For each shape a
 * global refers to an object from the start, while there is room for sure. A variable is used as a
 * holder only after it was set to such an object; if the {@code new} that follows is refused, it
 * still holds an object of that shape.
 */
public final class RandomPrograms {
  private static final String TITLE = "# random program, seed ";
  private static final int MIN_HEAP_WORDS = 16;
  private static final int MAX_DEPTH = 6;
  private static final int LOCALS = 8;
  private static final int GLOBALS = 4;
  private static final int MAX_HEADER_WORDS = 2;

  private final Xorshift random;
  private final int heapWords;
  private final StringBuilder text = new StringBuilder();
  private final List<Shape> shapes = new ArrayList<>(); // those with an object for sure
  private final List<Shape> others = new ArrayList<>();
  private final List<Shape[]> holders = new ArrayList<>(); // by frame and local; null if not sure
  private final List<boolean[]> declared = new ArrayList<>(); // by frame and local
  private final boolean[] globals = new boolean[GLOBALS];

  private RandomPrograms(int seed, int heapWords) {
    this.random = new Xorshift(seed);
    this.heapWords = heapWords;
  }

  /**
   * The text of a random program of about {@code ops} steps for a heap of {@code heapWords} words,
   * 16 or more. The same arguments give the same program.
   */
  public static String scenario(int seed, int heapWords, int ops) {
    return scenario(seed, heapWords, ops, "gc", Integer.MAX_VALUE);
  }

  /**
   * The same program with the line {@code collection}, {@code gc} or {@code gc young}, after each
   * {@code every} steps.
   */
  public static String scenario(int seed, int heapWords, int ops, String collection, int every) {
    RandomPrograms program = begun(seed, heapWords);
    for (int i = 0; i < ops; i++) {
      program.step();
      if ((i + 1) % every == 0) {
        program.line(collection);
      }
    }
    program.line("gc");
    return program.text.toString();
  }

  /**
   * The text of another random program, for collectors that mark in steps: marking begins and goes
   * on at random points, and objects are hidden from it. The same arguments give the same program.
   */
  public static String inSteps(int seed, int heapWords, int ops) {
    RandomPrograms program = begun(seed, heapWords);
    for (int i = 0; i < ops; i++) {
      int dice = program.random.below(100);
      if (dice < 15) {
        program.hide();
      } else if (dice < 20) {
        program.line("gc start");
      } else if (dice < 35) {
        program.mark();
      } else {
        program.step();
      }
    }
    program.line("gc");
    program.line("gc");
    return program.text.toString();
  }

  private static RandomPrograms begun(int seed, int heapWords) {
    if (heapWords < MIN_HEAP_WORDS) {
      throw new IllegalArgumentException(
          "a heap of " + heapWords + " words; expected " + MIN_HEAP_WORDS + " or more");
    }
    RandomPrograms program = new RandomPrograms(seed, heapWords);
    program.line(TITLE + seed);
    program.begin();
    return program;
  }

  /** Whether a program was made at random: its first line says so. */
  public static boolean isRandom(String program) {
    return program.startsWith(TITLE);
  }

  private void begin() {
    line("heap " + heapWords);
    line("stack " + MAX_DEPTH);
    others.add(new Shape("Pair", 2, 0));
    others.add(new Shape("Cell", 1, 1));
    others.add(new Shape("Leaf", 0, 1));
    declare("Odd", random.below(4), 1 + random.below(4));
    declare("Wide", 3 + random.below(3), random.below(3));
    declare("Big", 1, Math.max(heapWords / 6, 1) + random.below(5));
    enter();
    int used = 0;
    for (Shape shape : List.copyOf(others)) {
      int words = MAX_HEADER_WORDS + shape.references() + shape.data();
      if (used + words <= heapWords / 2) {
        used += words;
        prototype(shape);
      }
    }
  }

  private void declare(String name, int references, int data) {
    others.add(new Shape(name, references, data));
    line("shape " + name + " " + references + " " + data);
  }

  private void prototype(Shape shape) {
    line("new a " + shape.name());
    line("global " + prototypeOf(shape) + " a");
    others.remove(shape);
    shapes.add(shape);
    declared()[0] = true;
    holders()[0] = shape;
  }

  private void step() {
    int dice = random.below(100);
    if (dice < 14) {
      fresh();
    } else if (dice < 36) {
      grow();
    } else if (dice < 48) {
      store();
    } else if (dice < 53) {
      cycle();
    } else if (dice < 58) {
      chain();
    } else if (dice < 64) {
      overwriteWithItself();
    } else if (dice < 69) {
      alias();
    } else if (dice < 77) {
      drop();
    } else if (dice < 80) {
      data();
    } else if (dice < 84) {
      list();
    } else if (dice < 87) {
      churn();
    } else if (dice < 90) {
      global();
    } else if (dice < 96) {
      callOrReturn();
    } else {
      line("gc");
    }
  }

  /** Makes an object that can be a holder for sure; its local. */
  private int fresh() {
    Shape shape = shapes.get(random.below(shapes.size()));
    return fresh(random.below(LOCALS), shape);
  }

  private int fresh(int local, Shape shape) {
    line("set " + name(local) + " " + prototypeOf(shape));
    line("new " + name(local) + " " + shape.name());
    declared()[local] = true;
    holders()[local] = shape;
    return local;
  }

  /** Makes an object that only a field refers to. */
  private void grow() {
    int holder = holder();
    int local = (holder + 1 + random.below(LOCALS - 1)) % LOCALS;
    fresh(local, shapes.get(random.below(shapes.size())));
    line("store " + field(holder) + " " + name(local));
    drop(local);
  }

  private void store() {
    int holder = holder();
    line("store " + field(holder) + " " + value(holder));
  }

  private void cycle() {
    int first = holder();
    int second = holder();
    line("store " + field(first) + " " + name(second));
    line("store " + field(second) + " " + name(first));
    if (random.chance(60)) {
      drop(first);
      drop(second);
    }
  }

  /** Reaches an object only through another one's field, and writes to it on that way. */
  private void chain() {
    int first = holder();
    int second = holder();
    String field = field(first);
    line("store " + field + " " + name(second));
    int last = random.below(holders()[second].references());
    line("store " + field + "." + last + " " + value(second));
    if (first != second && random.chance(70)) {
      drop(second);
    }
  }

  /**
   * Moves the only way to an object, old or new, out of a field that marking may not have come to,
   * two steps from a variable, and into a variable or a field that it may be through with.
   */
  private void hide() {
    int holder = holder();
    int local = (holder + 1 + random.below(LOCALS - 1)) % LOCALS;
    String field = field(holder);
    fresh(local, shapes.get(0));
    line("store " + field + " " + name(local));
    // If that was refused, the field may be one of its own target: whatever is there has a field 0.
    field += ".0";
    Shape shape = shapeWithReferences();
    boolean isOld = random.chance(75);
    if (isOld) {
      fresh(local, shape);
      line("store " + field + " " + name(local));
    }
    String target = isOld && random.chance(50) ? inner(local) : fieldOfPrototype();
    drop(local);
    line("gc start");
    mark();
    if (isOld) {
      line("set " + name(local) + " " + field);
    } else {
      fresh(local, shape);
    }
    // The old way goes first: whatever comes then may change where it led.
    line("store " + field + " " + (random.chance(50) ? "null" : name(holder)));
    if (random.chance(70)) {
      line("store " + target + " " + name(local));
      drop(local);
    }
    if (random.chance(60)) {
      line("gc");
    }
  }

  /** A field of a new object that only field 1 of a Pair refers to. */
  private String inner(int local) {
    String outer = prototypeOf(shapes.get(0)) + ".1";
    fresh(local, shapes.get(0));
    line("store " + outer + " " + name(local));
    return outer + "." + random.below(2);
  }

  private String fieldOfPrototype() {
    Shape shape = shapeWithReferences();
    return prototypeOf(shape) + "." + random.below(shape.references());
  }

  private Shape shapeWithReferences() {
    Shape shape = shapes.get(random.below(shapes.size()));
    return shape.references() == 0 ? shapes.get(0) : shape;
  }

  private void mark() {
    line("gc step " + (1 + random.below(random.chance(50) ? 12 : 40)));
  }

  private void overwriteWithItself() {
    int holder = holder();
    if (random.chance(50)) {
      String field = field(holder);
      line("store " + field + " " + field);
    } else {
      line("set " + name(holder) + " " + name(holder));
    }
  }

  private void alias() {
    int local = random.below(LOCALS);
    int holder = holder();
    boolean through = random.chance(50);
    line("set " + name(local) + " " + (through ? field(holder) : name(holder)));
    declared()[local] = true;
    holders()[local] = through ? null : holders()[holder];
  }

  private void drop() {
    int local = random.below(LOCALS);
    if (declared()[local]) {
      drop(local);
    }
  }

  private void drop(int local) {
    line("drop " + name(local));
    holders()[local] = null;
  }

  private void data() {
    int local = random.below(LOCALS);
    Shape shape = holders()[local];
    if (shape != null && shape.data() > 0) {
      line("data " + name(local) + "." + random.below(shape.data()) + " " + random.next());
    }
  }

  private void list() {
    int local = random.below(LOCALS);
    int most = random.chance(20) ? heapWords : Math.max(heapWords / 12, 2);
    line("list " + name(local) + " " + (1 + random.below(most)));
    declared()[local] = true;
    holders()[local] = null;
  }

  /** Makes garbage, of which the last object stays for a while. */
  private void churn() {
    int local = random.below(LOCALS);
    List<Shape> from = others.isEmpty() || random.chance(60) ? shapes : others;
    line("repeat " + (2 + random.below(6)));
    line("  new " + name(local) + " " + from.get(random.below(from.size())).name());
    line("end");
    declared()[local] = true;
    holders()[local] = null;
  }

  private void global() {
    int global = random.below(GLOBALS);
    line("global g" + global + " " + value(holder()));
    globals[global] = true;
  }

  private void callOrReturn() {
    if (holders.size() < MAX_DEPTH && (holders.size() == 1 || random.chance(50))) {
      line("frame f" + holders.size());
      enter();
    } else if (holders.size() > 1) {
      line("return");
      holders.remove(holders.size() - 1);
      declared.remove(declared.size() - 1);
    }
  }

  private void enter() {
    holders.add(new Shape[LOCALS]);
    declared.add(new boolean[LOCALS]);
  }

  /** A local that holds an object with reference fields for sure, rather several than one. */
  private int holder() {
    int start = random.below(LOCALS);
    for (int least = random.chance(70) ? 2 : 1; least > 0; least--) {
      for (int i = 0; i < LOCALS; i++) {
        int local = (start + i) % LOCALS;
        Shape shape = holders()[local];
        if (shape != null && shape.references() >= least) {
          return local;
        }
      }
    }
    return fresh(start, shapes.get(0));
  }

  private String field(int holder) {
    // The last field is the one that an off-by-one forgets.
    int references = holders()[holder].references();
    int field = random.chance(30) ? references - 1 : random.below(references);
    return name(holder) + "." + field;
  }

  /** Something to refer to: null, the holder itself, a local, a global, or what a field holds. */
  private String value(int holder) {
    int dice = random.below(10);
    if (dice < 2) {
      return "null";
    }
    if (dice < 3) {
      return name(holder);
    }
    if (dice < 4) {
      return field(holder);
    }
    int global = random.below(GLOBALS);
    if (dice < 6 && globals[global]) {
      return "g" + global;
    }
    int local = random.below(LOCALS);
    return name(declared()[local] ? local : holder);
  }

  private Shape[] holders() {
    return holders.get(holders.size() - 1);
  }

  private boolean[] declared() {
    return declared.get(declared.size() - 1);
  }

  private static String prototypeOf(Shape shape) {
    return "some-" + shape.name();
  }

  private static String name(int local) {
    return String.valueOf((char) ('a' + local));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

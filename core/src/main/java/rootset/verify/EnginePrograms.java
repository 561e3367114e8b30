package rootset.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Random programs that use all that the engine has: besides what {@link RandomPrograms} does, weak
 * objects, ephemerons and chains of them, finalizers, code, large objects, and collections of all
 * kinds at random points.
 *
 * <p>Every program is valid on every correct collector, whatever that refuses or clears and when.
 * For each shape a global refers to an object from the start, while there is room for sure; a
 * variable is used as a holder only after it was set to such an object. No path leads through a
 * field that is not strong, and the two fields of an ephemeron are set once, when it is made.
 */
public final class EnginePrograms {
  /** What programs use beyond plain objects and full collections. */
  public enum Feature {
    /** Weak objects, {@code deref} and {@code job}. */
    WEAK,
    /** Ephemerons. */
    EPHEMERONS,
    /** {@code register}. */
    FINALIZERS,
    /** Objects of code. */
    CODE,
    /** Objects of more than half a page of a heap with generations, and of several pages. */
    LARGE,
    /** {@code gc start} and {@code gc step}. */
    STEPS,
    /** {@code gc young}. */
    YOUNG
  }

  /** The smallest heap, in words, that a program can be made for. */
  public static final int MIN_HEAP_WORDS = 256;

  private static final int MAX_DEPTH = 6;
  private static final int LOCALS = 8;
  private static final int GLOBALS = 6;
  private static final int MAX_STEP = 60;
  private static final int PAGES = 32; // of a heap with generations

  private final Xorshift random;
  private final int heapWords;
  private final Set<Feature> features;
  private final StringBuilder text = new StringBuilder();
  private final List<Kin> kin = new ArrayList<>();
  private final List<Kin[]> holders = new ArrayList<>(); // by frame and local; null if not sure
  private final List<boolean[]> declared = new ArrayList<>(); // by frame and local
  private final boolean[] globals = new boolean[GLOBALS];
  private int tokens;

  private EnginePrograms(int seed, int heapWords, Set<Feature> features) {
    this.random = new Xorshift(seed);
    this.heapWords = heapWords;
    this.features = features;
  }

  /** The text of a random program that uses every feature. */
  public static String scenario(int seed, int heapWords, int ops) {
    return scenario(seed, heapWords, ops, EnumSet.allOf(Feature.class));
  }

  /**
   * The text of a random program of about {@code ops} steps for a heap of {@code heapWords} words,
   * {@link #MIN_HEAP_WORDS} or more. The same arguments give the same program.
   */
  public static String scenario(int seed, int heapWords, int ops, Set<Feature> features) {
    if (heapWords < MIN_HEAP_WORDS) {
      throw new IllegalArgumentException(
          "a heap of " + heapWords + " words; expected " + MIN_HEAP_WORDS + " or more");
    }
    EnginePrograms program = new EnginePrograms(seed, heapWords, features);
    program.line("# random program, seed " + seed);
    program.begin();
    for (int i = 0; i < ops; i++) {
      program.step();
    }
    program.line("gc");
    program.line("job");
    program.line("gc");
    return program.text.toString();
  }

  private void begin() {
    line("heap " + heapWords);
    line("stack " + MAX_DEPTH);
    enter();
    int page = pageWords();
    known("Pair", 2, 0);
    known("Cell", 1, 1);
    declare("Wide", 3 + random.below(3), random.below(3), "");
    // One and two words of header: the longest object that is not large, or one word to either
    // side.
    declare("Border", 1, page / 2 - 4 + random.below(4), "");
    if (features.contains(Feature.WEAK)) {
      declare("Weak", 1 + random.below(2), random.below(2), " weak");
    }
    if (features.contains(Feature.EPHEMERONS)) {
      declare("Ephemeron", 2 + random.below(2), 0, " ephemeron");
    }
    if (features.contains(Feature.CODE)) {
      declare("Code", 1 + random.below(2), random.below(4), " code");
    }
    if (features.contains(Feature.LARGE)) {
      declare("Large", 1 + random.below(3), page / 2 + random.below(page), "");
    }
  }

  private int pageWords() {
    return Math.max(16, Integer.highestOneBit(heapWords / PAGES));
  }

  private void known(String name, int references, int data) {
    prototype(new Kin(name, references, data, 0));
  }

  private void declare(String name, int references, int data, String kind) {
    int words = Math.max(data, references == 0 ? 1 : 0);
    line("shape " + name + " " + references + " " + words + kind);
    int weak = kind.equals(" weak") ? 1 : kind.equals(" ephemeron") ? 2 : 0;
    prototype(new Kin(name, references, words, weak));
  }

  private void prototype(Kin shape) {
    line("new a " + shape.name);
    line("global " + shape.prototype() + " a");
    kin.add(shape);
    declared()[0] = true;
    holders()[0] = shape;
  }

  private void step() {
    int dice = random.below(100);
    if (dice < 10) {
      fresh();
    } else if (dice < 26) {
      grow();
    } else if (dice < 36) {
      store();
    } else if (dice < 40) {
      cycle();
    } else if (dice < 50) {
      hide();
    } else if (dice < 54) {
      alias();
    } else if (dice < 63) {
      drop();
    } else if (dice < 65) {
      data();
    } else if (dice < 68) {
      list();
    } else if (dice < 71) {
      churn();
    } else if (dice < 74) {
      global();
    } else if (dice < 79) {
      callOrReturn();
    } else if (dice < 91) {
      special();
    } else {
      collect();
    }
  }

  private int fresh() {
    return fresh(random.below(LOCALS), kin.get(random.below(kin.size())));
  }

  /** Makes an object that can be a holder for sure; its local. */
  private int fresh(int local, Kin shape) {
    line("set " + name(local) + " " + shape.prototype());
    line("new " + name(local) + " " + shape.name);
    declared()[local] = true;
    holders()[local] = shape;
    return local;
  }

  /** Makes an object that only a field refers to. */
  private void grow() {
    int holder = holder();
    int local = other(holder);
    fresh(local, kin.get(random.below(kin.size())));
    line("store " + field(holder) + " " + name(local));
    if (random.chance(80)) {
      drop(local);
    }
  }

  private void store() {
    int holder = holder();
    line("store " + field(holder) + " " + value(holder));
  }

  private void cycle() {
    int first = holder();
    int second = random.chance(20) ? first : holder();
    line("store " + field(first) + " " + name(second));
    line("store " + field(second) + " " + name(first));
    if (random.chance(60)) {
      drop(first);
      drop(second);
    }
  }

  /**
   * Moves the only reference to an object from a field that may be white or grey to one that may be
   * black, in the middle of marking: the fault that barriers are for.
   */
  private void hide() {
    int from = holder();
    int local = other(from);
    fresh(local, kin.get(random.below(2)));
    String field = field(from);
    line("store " + field + " " + name(local));
    drop(local);
    int to = holder();
    if (features.contains(Feature.STEPS) && random.chance(70)) {
      line("gc start");
      step(random.below(random.chance(50) ? MAX_STEP : 4 * MAX_STEP));
    }
    line("set " + name(local) + " " + field);
    declared()[local] = true;
    holders()[local] = null;
    line("store " + (random.chance(50) ? fieldOfPrototype() : field(to)) + " " + name(local));
    line("store " + field + " null");
    drop(local);
    step(random.below(4));
    if (random.chance(30)) {
      line("gc");
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
    Kin shape = holders()[local];
    if (shape != null && shape.data > 0) {
      line("data " + name(local) + "." + random.below(shape.data) + " " + random.next());
    }
  }

  private void list() {
    int local = random.below(LOCALS);
    int most = random.chance(15) ? heapWords : Math.max(heapWords / 16, 2);
    line("list " + name(local) + " " + (1 + random.below(most)));
    declared()[local] = true;
    holders()[local] = null;
  }

  /** Makes garbage, of which the last object stays for a while. */
  private void churn() {
    int local = random.below(LOCALS);
    line("repeat " + (2 + random.below(8)));
    line("  new " + name(local) + " " + kin.get(random.below(kin.size())).name);
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

  private void special() {
    int dice = random.below(6);
    if (dice < 1 && features.contains(Feature.WEAK)) {
      weak();
    } else if (dice < 2 && features.contains(Feature.WEAK)) {
      line("job");
    } else if (dice < 4 && features.contains(Feature.EPHEMERONS)) {
      ephemerons();
    } else if (features.contains(Feature.FINALIZERS)) {
      line("register " + name(holder()) + " " + ++tokens);
    }
  }

  /** Makes a weak object, lets its target go more often than not, and reads it soon or never. */
  private void weak() {
    int target = holder();
    int weak = fresh(other(target), named("Weak"));
    line("store " + name(weak) + ".0 " + name(target));
    if (random.chance(50)) {
      line("global g0 " + name(weak));
      globals[0] = true;
    }
    if (random.chance(60)) {
      drop(target);
    }
    if (random.chance(50)) {
      step(random.below(3));
      collect();
    }
    if (random.chance(70)) {
      deref(weak);
    }
  }

  private void deref(int weak) {
    int local = other(weak);
    line("deref " + name(local) + " " + name(weak));
    declared()[local] = true;
    holders()[local] = null;
    if (random.chance(60)) {
      drop(local);
    }
    if (random.chance(30)) {
      collect();
    }
  }

  /**
   * Makes a chain in which each ephemeron's value is the next one's key. The ephemerons are reached
   * in one order or the other; the first key lives on in a global or does not.
   */
  private void ephemerons() {
    fresh(0, kin.get(random.below(2)));
    line("global g1 null");
    line("global g2 " + (random.chance(60) ? name(0) : "null"));
    globals[1] = true;
    globals[2] = true;
    boolean inFront = random.chance(50);
    int length = 1 + random.below(4);
    for (int i = 0; i < length; i++) {
      fresh(1, named("Ephemeron"));
      fresh(2, kin.get(random.below(2)));
      line("store " + name(1) + ".0 " + name(0));
      line("store " + name(1) + ".1 " + name(random.chance(90) ? 2 : 0));
      keep(1, inFront);
      line("set " + name(0) + " " + name(2));
      holders()[0] = holders()[2];
    }
    drop(1);
    drop(2);
    if (random.chance(90)) {
      drop(0);
    }
    drop(3);
  }

  /** Adds an object to the list that global 1 refers to, at the front or behind local 3. */
  private void keep(int object, boolean inFront) {
    int node = fresh(4, kin.get(0));
    line("store " + name(node) + ".1 " + name(object));
    if (inFront || holders()[3] != kin.get(0)) {
      line("store " + name(node) + ".0 g1");
      line("global g1 " + name(node));
    } else {
      line("store " + name(3) + ".0 " + name(node));
    }
    line("set " + name(3) + " " + name(node));
    declared()[3] = true;
    holders()[3] = kin.get(0);
    drop(node);
  }

  private void collect() {
    int dice = random.below(10);
    if (dice < 2) {
      line("gc");
    } else if (dice < 5 && features.contains(Feature.YOUNG)) {
      line("gc young");
    } else if (dice < 7 && features.contains(Feature.STEPS)) {
      line("gc start");
    } else {
      step(1 + random.below(MAX_STEP));
    }
  }

  private void step(int units) {
    if (units > 0 && features.contains(Feature.STEPS)) {
      line("gc step " + units);
    }
  }

  private Kin named(String name) {
    for (Kin shape : kin) {
      if (shape.name.equals(name)) {
        return shape;
      }
    }
    throw new IllegalStateException("no shape " + name);
  }

  private void enter() {
    holders.add(new Kin[LOCALS]);
    declared.add(new boolean[LOCALS]);
  }

  private int other(int local) {
    return (local + 1 + random.below(LOCALS - 1)) % LOCALS;
  }

  /** A local that holds an object with a strong field for sure. */
  private int holder() {
    int start = random.below(LOCALS);
    for (int i = 0; i < LOCALS; i++) {
      int local = (start + i) % LOCALS;
      Kin shape = holders()[local];
      if (shape != null && shape.references > shape.weak) {
        return local;
      }
    }
    return fresh(start, kin.get(0));
  }

  /** A strong field of a holder, rather the last than another, which an off-by-one forgets. */
  private String field(int holder) {
    Kin shape = holders()[holder];
    int strong = shape.references - shape.weak;
    int field = random.chance(30) ? strong - 1 : random.below(strong);
    return name(holder) + "." + (shape.weak + field);
  }

  /** A strong field of an object that a global refers to from the start. */
  private String fieldOfPrototype() {
    Kin shape = kin.get(random.below(kin.size()));
    int strong = shape.references - shape.weak;
    return strong == 0
        ? kin.get(0).prototype() + ".0"
        : shape.prototype() + "." + (shape.weak + random.below(strong));
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

  private Kin[] holders() {
    return holders.get(holders.size() - 1);
  }

  private boolean[] declared() {
    return declared.get(declared.size() - 1);
  }

  private static String name(int local) {
    return String.valueOf((char) ('a' + local));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A shape; of its reference fields the first {@code weak} are not strong. */
  private record Kin(String name, int references, int data, int weak) {
    private String prototype() {
      return "some-" + name;
    }
  }
}

package rootset.trace;

import java.util.Arrays;
import rootset.heap.Shape;
import rootset.scenario.ScenarioException;

/**
 * Reads a trace of the GarCoSim trace file simulator.
 *
 * <p>A line is an operation and its attributes, each a letter and a number, in any order:
 *
 * <pre>
 * a T1 O2 S64 N1 C3        thread 1 makes object 2: 64 bytes, 1 reference slot, class 3
 * + T1 O2                  thread 1 has one more root that refers to object 2
 * - T1 O2                  and one less
 * w T1 P2 #0 O5 F8 S8 V0   slot 0 of object 2 refers to object 5 from now on; O0 is null
 * c T1 C3 F16 O5 S8 V0     the static field of class 3 at offset 16 does so
 * r T1 O2 F8 S8 V0         reads a field of an object or, with C, of a class
 * s T1 P2 F8 S8 V0         writes a field that holds no reference
 * x T1 L1                  takes or releases a lock
 * % …                      is a comment
 * </pre>
 *
 * <p>A new object is no root: its {@code +} follows. Static fields are roots.
 */
final class GarCoSim {
  /** The letters that a line may begin with. */
  static final String OPERATIONS = "a+-wcrsx";

  static final char COMMENT = '%';

  private static final String LETTERS = "TOPCSNFI#VL";
  private static final String[] MEANINGS = {
    "the number of a thread", "the number of an object", "the number of the object that is written",
    "the number of a class", "a size in bytes", "the number of reference slots",
    "the offset of a field", "the index of a field", "the number of a slot",
    "whether the field is volatile", "the state of a lock"
  };

  private final TraceText text;
  private final Operations operations = new Operations();
  private final int[] values = new int[LETTERS.length()];
  private final int[] columns = new int[LETTERS.length()]; // 0: the line has no such attribute
  private final Pairs objects = new Pairs(); // name and 0
  private final Pairs statics = new Pairs(); // class and field
  private final Ints rootOfStatic = new Ints();
  private final Pairs holds = new Pairs(); // thread and object
  private final Ints rootOfHold = new Ints(); // the last of them; NONE if there is none
  private final Ints below = new Ints(); // by root: the same thread's last one to the same object

  private GarCoSim(TraceText text) {
    this.text = text;
  }

  static Operations parse(TraceText text) {
    GarCoSim trace = new GarCoSim(text);
    while (text.nextLine()) {
      if (text.peek() != COMMENT) {
        trace.line();
      }
    }
    return trace.operations;
  }

  private void line() {
    String word = text.word("");
    int column = text.column();
    if (word.length() != 1 || OPERATIONS.indexOf(word.charAt(0)) < 0) {
      throw text.slip("an operation (a, +, -, w, c, r, s or x)", TraceText.quote(word));
    }
    Arrays.fill(columns, 0);
    while (!text.atEnd()) {
      attribute();
    }
    switch (word.charAt(0)) {
      case 'a' -> allocate();
      case '+' -> addRoot();
      case '-' -> removeRoot();
      case 'w' -> store();
      case 'c' -> storeStatic();
      default -> operations.use(text.line(), used(column));
    }
  }

  private void attribute() {
    String expected = "an attribute: one of " + LETTERS + " and a number";
    char letter = text.letter(expected);
    int index = LETTERS.indexOf(letter);
    if (index < 0) {
      throw text.slip(expected, TraceText.quote(String.valueOf(letter)));
    }
    if (columns[index] != 0) {
      throw text.slip("attribute " + letter + " only once in a line", "another " + letter);
    }
    values[index] = text.rest(letter + " and " + MEANINGS[index], Integer.MAX_VALUE);
    columns[index] = text.column();
  }

  private void allocate() {
    require('T');
    int name = require('O');
    if (name == 0) {
      throw slip('O', "the number of an object, 1 or more", "O0");
    }
    int bytes = require('S');
    if (bytes < 1 || bytes > Trace.MAX_BYTES) {
      throw slip('S', "a size in bytes, 1 to " + Trace.MAX_BYTES, "S" + bytes);
    }
    int slots = require('N');
    if (slots > Shape.MAX_FIELDS) {
      throw slip('N', "a number of slots, 0 to " + Shape.MAX_FIELDS, "N" + slots);
    }
    if (objects.add(name, 0) < operations.objects()) {
      throw slip('O', "an object that was not allocated above", "O" + name);
    }
    operations.allocate(text.line(), name, bytes, slots, Operations.NONE);
  }

  private void addRoot() {
    int hold = holds.add(require('T'), object('O'));
    if (hold == rootOfHold.size()) {
      rootOfHold.add(Operations.NONE);
    }
    int root = beginRoot();
    below.set(root, rootOfHold.get(hold));
    rootOfHold.set(hold, root);
    operations.setRoot(text.line(), root, holds.second(hold));
  }

  private void removeRoot() {
    int hold = holds.find(require('T'), object('O'));
    int root = hold < 0 ? Operations.NONE : rootOfHold.get(hold);
    if (root == Operations.NONE) {
      String found = "O" + value('O') + ", which is none of its roots";
      throw slip('O', "an object that T" + value('T') + " has as a root", found);
    }
    rootOfHold.set(hold, below.get(root));
    operations.setRoot(text.line(), root, Operations.NONE);
    operations.endRoot(root);
  }

  private void store() {
    require('T');
    int holder = object('P');
    int slot = require('#');
    int slots = operations.slots(operations.sizeOf(holder));
    if (slot >= slots) {
      String has = "O" + value('P') + " has " + slots + " slots";
      String expected = slots == 0 ? "an object with slots" : "a slot, 0 to " + (slots - 1);
      throw slip('#', expected, "#" + slot + ", but " + has);
    }
    operations.store(text.line(), holder, slot, objectOrNull());
  }

  private void storeStatic() {
    require('T');
    int type = require('C');
    int field = has('I') && !has('F') ? ~require('I') : require('F');
    int index = statics.add(type, field);
    if (index == rootOfStatic.size()) {
      rootOfStatic.add(beginRoot());
    }
    operations.setRoot(text.line(), rootOfStatic.get(index), objectOrNull());
  }

  /** The object that a line of the kind r, s or x touches. */
  private int used(int column) {
    require('T');
    if (!has('O') && !has('P') && !has('C') && !has('L')) {
      throw text.slip(column, "O, P, C or L to say what is touched", "none of them in the line");
    }
    return has('P') ? object('P') : has('O') ? object('O') : Operations.NONE;
  }

  private int beginRoot() {
    int root = operations.beginRoot();
    if (root == below.size()) {
      below.add(Operations.NONE);
    }
    return root;
  }

  private int objectOrNull() {
    return require('O') == 0 ? Operations.NONE : object('O');
  }

  private int object(char letter) {
    int object = objects.find(require(letter), 0);
    if (object < 0) {
      String found = letter + Integer.toString(value(letter));
      throw slip(letter, "an object that was allocated above", found);
    }
    return object;
  }

  private boolean has(char letter) {
    return columns[LETTERS.indexOf(letter)] != 0;
  }

  private int value(char letter) {
    return values[LETTERS.indexOf(letter)];
  }

  private int require(char letter) {
    int index = LETTERS.indexOf(letter);
    if (columns[index] == 0) {
      throw text.missing(letter + " and " + MEANINGS[index]);
    }
    return values[index];
  }

  private ScenarioException slip(char letter, String expected, String found) {
    return text.slip(columns[LETTERS.indexOf(letter)], expected, found);
  }
}

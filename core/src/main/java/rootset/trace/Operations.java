package rootset.trace;

/**
 * What a trace does to the heap, whichever format it was written in: one operation for every line.
 *
 * <p>Objects are numbered from 0 in order of allocation, and so are roots; the number of a root
 * that ended is used again. An operation has up to three operands:
 *
 * <ul>
 *   <li>{@link #ALLOCATE}: the size, the root that refers to the new object or {@link #NONE};
 *   <li>{@link #SET_ROOT}: the root, the object it refers to from now on or {@code NONE};
 *   <li>{@link #STORE}: the holder, the slot, the object or {@code NONE};
 *   <li>{@link #USE}: the object that is read or written without a reference changing, or {@code
 *       NONE}.
 * </ul>
 */
final class Operations {
  static final int NONE = -1;
  static final int ALLOCATE = 0;
  static final int SET_ROOT = 1;
  static final int STORE = 2;
  static final int USE = 3;

  private final Ints codes = new Ints();
  private final Ints lines = new Ints();
  private final Ints first = new Ints();
  private final Ints second = new Ints();
  private final Ints third = new Ints();
  private final Pairs sizes = new Pairs(); // bytes and reference slots
  private final Ints sizeOf = new Ints(); // by object
  private final Ints names = new Ints(); // by object
  private final Ints endedRoots = new Ints();
  private int roots;

  /** The number of operations. */
  int count() {
    return codes.size();
  }

  int code(int operation) {
    return codes.get(operation);
  }

  /** The line of the text that holds an operation. */
  int line(int operation) {
    return lines.get(operation);
  }

  int first(int operation) {
    return first.get(operation);
  }

  int second(int operation) {
    return second.get(operation);
  }

  int third(int operation) {
    return third.get(operation);
  }

  int objects() {
    return sizeOf.size();
  }

  /** The most roots that there are at a time. */
  int roots() {
    return roots;
  }

  /** The number of different sizes of objects. */
  int sizes() {
    return sizes.size();
  }

  /** The number of bytes that a size stands for. */
  int bytes(int size) {
    return sizes.first(size);
  }

  /** The number of reference slots that a size stands for. */
  int slots(int size) {
    return sizes.second(size);
  }

  int sizeOf(int object) {
    return sizeOf.get(object);
  }

  /** What the trace calls an object. */
  int name(int object) {
    return names.get(object);
  }

  /** The number of a root that is in use from now on. */
  int beginRoot() {
    return endedRoots.size() > 0 ? endedRoots.removeLast() : roots++;
  }

  /** Ends a root after the operation that sets it to {@link #NONE}. */
  void endRoot(int root) {
    endedRoots.add(root);
  }

  void allocate(int line, int name, int bytes, int slots, int root) {
    int size = sizes.add(bytes, slots);
    sizeOf.add(size);
    names.add(name);
    add(line, ALLOCATE, size, root, NONE);
  }

  void setRoot(int line, int root, int object) {
    add(line, SET_ROOT, root, object, NONE);
  }

  void store(int line, int holder, int slot, int object) {
    add(line, STORE, holder, slot, object);
  }

  void use(int line, int object) {
    add(line, USE, object, NONE, NONE);
  }

  private void add(int line, int code, int a, int b, int c) {
    codes.add(code);
    lines.add(line);
    first.add(a);
    second.add(b);
    third.add(c);
  }
}

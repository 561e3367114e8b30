package rootset.stack;

import java.util.Arrays;

/**
 * Call frames, last in, first out: one array of slots, of which each frame has a run.
 *
 * <p>A slot holds a primitive or a reference and knows which, so a collector never has to guess
 * whether a number is an address. Never more frames than the stack was made for: beyond lies {@link
 * CallStackOverflow}. Only the top frame may grow. Beyond the top, no frame and no slot has a name,
 * and no slot is marked as a primitive.
 */
public final class CallStack {
  private static final int FEW = 16;

  private final int maxFrames;
  private int depth;
  private int lastDepth = FEW - 1; // that there is room for
  private int top; // one behind the last slot
  private int labelled; // only the frames up to this depth may have names or primitives
  private int[] bases = new int[FEW]; // by depth; frames begin at 1
  private String[] functions = new String[FEW]; // by depth
  private Frame[] views = new Frame[FEW]; // by depth
  private int[] values = new int[FEW];
  private boolean[] primitives = new boolean[FEW];
  private String[] names = new String[FEW];

  /** Makes an empty stack for at most {@code maxFrames} frames, 1 or more. */
  public CallStack(int maxFrames) {
    if (maxFrames < 1) {
      throw new IllegalArgumentException("a stack of " + maxFrames + " frames; expected 1 or more");
    }
    this.maxFrames = maxFrames;
    this.lastDepth = Math.min(maxFrames, FEW - 1);
  }

  /** Pushes an empty frame of the function {@code name} and returns it. */
  public Frame push(String name) {
    if (depth == maxFrames) {
      throw new CallStackOverflow(name, maxFrames);
    }
    enter(0);
    functions[depth] = name;
    labelled = depth;
    return top();
  }

  /** Pushes a frame of the function {@code name}: null references, one for each local. */
  public void push(String name, String[] locals) {
    if (depth == maxFrames) {
      throw new CallStackOverflow(name, maxFrames);
    }
    int frame = enter(locals.length);
    System.arraycopy(locals, 0, names, frame, locals.length);
    functions[depth] = name;
    labelled = depth;
  }

  /**
   * Pushes a frame of a function without a name, with {@code slots} null references.
   *
   * @return the number of its first slot; the others follow it
   */
  public int enter(int slots) {
    if (depth == lastDepth || slots > values.length - top) {
      makeRoom(slots);
    }
    int frame = top;
    depth++;
    bases[depth] = frame;
    for (int slot = 0; slot < slots; slot++) {
      values[frame + slot] = 0;
    }
    top = frame + slots;
    return frame;
  }

  /** Removes the top frame, which is the one that begins with slot {@code frame}. */
  public void leave(int frame) {
    if (depth <= labelled || frame != bases[depth]) {
      checkTop(frame);
      removeLabels();
    }
    top = frame;
    depth--;
  }

  /** Removes the top frame and its slots. */
  public void pop() {
    leave(firstSlot());
  }

  /** The frame pushed last. */
  public Frame top() {
    checkNotEmpty();
    return view(depth);
  }

  /** The number of the top frame's first slot, among the slots of all frames. */
  public int firstSlot() {
    checkNotEmpty();
    return bases[depth];
  }

  /** What the slot number {@code slot} holds. */
  public int get(int slot) {
    checkSlot(slot);
    return values[slot];
  }

  /** Replaces what the slot number {@code slot} holds; its kind stays. */
  public void set(int slot, int value) {
    checkSlot(slot);
    values[slot] = value;
  }

  /** The number of frames. */
  public int depth() {
    return depth;
  }

  /** The {@code index}-th frame; 0 is the bottom. */
  public Frame frame(int index) {
    if (index < 0 || index >= depth) {
      throw new IndexOutOfBoundsException("frame " + index + " of a stack of " + depth + " frames");
    }
    return view(index + 1);
  }

  /** The number of slots of all frames together, which are numbered from the bottom. */
  public int slots() {
    return top;
  }

  /** The reference that the {@code index}-th of all slots holds; 0 if null or a primitive. */
  public int reference(int index) {
    return primitives[index] ? 0 : values[index];
  }

  /** Redirects the reference in the {@code index}-th of all slots. */
  public void setReference(int index, int target) {
    values[index] = target;
  }

  String function(int frame) {
    return functions[frame] == null ? "" : functions[frame];
  }

  int base(int frame) {
    return bases[frame];
  }

  int end(int frame) {
    return frame == depth ? top : bases[frame + 1];
  }

  int value(int index) {
    return values[index];
  }

  boolean isPrimitive(int index) {
    return primitives[index];
  }

  String name(int index) {
    return names[index];
  }

  void put(int frame, int index, int value, boolean primitive) {
    values[index] = value;
    primitives[index] = primitive;
    labelled = Math.max(labelled, frame);
  }

  /** Adds a slot to {@code frame}, which must be the top one; its index. */
  int add(int frame, String local) {
    if (frame != depth) {
      throw new IllegalStateException(
          "frame "
              + function(frame)
              + " is not on top of the stack; only the top frame gets a new local "
              + local);
    }
    growSlots(1);
    put(frame, top, 0, false);
    names[top] = local;
    return top++;
  }

  private Frame view(int frame) {
    if (views[frame] == null) {
      views[frame] = new Frame(this, frame);
    }
    return views[frame];
  }

  private void removeLabels() {
    functions[depth] = null;
    for (int slot = bases[depth]; slot < top; slot++) {
      primitives[slot] = false;
      names[slot] = null;
    }
    labelled = depth - 1;
  }

  private void makeRoom(int slots) {
    if (depth == maxFrames) {
      throw new CallStackOverflow("", maxFrames);
    }
    if (depth + 1 >= bases.length) {
      int length = 2 * bases.length;
      bases = Arrays.copyOf(bases, length);
      lastDepth = Math.min(maxFrames, length - 1);
      functions = Arrays.copyOf(functions, length);
      views = Arrays.copyOf(views, length);
    }
    growSlots(slots);
  }

  private void growSlots(int slots) {
    if (slots > values.length - top) {
      int length = Math.max(2 * values.length, top + slots);
      values = Arrays.copyOf(values, length);
      primitives = Arrays.copyOf(primitives, length);
      names = Arrays.copyOf(names, length);
    }
  }

  private void checkNotEmpty() {
    if (depth == 0) {
      throw new IllegalStateException("the call stack is empty; push a frame first");
    }
  }

  private void checkTop(int frame) {
    checkNotEmpty();
    if (frame != bases[depth]) {
      throw new IllegalStateException(
          "the frame that begins with slot "
              + frame
              + " is not the top one, which begins with slot "
              + bases[depth]);
    }
  }

  private void checkSlot(int slot) {
    if (slot < 0 || slot >= top) {
      throw new IndexOutOfBoundsException("slot " + slot + " of a stack of " + top + " slots");
    }
  }
}

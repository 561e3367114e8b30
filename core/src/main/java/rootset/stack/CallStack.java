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
  private int base; // the first slot of the top frame
  private int top; // one behind its last slot
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

  /** Pushes a frame of a function without a name, with {@code slots} null references. */
  public void enter(int slots) {
    if (depth + 1 >= bases.length || depth == maxFrames || slots > values.length - top) {
      makeRoom(slots);
    }
    depth++;
    bases[depth] = top;
    base = top;
    for (int slot = 0; slot < slots; slot++) {
      values[base + slot] = 0;
    }
    top = base + slots;
  }

  /** Removes the top frame and its slots. */
  public void pop() {
    if (depth <= labelled) {
      checkNotEmpty();
      removeLabels();
    }
    top = base;
    depth--;
    base = bases[depth];
  }

  /** The frame pushed last. */
  public Frame top() {
    checkNotEmpty();
    return view(depth);
  }

  /** What {@code slot} of the top frame holds. */
  public int get(int slot) {
    checkTop(slot);
    return values[base + slot];
  }

  /** Replaces what {@code slot} of the top frame holds; its kind stays. */
  public void set(int slot, int value) {
    checkTop(slot);
    values[base + slot] = value;
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
    for (int slot = base; slot < top; slot++) {
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

  private void checkTop(int slot) {
    if (slot < 0 || slot >= top - base) {
      throw new IndexOutOfBoundsException(
          "slot " + slot + " of the top frame, which has " + (top - base) + " slots");
    }
  }
}

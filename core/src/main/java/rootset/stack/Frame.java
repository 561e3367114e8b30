package rootset.stack;

/**
 * The slots of one call, in order of declaration, each holding a primitive or a reference.
 *
 * <p>A view of a {@link CallStack}: it shows the frame at its place for as long as there is one. A
 * new slot holds the null reference.
 */
public final class Frame {
  private final CallStack stack;
  private final int index;

  Frame(CallStack stack, int index) {
    this.stack = stack;
    this.index = index;
  }

  /** The name of the function. */
  public String name() {
    return stack.function(index);
  }

  /**
   * The slot of {@code local}, which is added as a null reference if the frame has none yet.
   *
   * @throws IllegalStateException if it must be added and the frame is not the top one
   */
  public int declare(String local) {
    int known = slot(local);
    return known >= 0 ? known : stack.add(index, local) - stack.base(index);
  }

  /** The slot of {@code local}, or -1 if the frame has none. */
  public int slot(String local) {
    int base = stack.base(index);
    for (int slot = stack.end(index) - 1; slot >= base; slot--) {
      if (local.equals(stack.name(slot))) {
        return slot - base;
      }
    }
    return -1;
  }

  /** The number of slots. */
  public int slots() {
    return stack.end(index) - stack.base(index);
  }

  /** The name that {@code slot} was declared with; {@code $} and its number if it has none. */
  public String localName(int slot) {
    String name = stack.name(place(slot));
    return name == null ? "$" + slot : name;
  }

  /** What {@code slot} holds: a number, or the address of an object. */
  public int get(int slot) {
    return stack.value(place(slot));
  }

  /** Replaces what {@code slot} holds; a primitive stays one, and so does a reference. */
  public void set(int slot, int value) {
    stack.put(index, place(slot), value, stack.isPrimitive(place(slot)));
  }

  /** Whether {@code slot} holds a reference. */
  public boolean isReference(int slot) {
    return !stack.isPrimitive(place(slot));
  }

  /** Puts the number {@code value} into {@code slot}. */
  public void setPrimitive(int slot, int value) {
    stack.put(index, place(slot), value, true);
  }

  /** Puts a reference to {@code target} into {@code slot}; 0 is null. */
  public void setReference(int slot, int target) {
    stack.put(index, place(slot), target, false);
  }

  private int place(int slot) {
    if (slot < 0 || slot >= slots()) {
      throw new IndexOutOfBoundsException(
          "slot " + slot + " of frame " + name() + ", which has " + slots() + " slots");
    }
    return stack.base(index) + slot;
  }
}

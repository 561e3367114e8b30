package rootset.stack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Named slots in order of declaration, each holding a primitive or a reference.
 *
 * <p>A new slot holds the null reference. A slot knows which of the two it holds, so a collector
 * never has to guess whether a number is an address.
 */
public final class Frame {
  private static final int FEW = 4;

  private final String name;
  private final Map<String, Integer> slotsByName = new HashMap<>();
  private String[] names = new String[FEW];
  private int[] values = new int[FEW];
  private boolean[] references = new boolean[FEW];
  private int slots;

  /** Makes a frame without slots for the function {@code name}. */
  public Frame(String name) {
    this.name = name;
  }

  /** The name of the function. */
  public String name() {
    return name;
  }

  /** The slot of {@code local}, which is added as a null reference if the frame has none yet. */
  public int declare(String local) {
    int known = slot(local);
    if (known >= 0) {
      return known;
    }
    if (slots == names.length) {
      grow();
    }
    names[slots] = local;
    references[slots] = true;
    slotsByName.put(local, slots);
    return slots++;
  }

  /** The slot of {@code local}, or -1 if the frame has none. */
  public int slot(String local) {
    Integer slot = slotsByName.get(local);
    return slot == null ? -1 : slot;
  }

  /** The number of slots. */
  public int slots() {
    return slots;
  }

  /** The name that {@code slot} was declared with. */
  public String localName(int slot) {
    check(slot);
    return names[slot];
  }

  /** What {@code slot} holds: a number, or the address of an object. */
  public int get(int slot) {
    check(slot);
    return values[slot];
  }

  /** Replaces what {@code slot} holds; a primitive stays one, and so does a reference. */
  public void set(int slot, int value) {
    check(slot);
    values[slot] = value;
  }

  /** Whether {@code slot} holds a reference. */
  public boolean isReference(int slot) {
    check(slot);
    return references[slot];
  }

  /** Puts the number {@code value} into {@code slot}. */
  public void setPrimitive(int slot, int value) {
    set(slot, value);
    references[slot] = false;
  }

  /** Puts a reference to {@code target} into {@code slot}; 0 is null. */
  public void setReference(int slot, int target) {
    set(slot, target);
    references[slot] = true;
  }

  private void grow() {
    int length = 2 * slots;
    names = Arrays.copyOf(names, length);
    values = Arrays.copyOf(values, length);
    references = Arrays.copyOf(references, length);
  }

  private void check(int slot) {
    if (slot < 0 || slot >= slots) {
      throw new IndexOutOfBoundsException(
          "slot " + slot + " of frame " + name + ", which has " + slots + " slots");
    }
  }
}

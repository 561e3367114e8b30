package rootset.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which properties an object has, in which order. Objects that got the same properties in the same
 * order share one; one with many properties has its own, which changes.
 */
final class HiddenClass {
  /** With more properties than this an object has a class of its own. */
  static final int MAX_SHARED = 64;

  private static final int FEW = 8;

  final int number;
  final boolean isShared;
  private int[] keys = new int[4];
  private int size;
  private Map<Integer, HiddenClass> next; // by the name of the property that is added
  private Map<Integer, Integer> slots; // by name, once there are more than a few

  HiddenClass(int number, boolean isShared, HiddenClass before) {
    this.number = number;
    this.isShared = isShared;
    if (before != null) {
      keys = Arrays.copyOf(before.keys, before.size + 1);
      size = before.size;
    }
  }

  int size() {
    return size;
  }

  int key(int slot) {
    return keys[slot];
  }

  /** The slot of the property {@code name}, or -1. */
  int slot(int name) {
    if (size > FEW) {
      return slotOfMany(name);
    }
    for (int slot = 0; slot < size; slot++) {
      if (keys[slot] == name) {
        return slot;
      }
    }
    return -1;
  }

  private int slotOfMany(int name) {
    if (slots == null) {
      slots = new HashMap<>();
      for (int slot = 0; slot < size; slot++) {
        slots.put(keys[slot], slot);
      }
    }
    Integer slot = slots.get(name);
    return slot == null ? -1 : slot;
  }

  void add(int name) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    if (slots != null) {
      slots.put(name, size);
    }
    keys[size++] = name;
  }

  /** Removes a property; those behind it move up. */
  void remove(int slot) {
    System.arraycopy(keys, slot + 1, keys, slot, size - slot - 1);
    size--;
    slots = null;
  }

  HiddenClass next(int name) {
    return next == null ? null : next.get(name);
  }

  void setNext(int name, HiddenClass successor) {
    if (next == null) {
      next = new HashMap<>();
    }
    next.put(name, successor);
  }
}

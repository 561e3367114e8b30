package rootset.exercises.callstack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A stack that grows in an array. */
public final class WordStack implements MachineStack {
  private final int[] words;
  private final List<Function> functions;
  private int frame = NO_FRAME;
  private int free;

  /** An empty stack. */
  public WordStack(int words, List<Function> functions) {
    this.words = new int[words];
    this.functions = List.copyOf(functions);
  }

  @Override
  public void call(int function, int returnAddress, int... arguments) {
    Function called = functions.get(function);
    if (arguments.length != called.argumentCount()) {
      throw new IllegalArgumentException(called.name() + " takes " + called.argumentCount());
    }
    int needed = LINK_WORDS + called.slots();
    if (needed > words.length - free) {
      throw new MachineStackOverflow(called.name(), needed, words.length - free);
    }
    int base = free;
    words[base] = function;
    words[base + 1] = returnAddress;
    words[base + 2] = frame;
    Arrays.fill(words, base + LINK_WORDS, base + needed, 0);
    System.arraycopy(arguments, 0, words, base + LINK_WORDS, arguments.length);
    frame = base;
    free = base + needed;
  }

  @Override
  public int leave() {
    check();
    int to = words[frame + 1];
    free = frame;
    frame = words[frame + 2];
    return to;
  }

  private void check() {
    if (frame == NO_FRAME) {
      throw new IllegalStateException("no frame");
    }
  }

  private int at(int slot) {
    check();
    int slots = functions.get(words[frame]).slots();
    if (slot < 0 || slot >= slots) {
      throw new IndexOutOfBoundsException("slot " + slot);
    }
    return frame + LINK_WORDS + slot;
  }

  @Override
  public int get(int slot) {
    return words[at(slot)];
  }

  @Override
  public void set(int slot, int value) {
    words[at(slot)] = value;
  }

  @Override
  public int depth() {
    return backtrace().length;
  }

  @Override
  public int[] words() {
    return Arrays.copyOf(words, free);
  }

  @Override
  public int[] backtrace() {
    int n = 0;
    for (int f = frame; f != NO_FRAME; f = words[f + 2]) {
      n++;
    }
    int[] trace = new int[n];
    n = 0;
    for (int f = frame; f != NO_FRAME; f = words[f + 2]) {
      trace[n++] = words[f];
    }
    return trace;
  }

  @Override
  public void visitRoots(RootVisitor visitor) {
    Set<Integer> seen = new HashSet<>();
    for (int f = frame; f != NO_FRAME; f = words[f + 2]) {
      Function function = functions.get(words[f]);
      for (int slot = 0; slot < function.slots(); slot++) {
        int place = f + LINK_WORDS + slot;
        if (function.isReference(slot) && words[place] != 0 && seen.add(words[place])) {
          words[place] = visitor.visit(words[place]);
        }
      }
    }
  }
}

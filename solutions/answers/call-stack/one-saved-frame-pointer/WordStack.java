package rootset.exercises.callstack;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A call stack in an array of words. Two numbers are all that is kept beside it: where the top
 * frame begins and where free words begin.
 */
public final class WordStack implements MachineStack {
  private static final int RETURN_ADDRESS = 1;
  private static final int SAVED_FRAME_POINTER = 2;

  private final int[] words;
  private final List<Function> functions;
  private int frame = NO_FRAME;
  private int callerFrame = NO_FRAME;
  private int depth;
  private int top;

  /**
   * An empty stack.
   *
   * @param words how many words it has, for all frames together
   * @param functions what may be called, by number
   */
  public WordStack(int words, List<Function> functions) {
    this.words = new int[words];
    this.functions = functions;
  }

  @Override
  public void call(int function, int returnAddress, int... arguments) {
    Function called = functions.get(function);
    checkArguments(called, arguments.length);
    int needed = LINK_WORDS + called.slots();
    if (needed > words.length - top) {
      throw new MachineStackOverflow(called.name(), needed, words.length - top);
    }
    words[top] = function;
    words[top + RETURN_ADDRESS] = returnAddress;
    words[top + SAVED_FRAME_POINTER] = frame;
    int slots = top + LINK_WORDS;
    System.arraycopy(arguments, 0, words, slots, arguments.length);
    Arrays.fill(words, slots + arguments.length, top + needed, 0);
    callerFrame = frame;
    depth++;
    frame = top;
    top += needed;
  }

  private static void checkArguments(Function called, int given) {
    if (given != called.argumentCount()) {
      throw new IllegalArgumentException("a wrong number of arguments: " + given);
    }
  }

  @Override
  public int leave() {
    checkFrame();
    int returnAddress = words[frame + RETURN_ADDRESS];
    top = frame;
    frame = callerFrame;
    depth--;
    return returnAddress;
  }

  @Override
  public int get(int slot) {
    return words[place(slot)];
  }

  @Override
  public void set(int slot, int value) {
    words[place(slot)] = value;
  }

  private int place(int slot) {
    checkFrame();
    return frame + LINK_WORDS + Objects.checkIndex(slot, function(frame).slots());
  }

  private void checkFrame() {
    if (frame == NO_FRAME) {
      throw new IllegalStateException("there is no frame; call a function first");
    }
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public int[] words() {
    return Arrays.copyOf(words, top);
  }

  @Override
  public int[] backtrace() {
    int[] backtrace = new int[depth()];
    int at = frame;
    for (int i = 0; i < backtrace.length; i++) {
      backtrace[i] = words[at];
      at = words[at + SAVED_FRAME_POINTER];
    }
    return backtrace;
  }

  @Override
  public void visitRoots(RootVisitor visitor) {
    for (int at = frame; at != NO_FRAME; at = words[at + SAVED_FRAME_POINTER]) {
      Function function = function(at);
      for (int slot = 0; slot < function.slots(); slot++) {
        int place = at + LINK_WORDS + slot;
        if (function.isReference(slot) && words[place] != 0) {
          words[place] = visitor.visit(words[place]);
        }
      }
    }
  }

  private Function function(int frame) {
    return functions.get(words[frame]);
  }
}

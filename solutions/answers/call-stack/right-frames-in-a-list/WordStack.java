package rootset.exercises.callstack;

import java.util.ArrayList;
import java.util.List;

/** A call stack of frames that are objects; their words are put together when somebody asks. */
public final class WordStack implements MachineStack {
  private final int limit;
  private final List<Function> functions;
  private final List<Frame> frames = new ArrayList<>();

  /** An empty stack. */
  public WordStack(int words, List<Function> functions) {
    this.limit = words;
    this.functions = functions;
  }

  @Override
  public void call(int number, int returnAddress, int... arguments) {
    Function function = functions.get(number);
    if (arguments.length != function.argumentCount()) {
      throw new IllegalArgumentException("wrong number of arguments for " + function.name());
    }
    int used = words().length;
    int[] slots = new int[function.slots()];
    if (used + LINK_WORDS + slots.length > limit) {
      throw new MachineStackOverflow(function.name(), LINK_WORDS + slots.length, limit - used);
    }
    for (int i = 0; i < arguments.length; i++) {
      slots[i] = arguments[i];
    }
    frames.add(new Frame(number, returnAddress, slots));
  }

  private Frame top() {
    if (frames.isEmpty()) {
      throw new IllegalStateException("no frame");
    }
    return frames.get(frames.size() - 1);
  }

  @Override
  public int leave() {
    Frame gone = top();
    frames.remove(gone);
    return gone.returnAddress;
  }

  @Override
  public int get(int slot) {
    return top().slots[slot];
  }

  @Override
  public void set(int slot, int value) {
    top().slots[slot] = value;
  }

  @Override
  public int depth() {
    return frames.size();
  }

  @Override
  public int[] words() {
    List<Integer> words = new ArrayList<>();
    int caller = NO_FRAME;
    for (Frame frame : frames) {
      int begin = words.size();
      words.add(frame.function);
      words.add(frame.returnAddress);
      words.add(caller);
      for (int slot : frame.slots) {
        words.add(slot);
      }
      caller = begin;
    }
    return words.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int[] backtrace() {
    int[] numbers = new int[frames.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = frames.get(numbers.length - 1 - i).function;
    }
    return numbers;
  }

  @Override
  public void visitRoots(RootVisitor visitor) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      Function function = functions.get(frame.function);
      for (int slot = 0; slot < frame.slots.length; slot++) {
        if (function.isReference(slot) && frame.slots[slot] != 0) {
          frame.slots[slot] = visitor.visit(frame.slots[slot]);
        }
      }
    }
  }

  /** A call that has not returned. */
  private static final class Frame {
    private final int function;
    private final int returnAddress;
    private final int[] slots;

    Frame(int function, int returnAddress, int[] slots) {
      this.function = function;
      this.returnAddress = returnAddress;
      this.slots = slots;
    }
  }
}

package rootset.exercises.callstack;

import java.util.List;

/** A call stack in an array of words. Your work: replace every exception. */
public final class WordStack implements MachineStack {
  /**
   * An empty stack.
   *
   * @param words how many words it has, for all frames together
   * @param functions what may be called, by number
   */
  public WordStack(int words, List<Function> functions) {
    throw new UnsupportedOperationException(
        "TODO WordStack(int, List): make an empty stack of so many words");
  }

  @Override
  public void call(int function, int returnAddress, int... arguments) {
    throw new UnsupportedOperationException(
        "TODO WordStack.call: push a frame, if it fits, that can find its caller's");
  }

  @Override
  public int leave() {
    throw new UnsupportedOperationException(
        "TODO WordStack.leave: pop the top frame and return its return address");
  }

  @Override
  public int get(int slot) {
    throw new UnsupportedOperationException("TODO WordStack.get: read a slot of the top frame");
  }

  @Override
  public void set(int slot, int value) {
    throw new UnsupportedOperationException("TODO WordStack.set: write a slot of the top frame");
  }

  @Override
  public int depth() {
    throw new UnsupportedOperationException("TODO WordStack.depth: count the frames");
  }

  @Override
  public int[] words() {
    throw new UnsupportedOperationException("TODO WordStack.words: copy the words in use");
  }

  @Override
  public int[] backtrace() {
    throw new UnsupportedOperationException(
        "TODO WordStack.backtrace: follow the saved frame pointers");
  }

  @Override
  public void visitRoots(RootVisitor visitor) {
    throw new UnsupportedOperationException(
        "TODO WordStack.visitRoots: show the visitor each reference, and keep what it returns");
  }
}

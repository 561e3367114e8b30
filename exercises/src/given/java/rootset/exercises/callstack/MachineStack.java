package rootset.exercises.callstack;

/**
 * A call stack as a machine has it: a fixed number of words, and a frame for each call that has not
 * returned. The frame called last is the top one. From its first word, to which the frame pointer
 * leads, a frame consists of
 *
 * <ul>
 *   <li>the number of its function, which is its place in the list of functions,
 *   <li>the return address,
 *   <li>the saved frame pointer: where the caller's frame begins, {@link #NO_FRAME} if there is no
 *       caller,
 *   <li>its slots: arguments, then locals.
 * </ul>
 *
 * Frames lie side by side, the first at word 0. A reference is the address of an object, 0 is null.
 * Where an operation needs a frame and there is none, it throws an {@link IllegalStateException}.
 */
public interface MachineStack {
  /** The words of a frame before its first slot. */
  int LINK_WORDS = 3;

  /** The saved frame pointer of a frame that nobody called. */
  int NO_FRAME = -1;

  /**
   * Pushes a frame. Its first slots hold the arguments, in order; all its locals are 0.
   *
   * @param function the number of the function that is called
   * @param returnAddress where the caller goes on afterwards
   * @throws MachineStackOverflow if the words left are too few; it says whose frame did not fit,
   *     how many words it needs and how many are left, and the stack is as it was
   * @throws IndexOutOfBoundsException if there is no such function
   * @throws IllegalArgumentException if the function takes another number of arguments
   */
  void call(int function, int returnAddress, int... arguments);

  /**
   * Pops the top frame, so that its caller's is the top one again.
   *
   * @return the return address of the frame that went
   */
  int leave();

  /**
   * What a slot of the top frame holds.
   *
   * @throws IndexOutOfBoundsException if the top frame has no such slot
   */
  int get(int slot);

  /**
   * Replaces what a slot of the top frame holds.
   *
   * @throws IndexOutOfBoundsException if the top frame has no such slot
   */
  void set(int slot, int value);

  /** How many frames there are. */
  int depth();

  /** The words in use, from word 0 on. */
  int[] words();

  /** The number of each frame's function, the top frame's first. */
  int[] backtrace();

  /**
   * Shows a visitor every reference that a slot holds, and null to nobody: the top frame first,
   * each frame's slots in order. What the visitor returns becomes the slot's new value.
   */
  void visitRoots(RootVisitor visitor);
}

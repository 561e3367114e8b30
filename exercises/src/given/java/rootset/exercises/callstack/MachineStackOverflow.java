package rootset.exercises.callstack;

/** Thrown when a frame does not fit on the stack. The heap may be empty; it has no part in this. */
public final class MachineStackOverflow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An overflow.
   *
   * @param function whose frame does not fit
   * @param needed how many words its frame has
   * @param left how many words of the stack are free
   */
  public MachineStackOverflow(String function, int needed, int left) {
    super(
        "no room for a frame of " + function + ": " + needed + " words needed, " + left + " left");
  }
}

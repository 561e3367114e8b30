package rootset.stack;

/** Thrown when a frame is pushed onto a call stack that is full. */
public final class CallStackOverflow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CallStackOverflow(String name, int maxFrames) {
    super(
        "call stack overflow: no room for a frame of "
            + name
            + ", the stack holds "
            + maxFrames
            + " frames; does some call never return?");
  }
}

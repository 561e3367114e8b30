package rootset.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * Call frames, last in, first out.
 *
 * <p>Never more than the number of frames it was made for: beyond lies {@link CallStackOverflow}.
 */
public final class CallStack {
  private final int maxFrames;
  private final List<Frame> frames = new ArrayList<>();

  /** Makes an empty stack for at most {@code maxFrames} frames, 1 or more. */
  public CallStack(int maxFrames) {
    if (maxFrames < 1) {
      throw new IllegalArgumentException("a stack of " + maxFrames + " frames; expected 1 or more");
    }
    this.maxFrames = maxFrames;
  }

  /** Pushes an empty frame of the function {@code name} and returns it. */
  public Frame push(String name) {
    if (frames.size() == maxFrames) {
      throw new CallStackOverflow(name, maxFrames);
    }
    Frame frame = new Frame(name);
    frames.add(frame);
    return frame;
  }

  /** Removes the top frame and returns it. */
  public Frame pop() {
    checkNotEmpty();
    return frames.remove(frames.size() - 1);
  }

  /** The frame pushed last. */
  public Frame top() {
    checkNotEmpty();
    return frames.get(frames.size() - 1);
  }

  /** The number of frames. */
  public int depth() {
    return frames.size();
  }

  /** The {@code index}-th frame; 0 is the bottom. */
  public Frame frame(int index) {
    if (index < 0 || index >= frames.size()) {
      throw new IndexOutOfBoundsException(
          "frame " + index + " of a stack of " + frames.size() + " frames");
    }
    return frames.get(index);
  }

  private void checkNotEmpty() {
    if (frames.isEmpty()) {
      throw new IllegalStateException("the call stack is empty; push a frame first");
    }
  }
}

package rootset.cage.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An exception as data: class, message and frames, all bounded, and its cause. Taken where the
 * exception was caught, so that its methods, which may be a student's, run only there.
 *
 * @param className the binary name of its class
 * @param message its message, or null
 * @param frames where it came from, innermost first
 * @param cause what caused it, or null
 */
public record Thrown(String className, String message, List<Place> frames, Thrown cause) {
  private static final int MAX_TEXT = 2_000;
  private static final int MAX_FRAMES = 40;
  private static final int MAX_CAUSES = 4;

  /** A place in the code: class, method, file (or null) and line (or a negative number). */
  public record Place(String className, String method, String file, int line) {}

  /** Takes the data of an exception; whatever its methods do, this returns. */
  public static Thrown of(Throwable throwable) {
    return of(throwable, MAX_CAUSES);
  }

  private static Thrown of(Throwable throwable, int causes) {
    return new Thrown(
        throwable.getClass().getName(),
        message(throwable),
        frames(throwable),
        cause(throwable, causes));
  }

  /** The innermost cause that is known: what really happened. */
  public Thrown root() {
    Thrown root = this;
    while (root.cause != null) {
      root = root.cause;
    }
    return root;
  }

  private static String message(Throwable throwable) {
    try {
      return bounded(throwable.getMessage());
    } catch (Throwable broken) {
      return "(its getMessage threw " + broken.getClass().getName() + ")";
    }
  }

  private static List<Place> frames(Throwable throwable) {
    List<Place> frames = new ArrayList<>();
    try {
      for (StackTraceElement element : throwable.getStackTrace()) {
        if (frames.size() == MAX_FRAMES) {
          break;
        }
        frames.add(
            new Place(
                bounded(element.getClassName()),
                bounded(element.getMethodName()),
                bounded(element.getFileName()),
                element.getLineNumber()));
      }
    } catch (Throwable broken) {
      frames.clear();
    }
    return frames;
  }

  private static Thrown cause(Throwable throwable, int causes) {
    if (causes == 0) {
      return null;
    }
    try {
      Throwable cause = throwable.getCause();
      return cause == null ? null : of(cause, causes - 1);
    } catch (Throwable broken) {
      return null;
    }
  }

  private static String bounded(String text) {
    return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  /** Writes it. */
  public void write(FrameOutput out) throws IOException {
    out.writeText(className);
    writeOptional(out, message);
    out.writeInt(frames.size());
    for (Place place : frames) {
      out.writeText(place.className);
      out.writeText(place.method);
      writeOptional(out, place.file);
      out.writeInt(place.line);
    }
    out.writeByte(cause == null ? 0 : 1);
    if (cause != null) {
      cause.write(out);
    }
  }

  /** Reads one; a chain longer than any that {@link #of} makes is refused. */
  public static Thrown read(FrameInput in) throws ProtocolException {
    return read(in, MAX_CAUSES);
  }

  private static Thrown read(FrameInput in, int causes) throws ProtocolException {
    String className = in.readText();
    String message = readOptional(in);
    int count = in.readCount(13);
    List<Place> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(new Place(in.readText(), in.readText(), readOptional(in), in.readInt()));
    }
    if (in.readByte() == 0) {
      return new Thrown(className, message, List.copyOf(frames), null);
    }
    if (causes == 0) {
      throw new ProtocolException("an exception has too many causes");
    }
    return new Thrown(className, message, List.copyOf(frames), read(in, causes - 1));
  }

  private static void writeOptional(FrameOutput out, String text) throws IOException {
    out.writeByte(text == null ? 0 : 1);
    if (text != null) {
      out.writeText(text);
    }
  }

  private static String readOptional(FrameInput in) throws ProtocolException {
    return in.readByte() == 0 ? null : in.readText();
  }
}

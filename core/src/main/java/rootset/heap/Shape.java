package rootset.heap;

/**
 * What the payload of an object looks like: reference fields first, then raw data words.
 *
 * <p>A shape has at least one word of payload, so that every dead object is long enough to be
 * linked into a free list.
 *
 * @param name what people call it
 * @param references the number of reference fields
 * @param data the number of data words
 * @param kind what its first fields mean, and where it lives
 */
public record Shape(String name, int references, int data, Kind kind) {
  /** The most reference fields, and the most data words, that a shape may have. */
  public static final int MAX_FIELDS = 1 << 24;

  /** Checks the numbers. */
  public Shape {
    if (name == null || name.trim().isEmpty()) {
      throw new IllegalArgumentException("a shape needs a name");
    }
    checkCount(name, references, "reference fields");
    checkCount(name, data, "data words");
    if (references + data == 0) {
      throw new IllegalArgumentException(
          "shape " + name + " is empty; expected at least one reference field or data word");
    }
    if (references < kind.weakFields()) {
      throw new IllegalArgumentException(
          "shape "
              + name
              + " with "
              + references
              + " reference fields; expected "
              + kind.weakFields()
              + " or more of kind "
              + kind);
    }
  }

  /** A plain shape: all its references are strong. */
  public Shape(String name, int references, int data) {
    this(name, references, data, Kind.PLAIN);
  }

  private static void checkCount(String name, int count, String what) {
    if (count < 0 || count > MAX_FIELDS) {
      throw new IllegalArgumentException(
          "shape " + name + " with " + count + " " + what + "; expected 0 to " + MAX_FIELDS);
    }
  }
}

package rootset.cage.protocol;

/** The primitive types, by name and by the letter that array descriptors use. */
public final class Primitives {
  private static final String LETTERS = "ZBSCIJFD";

  private static final Class<?>[] TYPES = {
    boolean.class,
    byte.class,
    short.class,
    char.class,
    int.class,
    long.class,
    float.class,
    double.class
  };

  private Primitives() {}

  /** The primitive type of a name such as {@code int}, or null. */
  public static Class<?> named(String name) {
    for (Class<?> type : TYPES) {
      if (type.getName().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** The primitive type of a descriptor such as {@code I}, or null. */
  static Class<?> described(String descriptor) {
    int index = descriptor.length() == 1 ? LETTERS.indexOf(descriptor.charAt(0)) : -1;
    return index < 0 ? null : TYPES[index];
  }
}

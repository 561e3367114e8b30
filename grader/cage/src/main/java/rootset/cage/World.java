package rootset.cage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The classes of one exercise; those with statics are loaded anew for each test. Given classes and
 * the student's live in the same packages; a student's class never replaces a given one.
 */
final class World extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  World() {
    super(World.class.getClassLoader());
  }

  /** The same classes, not yet loaded. */
  World afresh() {
    World next = new World();
    next.classes.putAll(classes);
    next.given.addAll(given);
    return next;
  }

  void add(String name, byte[] bytes, boolean isGiven) {
    classes.put(name, bytes);
    if (isGiven) {
      given.add(name);
    }
  }

  /** Whether a class is the course's or core's: its records and enums cross as values. */
  boolean isGiven(Class<?> type) {
    return type.getClassLoader() == this
        ? given.contains(type.getName())
        : type.getName().startsWith("rootset.");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}

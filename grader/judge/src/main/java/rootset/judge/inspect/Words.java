package rootset.judge.inspect;

import org.objectweb.asm.Type;

/** Types as a student writes them. */
final class Words {
  private Words() {}

  /** {@code int[]}, {@code Map}, {@code State}; an anonymous class is called that. */
  static String simple(Type type) {
    if (type.getSort() == Type.ARRAY) {
      return simple(type.getElementType()) + "[]".repeat(type.getDimensions());
    }
    String name = type.getClassName();
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    String local = last.replaceFirst("^\\d+", "");
    return local.isEmpty() ? "anonymous class" : local;
  }

  static String simple(String internalName) {
    return simple(Type.getObjectType(internalName));
  }
}

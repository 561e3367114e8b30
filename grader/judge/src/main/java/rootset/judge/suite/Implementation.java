package rootset.judge.suite;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * One implementation, compiled.
 *
 * @param classes class files with all debug information, by binary name
 */
record Implementation(Map<String, byte[]> classes) {
  /** The classes as a cage gets them. */
  Map<String, byte[]> worn() {
    return stripped(classes);
  }

  /** Class files without the lines and locals that could tell one implementation from another. */
  static Map<String, byte[]> stripped(Map<String, byte[]> classes) {
    Map<String, byte[]> bare = new HashMap<>();
    classes.forEach((name, bytes) -> bare.put(name, stripped(bytes)));
    return bare;
  }

  private static byte[] stripped(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes).accept(writer, ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }
}

package rootset.judge.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The course's given classes, each parsed when it is asked for first. */
final class GivenClasses {
  private final Function<String, byte[]> bytes;
  private final Map<String, Optional<ClassNode>> parsed = new HashMap<>();

  GivenClasses(Function<String, byte[]> bytes) {
    this.bytes = bytes;
  }

  /** A given class by internal name, or null. */
  ClassNode find(String internalName) {
    return parsed.computeIfAbsent(internalName, this::parse).orElse(null);
  }

  private Optional<ClassNode> parse(String internalName) {
    return Optional.ofNullable(bytes.apply(internalName.replace('/', '.'))).map(GivenClasses::node);
  }

  static ClassNode node(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }
}

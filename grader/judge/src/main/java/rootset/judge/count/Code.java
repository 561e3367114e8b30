package rootset.judge.count;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls of the cage's classes that count. */
final class Code {
  private static final String STEPS = "rootset/cage/Steps";
  private static final String CHARGES = "rootset/cage/Charges";
  private static final String STREAMS = "rootset/cage/CountedStreams";

  private Code() {}

  static MethodInsnNode step() {
    return call(STEPS, "step", "()V");
  }

  static MethodInsnNode charge(String name, String descriptor) {
    return call(CHARGES, name, descriptor);
  }

  static MethodInsnNode unlessOverridden() {
    return call(
        CHARGES, "unlessOverridden", "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;");
  }

  static MethodInsnNode counted(Type stream) {
    return call(STREAMS, "counted", Type.getMethodDescriptor(stream, stream));
  }

  private static MethodInsnNode call(String owner, String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }
}

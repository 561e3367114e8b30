package rootset.judge.inspect;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Questions about single instructions of a method. */
final class Instructions {
  private Instructions() {}

  /** The source line of an instruction, or 0. */
  static int line(AbstractInsnNode instruction) {
    AbstractInsnNode at = instruction;
    while (at != null && !(at instanceof LineNumberNode)) {
      at = at.getPrevious();
    }
    return at == null ? 0 : ((LineNumberNode) at).line;
  }

  /** The instruction before, labels and line numbers apart; null at the start. */
  static AbstractInsnNode before(AbstractInsnNode instruction) {
    AbstractInsnNode at = instruction.getPrevious();
    while (at != null && at.getOpcode() < 0) {
      at = at.getPrevious();
    }
    return at;
  }

  static boolean is(AbstractInsnNode instruction, int opcode) {
    return instruction != null && instruction.getOpcode() == opcode;
  }
}

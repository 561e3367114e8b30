package rootset.judge.count;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Counts each time that a method is entered. */
final class Entries {
  private Entries() {}

  static void count(MethodNode method) {
    if ((method.access & Opcodes.ACC_BRIDGE) == 0) {
      // In front of everything: the first instruction may be a loop's start.
      method.instructions.insert(step(method));
    }
  }

  /** Has the method's first line: a stack that overflows here is still the student's. */
  private static InsnList step(MethodNode method) {
    InsnList code = new InsnList();
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof LineNumberNode line) {
        LabelNode start = new LabelNode();
        code.add(start);
        code.add(new LineNumberNode(line.line, start));
        break;
      }
    }
    code.add(Code.step());
    return code;
  }
}

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
    AbstractInsnNode at = method.instructions.getFirst();
    while (at.getNext() != null && !(at instanceof LineNumberNode)) {
      at = at.getNext();
    }
    InsnList code = line(at);
    code.add(Code.step());
    return code;
  }

  /** Says that what follows belongs to the line of an instruction, if that has one. */
  static InsnList line(AbstractInsnNode instruction) {
    InsnList code = new InsnList();
    AbstractInsnNode at = instruction;
    while (at != null && !(at instanceof LineNumberNode)) {
      at = at.getPrevious();
    }
    if (at instanceof LineNumberNode line) {
      LabelNode start = new LabelNode();
      code.add(start);
      code.add(new LineNumberNode(line.line, start));
    }
    return code;
  }
}

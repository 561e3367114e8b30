package rootset.judge.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Counts each jump backwards that is taken. Such a jump makes a detour: to the end of the method,
 * where a step is counted, and from there to where it wanted to go. So conditional jumps and
 * switches are counted only when they do jump, and the detour's frame is the one of its goal.
 */
final class Loops {
  private final MethodNode method;
  private final Map<LabelNode, LabelNode> detours = new LinkedHashMap<>();

  private Loops(MethodNode method) {
    this.method = method;
  }

  static void count(MethodNode method) {
    Loops loops = new Loops(method);
    for (AbstractInsnNode each : method.instructions) {
      loops.divert(each);
    }
    loops.detours.forEach((goal, detour) -> method.instructions.add(detour(goal, detour)));
  }

  private void divert(AbstractInsnNode jump) {
    if (jump instanceof JumpInsnNode plain) {
      plain.label = diverted(jump, plain.label);
    } else if (jump instanceof TableSwitchInsnNode table) {
      table.dflt = diverted(jump, table.dflt);
      table.labels = diverted(jump, table.labels);
    } else if (jump instanceof LookupSwitchInsnNode lookup) {
      lookup.dflt = diverted(jump, lookup.dflt);
      lookup.labels = diverted(jump, lookup.labels);
    }
  }

  private List<LabelNode> diverted(AbstractInsnNode jump, List<LabelNode> goals) {
    List<LabelNode> diverted = new ArrayList<>();
    goals.forEach(goal -> diverted.add(diverted(jump, goal)));
    return diverted;
  }

  private LabelNode diverted(AbstractInsnNode jump, LabelNode goal) {
    boolean isBackwards = method.instructions.indexOf(goal) < method.instructions.indexOf(jump);
    return isBackwards ? detours.computeIfAbsent(goal, any -> new LabelNode()) : goal;
  }

  private static InsnList detour(LabelNode goal, LabelNode detour) {
    InsnList code = new InsnList();
    code.add(detour);
    code.add(frame(goal));
    code.add(Code.step());
    code.add(new JumpInsnNode(Opcodes.GOTO, goal));
    return code;
  }

  /** A copy of the frame at a label: the class file's format asks for one at every jump's goal. */
  private static FrameNode frame(LabelNode goal) {
    AbstractInsnNode at = goal;
    while (!(at instanceof FrameNode)) {
      at = at.getNext();
    }
    FrameNode frame = (FrameNode) at;
    return new FrameNode(
        Opcodes.F_NEW,
        frame.local.size(),
        frame.local.toArray(),
        frame.stack.size(),
        frame.stack.toArray());
  }
}

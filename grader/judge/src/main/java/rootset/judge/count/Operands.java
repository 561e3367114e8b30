package rootset.judge.count;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The receiver and the arguments of a call, put aside into locals that the method does not use.
 * Frames need not know of these: nobody jumps while they are in use.
 *
 * <p>Of the receiver only a copy is put aside. If it is null, the JVM's message says where it came
 * from, and that must not be a local of ours.
 */
final class Operands {
  private final boolean hasReceiver;
  private final List<Type> types = new ArrayList<>();
  private final int[] locals;

  /** A constructor's receiver is no object yet and stays where it is. */
  Operands(MethodInsnNode call, int freeLocal) {
    hasReceiver = call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>");
    if (hasReceiver) {
      types.add(Type.getObjectType(call.owner));
    }
    types.addAll(List.of(Type.getArgumentTypes(call.desc)));
    locals = new int[types.size()];
    int local = freeLocal;
    for (int i = 0; i < locals.length; i++) {
      locals[i] = local;
      local += types.get(i).getSize();
    }
  }

  InsnList putAside() {
    InsnList code = new InsnList();
    for (int i = locals.length - 1; i >= firstArgument(); i--) {
      code.add(variable(i, Opcodes.ISTORE));
    }
    if (hasReceiver) {
      code.add(new InsnNode(Opcodes.DUP));
      code.add(variable(0, Opcodes.ISTORE));
    }
    return code;
  }

  /** Leaves no reference behind: a copy would keep alive what the student lets go. */
  InsnList bringBack() {
    InsnList code = new InsnList();
    for (int i = firstArgument(); i < locals.length; i++) {
      code.add(load(i));
    }
    for (int i = 0; i < locals.length; i++) {
      if (types.get(i).getSort() >= Type.ARRAY) {
        code.add(new InsnNode(Opcodes.ACONST_NULL));
        code.add(variable(i, Opcodes.ISTORE));
      }
    }
    return code;
  }

  private int firstArgument() {
    return hasReceiver ? 1 : 0;
  }

  VarInsnNode load(int operand) {
    return variable(operand, Opcodes.ILOAD);
  }

  /** Puts null in the place of a receiver on the stack that has a method of its own. */
  InsnList unlessOverridden(MethodInsnNode call) {
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(call.name + call.desc.substring(0, call.desc.indexOf(')') + 1)));
    code.add(Code.unlessOverridden());
    return code;
  }

  boolean isInt(int operand) {
    return types.get(operand) == Type.INT_TYPE;
  }

  private VarInsnNode variable(int operand, int opcode) {
    return new VarInsnNode(types.get(operand).getOpcode(opcode), locals[operand]);
  }
}

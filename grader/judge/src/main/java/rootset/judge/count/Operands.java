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
 */
final class Operands {
  private final List<Type> types;
  private final int[] locals;

  private Operands(List<Type> types, int freeLocal) {
    this.types = types;
    this.locals = new int[types.size()];
    int local = freeLocal;
    for (int i = 0; i < locals.length; i++) {
      locals[i] = local;
      local += types.get(i).getSize();
    }
  }

  /** A constructor's receiver is no object yet and stays where it is. */
  static Operands of(MethodInsnNode call, int freeLocal) {
    List<Type> types = new ArrayList<>();
    if (call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>")) {
      types.add(Type.getObjectType(call.owner));
    }
    types.addAll(List.of(Type.getArgumentTypes(call.desc)));
    return new Operands(types, freeLocal);
  }

  InsnList putAside() {
    InsnList code = new InsnList();
    for (int i = locals.length - 1; i >= 0; i--) {
      code.add(variable(i, Opcodes.ISTORE));
    }
    return code;
  }

  /** Leaves no reference behind: a copy would keep alive what the student lets go. */
  InsnList bringBack() {
    InsnList code = new InsnList();
    for (int i = 0; i < locals.length; i++) {
      code.add(load(i));
    }
    for (int i = 0; i < locals.length; i++) {
      if (!isPrimitive(i)) {
        code.add(new InsnNode(Opcodes.ACONST_NULL));
        code.add(variable(i, Opcodes.ISTORE));
      }
    }
    return code;
  }

  VarInsnNode load(int operand) {
    return variable(operand, Opcodes.ILOAD);
  }

  InsnList unlessOverridden(MethodInsnNode call) {
    InsnList code = new InsnList();
    code.add(new LdcInsnNode(call.name + call.desc.substring(0, call.desc.indexOf(')') + 1)));
    code.add(Code.unlessOverridden());
    return code;
  }

  boolean isInt(int operand) {
    return types.get(operand) == Type.INT_TYPE;
  }

  private boolean isPrimitive(int operand) {
    return types.get(operand).getSort() < Type.ARRAY;
  }

  private VarInsnNode variable(int operand, int opcode) {
    return new VarInsnNode(types.get(operand).getOpcode(opcode), locals[operand]);
  }
}

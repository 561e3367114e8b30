package rootset.judge.count;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Counts the calls that method references make into the JDK, by way of a method of the student's
 * class that makes the call, as if a lambda had been written.
 */
final class References {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final int CODE = 1;
  private static final int FLAGS = 3;
  private static final int SERIALIZABLE = 1;
  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private References() {}

  static void count(ClassNode in, MethodNode method, Calls calls) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof InvokeDynamicInsnNode creation && isPlain(creation)) {
        count(in, creation, calls);
      }
    }
  }

  /** What can be written to a stream is found again by its name and has to keep it. */
  private static boolean isPlain(InvokeDynamicInsnNode creation) {
    boolean isSerializable =
        creation.bsm.getName().equals("altMetafactory")
            && ((int) creation.bsmArgs[FLAGS] & SERIALIZABLE) != 0;
    return creation.bsm.getOwner().equals(FACTORY) && !isSerializable;
  }

  private static void count(ClassNode in, InvokeDynamicInsnNode creation, Calls calls) {
    Handle code = (Handle) creation.bsmArgs[CODE];
    MethodInsnNode call = call(code);
    if (calls.concerns(call)) {
      MethodNode step = lambda(in, code, call);
      calls.count(step);
      in.methods.add(step);
      boolean isInterface = (in.access & Opcodes.ACC_INTERFACE) != 0;
      creation.bsmArgs[CODE] =
          new Handle(Opcodes.H_INVOKESTATIC, in.name, step.name, step.desc, isInterface);
    }
  }

  private static MethodInsnNode call(Handle code) {
    return new MethodInsnNode(
        opcode(code), code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
  }

  private static int opcode(Handle code) {
    return switch (code.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
  }

  private static MethodNode lambda(ClassNode in, Handle code, MethodInsnNode call) {
    boolean makes = code.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    Type owner = Type.getObjectType(call.owner);
    List<Type> parameters = new ArrayList<>();
    if (!makes && call.getOpcode() != Opcodes.INVOKESTATIC) {
      parameters.add(owner);
    }
    parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
    Type result = makes ? owner : Type.getReturnType(call.desc);
    String descriptor = Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
    // A name that no source can spell.
    String name = "step-" + in.methods.size();
    MethodNode lambda = new MethodNode(ACCESS, name, descriptor, null, null);
    if (makes) {
      lambda.instructions.add(new TypeInsnNode(Opcodes.NEW, call.owner));
      lambda.instructions.add(new InsnNode(Opcodes.DUP));
    }
    for (Type parameter : parameters) {
      lambda.instructions.add(
          new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), lambda.maxLocals));
      lambda.maxLocals += parameter.getSize();
    }
    lambda.instructions.add(call);
    lambda.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    return lambda;
  }
}

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
      MethodNode lambda = lambda(creation, call);
      // A name that no source can spell.
      lambda.name = "lambda$step-" + in.methods.size();
      calls.count(lambda);
      in.methods.add(lambda);
      boolean isInterface = (in.access & Opcodes.ACC_INTERFACE) != 0;
      creation.bsmArgs[CODE] =
          new Handle(Opcodes.H_INVOKESTATIC, in.name, lambda.name, lambda.desc, isInterface);
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

  private static MethodNode lambda(InvokeDynamicInsnNode creation, MethodInsnNode call) {
    boolean makes = call.name.equals("<init>");
    Type result = makes ? Type.getObjectType(call.owner) : Type.getReturnType(call.desc);
    List<Type> parameters = parameters(creation, call);
    String descriptor = Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
    MethodNode lambda = new MethodNode(ACCESS, "", descriptor, null, null);
    lambda.instructions.add(Entries.line(creation));
    if (makes) {
      lambda.instructions.add(new TypeInsnNode(Opcodes.NEW, call.owner));
      lambda.instructions.add(new InsnNode(Opcodes.DUP));
    }
    for (Type each : parameters) {
      lambda.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), lambda.maxLocals));
      lambda.maxLocals += each.getSize();
    }
    lambda.instructions.add(call);
    lambda.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    return lambda;
  }

  private static List<Type> parameters(InvokeDynamicInsnNode creation, MethodInsnNode call) {
    List<Type> parameters = new ArrayList<>();
    boolean isVirtual = call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>");
    if (isVirtual) {
      // What stands left of the colons may be a subtype, and is to be named exactly.
      Type[] captured = Type.getArgumentTypes(creation.desc);
      parameters.add(captured.length > 0 ? captured[0] : Type.getObjectType(call.owner));
    }
    parameters.addAll(List.of(Type.getArgumentTypes(call.desc)));
    return parameters;
  }
}

package rootset.judge.count;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Counts calls into the JDK, and charges what they hide, just before they happen. */
final class Calls {
  private static final Set<String> STREAMS =
      Set.of(
          "java/util/stream/Stream",
          "java/util/stream/IntStream",
          "java/util/stream/LongStream",
          "java/util/stream/DoubleStream");

  private final Ancestry ancestry;

  Calls(Ancestry ancestry) {
    this.ancestry = ancestry;
  }

  void count(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof MethodInsnNode call) {
        count(call, method);
      }
    }
  }

  private void count(MethodInsnNode call, MethodNode method) {
    String owner = jdkOwner(call);
    List<Price> prices = Prices.of(owner, call);
    if (!prices.isEmpty()) {
      method.instructions.insertBefore(call, charges(call, prices, method.maxLocals));
    }
    if (isStep(owner) || isEngines(call)) {
      method.instructions.insertBefore(call, Code.step());
    }
    if (opensStream(owner, call)) {
      method.instructions.insert(call, Code.counted(Type.getReturnType(call.desc)));
    }
  }

  /** Whether anything about a call is counted. */
  boolean concerns(MethodInsnNode call) {
    String owner = jdkOwner(call);
    return isStep(owner)
        || isEngines(call)
        || opensStream(owner, call)
        || !Prices.of(owner, call).isEmpty();
  }

  private String jdkOwner(MethodInsnNode call) {
    // A constructor is never inherited.
    return call.name.equals("<init>") && !call.owner.startsWith("java/")
        ? ""
        : ancestry.jdkOwner(call.owner, call.name, call.desc);
  }

  private static boolean isStep(String owner) {
    return owner.startsWith("java/util/") && !owner.equals("java/util/Objects");
  }

  /** An operation on the engine's memory: a word read, an object marked. */
  private static boolean isEngines(MethodInsnNode call) {
    return call.owner.startsWith("rootset/memory/") || call.owner.startsWith("rootset/heap/");
  }

  /** A stream made of another has been counted where that one was opened. */
  private static boolean opensStream(String owner, MethodInsnNode call) {
    Type made = Type.getReturnType(call.desc);
    boolean isStream = made.getSort() == Type.OBJECT && STREAMS.contains(made.getInternalName());
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    boolean ofStreams =
        owner.startsWith("java/util/stream/") && (!isStatic || call.name.equals("concat"));
    return isStream && owner.startsWith("java/") && !ofStreams;
  }

  private static InsnList charges(MethodInsnNode call, List<Price> prices, int freeLocal) {
    Operands operands = new Operands(call, freeLocal);
    InsnList code = new InsnList();
    code.add(operands.putAside());
    prices.forEach(price -> code.add(charge(call, price, operands)));
    code.add(operands.bringBack());
    return code;
  }

  private static InsnList charge(MethodInsnNode call, Price price, Operands operands) {
    InsnList code = new InsnList();
    StringBuilder descriptor = new StringBuilder("(");
    for (int operand : price.operands()) {
      code.add(operands.load(operand));
      if (operand == 0 && isVirtual(call)) {
        code.add(operands.unlessOverridden(call));
      }
      descriptor.append(operands.isInt(operand) ? "I" : "Ljava/lang/Object;");
    }
    code.add(Code.charge(price.charge(), descriptor.append(")V").toString()));
    return code;
  }

  private static boolean isVirtual(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
  }
}

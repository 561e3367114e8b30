package rootset.judge.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A place where a lambda or a method reference becomes an object. What it captures are the
 * arguments of the instruction that makes it.
 */
record Lambda(ClassNode in, MethodNode method, InvokeDynamicInsnNode creation) {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /**
   * The lambda that an instruction makes, if it makes one. The method that reads serializable
   * lambdas back is the compiler's: it makes them a second time.
   */
  static Optional<Lambda> at(ClassNode in, MethodNode method, AbstractInsnNode instruction) {
    return instruction instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals(FACTORY)
            && !isCompilers(method)
        ? Optional.of(new Lambda(in, method, dynamic))
        : Optional.empty();
  }

  private static boolean isCompilers(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0
        && method.name.equals("$deserializeLambda$");
  }

  int line() {
    return Instructions.line(creation);
  }

  /** The interfaces that the object has: the target type, and others of an intersection cast. */
  List<String> interfaces() {
    Stream<Type> others =
        Arrays.stream(creation.bsmArgs)
            .filter(Type.class::isInstance)
            .map(Type.class::cast)
            .filter(type -> type.getSort() == Type.OBJECT);
    return Stream.concat(Stream.of(Type.getReturnType(creation.desc)), others)
        .map(Type::getInternalName)
        .toList();
  }

  /** The types of what it captures, {@code this} first if it captures that. */
  List<Type> captured() {
    return List.of(Type.getArgumentTypes(creation.desc));
  }

  private boolean capturesThis() {
    Handle code = code();
    return code.getTag() != Opcodes.H_INVOKESTATIC
        && !captured().isEmpty()
        && (isBody(code) || "this".equals(receiver()));
  }

  /** What the source calls a captured value; empty if it has no name there. */
  Optional<String> name(int index) {
    if (index == 0 && capturesThis()) {
      return Optional.of("this");
    }
    Handle code = code();
    return isBody(code) ? parameter(code, index) : Optional.ofNullable(receiver());
  }

  private Handle code() {
    return (Handle) creation.bsmArgs[1];
  }

  private boolean isBody(Handle code) {
    return body(code).isPresent();
  }

  /** The method that a lambda's body became; empty for a method reference. */
  private Optional<MethodNode> body(Handle code) {
    return in.methods.stream()
        .filter(each -> (each.access & Opcodes.ACC_SYNTHETIC) != 0)
        .filter(each -> code.getOwner().equals(in.name))
        .filter(each -> each.name.equals(code.getName()) && each.desc.equals(code.getDesc()))
        .findFirst();
  }

  private Optional<String> parameter(Handle code, int index) {
    boolean isStatic = code.getTag() == Opcodes.H_INVOKESTATIC;
    int slot = isStatic ? 0 : 1;
    Type[] parameters = Type.getArgumentTypes(code.getDesc());
    for (int each = 0; each < (isStatic ? index : index - 1); each++) {
      slot += parameters[each].getSize();
    }
    return variable(body(code).orElseThrow(), slot);
  }

  private static Optional<String> variable(MethodNode in, int slot) {
    List<LocalVariableNode> variables = in.localVariables == null ? List.of() : in.localVariables;
    return variables.stream().filter(each -> each.index == slot).map(each -> each.name).findFirst();
  }

  /** What stands left of {@code ::}, or null: javac loads it, and asks whether it is null. */
  private String receiver() {
    AbstractInsnNode at = Instructions.before(creation);
    while (at instanceof MethodInsnNode call && call.name.equals("requireNonNull")
        || Instructions.is(at, Opcodes.POP)
        || Instructions.is(at, Opcodes.DUP)) {
      at = Instructions.before(at);
    }
    if (at instanceof FieldInsnNode field) {
      return field.name;
    }
    if (at instanceof VarInsnNode load) {
      boolean isThis = load.var == 0 && (method.access & Opcodes.ACC_STATIC) == 0;
      return isThis ? "this" : variableAt(load);
    }
    return null;
  }

  /** A slot may hold several variables, one after the other; the one in scope counts. */
  private String variableAt(VarInsnNode load) {
    int position = method.instructions.indexOf(load);
    List<LocalVariableNode> variables =
        method.localVariables == null ? List.of() : method.localVariables;
    return variables.stream()
        .filter(each -> each.index == load.var)
        .filter(each -> method.instructions.indexOf(each.start) <= position)
        .filter(each -> method.instructions.indexOf(each.end) > position)
        .map(each -> each.name)
        .findFirst()
        .orElse(null);
  }
}

package rootset.judge.inspect;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The string constants of a class, also those inside of concatenations. */
final class Strings {
  private Strings() {}

  /** Hears of strings. */
  interface Visitor {
    /** Hears of a string in a line; 0 if the line is not known. */
    void visit(String text, int line);
  }

  static void in(ClassNode node, Bytecode code, Visitor visitor) {
    for (FieldNode field : node.fields) {
      visit(field.value, code.line(node, field), visitor);
    }
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        visit(instruction, visitor);
      }
    }
  }

  private static void visit(AbstractInsnNode instruction, Visitor visitor) {
    if (instruction instanceof LdcInsnNode constant) {
      visit(constant.cst, Instructions.line(instruction), visitor);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        visit(argument, Instructions.line(instruction), visitor);
      }
    }
  }

  private static void visit(Object constant, int line, Visitor visitor) {
    if (constant instanceof String text) {
      visitor.visit(text, line);
    }
    if (constant instanceof ConstantDynamic dynamic) {
      for (int each = 0; each < dynamic.getBootstrapMethodArgumentCount(); each++) {
        visit(dynamic.getBootstrapMethodArgument(each), line, visitor);
      }
    }
  }
}

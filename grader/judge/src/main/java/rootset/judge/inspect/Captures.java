package rootset.judge.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import rootset.judge.score.Finding;

/**
 * The rule {@code captures}: handlers, which is all that implements the interface in the rule's
 * argument, hold on to values only. A handler is a lambda, a method reference or an object of a
 * class; what it holds on to are its captured variables and its fields, the object around it among
 * them.
 */
final class Captures implements Check {
  private static final String CAPTURES = "This handler captures ";

  private static final Set<String> JDK_PARENTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    Inspection inspection = new Inspection(code, argument.replace('.', '/'));
    code.lambdas().forEach(inspection::inspect);
    code.classes().forEach(inspection::inspect);
    return inspection.findings;
  }

  /** One pass over a student's handlers. */
  private static final class Inspection {
    private final Bytecode code;
    private final Set<String> handlers;
    private final Values values;
    private final List<Finding> findings = new ArrayList<>();

    Inspection(Bytecode code, String contract) {
      this.code = code;
      this.handlers = code.hierarchy().below(contract);
      this.values = new Values(code);
    }

    void inspect(Lambda lambda) {
      if (lambda.interfaces().stream().anyMatch(this::isHandler)) {
        List<Type> captured = lambda.captured();
        for (int index = 0; index < captured.size(); index++) {
          if (!values.isValue(captured.get(index))) {
            String name = lambda.name(index).orElse("");
            report(lambda.in(), lambda.line(), CAPTURES, name, captured.get(index));
          }
        }
      }
    }

    void inspect(ClassNode node) {
      boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
      if (!isInterface && isHandler(node.name)) {
        inspectFields(node);
        inspectParent(node);
      }
    }

    private void inspectFields(ClassNode node) {
      for (FieldNode field : node.fields) {
        if (code.isHeld(node, field)) {
          Type type = Type.getType(field.desc);
          if (Bytecode.isOuterThis(field)) {
            report(node, code.birth(node), CAPTURES, "this", type);
          } else if (isSynthetic(field)) {
            String name = field.name.replaceFirst("^val\\$", "");
            report(node, code.birth(node), CAPTURES, name, type);
          } else {
            String start = "The handler " + Words.simple(node.name) + " stores ";
            report(node, code.line(node, field), start, field.name, type);
          }
        }
      }
    }

    /** What a handler inherits, it holds, too. */
    private void inspectParent(ClassNode node) {
      ClassNode parent = code.student(node.superName);
      if (parent != null && !isHandler(parent.name)) {
        inspectFields(parent);
        inspectParent(parent);
      } else if (parent == null && !isStateless(node.superName)) {
        findings.add(
            code.finding(
                node,
                code.birth(node),
                "The handler "
                    + Words.simple(node.name)
                    + " is a "
                    + Words.simple(node.superName)
                    + ", too, and holds on to whatever is in there: extend no class, and store the"
                    + " number or text that it needs."));
      }
    }

    private boolean isStateless(String parent) {
      ClassNode given = code.find(parent);
      return given == null
          ? JDK_PARENTS.contains(parent)
          : given.fields.stream().allMatch(this::isHarmless) && isStateless(given.superName);
    }

    private boolean isHarmless(FieldNode field) {
      return (field.access & Opcodes.ACC_STATIC) != 0 || values.isValue(Type.getType(field.desc));
    }

    private boolean isHandler(String type) {
      return handlers.contains(type);
    }

    private static boolean isSynthetic(FieldNode field) {
      return (field.access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    private void report(ClassNode in, int line, String start, String name, Type type) {
      Optional<String> objection = values.objection(type);
      if (objection.isPresent()) {
        String what = what(name, type, objection.get());
        findings.add(code.finding(in, line, start + what + ", " + advice(name, type)));
      }
    }

    private static String what(String name, Type type, String objection) {
      String words = Words.simple(type) + (objection.isEmpty() ? "" : ": " + objection);
      return name.isEmpty() ? "an object (" + words + ")" : "`" + name + "` (" + words + ")";
    }

    private String advice(String name, Type type) {
      if (isContract(type)) {
        return "another handler, which can hide anything: let each handler answer by itself.";
      }
      if (name.equals("this")) {
        return "the whole object around it with everything that it holds: copy the number or text"
            + " that it needs into a local variable before, and use only that in the"
            + " handler.";
      }
      return "which stays in memory as long as the handler does: copy the number or text that it"
          + " needs into a local variable, and use only that in the handler.";
    }

    private boolean isContract(Type type) {
      return type.getSort() == Type.OBJECT && isHandler(type.getInternalName());
    }
  }
}

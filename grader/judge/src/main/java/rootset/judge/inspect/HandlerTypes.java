package rootset.judge.inspect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import rootset.judge.dump.Handlers;

/** Tells handlers in a heap dump by what the rule {@code captures} knows from class files. */
public final class HandlerTypes implements Handlers {
  private final Bytecode code;

  /**
   * The handlers of a student.
   *
   * @param student the student's class files by binary name
   * @param given class files of the course's given classes by binary name; null for all others
   */
  public HandlerTypes(Map<String, byte[]> student, Function<String, byte[]> given) {
    code = new Bytecode(new StudentCode(null, Map.of(), student), new GivenClasses(given));
  }

  @Override
  public boolean implement(String className, Class<?> contract) {
    ClassNode node = code.student(internal(className));
    return node != null && below(contract).contains(node.name);
  }

  @Override
  public boolean lambdasImplement(String host, String types, Class<?> contract) {
    Set<String> handlers = below(contract);
    List<Lambda> alike =
        code.lambdas().stream()
            .filter(each -> each.in().name.equals(internal(host)))
            .filter(each -> letters(each).equals(types))
            .toList();
    return !alike.isEmpty()
        && alike.stream().allMatch(each -> each.interfaces().stream().anyMatch(handlers::contains));
  }

  @Override
  public boolean holds(String className, String field) {
    ClassNode node = code.student(internal(className));
    if (node == null) {
      return true;
    }
    for (FieldNode each : node.fields) {
      if (each.name.equals(field)) {
        return code.isHeld(node, each);
      }
    }
    return true;
  }

  private Set<String> below(Class<?> contract) {
    return code.hierarchy().below(Type.getInternalName(contract));
  }

  private static String letters(Lambda lambda) {
    return lambda.captured().stream()
        .map(type -> type.getSort() >= Type.ARRAY ? "L" : type.getDescriptor())
        .collect(Collectors.joining());
  }

  private static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }
}

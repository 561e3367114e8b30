package rootset.judge.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/** From which class of the JDK's a student's class has a method. */
final class Ancestry {
  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString", "clone");

  private final Map<String, ClassNode> students = new HashMap<>();

  Ancestry(Collection<ClassNode> students) {
    students.forEach(each -> this.students.put(each.name, each));
  }

  /**
   * The JDK's class that a call of some owner's method leads to, as far as the compiler could know;
   * empty if it leads to code that is not the JDK's.
   */
  String jdkOwner(String owner, String name, String descriptor) {
    List<String> jdk = new ArrayList<>();
    boolean isStudents = collect(owner, name, descriptor, jdk);
    if (isStudents || jdk.isEmpty()) {
      return "";
    }
    return OF_OBJECT.contains(name) || jdk.size() == 1 ? jdk.get(0) : firstBelowObject(jdk);
  }

  private static String firstBelowObject(List<String> jdk) {
    return jdk.stream().filter(each -> !each.equals(OBJECT)).findFirst().orElse(OBJECT);
  }

  /** Collects the JDK's types next above; true if a student's class on the way has the method. */
  private boolean collect(String type, String name, String descriptor, List<String> jdk) {
    ClassNode student = students.get(type);
    if (student == null) {
      if (type.startsWith("java/") || type.startsWith("[")) {
        jdk.add(type);
      }
      return false;
    }
    boolean declares =
        student.methods.stream()
            .anyMatch(each -> each.name.equals(name) && each.desc.equals(descriptor));
    if (declares || collect(student.superName, name, descriptor, jdk)) {
      return true;
    }
    return student.interfaces.stream().anyMatch(each -> collect(each, name, descriptor, jdk));
  }
}

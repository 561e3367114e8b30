package rootset.judge.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * What stands below a type in a student's code. It knows the student's classes, what they and
 * lambdas name as their parents, and the course's classes on the way up; of the JDK only the two
 * functions that extend others.
 */
final class Hierarchy {
  private final GivenClasses given;
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, List<Lambda>> lambdas = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  Hierarchy(Collection<ClassNode> classes, List<Lambda> made, GivenClasses given) {
    this.given = given;
    add("java/util/function/UnaryOperator", "java/util/function/Function");
    add("java/util/function/BinaryOperator", "java/util/function/BiFunction");
    for (ClassNode node : classes) {
      followed.add(node.name);
    }
    for (ClassNode node : classes) {
      addParents(node);
      node.fields.forEach(field -> addGiven(Type.getType(field.desc)));
    }
    for (Lambda lambda : made) {
      lambda.captured().forEach(this::addGiven);
      for (String type : lambda.interfaces()) {
        lambdas.computeIfAbsent(type, none -> new ArrayList<>()).add(lambda);
        addGiven(type);
      }
    }
  }

  private void addParents(ClassNode node) {
    for (String parent : node.interfaces) {
      add(node.name, parent);
      addGiven(parent);
    }
    if (node.superName != null) {
      add(node.name, node.superName);
      addGiven(node.superName);
    }
  }

  private void addGiven(Type type) {
    if (type.getSort() == Type.OBJECT) {
      addGiven(type.getInternalName());
    }
  }

  private void addGiven(String type) {
    ClassNode node = followed.add(type) && !type.startsWith("java/") ? given.find(type) : null;
    if (node != null) {
      addParents(node);
    }
  }

  private void add(String child, String parent) {
    children.computeIfAbsent(parent, none -> new ArrayList<>()).add(child);
  }

  /** The types that name this one as a parent. */
  List<String> children(String type) {
    return children.getOrDefault(type, List.of());
  }

  /** The lambdas and method references that name this type as theirs. */
  List<Lambda> lambdas(String type) {
    return lambdas.getOrDefault(type, List.of());
  }

  /** This type and all types below it. */
  Set<String> below(String type) {
    Set<String> below = new HashSet<>(Set.of(type));
    Deque<String> open = new ArrayDeque<>(below);
    while (!open.isEmpty()) {
      for (String child : children(open.removeFirst())) {
        if (below.add(child)) {
          open.add(child);
        }
      }
    }
    return below;
  }
}

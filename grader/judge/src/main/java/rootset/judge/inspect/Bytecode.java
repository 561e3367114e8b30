package rootset.judge.inspect;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import rootset.judge.score.Finding;

/** A student's code, parsed once for all rules. Class names are internal ones, with slashes. */
final class Bytecode {
  private final StudentCode code;
  private final GivenClasses given;
  private final SourceTexts sources;
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final List<Lambda> lambdas = new ArrayList<>();
  private final Set<String> fieldsRead = new HashSet<>();
  private final Map<String, Integer> births = new HashMap<>();
  private final Hierarchy hierarchy;
  private JavaClasses architecture;

  Bytecode(StudentCode code, GivenClasses given) {
    this.code = code;
    this.given = given;
    this.sources = new SourceTexts(code.sources());
    for (byte[] bytes : code.classes().values()) {
      ClassNode node = GivenClasses.node(bytes);
      classes.put(node.name, node);
    }
    classes.values().forEach(this::index);
    this.hierarchy = new Hierarchy(classes.values(), lambdas, given);
  }

  private void index(ClassNode in) {
    for (MethodNode method : in.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        Lambda.at(in, method, instruction).ifPresent(lambdas::add);
        if (instruction instanceof FieldInsnNode access && isRead(access, in, method)) {
          fieldsRead.add(access.owner + "." + access.name);
        }
        if (instruction.getOpcode() == Opcodes.NEW) {
          births.putIfAbsent(((TypeInsnNode) instruction).desc, Instructions.line(instruction));
        }
      }
    }
  }

  private static boolean isRead(FieldInsnNode access, ClassNode in, MethodNode method) {
    boolean ownConstructor = method.name.equals("<init>") && access.owner.equals(in.name);
    return access.getOpcode() == Opcodes.GETFIELD && !ownConstructor;
  }

  StudentCode code() {
    return code;
  }

  /** The student's classes, sorted by name. */
  Collection<ClassNode> classes() {
    return classes.values();
  }

  /** The lambdas and method references of all the student's classes. */
  List<Lambda> lambdas() {
    return lambdas;
  }

  /** The same classes as ArchUnit sees them. */
  JavaClasses architecture() {
    if (architecture == null) {
      architecture = Architecture.of(code.classes());
    }
    return architecture;
  }

  /** A class of the student's, or null. */
  ClassNode student(String name) {
    return classes.get(name);
  }

  /** A class of the student's or of the course's, or null. */
  ClassNode find(String name) {
    ClassNode own = classes.get(name);
    return own != null || name.startsWith("java/") ? own : given.find(name);
  }

  /** What stands below which type. */
  Hierarchy hierarchy() {
    return hierarchy;
  }

  /**
   * Whether an instance field holds something for longer than a constructor runs. Older compilers
   * store the enclosing object in every inner class, newer ones only where it is used; so that both
   * mean the same, it counts where something but the constructor reads it.
   */
  boolean isHeld(ClassNode in, FieldNode field) {
    boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
    return !isStatic && (!isOuterThis(field) || fieldsRead.contains(in.name + "." + field.name));
  }

  /** Whether a field is the compiler's reference to the enclosing object. */
  static boolean isOuterThis(FieldNode field) {
    return (field.access & Opcodes.ACC_SYNTHETIC) != 0 && field.name.startsWith("this$");
  }

  /** A finding in the file of a class. */
  Finding finding(ClassNode in, int line, String message) {
    return new Finding(sources.file(in), line, message);
  }

  /** The line where a field gets its first value, or else where the source declares it, or 0. */
  int line(ClassNode in, FieldNode field) {
    for (MethodNode method : in.methods) {
      if (method.name.startsWith("<")) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof FieldInsnNode access && isWritten(access, in, field)) {
            return Instructions.line(access);
          }
        }
      }
    }
    return sources.line(in, field.name);
  }

  private static boolean isWritten(FieldInsnNode access, ClassNode in, FieldNode field) {
    boolean put = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
    return put && access.owner.equals(in.name) && access.name.equals(field.name);
  }

  /** The line where the first object of a class is made, or else the class's own, or 0. */
  int birth(ClassNode node) {
    return births.getOrDefault(node.name, line(node, Words.simple(node.name)));
  }

  /** The first line of a class's file that has a word in its code, or 0. */
  int line(ClassNode in, String word) {
    return sources.line(in, word);
  }
}

package rootset.judge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import rootset.cage.protocol.Thrown;
import rootset.cage.protocol.Thrown.Place;
import rootset.judge.cage.Outcome;
import rootset.judge.score.Finding;

/** Finds where in a student's sources to look, from class files as data. */
final class Places {
  private static final String CONSTRUCTOR = "<init>";

  private final Map<String, byte[]> classes;

  Places(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Where an exception came from; without one, the method that was called last. */
  List<Finding> of(Outcome outcome) {
    return outcome
        .thrown()
        .flatMap(this::thrownAt)
        .or(() -> method(outcome.lastClass(), outcome.lastMethod()))
        .map(List::of)
        .orElse(List.of());
  }

  /** The cage says where; only places that exist in the student's class files are passed on. */
  private Optional<Finding> thrownAt(Thrown thrown) {
    if (thrown.root().className().equals("java.lang.StackOverflowError")) {
      return recursion(thrown.root());
    }
    return thrown.root().frames().stream()
        .filter(place -> classes.containsKey(place.className()) && place.line() > 0)
        .findFirst()
        .map(
            place ->
                new Finding(
                    read(place.className()).sourceFile,
                    place.line(),
                    "the exception comes from here"));
  }

  /**
   * The first method, in the order of the file, that the last frames show more than once. Which
   * frame was the last one before the stack was full differs from run to run; the methods that go
   * round do not.
   */
  private Optional<Finding> recursion(Thrown overflow) {
    Map<Place, Integer> seen = new HashMap<>();
    for (Place each : overflow.frames()) {
      seen.merge(new Place(each.className(), each.method(), null, 0), 1, Integer::sum);
    }
    return seen.keySet().stream()
        .filter(each -> seen.get(each) > 1)
        .flatMap(each -> method(each.className(), each.method()).stream())
        .min(Comparator.comparing(Finding::file).thenComparing(Finding::line))
        .map(
            at ->
                new Finding(
                    at.file(), at.line(), at.message() + " goes round until the stack is full"));
  }

  private Optional<Finding> method(String className, String method) {
    if (!classes.containsKey(className)) {
      return Optional.empty();
    }
    ClassNode type = read(className);
    String name = method.isEmpty() ? CONSTRUCTOR : method;
    for (MethodNode each : type.methods) {
      int line = firstLine(each);
      if (each.name.equals(name) && line > 0) {
        return Optional.of(new Finding(type.sourceFile, line, said(className, method)));
      }
    }
    return Optional.empty();
  }

  private static String said(String className, String method) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return method.isEmpty() ? "the constructor of " + simple : simple + "." + method;
  }

  private ClassNode read(String className) {
    ClassNode node = new ClassNode();
    new ClassReader(classes.get(className)).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }
}

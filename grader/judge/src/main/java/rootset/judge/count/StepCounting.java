package rootset.judge.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Class files that do what they did and count their steps in {@link rootset.cage.Steps}.
 *
 * <p>A step is
 *
 * <ul>
 *   <li>a method entered: constructors, lambdas and static initialisers are methods too, the
 *       compiler's bridges are not;
 *   <li>a jump backwards, taken: one for each round of a loop after which another may come;
 *   <li>a call of a method or constructor of {@code java.util} and the packages below it, {@code
 *       java.util.Objects} apart, where compilers differ;
 *   <li>an operation of the engine: a call of {@code rootset.heap} or {@code rootset.memory};
 *   <li>each element that the JDK goes through in a call of the table {@link Prices}, and each that
 *       leaves the source of a stream.
 * </ul>
 *
 * <p>What the JDK does in a call that is not in the table costs 1 in {@code java.util} and nothing
 * elsewhere; the course's own classes and the rest of core cost nothing at all. So hash tables,
 * trees and heaps take constant steps where they take logarithmic time, and these linear ones are
 * missed: removing through the iterator or a part of an array's list, copies on every write, sizes
 * of views of trees and of concurrent queues, bit sets, zeros of new arrays, records that compare
 * collections.
 *
 * <p>Only straight code is put in, and loops' jumps make a detour over the method's end, so frames,
 * line numbers, results and exceptions stay as they were.
 */
public final class StepCounting {
  private StepCounting() {}

  /**
   * Counted versions of all classes of a submission; they belong together, because one may inherit
   * from another.
   *
   * @param classes class files by binary name
   * @throws IllegalArgumentException if a method is too long to be counted
   */
  public static Map<String, byte[]> of(Map<String, byte[]> classes) {
    Map<String, ClassNode> nodes = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> nodes.put(name, node(bytes)));
    Ancestry ancestry = new Ancestry(nodes.values());
    Map<String, byte[]> counted = new LinkedHashMap<>();
    nodes.forEach((name, node) -> counted.put(name, counted(node, ancestry)));
    return counted;
  }

  private static ClassNode node(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
    return node;
  }

  private static byte[] counted(ClassNode node, Ancestry ancestry) {
    Calls calls = new Calls(ancestry);
    for (MethodNode method : List.copyOf(node.methods)) {
      if (method.instructions.size() > 0) {
        Loops.count(method);
        References.count(node, method, calls);
        calls.count(method);
        Entries.count(method);
      }
    }
    try {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      return writer.toByteArray();
    } catch (MethodTooLargeException tooLarge) {
      throw new IllegalArgumentException(
          tooLarge.getClassName() + "." + tooLarge.getMethodName() + " is too long to be counted",
          tooLarge);
    }
  }
}

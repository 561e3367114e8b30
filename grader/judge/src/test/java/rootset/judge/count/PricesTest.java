package rootset.judge.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import rootset.cage.Charges;

class PricesTest {
  /** The public classes of this JDK in a package of java.base and below. */
  private static List<Class<?>> jdk(String folder) throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(base.resolve(folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String path = base.relativize(file).toString();
        String name = path.substring(0, path.lastIndexOf('.')).replace('/', '.');
        Class<?> type = load(name);
        if (Modifier.isPublic(type.getModifiers())) {
          classes.add(type);
        }
      }
    }
    return classes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static List<MethodInsnNode> calls(Class<?> type) {
    List<MethodInsnNode> calls = new ArrayList<>();
    String owner = Type.getInternalName(type);
    for (Method each : type.getMethods()) {
      boolean isStatic = Modifier.isStatic(each.getModifiers());
      int opcode = isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
      calls.add(
          new MethodInsnNode(opcode, owner, each.getName(), Type.getMethodDescriptor(each), false));
    }
    for (Constructor<?> each : type.getConstructors()) {
      calls.add(
          new MethodInsnNode(
              Opcodes.INVOKESPECIAL, owner, "<init>", Type.getConstructorDescriptor(each), false));
    }
    return calls;
  }

  /** The charge's own parameters for the operands of a call. */
  private static String descriptor(Price price, MethodInsnNode call) {
    List<Type> operands = new ArrayList<>();
    if (call.getOpcode() == Opcodes.INVOKEVIRTUAL) {
      operands.add(Type.getObjectType(call.owner));
    }
    operands.addAll(List.of(Type.getArgumentTypes(call.desc)));
    StringBuilder descriptor = new StringBuilder("(");
    for (int each : price.operands()) {
      Type operand = operands.get(each);
      boolean isReference = operand.getSort() >= Type.ARRAY;
      descriptor.append(isReference ? "Ljava/lang/Object;" : operand.getDescriptor());
    }
    return descriptor + ")V";
  }

  private static boolean exists(String charge, String descriptor) {
    return Stream.of(Charges.class.getMethods())
        .filter(each -> each.getName().equals(charge))
        .anyMatch(each -> Type.getMethodDescriptor(each).equals(descriptor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java/util", "java/lang"})
  void every_call_of_the_jdk_has_a_charge_that_exists(String folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Class<?> type : jdk(folder)) {
      for (MethodInsnNode call : calls(type)) {
        for (Price price : Prices.of(call.owner, call)) {
          if (!exists(price.charge(), descriptor(price, call))) {
            wrong.add(call.owner + "." + call.name + call.desc + " " + price);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static List<Price> ofMap(String name, String descriptor) {
    MethodInsnNode call =
        new MethodInsnNode(Opcodes.INVOKEINTERFACE, "java/util/Map", name, descriptor, true);
    return Prices.of(call.owner, call);
  }

  @Test
  void the_most_exact_line_counts() {
    assertThat(ofMap("remove", "(Ljava/lang/Object;Ljava/lang/Object;)Z")).isEmpty();
    assertThat(ofMap("remove", "(Ljava/lang/Object;)Ljava/lang/Object;"))
        .containsExactly(new Price("search", List.of(0)));
    assertThat(ofMap("addAll", "(ILjava/util/Collection;)Z"))
        .containsExactly(new Price("shift", List.of(0, 1)), new Price("elements", List.of(2)));
  }
}

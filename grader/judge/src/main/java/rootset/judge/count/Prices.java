package rootset.judge.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The calls that hide a loop. A line is a method, then a charge of {@link rootset.cage.Charges} and
 * the operands that it looks at: 0 is the receiver or, without one, the first argument. A method is
 * a name, a name with its number of arguments, or a name with their types; the most exact line
 * counts. A method that has two lines is charged both.
 */
final class Prices {
  /** Methods of any type in java.util. What the receiver is will only be known when it runs. */
  private static final Map<String, List<Price>> COLLECTIONS =
      table(
          """
          contains(Object)       search 0
          remove(Object)         search 0
          removeFirstOccurrence  search 0
          removeLastOccurrence   search 0
          indexOf                search 0
          lastIndexOf            search 0
          search                 search 0
          containsValue          elements 0
          get(int)               seek 0 1
          set(int,Object)        seek 0 1
          listIterator(int)      seek 0 1
          add(int,Object)        shift 0 1
          remove(int)            shift 0 1
          addAll(int,Collection) shift 0 1
          addAll(int,Collection) elements 2
          addFirst               shift 0
          removeFirst            shift 0
          addAll(Collection)     elements 1
          putAll                 elements 1
          removeAll              subtract 0 1
          retainAll              searchForEach 1 0
          containsAll            searchForEach 0 1
          toArray                elements 0
          sort                   elements 0
          removeIf               elements 0
          removeRange            elements 0
          replaceAll             elements 0
          forEach                elements 0
          clear                  elements 0
          clone                  elements 0
          trimToSize             elements 0
          ensureCapacity         elements 0
          copyInto               elements 0
          drainTo                elements 0
          equals                 equal 0 1
          hashCode               hash 0
          toString               text 0
          """);

  private static final Map<String, List<Price>> OBJECTS =
      table(
          """
          equals    equal 0 1
          hashCode  hash 0
          toString  text 0
          forEach   elements 0
          """);

  private static final Map<String, List<Price>> ARRAYS = table("clone elements 0");

  private static final Map<String, List<Price>> STRINGS =
      table(
          """
          equals            equal 0 1
          startsWith        elements 1
          endsWith          elements 1
          concat            elements 0 1
          repeat            repeat 0 1
          substring/1       shift 0 1
          substring/2       range 1 2
          subSequence       range 1 2
          compareTo         elements 0
          compareToIgnoreCase elements 0
          contains          elements 0
          contentEquals     elements 0
          equalsIgnoreCase  elements 0
          getBytes          elements 0
          getChars          elements 0
          indexOf           elements 0
          isBlank           elements 0
          lastIndexOf       elements 0
          matches           elements 0
          replace           elements 0
          replaceAll        elements 0
          replaceFirst      elements 0
          split             elements 0
          strip             elements 0
          toCharArray       elements 0
          toLowerCase       elements 0
          toUpperCase       elements 0
          trim              elements 0
          """);

  private static final Map<String, List<Price>> BUILDERS =
      table(
          """
          append(Object)               text 1
          append(String)               elements 1
          append(CharSequence)         elements 1
          append(StringBuffer)         elements 1
          append(char[])               elements 1
          append(CharSequence,int,int) range 2 3
          append(char[],int,int)       length 3
          delete                       shift 0 1
          deleteCharAt                 shift 0 1
          insert                       shift 0 1
          replace                      shift 0 1
          substring/1                  shift 0 1
          substring/2                  range 1 2
          indexOf                      elements 0
          lastIndexOf                  elements 0
          reverse                      elements 0
          toString                     elements 0
          """);

  /** Static methods; those of types that are not here are not charged. */
  private static final Map<String, Map<String, List<Price>>> STATIC =
      Map.of(
          "java/util/Collections",
          table(
              """
              addAll            elements 1
              copy              elements 1
              disjoint          searchForEach 1 0
              fill              elements 0
              frequency         elements 0
              indexOfSubList    elements 0
              lastIndexOfSubList elements 0
              max               elements 0
              min               elements 0
              replaceAll        elements 0
              reverse           elements 0
              rotate            elements 0
              shuffle           elements 0
              sort              elements 0
              swap              seek 0 1
              swap              seek 0 2
              """),
          "java/util/Arrays",
          table(
              """
              compare/2         elements 0
              copyOf            length 1
              copyOfRange       range 1 2
              deepEquals        elements 0
              deepHashCode      elements 0
              deepToString      elements 0
              equals/2          elements 0
              fill/2            elements 0
              fill/4            range 1 2
              hashCode          elements 0
              mismatch/2        elements 0
              parallelPrefix/2  elements 0
              parallelSetAll    elements 0
              parallelSort/1    elements 0
              parallelSort/2    elements 0
              parallelSort/3    range 1 2
              parallelSort/4    range 1 2
              setAll            elements 0
              sort/1            elements 0
              sort/2            elements 0
              sort/3            range 1 2
              sort/4            range 1 2
              toString          elements 0
              """),
          "java/util/List",
          table("copyOf elements 0\nof(Object[]) elements 0"),
          "java/util/Set",
          table("copyOf elements 0\nof(Object[]) elements 0"),
          "java/util/Map",
          table("copyOf elements 0\nofEntries elements 0"),
          "java/util/EnumSet",
          table("copyOf elements 0"),
          "java/util/Objects",
          table("equals equal 0 1\nhash elements 0\nhashCode hash 0\ntoString text 0"),
          "java/lang/String",
          table("join elements 1\nvalueOf(Object) text 0\nvalueOf(char[]) elements 0"),
          "java/lang/System",
          table("arraycopy length 4"));

  /** Copies: whatever has a size is read to its end. */
  private static final List<Price> COPY = List.of(new Price("elements", List.of(0)));

  private static final Set<String> COPIED_IN_LANG =
      Set.of("java/lang/String", "java/lang/StringBuilder", "java/lang/StringBuffer");

  private Prices() {}

  /** What to charge for a call of a method that the JDK's owner has. */
  static List<Price> of(String owner, MethodInsnNode call) {
    if (call.name.equals("<init>")) {
      return ofConstructor(owner, call);
    }
    Map<String, List<Price>> table =
        call.getOpcode() == Opcodes.INVOKESTATIC
            ? STATIC.getOrDefault(owner, Map.of())
            : ofReceiver(owner);
    Type[] arguments = Type.getArgumentTypes(call.desc);
    String types = Arrays.stream(arguments).map(Prices::simple).collect(Collectors.joining(","));
    List<Price> byCount =
        table.getOrDefault(
            call.name + "/" + arguments.length, table.getOrDefault(call.name, List.of()));
    return table.getOrDefault(call.name + "(" + types + ")", byCount);
  }

  private static List<Price> ofConstructor(String owner, MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    boolean mayCopy = owner.startsWith("java/util/") || COPIED_IN_LANG.contains(owner);
    return mayCopy && arguments.length == 1 && isSource(arguments[0]) ? COPY : List.of();
  }

  /** A parameter of type Object is kept, not copied. */
  private static boolean isSource(Type parameter) {
    return parameter.getSort() == Type.ARRAY
        || parameter.getSort() == Type.OBJECT && !parameter.equals(Type.getType(Object.class));
  }

  private static Map<String, List<Price>> ofReceiver(String owner) {
    switch (owner) {
      case "java/lang/String":
        return STRINGS;
      case "java/lang/StringBuilder", "java/lang/StringBuffer":
        return BUILDERS;
      default:
        if (owner.startsWith("[")) {
          return ARRAYS;
        }
        return owner.startsWith("java/util/") ? COLLECTIONS : OBJECTS;
    }
  }

  private static String simple(Type type) {
    String name = type.getClassName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Map<String, List<Price>> table(String lines) {
    Map<String, List<Price>> table = new HashMap<>();
    for (String line : lines.split("\n")) {
      List<String> words = List.of(line.trim().split(" +"));
      List<Integer> operands =
          words.subList(2, words.size()).stream().map(Integer::valueOf).toList();
      table
          .computeIfAbsent(words.get(0), any -> new ArrayList<>())
          .add(new Price(words.get(1), operands));
    }
    return table;
  }
}

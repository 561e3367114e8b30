package rootset.judge.dump;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rootset.judge.dump.HeapDump.Root;

/**
 * A heap dump for people to walk about in: classes, the objects of a class, an object with what it
 * refers to and what refers to it.
 */
public final class HeapBrowser {
  private static final String NULL = "null";

  private final HeapDump dump;

  /**
   * Objects of one class.
   *
   * @param name as in source code: {@code java.lang.Object[]}
   * @param own whether the class is the program's, not the JDK's
   * @param bytes what they take by themselves
   */
  public record Census(String name, boolean own, long objects, long bytes) {
    /** Classes of one name, from several loaders, are told as one. */
    private Census plus(Census other) {
      return new Census(name, own || other.own, objects + other.objects, bytes + other.bytes);
    }
  }

  /**
   * An object in a line: its address, its class and, if it is a text or an array, what it says.
   *
   * @param bytes what it takes by itself
   */
  public record Item(long address, String className, String text, long bytes) {
    @Override
    public String toString() {
      return className + " @" + Long.toHexString(address) + (text.isEmpty() ? "" : " " + text);
    }
  }

  /**
   * A field that holds something.
   *
   * @param name with the simple name of the class that declares it; an index for elements
   * @param value a number, {@code null}, or an object's line
   */
  public record Holding(String name, String value) {}

  /**
   * All that a dump says about an object.
   *
   * @param fields what it refers to and the numbers it holds, in the order of the dump
   * @param referrers who refers to it: the field, and the object that has it; roots come first
   */
  public record Portrait(Item item, List<Holding> fields, List<Holding> referrers) {}

  /** A browser in one dump. */
  public HeapBrowser(HeapDump dump) {
    this.dump = dump;
  }

  /** All classes with objects, those that take most bytes first. */
  public List<Census> classes() {
    Map<String, Census> totals = new TreeMap<>();
    objects()
        .mapToObj(each -> new Census(className(each), isOwn(each), 1, dump.bytes(each)))
        .forEach(each -> totals.merge(each.name(), each, Census::plus));
    return totals.values().stream()
        .sorted(comparingLong(Census::bytes).reversed().thenComparing(Census::name))
        .toList();
  }

  /** The objects of a class, in the order of their addresses; empty if there are none. */
  public List<Item> objects(String className) {
    return objects()
        .filter(each -> className(each).equals(className))
        .mapToObj(this::item)
        .toList();
  }

  /** The object at an address; empty if none begins there. */
  public Optional<Portrait> object(long address) {
    int object = dump.at(address);
    if (object == HeapDump.NONE || dump.isClass(object)) {
      return Optional.empty();
    }
    List<Holding> fields = new ArrayList<>();
    dump.fields(
        object,
        (in, name, target, number) ->
            fields.add(new Holding(field(in, name), number.isEmpty() ? line(target) : number)));
    List<Holding> referrers = new ArrayList<>(roots(object));
    referrers.addAll(referrers(object));
    return Optional.of(new Portrait(item(object), fields, referrers));
  }

  private IntStream objects() {
    return IntStream.range(0, dump.size()).filter(each -> !dump.isClass(each));
  }

  private List<Holding> roots(int object) {
    List<Holding> roots = new ArrayList<>();
    for (Root root : dump.roots()) {
      if (dump.at(root.target()) == object) {
        roots.add(new Holding("root", root(root)));
      }
    }
    IntStream.range(0, dump.size())
        .filter(dump::isClass)
        .boxed()
        .sorted(comparing(each -> dump.classOf(each).name()))
        .forEach(each -> addStatics(each, object, roots));
    return roots;
  }

  private void addStatics(int type, int object, List<Holding> roots) {
    dump.references(
        type,
        (target, field, in) -> {
          if (target == object) {
            roots.add(new Holding("root", "static " + dump.classOf(type).name() + "." + field));
          }
        });
  }

  private String root(Root root) {
    String thread = Names.thread(dump, dump.at(root.thread()));
    return switch (root.kind()) {
      case THREAD -> thread;
      case FRAME -> "a local variable of " + thread;
      case JVM -> "the JVM";
    };
  }

  private List<Holding> referrers(int object) {
    List<Holding> referrers = new ArrayList<>();
    objects()
        .boxed()
        .sorted(comparing(each -> !isOwn(each)))
        .forEach(each -> addFields(each, object, referrers));
    return referrers;
  }

  private void addFields(int referrer, int object, List<Holding> referrers) {
    dump.fields(
        referrer,
        (in, name, target, number) -> {
          if (target == object) {
            referrers.add(new Holding(field(in, name), line(referrer)));
          }
        });
  }

  private String line(int object) {
    return object == HeapDump.NONE
        ? NULL
        : dump.isClass(object) ? "class " + dump.classOf(object).name() : item(object).toString();
  }

  private Item item(int object) {
    String text =
        dump.text(object)
            .filter(any -> dump.classOf(object).isA("java.lang.String"))
            .map(string -> '"' + string + '"')
            .or(() -> dump.length(object).map(length -> "of length " + length))
            .orElse("");
    return new Item(dump.id(object), className(object), text, dump.bytes(object));
  }

  private String className(int object) {
    return Names.full(dump.classOf(object));
  }

  private static String field(HeapClass in, String name) {
    if (in == null) {
      return name;
    }
    boolean isWeak = in.name().equals("java.lang.ref.Reference") && name.equals("referent");
    return simple(in.name()) + "." + name + (isWeak ? " (does not keep it alive)" : "");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean isOwn(int object) {
    return !dump.classOf(object).isJdks();
  }
}

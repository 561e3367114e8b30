package rootset.judge.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counted code does what it did before: same results, same exceptions, same lines. */
class SameBehaviourTest {
  private static void assertSame(Twins twins) {
    assertThat(twins.countedRun()).isEqualTo(twins.plainRun());
    assertThat(twins.steps()).isPositive();
  }

  private static String resultOf(String members) {
    Twins twins = Twins.ofMembers(members);
    assertThat(twins.countedRun()).isEqualTo(twins.plainRun());
    return twins.countedRun();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Loops, switches and wide locals.
        """
        static Object run() {
          long sum = 0;
          double product = 1;
          outer:
          for (long i = 0; i < 50; i++) {
            for (double d = 0; d < 9; d++) {
              if (d == i % 7) continue outer;
              if (i * d > 300) break outer;
              product = product * 1.01 + d;
              sum += (long) (i * d);
            }
          }
          return sum + " " + product;
        }
        """,
        """
        static String name(int i) {
          return switch (i % 5) { case 0 -> "no"; case 1, 2 -> { String s = "few"; yield s; }
            case 3 -> "some"; default -> "many"; };
        }
        static int number(String s) {
          switch (s) { case "no": return 0; case "few": case "Aa": return 1; case "BB": return 7;
            default: return -1; }
        }
        static Object run() {
          List<Object> all = new ArrayList<>();
          int i = 0;
          while (true) {
            switch (i++) { case 2: continue; case 9: return all; default: }
            all.add(name(i));
            all.add(number(name(i)) + number("BB"));
          }
        }
        """,
        """
        enum Colour { WHITE, GREY { int depth() { return 2; } }, BLACK; int depth() { return 1; } }
        static Object run() {
          EnumMap<Colour, Integer> depths = new EnumMap<>(Colour.class);
          for (Colour each : Colour.values()) {
            switch (each) { case WHITE: depths.put(each, 0); break;
              default: depths.merge(each, each.depth(), Integer::sum); }
          }
          return depths + " " + Colour.valueOf("GREY");
        }
        """,
        // Try, finally, locks.
        """
        static int depth;
        static synchronized int risky(int i) {
          try {
            if (i % 3 == 0) throw new IllegalStateException("three " + i);
            return i;
          } catch (IllegalStateException e) {
            return -i;
          } finally {
            depth += List.of(1, 2, 3).indexOf(i);
          }
        }
        static Object run() throws Exception {
          StringBuilder log = new StringBuilder();
          Object lock = new Object();
          for (int i = 0; i < 10; i++) {
            synchronized (lock) {
              try (AutoCloseable a = () -> log.append('a'); AutoCloseable b = () -> log.append('b')) {
                if (i == 4) continue;
                log.append(risky(i)).append(log.indexOf("-3"));
              } finally {
                if (i == 8) break;
              }
            }
          }
          return log + " " + depth;
        }
        """,
        // Types.
        """
        sealed interface Shape permits Dot, Box {}
        record Dot(long x, double y) implements Shape { Dot { if (x < 0) throw new Error("x"); } }
        record Box(List<Shape> parts, int... more) implements Shape {}
        static long weight(Shape s) {
          if (s instanceof Dot d && d.y() > 1) return d.x();
          if (!(s instanceof Box box)) return 1;
          long sum = box.more().length;
          for (Shape each : box.parts()) sum += weight(each);
          return sum;
        }
        static Object run() {
          Box box = new Box(List.of(new Dot(5, 2), new Dot(6, 0), new Box(List.of(), 1, 2)), 3);
          return weight(box) + " " + box.more().length + box.equals(box) + new Dot(1, 2).hashCode();
        }
        """,
        """
        interface Stack<T> extends Iterable<T> {
          static <T> Stack<T> of(List<T> all) { return all::iterator; }
          default List<T> list() { List<T> to = new ArrayList<>(); forEach(to::add); return to; }
          private static int same(int i) { return i; }
          Function<Collection<Integer>, Integer> MOST = Collections::max;
          Predicate<List<Integer>> FULL = List.of(List.of(1))::contains;
        }
        class Inner { class Deeper { int at = hashes.indexOf(2); } }
        final List<Integer> hashes = new LinkedList<>(List.of(1, 2, 3));
        static Object run() {
          Subject s = new Subject();
          Inner.Deeper deeper = s.new Inner().new Deeper();
          return Stack.of(s.hashes).list() + " " + deeper.at + Stack.MOST.apply(s.hashes)
              + Stack.FULL.test(List.of(1));
        }
        """,
        """
        static class Lru<K, V> extends LinkedHashMap<K, V> {
          final int capacity;
          Lru(int capacity) { super(16, 0.75f, true); this.capacity = capacity; }
          Lru(Map<K, V> from) { super(from); capacity = Math.max(2, from.size()); }
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > capacity; }
          public V remove(Object key) { return super.remove(key); }
          public boolean containsValue(Object v) { return super.containsValue(v); }
        }
        static class Log extends ArrayList<String> {
          Log(Collection<String> from) { super(from); }
          public void add(int at, String s) { super.add(at, s + at); }
          public int size() { return super.size(); }
          void cut() { removeRange(0, 1); }
        }
        static Object run() {
          Lru<String, Integer> lru = new Lru<>(2);
          for (String s : List.of("a", "b", "a", "c", "d")) { lru.put(s, lru.size()); lru.get("a"); }
          Log log = new Log(lru.keySet());
          log.add(0, "x");
          log.cut();
          log.addAll(List.of("y", "z"));
          BiFunction<Lru<String, Integer>, Object, Integer> remove = Lru::remove;
          return lru + " " + new Lru<>(lru) + log + lru.containsValue(7) + remove.apply(lru, "a");
        }
        """,
        // A student's size shows when it is called.
        """
        static int asked;
        static class Odd extends AbstractList<Integer> {
          public Integer get(int i) { return i; }
          public int size() { asked++; return 3; }
        }
        static Object run() {
          asked = 0;
          List<Integer> odd = new Odd();
          return odd.indexOf(2) + " " + odd.containsAll(odd) + odd + odd.hashCode() + asked;
        }
        """,
        // Streams: lazy, short-circuiting, closed, sorted, parallel, of primitives.
        """
        static Object run() {
          List<Object> log = new ArrayList<>();
          List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
          Stream<Integer> late = list.stream().peek(log::add).onClose(() -> log.add("closed"));
          list.add(9);
          try (late) { log.add(late.filter(i -> i != 3).limit(2).toList()); }
          log.add(new TreeSet<>(list).stream().sorted().map(i -> i * 2L).collect(Collectors.toList()));
          log.add(Stream.iterate(1, i -> i * 2).limit(9).mapToLong(i -> i).sum());
          log.add(IntStream.rangeClosed(1, 1000).parallel().map(i -> i % 7).sum());
          log.add(LongStream.of(4, 5).average().getAsDouble() + DoubleStream.of(1, 2).max().getAsDouble());
          log.add(Arrays.stream(new double[] {1, 2}).mapToObj(d -> "d" + d).toList());
          log.add(Stream.concat(list.stream(), Stream.of(7)).flatMap(i -> Stream.of(i, i)).count());
          log.add("hello".chars().mapToObj(c -> (char) c).anyMatch(c -> c == 'l'));
          Iterator<Integer> lazy = list.stream().iterator();
          log.add(lazy.next());
          log.add(list.parallelStream().isParallel());
          log.add(list.stream().spliterator().characteristics());
          return log;
        }
        """,
        // Everything that is put aside and brought back.
        """
        static Object run() {
          long[] longs = new long[5];
          Arrays.fill(longs, 1, 4, 1L << 40);
          double[] doubles = new double[3];
          Arrays.fill(doubles, 0.5);
          char[] chars = "hello".toCharArray();
          System.arraycopy(chars, 1, chars, 0, 3);
          StringBuilder text = new StringBuilder("seven");
          text.insert(1, 2.5).insert(0, 7L).append(chars, 1, 2).replace(0, 1, "x").deleteCharAt(2);
          List<Object> list = new LinkedList<>(List.of('a', 'b'));
          list.add(1, longs.clone().length);
          list.addAll(0, List.of(1, 2));
          list.set(3, list.remove(0));
          return Arrays.toString(longs) + Arrays.toString(doubles) + new String(chars) + text + list
              + "ab".repeat(2).substring(1, 3) + String.join("-", "a", "b") + "x".compareTo("y");
        }
        """,
        // A detour with something on the stack; constants before the constructor's end.
        """
        final int sum;
        Subject(int n) { this(n, n > 3 ? new ArrayList<>(List.of(n)).indexOf(n) : 8); }
        Subject(int n, int m) { int s = m; for (int i = 0; i < n; i++) s += i; sum = s; }
        static int add(int a, boolean b, int c) { return b ? a : c; }
        static Object run() {
          int i = 0;
          int r = add(1, new Subject(5).sum > 3 || i > 2, i++ > 0 ? 1 : 2);
          do { r += add(r, i % 2 == 0 && r > 4, switch (i) { case 1 -> 5; default -> 6; }); } while (++i < 9);
          return r + " " + new Subject(2).sum;
        }
        """,
        // Order of static initialisers.
        """
        static final StringBuilder LOG = new StringBuilder();
        static class A { static int a = log("A"); static { LOG.append("a"); } }
        static class B extends A { static final int C = 3; static int b = log("B"); }
        interface I { int i = log("I"); default void m() {} }
        static class J implements I { static int j = log("J"); }
        static int log(String s) { LOG.append(s); return 1; }
        static Object run() { int c = B.C; LOG.append(c); new J(); return LOG.toString() + B.b; }
        """,
        """
        interface Sized extends java.io.Serializable, Function<Object, Boolean> {}
        static Object run() throws Exception {
          List<Integer> list = new ArrayList<>(List.of(1, 2));
          Sized s = list::contains;
          var bytes = new java.io.ByteArrayOutputStream();
          new java.io.ObjectOutputStream(bytes).writeObject(s);
          return s.apply(2);
        }
        """,
      })
  void results_are_the_same(String members) {
    assertSame(Twins.ofMembers(members));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\nList.of(1)\n.get(7);",
        "List<Integer> none = null;\nnone.contains(1);",
        "List<Integer> none = null;\nnone.add(1, 2);",
        "none.remove(0);",
        "map.get(1)\n.contains(2);",
        "Object[] array = null;\narray.clone();",
        "String text = null;\ntext.indexOf('x');",
        "text().repeat(2);",
        "new ArrayList<>((Collection<Integer>) null);",
        "new ArrayList<>(List.of(1)).remove(-1);",
        "new LinkedList<>(List.of(1)).get(1);",
        "Arrays.copyOf(new int[1], -1);",
        "System.arraycopy(new int[1], 0, new int[1], 0, 2);",
        "\"abc\".substring(2, 1);",
        "\"abc\".repeat(-1);",
        "List.of(1).contains(null);",
        "List.copyOf(Arrays.asList(1, null));",
        "Collections.min(List.<Integer>of());",
        "List<Integer> l = new ArrayList<>(List.of(1, 2));\nfor (int i : l) l.remove((Object) i);\n"
            + "for (int i : l) l.add(i);",
        "List<Integer> l = new ArrayList<>(List.of(1, 2)); List<Integer> s = l.subList(0, 1);\n"
            + "l.add(3);\ns.contains(1);",
        "Stream<Integer> s = List.of(1).stream(); s.count();\ns.count();",
        "List.of(3).forEach(i -> {\nthrow new IllegalStateException(\"\" + i); });",
        "for (int i = 0; i < 9; i++) {\nif (i == 5) throw new Error(\"5\", new Exception(\"in\")); }",
        "Object o = \"x\";\nInteger i = (Integer) o;",
        "int i = 3; while (i > -9) {\nint j = 6 / i--; }",
        "new TreeSet<Object>(List.of(1)).contains(\"x\");",
        "Function<Integer, Integer> f = i -> List.of(1)\n.get(i);\nf.apply(4);",
        "class A { static { if (true) throw new IllegalStateException(\"clinit\"); } }\nnew A();",
      })
  void exceptions_are_the_same(String statements) {
    String members =
        "static List<Integer> none; static Map<Integer, List<Integer>> map = new HashMap<>();\n"
            + "static String text() { return null; }\n"
            + "static Object run() throws Exception {\n"
            + statements
            + "\nreturn null;\n}";

    assertThat(resultOf(members)).contains("Exception").contains("Subject");
  }

  @Test
  void a_method_reference_fails_where_it_stands() {
    Twins twins =
        Twins.ofMembers(
            """
            static Object run() {
              Function<Integer, Integer> get = List.of(1)::get;
              return get.apply(4);
            }
            """);

    assertThat(twins.plainRun()).endsWith("Size: 1\n at Subject.run(Student.java:5)");
    assertThat(twins.countedRun())
        .as("the call now has a method of its own, as if the source had a lambda")
        .matches(
            "(?s).*Size: 1\n at Subject.lambda.step-\\d\\(Student.java:4\\)"
                + "\n at Subject.run\\(Student.java:5\\)");
  }

  @Test
  void a_stack_that_overflows_is_the_students() {
    String members =
        """
        static int down(int n) {
          return 1 + down(n + 1);
        }
        static Object run() {
          try {
            return down(0);
          } catch (StackOverflowError e) {
            StackTraceElement last = e.getStackTrace()[500];
            return last.getMethodName() + last.getLineNumber();
          }
        }
        """;

    assertThat(resultOf(members)).isEqualTo("down4");
  }

  @Test
  void a_loop_that_grows_beyond_the_reach_of_a_jump_works() {
    String members =
        "static Object run() { int n = 0; for (int i = 0; i < 3; i++) {"
            + " new ArrayList<>();".repeat(3_500)
            + " n += i; } return n; }";

    assertThat(resultOf(members)).isEqualTo("3");
  }

  @Test
  void patterns_in_switches_stay() {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21, "patterns in switches came with 21");
    assertSame(
        Twins.ofRelease(
            21,
            """
            class Subject {
              sealed interface Shape permits Dot, Box {}
              record Dot(int x) implements Shape {}
              record Box(Shape a, Shape b) implements Shape {}
              static int weight(Object any) {
                return switch (any) {
                  case null -> -1;
                  case Box(Dot(int x), Shape b) when x > 3 -> x + weight(b);
                  case Box box -> weight(box.a()) + weight(box.b());
                  case Dot(int x) -> x;
                  case String s when s.contains("x") -> 10;
                  default -> 0;
                };
              }
              static Object run() {
                Dot two = new Dot(2);
                List<Integer> list = new ArrayList<>(List.of(1, 2));
                list.addFirst(list.removeLast());
                return weight(new Box(new Box(two, two), new Box(new Dot(4), two))) + weight(null)
                    + weight("x") + weight(3) + " " + list.reversed();
              }
            }
            """));
  }

  @ParameterizedTest
  @EnumSource(Caches.class)
  void caches_answer_the_same(Caches cache) throws ReflectiveOperationException {
    Twins twins = Twins.of(cache.source());
    for (int seed = 0; seed < 5; seed++) {
      assertThat(answers(twins.counted("LruCache"), seed))
          .as("seed %d", seed)
          .isEqualTo(answers(twins.plain("LruCache"), seed));
    }
  }

  private static List<Object> answers(Class<?> type, int seed) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor(int.class);
    var get = type.getDeclaredMethod("get", Object.class);
    var put = type.getDeclaredMethod("put", Object.class, Object.class);
    constructor.setAccessible(true);
    get.setAccessible(true);
    put.setAccessible(true);
    Object cache = constructor.newInstance(1 + seed);
    Random random = new Random(seed);
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int key = random.nextInt(8);
      if (random.nextBoolean()) {
        answers.add(get.invoke(cache, key));
      } else {
        put.invoke(cache, key, i);
      }
    }
    return answers;
  }
}

package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.judge.course.Rule;

/** Code as decent students write it keeps every rule. */
class HonestCodeTest {
  private static final List<String> SNIPPETS =
      List.of(
          """
          record Point(int x, int y) {
            static final Point ORIGIN = new Point(0, 0);
            Point { if (x < 0) throw new IllegalArgumentException(String.format("x is %d", x)); }
            Point plus(Point other) { return new Point(x + other.x, y + other.y); }
          }
          """,
          """
          sealed interface Shape permits Circle, Square {}
          record Circle(double radius) implements Shape {}
          record Square(double side) implements Shape {}
          final class Areas {
            static double of(Shape shape) {
              return shape instanceof Circle circle
                  ? Math.PI * circle.radius() * circle.radius() : ((Square) shape).side();
            }
          }
          """,
          """
          enum Colour {
            WHITE { @Override int weight() { return 0; } },
            GREY { @Override int weight() { return 1; } };
            abstract int weight();
            static String name(Colour colour) {
              switch (colour) {
                case WHITE: return "w";
                default: return switch (colour) { case WHITE -> "never"; case GREY -> "g"; };
              }
            }
          }
          """,
          """
          class Streams {
            long sum(List<Integer> numbers) {
              int limit = numbers.size();
              return numbers.stream().filter(n -> n < limit).mapToLong(Integer::longValue).sum()
                  + LongStream.rangeClosed(1, 10).map(n -> n * n).sum();
            }
            Map<String, List<String>> byStart(List<String> words) {
              return words.stream().collect(
                  Collectors.groupingBy(w -> w.substring(0, 1), TreeMap::new, Collectors.toList()));
            }
            Optional<String> longest(List<String> words) {
              return words.stream().max(Comparator.comparing(String::length));
            }
            String[] array(List<String> words) { return words.stream().toArray(String[]::new); }
          }
          """,
          """
          class Texts {
            private static final String PAGE = ""\"
                Hello
                  world
                ""\";
            String text(int n) {
              StringBuilder text = new StringBuilder(PAGE);
              text.append(n).append(" of ").append(getClass().getSimpleName());
              System.out.println("kept " + n + " in " + Texts.class.getName() + text);
              System.err.printf("%d%n", System.nanoTime());
              assert n > 0 : "n must be above 0";
              return String.format("%s %d", text, System.identityHashCode(this));
            }
          }
          """,
          """
          class LinkedList2<T extends Comparable<T>> implements Iterable<T> {
            private static final class Node<T> { T value; Node<T> next; }
            private Node<T> head;
            private int size;
            private class Walk implements Iterator<T> {
              Node<T> at = head;
              @Override public boolean hasNext() { return at != null; }
              @Override public T next() {
                if (at == null) { throw new NoSuchElementException(); }
                T value = at.value;
                at = at.next;
                return value;
              }
            }
            void add(T value) {
              Node<T> node = new Node<>();
              node.value = value;
              node.next = head;
              head = node;
              size++;
            }
            @Override public Iterator<T> iterator() { return new Walk(); }
            @SafeVarargs static <E> List<E> both(E... all) { return new ArrayList<>(List.of(all)); }
          }
          """,
          """
          class Lru<K, V> extends LinkedHashMap<K, V> {
            private static final long serialVersionUID = 1L;
            private final int capacity;
            Lru(int capacity) { super(16, 0.75f, true); this.capacity = capacity; }
            @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
              return size() > capacity;
            }
          }
          """,
          """
          class Arrays2 {
            private final int[] slots = new int[8];
            int[] grown() {
              int[] bigger = new int[slots.length * 2];
              System.arraycopy(slots, 0, bigger, 0, slots.length);
              Arrays.sort(bigger);
              return slots.clone();
            }
            @SuppressWarnings("unchecked")
            <T> T[] table(int n) { return (T[]) new Object[n]; }
          }
          """,
          """
          class Counters {
            private final java.util.concurrent.atomic.AtomicInteger count =
                new java.util.concurrent.atomic.AtomicInteger();
            private final Map<String, Integer> seen =
                new java.util.concurrent.ConcurrentHashMap<>();
            private final EnumMap<Kind, Integer> kinds = new EnumMap<>(Kind.class);
            enum Kind { A, B }
            int count(String key) {
              seen.merge(key, 1, Integer::sum);
              kinds.computeIfAbsent(Kind.valueOf("A"), k -> k.ordinal());
              synchronized (this) { return count.incrementAndGet(); }
            }
            long free() { return Runtime.getRuntime().freeMemory(); }
          }
          """,
          """
          class Own extends Exception implements java.io.Serializable {
            private static final long serialVersionUID = 1L;
            Own(String message, Throwable cause) { super(message, cause); }
            static int parse(String text) throws Own {
              try (Scanner in = new Scanner(text)) {
                return in.nextInt();
              } catch (InputMismatchException | IllegalStateException wrong) {
                throw new Own("no number: " + text, wrong);
              } finally {
                System.out.flush();
              }
            }
            static Runnable later() { return (Runnable & java.io.Serializable) () -> {}; }
          }
          """,
          """
          abstract class Expression {
            abstract int value();
            record Pair<A, B>(A first, B second) {}
            static Expression of(int n) { return new Expression() { int value() { return n; } }; }
            static <A extends Number & Comparable<A>> boolean same(A a, A b) {
              return Objects.equals(a, b) && a.compareTo(b) == 0;
            }
            @Override public boolean equals(Object other) {
              return other != null && getClass() == other.getClass()
                  && value() == ((Expression) other).value();
            }
            @Override public int hashCode() { return Objects.hash(value()); }
          }
          """);

  private static final List<Rule> RULES =
      List.of(
          new Rule("no-static-mutable-state", ""),
          new Rule("no-withheld-packages", ""),
          new Rule("no-reflection", ""),
          new Rule("no-processes-or-files", ""),
          new Rule("captures", "java.util.function.IntSupplier"));

  private final Inspector inspector = new Inspector(null, name -> null);

  static Stream<Arguments> snippets() {
    return SNIPPETS.stream().map(each -> Arguments.of(Snippets.fileName(each), each));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("snippets")
  void honest_code_keeps_every_rule(String name, String snippet) {
    StudentCode code = new Snippets().code(snippet);
    for (Rule rule : RULES) {
      assertThat(inspector.inspect(rule, code)).as("%s, %s", name, rule.name()).isEmpty();
    }
  }
}

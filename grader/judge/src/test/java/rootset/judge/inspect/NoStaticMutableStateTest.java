package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.inspect.Snippets.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class NoStaticMutableStateTest {
  private static final String RULE = "no-static-mutable-state";

  /** Types that the fields in the tests are made of. */
  private static final String TYPES =
      """
      enum Kind { A, B }
      enum Op {
        ADD((a, b) -> a + b), SUB((a, b) -> a - b);
        final IntBinaryOperator apply;
        Op(IntBinaryOperator apply) { this.apply = apply; }
      }
      enum Counter { ONE; int count; }
      record Money(long cents, Kind kind) {}
      record Bag(List<String> things) {}
      record Chain(int value, Chain next) {}
      final class Node { Object value; Node next; }
      final class Point { final int x = 1; final String name = "p"; }
      interface Visitor { int visit(int n); }
      """;

  private static List<Finding> of(String field) {
    return findings(RULE, "final class Subject {\n  " + field + "\n}\n" + TYPES).stream()
        .filter(finding -> !finding.message().contains("ONE"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final int MAX = 10;",
        "static final Integer BOXED = 10;",
        "static final String NAME = String.valueOf(1);",
        "static final Kind KIND = Kind.A;",
        "static final Op OP = Op.ADD;",
        "static final java.time.Duration LONG = java.time.Duration.ofDays(1);",
        "static final java.math.BigInteger BIG = java.math.BigInteger.TEN;",
        "static final java.util.concurrent.TimeUnit UNIT = java.util.concurrent.TimeUnit.DAYS;",
        "static final Class<?> TYPE = String.class;",
        "static final Money FREE = new Money(0, Kind.B);",
        "static final Chain CHAIN = new Chain(1, new Chain(2, null));",
        "static final Point POINT = new Point();",
        "static final Object LOCK = new Object();",
        "static final int[] NONE = {};",
        "static final List<String> NAMES = List.of(\"a\", \"b\");",
        "static final List<Integer> NUMBERS = IntStream.range(0, 9).boxed().toList();",
        "static final List<? extends Kind> KINDS = List.of(Kind.A);",
        "static final Set<Kind> SET = Set.of(Kind.values());",
        "static final Map<Kind, Money> MAP = Map.ofEntries(Map.entry(Kind.A, new Money(1,"
            + " Kind.A)));",
        "static final List<List<Integer>> TABLE = List.of(List.of(1, 2), List.of(3));",
        "static final List<Object> EMPTY = Collections.emptyList();",
        "static final Collection<String> C = Collections.unmodifiableList(new"
            + " ArrayList<>(NAMES())); static List<String> NAMES() { return List.of(); }",
        "static final Optional<String> NOBODY = Optional.empty();",
        "static final IntSupplier ONE_ = () -> 1;",
        "static final Comparator<String> BY_LENGTH = Comparator.comparing(String::length);",
        "static final Predicate<String> EMPTY_ = String::isEmpty;",
        "static final Runnable NOTHING = () -> {};",
        "static final Visitor TWICE = n -> 2 * n;",
        "static final Visitor SAME = new Visitor() { public int visit(int n) { return n; } };",
        "static final boolean DEBUG = System.nanoTime() < 0;",
        "static int twice(int n) { assert n > 0; return 2 * n; }",
      })
  void constants_are_allowed(String field) {
    assertThat(of(field)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int count;",
        "static String last = \"\";",
        "static final int[] TABLE = {1, 2};",
        "static final Object[] SLOTS = new Object[10];",
        "static final List<String> ALL = new ArrayList<>();",
        "static final Map<String, String> CACHE = new HashMap<>();",
        "static final Map<Kind, String> KINDS = new EnumMap<>(Kind.class);",
        "static final Object HIDDEN = new ArrayList<String>();",
        "static final StringBuilder LOG = new StringBuilder();",
        "static final ThreadLocal<String> LOCAL = new ThreadLocal<>();",
        "static final Node SENTINEL = new Node();",
        "static final Bag BAG = new Bag(new ArrayList<>());",
        "static final java.util.concurrent.atomic.AtomicInteger NEXT ="
            + " new java.util.concurrent.atomic.AtomicInteger();",
        "static final List<List<String>> NESTED = List.of(new ArrayList<>());",
        "static final List<Object> OBJECTS = List.of(new ArrayList<>());",
        "static final List<int[]> ARRAYS = List.of(new int[3]);",
        "static final List<String> EITHER ="
            + " System.nanoTime() > 0 ? new ArrayList<>() : List.of();",
        "static final IntSupplier HIDES = made(new int[1]);"
            + " static IntSupplier made(int[] cell) { return () -> cell[0]++; }",
        "static final Visitor COUNTS ="
            + " new Visitor() { int sum; public int visit(int n) { return sum += n; } };",
      })
  void state_is_found(String field) {
    assertThat(of(field)).singleElement().extracting(Finding::place).isEqualTo("Subject.java:3");
  }

  @Test
  void a_constant_of_an_enum_with_a_field_that_changes_is_state() {
    assertThat(findings(RULE, "enum Counter {\n  ONE;\n  int count;\n}"))
        .containsExactly(
            new Finding(
                "Counter.java",
                3,
                "`ONE` is final, but what it refers to (Counter: field `count` of `Counter` can"
                    + " change) can change, is shared by all objects and outlives them: make it an"
                    + " instance field, or a constant such as a number, a String, List.of(…) or a"
                    + " record of these."));
  }

  @Test
  void static_fields_of_nested_classes_and_interfaces_count() {
    assertThat(
            findings(
                RULE,
                """
                class Outer {
                  static class Holder { static Outer only; }
                  interface Shared { List<String> ALL = new ArrayList<>(); }
                }
                """))
        .extracting(Finding::place)
        .containsExactly("Outer.java:3", "Outer.java:4");
  }

  @Test
  void the_message_says_what_why_and_what_instead() {
    assertThat(of("static int count;"))
        .extracting(Finding::message)
        .containsExactly(
            "`count` is static and can change, so all objects share it and it outlives them: make"
                + " it an instance field, or static final if it is a constant.");
  }

  @Test
  void what_the_compiler_adds_is_no_state() {
    assertThat(
            findings(
                RULE,
                """
                class Switch {
                  enum Kind { A, B }
                  int of(Kind kind) {
                    assert kind != null;
                    switch (kind) { case A: return 1; default: return 2; }
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void enums_and_records_of_the_course_are_known() {
    Snippets snippets =
        new Snippets()
            .given("public enum Given { X }")
            .given("public record Pair(int a, Given b) {}");
    assertThat(
            snippets.inspect(
                new Rule(RULE, ""),
                "class Mine {\n static final Given G = Given.X;\n"
                    + " static final Pair P = new Pair(1, G);\n}"))
        .isEmpty();
  }
}

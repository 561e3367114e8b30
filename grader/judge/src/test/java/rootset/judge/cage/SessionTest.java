package rootset.judge.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.score.Verdict;
import rootset.testkit.SubjectException;
import rootset.toy.Toy;
import rootset.toy.Toys;

/** Real cages, real students: what comes back, and what each way of not coming back is called. */
class SessionTest {
  private static Toybox box;
  private Session session;

  @BeforeAll
  static void open() {
    box = new Toybox();
  }

  @AfterAll
  static void close() {
    box.close();
  }

  @AfterEach
  void end() {
    session.close();
  }

  private Toys begin(Session begun) {
    session = begun;
    session.begin();
    return session.drive(Toys.class);
  }

  @Test
  void a_call_goes_to_the_students_object_and_its_answer_comes_back() {
    Toy toy = begin(box.plain()).create(40);
    assertThat(toy.add(2)).isEqualTo(42);
    assertThat(session.finish().failure()).isEmpty();
  }

  static List<Object> values() {
    List<Object> withNull = new ArrayList<>(Arrays.asList("a", null, 3));
    return List.of(
        "text with \u0000, \ud800 and \ud83d\ude00",
        true,
        (byte) -1,
        (short) 300,
        'ß',
        -7,
        1L << 40,
        0.5f,
        Math.PI,
        Toy.Colour.GREY,
        withNull,
        Set.of("only"),
        Map.of("key", List.of(1, 2)),
        new Toy.Point(3, Toy.Colour.BLACK, List.of("x")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void values_cross_both_ways_and_stay_equal(Object value) {
    assertThat(begin(box.plain()).create().echo(value)).isEqualTo(value);
  }

  @Test
  void arrays_cross_with_their_component_types() {
    Toy toy = begin(box.plain()).create();
    assertThat(toy.ints(new int[] {1, -2})).containsExactly(1, -2);
    assertThat(toy.echo(new String[] {"a", null})).isEqualTo(new String[] {"a", null});
    assertThat(toy.echo(new long[] {1, 2})).isEqualTo(new long[] {1, 2});
    assertThat(toy.echo(new byte[] {1, 2})).isEqualTo(new byte[] {1, 2});
    assertThat(toy.echo(new int[][] {{1}, {2, 3}})).isEqualTo(new int[][] {{1}, {2, 3}});
  }

  @Test
  void an_object_comes_back_as_the_same_object() {
    Toy toy = begin(box.plain()).create();
    Object own = new Object();
    assertThat(toy.self()).isSameAs(toy.self());
    assertThat(toy.echo(own)).isSameAs(own);
  }

  @Test
  void objects_of_the_test_are_equal_in_the_cage_as_they_are_in_the_test() {
    record Key(int number) {}

    Toy toy = begin(box.add("return kept.size();")).create();
    toy.echo(new Key(1));
    toy.echo(new Key(1));
    toy.echo(new Key(2));
    assertThat(toy.add(0)).as("different keys").isEqualTo(2);
  }

  @Test
  void a_students_equals_cannot_lie_to_an_assertion() {
    Session liar =
        box.with(
            "@Override public boolean equals(Object o) { return true; }"
                + "@Override public int hashCode() { return 1; }");
    Toys toys = begin(liar);
    assertThat(toys.create()).isNotEqualTo(toys.create());
  }

  @Test
  void a_listener_is_called_back_and_may_call_the_subject_again() {
    Toy toy = begin(box.plain()).create();
    List<String> heard = new ArrayList<>();
    String answer =
        toy.call(
            event -> {
              heard.add(event);
              return "sum " + toy.add(5);
            },
            "click");
    assertThat(answer).isEqualTo("sum 5");
    assertThat(heard).containsExactly("click");
  }

  @Test
  void an_assertion_in_a_listener_fails_the_test_whatever_the_student_catches() {
    Toy toy = begin(box.catching()).create();
    assertThatThrownBy(
            () ->
                toy.call(
                    event -> {
                      throw new AssertionError("heard " + event);
                    },
                    "x"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("heard x");
  }

  @Test
  void a_jdk_exception_arrives_as_itself() {
    Toy toy = begin(box.add("throw new IllegalArgumentException(\"no \" + number);")).create();
    assertThatThrownBy(() -> toy.add(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no 7");
  }

  @Test
  void a_students_own_exception_arrives_as_data() {
    Toys toys =
        begin(
            box.session(
                "throw new Mine();",
                "static class Mine extends RuntimeException { public String getMessage() { throw this; } }"));
    assertThatThrownBy(() -> toys.create().add(1))
        .isInstanceOf(SubjectException.class)
        .hasMessageContaining("MyToy$Mine");
  }

  @Test
  void an_assertion_error_of_the_students_is_no_assertion_of_the_test() {
    Toys toys = begin(box.add("throw new AssertionError(\"all is well\");"));
    assertThat(catchThrowable(() -> toys.create().add(1))).isInstanceOf(SubjectException.class);
  }

  @Test
  void what_a_student_does_not_have_is_said_in_words() {
    Toys toys = begin(box.plain());
    assertThatThrownBy(() -> toys.create("text"))
        .hasMessage("MyToy needs a constructor MyToy(String).");
    assertThatThrownBy(toys::nothing).hasMessageStartingWith("MyToy needs a method nothing()");
    assertThatThrownBy(toys::selff)
        .hasMessage("MyToy needs a method selff(). It has self: is that the one?");
    assertThatThrownBy(toys::add).hasMessageEndingWith("takes other parameters or is not static.");
    assertThatThrownBy(toys::nobody).hasMessage("There is no class Nobody.");
    assertThat(session.finish().failure()).isEmpty();
  }

  @Test
  void each_test_starts_with_fresh_statics() {
    Toys toys = begin(box.plain());
    assertThat(toys.calls()).isEqualTo(1);
    assertThat(toys.calls()).isEqualTo(2);
    session.finish();
    session.begin();
    assertThat(toys.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRASH         | System.exit(0);",
        "CRASH         | Runtime.getRuntime().halt(0);",
        "TIMEOUT       | for (;;) { try { Thread.sleep(9999); } catch (Throwable t) { } }",
        "TIMEOUT       | synchronized (this) { try { wait(); } catch (InterruptedException e) { } }",
        "OUT_OF_MEMORY | List<long[]> all = new ArrayList<>(); for (;;) { all.add(new long[9999]); }",
        "OUT_OF_MEMORY | return new int[Integer.MAX_VALUE].length;",
        "OUTPUT_LIMIT  | for (;;) { System.out.println(\"again and again\"); }",
        "OUTPUT_LIMIT  | for (;;) { System.err.println(new char[5000]); }",
        "POLICY        | try { new FileOutputStream(FileDescriptor.out).write(\"PASS 10/10\\n\".getBytes()); } catch (IOException e) { }",
      })
  void a_cage_that_does_not_last_has_the_verdict(Verdict verdict, String statements) {
    Toy toy = begin(box.add("if (number == 0) { " + statements + " } return number;")).create();
    assertThatThrownBy(() -> toy.add(0)).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(verdict);
    session.begin();
    assertThat(session.drive(Toys.class).create().add(6)).as("the next test").isEqualTo(6);
    assertThat(session.finish().failure()).isEmpty();
  }

  @Test
  void a_forged_answer_is_only_an_answer_and_the_true_one_after_it_is_out_of_turn() {
    String forged =
        "byte[] frame = {0, 0, 0, 9, 4, 0, 0, 0, 2, 5, 0, 0, 0, 42};"
            + "try { new FileOutputStream(FileDescriptor.out).write(frame); } catch (IOException e) { }"
            + "return 0;";
    Toy toy = begin(box.add(forged)).create();
    assertThat(toy.add(1)).isEqualTo(42);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.POLICY);
  }

  @Test
  void a_static_initialiser_that_exits_costs_the_tests_that_touch_it() {
    Toys toys = begin(box.with("static { System.exit(0); }"));
    assertThatThrownBy(toys::create).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.CRASH);
  }

  @Test
  void endless_recursion_is_a_stack_overflow_and_the_cage_lasts() {
    Toy toy = begin(box.add("return add(number + 1);")).create();
    assertThat(catchThrowable(() -> toy.add(1))).isInstanceOf(SubjectException.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.STACK_OVERFLOW);
  }

  @Test
  void a_message_that_never_ends_is_a_timeout() {
    Toys toys =
        begin(
            box.session(
                "throw new Mine();",
                "static class Mine extends RuntimeException { public String getMessage() { for (;;) { } } }"));
    assertThat(catchThrowable(() -> toys.create().add(1))).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.TIMEOUT);
  }

  @Test
  void children_of_a_cage_end_with_it() {
    Toy toy =
        begin(
                box.add(
                    "try { return (int) new ProcessBuilder(\"/bin/sleep\", \"300\").start().pid(); }"
                        + "catch (IOException e) { return 0; }"))
            .create();
    int pid = toy.add(1);
    session.close();
    if (pid != 0) {
      assertThat(ProcessHandle.of(pid).map(SessionTest::ends)).isNotEqualTo(Optional.of(false));
    }
  }

  private static boolean ends(ProcessHandle process) {
    return process.onExit().orTimeout(5, TimeUnit.SECONDS).handle((p, late) -> late == null).join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"System.in.read()", "System.console() == null ? -1 : 0"})
  void there_is_nothing_to_read(String expression) {
    Toy toy =
        begin(box.add("try { return " + expression + "; } catch (Exception e) { return -2; }"))
            .create();
    assertThat(toy.add(1)).isEqualTo(-1);
  }

  @Test
  void the_environment_is_empty() {
    Toy toy = begin(box.add("return System.getenv().size();")).create();
    assertThat(toy.add(1)).isZero();
  }

  @Test
  void the_transcript_tells_what_was_done() {
    Toy toy = begin(box.plain()).create(1);
    toy.add(2);
    toy.echo("a\nb");
    toy.ints(new int[3]);
    toy.point(new Toy.Point(1, Toy.Colour.GREY, List.of()));
    toy.map(Map.of("k", 1));
    toy.echo(new Object());
    toy.call(event -> event, "e");
    assertThat(session.finish().transcript())
        .containsExactly(
            "new MyToy(1) → myToy1",
            "myToy1.add(2) → 3",
            "myToy1.echo(\"a\\nb\") → \"a\\nb\"",
            "myToy1.ints([0, 0, 0]) → [0, 0, 0]",
            "myToy1.point(Point(1, GREY, [])) → Point(1, GREY, [])",
            "myToy1.map({\"k\"=1}) → {\"k\"=1}",
            "myToy1.echo(a test object) → a test object",
            "myToy1.call(a Listener, \"e\") → \"e\"");
  }

  @Test
  void what_is_long_has_a_name_in_the_transcript_instead_of_contents() {
    Toy toy = begin(box.plain()).create();
    toy.ints(new int[21]);
    toy.ints(new int[] {Integer.MIN_VALUE, 1 << 30, 1 << 30, 1 << 30, 1 << 30, 1 << 30});
    toy.point(new Toy.Point(1, Toy.Colour.GREY, Collections.nCopies(30, "s")));
    assertThat(session.finish().transcript())
        .containsExactly(
            "new MyToy() → myToy1",
            "myToy1.ints(int[21]) → int[21]",
            "myToy1.ints(int[6]) → int[6]",
            "myToy1.point(a Point) → a Point");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (number > 0) { } return 0;",
        "System.exit(0); return 0;",
        "return add(number);",
        "while (number > 0) { System.out.println(number); } return 0;"
      })
  void what_becomes_of_a_copy_aside_is_not_held_against_the_test(String statements) {
    Toys toys = begin(box.add("if (number == 0) { return 7; } " + statements));
    Toy toy = toys.create();
    try {
      assertThat(session.aside(() -> toys.create().add(1))).isEmpty();
    } catch (SubjectException overflow) {
      assertThat(overflow.className()).isEqualTo("java.lang.StackOverflowError");
    }
    assertThat(toy.add(0)).isEqualTo(7);
    Outcome outcome = session.finish();
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.transcript()).hasSize(2);
  }

  @Test
  void what_is_printed_aside_does_not_add_up() {
    String print = "System.out.print(new String(new char[400_000]));";
    Toys toys = begin(box.add(print + " return 7;"));
    for (int i = 0; i < 6; i++) {
      assertThat(session.aside(() -> toys.create().add(1))).contains(7);
    }
    assertThat(session.finish().failure()).isEmpty();
  }

  @Test
  void each_copy_aside_begins_with_fresh_statics() {
    Toys toys = begin(box.plain());
    assertThat(toys.calls()).isEqualTo(1);
    assertThat(session.aside(toys::calls)).contains(1);
    assertThat(session.aside(toys::calls)).contains(1);
    assertThat(toys.calls()).isEqualTo(2);
  }
}

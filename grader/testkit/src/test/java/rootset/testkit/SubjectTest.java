package rootset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Subjects as an IDE sees them: direct instances in the same JVM. */
class SubjectTest {
  /** What a student would write. */
  static final class Counter {
    private int value;

    Counter() {
      this(0);
    }

    Counter(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("below 0: " + value);
      }
      this.value = value;
    }

    static Counter startingAt(int value) {
      return new Counter(value);
    }

    int next() {
      return ++value;
    }
  }

  @Drives("rootset.testkit.SubjectTest$Counter")
  interface Counters {
    Counter create();

    Counter create(int value);

    Counter create(String text);

    Counter startingAt(int value);

    int next();

    int nothing();

    @Drives("java.lang.Math")
    int abs(int number);

    @Drives("rootset.testkit.Nobody")
    int nobody();
  }

  interface Undriven {
    Object create();
  }

  @Test
  void create_is_a_constructor(@Subject Counters counters) {
    assertThat(counters.create().next()).isEqualTo(1);
    assertThat(counters.create(4).next()).isEqualTo(5);
  }

  @Test
  void any_other_name_is_a_static_method(@Subject Counters counters) {
    assertThat(counters.startingAt(6).next()).isEqualTo(7);
  }

  @Test
  void a_method_may_drive_another_class(@Subject Counters counters) {
    assertThat(counters.abs(-3)).isEqualTo(3);
  }

  @Test
  void an_exception_of_the_subject_is_thrown_as_it_is(@Subject Counters counters) {
    assertThatThrownBy(() -> counters.create(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("below 0: -1");
  }

  @Test
  void what_is_missing_is_said_in_words(@Subject Counters counters) {
    assertThatThrownBy(() -> counters.create("x"))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("Counter needs a constructor (String)");
    assertThatThrownBy(counters::nothing).hasMessageEndingWith("needs a static method nothing()");
    assertThatThrownBy(counters::next).hasMessageEndingWith("next() must be static");
    assertThatThrownBy(counters::nobody).hasMessage("there is no class rootset.testkit.Nobody");
  }

  @Test
  void a_driver_is_an_object_like_any_other(@Subject Counters counters) {
    assertThat(counters).isEqualTo(counters).hasToString("driver Counters");
    assertThat(counters.hashCode()).isEqualTo(counters.hashCode());
  }

  @Test
  void a_driver_that_names_no_class_is_refused() {
    Undriven undriven = Subjects.source().drive(Undriven.class);
    assertThatThrownBy(undriven::create)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("annotate it with @Drives");
  }

  @Test
  void a_class_is_no_driver() {
    assertThatThrownBy(() -> Subjects.source().drive(String.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void another_source_holds_until_its_scope_is_closed() {
    SubjectSource direct = Subjects.source();
    SubjectSource other =
        new SubjectSource() {
          @Override
          public <T> T drive(Class<T> driver) {
            return null;
          }

          @Override
          public Meter meter() {
            return null;
          }

          @Override
          public <T> Optional<T> aside(Supplier<T> calls) {
            return Optional.empty();
          }
        };
    try (Subjects.Scope scope = Subjects.use(other)) {
      assertThat(scope).isNotNull();
      assertThat(Subjects.source()).isSameAs(other);
    }
    assertThat(Subjects.source()).isSameAs(direct);
  }

  @Test
  void what_is_done_aside_gives_its_answer_or_its_exception(@Subject Counters counters) {
    assertThat(Subjects.source().aside(() -> counters.create(4).next())).contains(5);
    assertThatThrownBy(() -> Subjects.source().aside(() -> counters.create(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_never_ends_aside_gives_no_answer() {
    AtomicBoolean stop = new AtomicBoolean();
    assertThat(Subjects.source().aside(() -> untilStopped(stop))).isEmpty();
    stop.set(true);
  }

  private static int untilStopped(AtomicBoolean stop) {
    while (!stop.get()) {
      Thread.onSpinWait();
    }
    return 1;
  }
}

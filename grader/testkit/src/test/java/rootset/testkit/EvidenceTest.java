package rootset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;
import rootset.testkit.Snapshot.Held;

/** What evidence is made of its figures; and what one process knows of itself. */
class EvidenceTest {
  private static final Runnable NOTHING = () -> {};

  private final Figures figures = new Figures();
  private final Evidence evidence = new Evidence(figures, 100);

  /** An instrument that shows what a test sets. */
  private static final class Figures implements Meter {
    final Deque<Shown> snapshots = new ArrayDeque<>();
    long allocated;
    long steps;
    boolean seesAll = true;

    @Override
    public boolean seesAll() {
      return seesAll;
    }

    @Override
    public Snapshot snapshot() {
      return snapshots.size() > 1 ? snapshots.removeFirst() : snapshots.peekFirst();
    }

    @Override
    public long allocatedBytes() {
      return allocated;
    }

    @Override
    public long steps() {
      return steps;
    }
  }

  /** A snapshot in which everything that is asked for is the same. */
  private record Shown(long bytes, Held held, List<String> captured) implements Snapshot {
    static Shown of(long bytes, long count, String... paths) {
      return new Shown(bytes, new Held(count, bytes, List.of(paths)), List.of());
    }

    @Override
    public Held instancesOf(Class<?> type) {
      return held;
    }

    @Override
    public Held blocksAbove(long least, Snapshot earlier) {
      return held;
    }

    @Override
    public Held growthSince(Snapshot earlier, int operations) {
      return held;
    }

    @Override
    public long retainedBy(Object subject) {
      return bytes;
    }

    @Override
    public List<String> captures(Class<?> contract) {
      return captured;
    }
  }

  @Test
  void as_many_as_allowed_may_be_held() {
    figures.snapshots.add(Shown.of(800, 10));
    evidence.after("12 visits", NOTHING).holdsAtMost(10, String.class).holdsAtMost(10, 80L);
  }

  @Test
  void one_more_is_told_with_its_way() {
    figures.snapshots.add(Shown.of(20_000, 11, "  11 of them: [static A.ALL → ArrayList] → Box"));
    assertThatThrownBy(() -> evidence.after("12 visits", NOTHING).holdsAtMost(10, String.class))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "After 12 visits, 11 of String are held (20 KB), at most 10 may be:\n"
                + "  11 of them: [static A.ALL → ArrayList] → Box");
  }

  @Test
  void a_large_block_is_told_with_its_way() {
    figures.snapshots.add(Shown.of(4_000_016, 1, "  App → int[1000000]"));
    assertThatThrownBy(() -> evidence.after("a report", NOTHING).holdsAtMost(0, 1_000_000L))
        .hasMessage(
            "After a report, a block of 1,000 KB or more is held (4,000 KB in all), none may be:\n"
                + "  App → int[1000000]");
  }

  @Test
  void a_subject_that_retains_too_much_is_told_how_much() {
    figures.snapshots.add(Shown.of(501, 1));
    assertThatThrownBy(() -> evidence.after("a visit", NOTHING).retainsAtMost(500, "cache1"))
        .hasMessage("After a visit, cache1 retains 501 bytes, at most 500 bytes may be.");
  }

  @Test
  void handlers_that_hold_more_than_values_are_told_with_what_they_hold() {
    figures.snapshots.add(new Shown(0, new Held(0, 0, List.of()), List.of("  lambda → int[3]")));
    assertThatThrownBy(() -> evidence.after("a report", NOTHING).capturesValuesOnly(Runnable.class))
        .hasMessage(
            "After a report, handlers (Runnable) hold more than values:\n  lambda → int[3]");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2048, 0", "3048, 1", "4048, 2"})
  void growth_is_what_the_second_half_adds_beyond_the_noise(long more, double each) {
    figures.snapshots.add(Shown.of(more, 0));
    List<Integer> counts = new ArrayList<>();
    assertThat(evidence.growth("visit", 1_000, counts::add).perOperation()).isEqualTo(each);
    assertThat(counts).containsExactly(1_000, 1_000);
  }

  @Test
  void a_few_operations_show_no_growth() {
    assertThatThrownBy(() -> evidence.growth("visit", 499, count -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("growth shows from 500 operations on, 499 are too few");
  }

  @Test
  void growth_beyond_what_may_stay_is_told_with_its_way() {
    figures.snapshots.add(Shown.of(30_048, 0, "  1,000 more: [App.log → ArrayList] → Visit"));
    Growth growth = evidence.growth("visit", 1_000, count -> {});
    growth.keepsAtMost(28);
    assertThatThrownBy(growth::keepsNothing)
        .hasMessage(
            "Each visit leaves 28.0 bytes behind (1,000 of them left 28 KB), at most 1 may stay:\n"
                + "  1,000 more: [App.log → ArrayList] → Visit");
  }

  @Test
  void allocation_leaves_out_what_is_allocated_once() {
    Allocation allocation =
        evidence.allocation("read", 1_000, count -> figures.allocated += 5_000 + 24L * count);
    assertThat(allocation.perOperation()).isEqualTo(24);
    allocation.staysWithinBudget();
  }

  @Test
  void allocation_beyond_the_budget_is_told() {
    Allocation allocation =
        evidence.allocation("read", 1_000, count -> figures.allocated += 101L * count);
    assertThatThrownBy(allocation::staysWithinBudget)
        .hasMessage("A read allocates 101.0 bytes in the long run, the budget is 100.");
  }

  @Test
  void a_criterion_without_a_budget_is_the_authors_mistake() {
    Evidence none = new Evidence(figures, Criterion.NO_BUDGET);
    assertThatThrownBy(() -> none.allocation("read", 1_000, count -> {}).staysWithinBudget())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("budget = BYTES");
  }

  @Test
  void what_is_measured_and_not_looked_at_is_the_authors_mistake() {
    figures.snapshots.add(Shown.of(0, 0));
    evidence.after("12 visits", NOTHING).holdsAtMost(10, 80L);
    evidence.checkExpectations();
    Growth growth = evidence.growth("visit", 1_000, count -> {});
    assertThatThrownBy(evidence::checkExpectations)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expects nothing of it: call a method of what evidence returns");
    growth.keepsNothing();
    evidence.checkExpectations();
  }

  @Test
  void each_kind_of_measurement_must_be_looked_at() {
    figures.snapshots.add(Shown.of(0, 0));
    Holdings holdings = evidence.after("12 visits", NOTHING);
    Allocation allocation = evidence.allocation("read", 1_000, count -> {});
    Cost cost = cost(1_000, 1_000, 1_000);
    assertThat(List.of(holdings, allocation, cost)).noneMatch(Measured::isLookedAt);
    holdings.capturesValuesOnly(Runnable.class);
    allocation.staysWithinBudget();
    cost.staysConstant();
    assertThat(List.of(holdings, allocation, cost)).allMatch(Measured::isLookedAt);
  }

  @ParameterizedTest
  @CsvSource({
    "1_000, 1_000, 1_000, constant",
    "1_000, 1_100, 1_200, constant",
    "1, 2, 4, constant",
    "1_000, 2_000, 4_000, linear",
    "1_000, 2_200, 4_800, linear",
    "1_000, 4_000, 16_000, neither"
  })
  void work_at_three_sizes_tells_how_it_grows(
      String small, String twice, String four, String kind) {
    Cost cost = cost(number(small), number(twice), number(four));
    assertThat(holds(cost::staysConstant)).isEqualTo(kind.equals("constant"));
    assertThat(holds(cost::growsAtMostLinearly)).isEqualTo(!kind.equals("neither"));
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  private static boolean holds(Runnable expectation) {
    try {
      expectation.run();
      return true;
    } catch (AssertionError failed) {
      return false;
    }
  }

  private Cost cost(long... steps) {
    return evidence.cost("reads", 10, size -> () -> figures.steps += steps[size / 20]);
  }

  @Test
  void work_that_grows_is_told_with_its_figures() {
    assertThatThrownBy(() -> cost(1_000, 2_000, 4_000).staysConstant())
        .hasMessage(
            "The work of reads should stay the same, but in steps it is 1,000 at size 10,"
                + " then 2,000 at size 20, then 4,000 at size 40.");
  }

  @Test
  void bytes_allocated_are_work_too() {
    Cost cost =
        evidence.cost(
            "reads",
            10,
            size ->
                () -> {
                  figures.steps++;
                  figures.allocated += 1_000L * size;
                });
    assertThatThrownBy(cost::staysConstant).hasMessageContaining("in bytes allocated it is 10,000");
  }

  @Test
  void bytes_that_one_process_adds_now_and_then_are_no_work() {
    figures.seesAll = false;
    Deque<Integer> added = new ArrayDeque<>(List.of(0, 0, 0, 0, 0, 0, 0, 90_000, 0, 90_000));
    Cost cost =
        evidence.cost("reads", 10, size -> () -> figures.allocated += 1_000 + added.removeFirst());
    assertThatThrownBy(cost::staysConstant).isInstanceOf(TestAbortedException.class);
  }

  @Test
  void bytes_that_are_added_each_time_are_work_in_one_process_too() {
    figures.seesAll = false;
    Cost cost = evidence.cost("reads", 10, size -> () -> figures.allocated += 1_000L * size);
    assertThatThrownBy(cost::staysConstant).hasMessageContaining("in bytes allocated it is 10,000");
  }

  @Test
  void preparing_costs_nothing() {
    evidence
        .cost(
            "reads",
            10,
            size -> {
              figures.steps += 1_000L * size;
              return () -> figures.steps += 5;
            })
        .staysConstant();
  }

  @Test
  void work_cannot_be_none() {
    assertThatThrownBy(() -> cost(1_000, 0, 1_000).staysConstant())
        .hasMessageContaining("cannot be none");
  }

  /** What a student would write. */
  static final class Hoard {
    static final List<Box> ALL = new ArrayList<>();

    private Hoard() {}

    static void keep(int boxes) {
      for (int i = 0; i < boxes; i++) {
        ALL.add(new Box());
      }
    }

    static void drop(int boxes) {
      for (int i = 0; i < boxes; i++) {
        new Box();
      }
    }
  }

  /** What the course gives. */
  static final class Box {}

  @Drives("rootset.testkit.EvidenceTest$Hoard")
  interface Hoards {
    void keep(int boxes);

    void drop(int boxes);
  }

  @Test
  void a_process_can_count_its_own_objects(@Subject Hoards hoards, Evidence direct) {
    Hoard.ALL.clear();
    direct.after("5 boxes", () -> hoards.keep(5)).holdsAtMost(5, Box.class);
    direct.after("5 dropped boxes", () -> hoards.drop(5)).holdsAtMost(5, Box.class);
    assertThatThrownBy(
            () -> direct.after("6 boxes", () -> hoards.keep(1)).holdsAtMost(5, Box.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("After 6 boxes, 6 of Box are held");
  }

  @Test
  void a_process_sees_the_courses_objects_grow(@Subject Hoards hoards, Evidence direct) {
    Growth dropped = direct.growth("dropped box", 1_000, hoards::drop);
    assertThatThrownBy(dropped::keepsNothing).isInstanceOf(TestAbortedException.class);
    Growth kept = direct.growth("box", 1_000, hoards::keep);
    assertThatThrownBy(kept::keepsNothing).isInstanceOf(AssertionError.class);
    assertThat(direct.growth("box", 1_000, hoards::keep).perOperation()).isGreaterThan(8);
    Hoard.ALL.clear();
  }

  @Test
  @Criterion(value = "boxes", budget = 100)
  void a_process_knows_what_it_allocates(@Subject Hoards hoards, Evidence direct) {
    Allocation allocation = direct.allocation("box", 1_000, hoards::keep);
    allocation.staysWithinBudget();
    assertThat(allocation.perOperation()).isGreaterThan(8);
    Hoard.ALL.clear();
  }

  @Test
  void what_a_process_cannot_know_of_itself_fails_no_test(@Subject Hoards hoards, Evidence direct) {
    Holdings holdings = direct.after("5 boxes", () -> hoards.keep(5));
    assertThatThrownBy(() -> holdings.holdsAtMost(0, 100L))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("rootset tells it when it grades");
    assertThatThrownBy(() -> holdings.retainsAtMost(0, hoards))
        .isInstanceOf(TestAbortedException.class);
    assertThatThrownBy(() -> holdings.capturesValuesOnly(Runnable.class))
        .isInstanceOf(TestAbortedException.class);
  }
}

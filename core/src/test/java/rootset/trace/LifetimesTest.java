package rootset.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operations count from 0 here; an object that dies of operation 3 dies at 3. */
class LifetimesTest {
  private static Lifetimes of(String... lines) {
    Operations operations = Trace.parse("t", String.join("\n", lines)).operations();
    return new Lifetimes(operations, operations.count());
  }

  @Test
  void an_object_dies_with_its_last_root() {
    Lifetimes lifetimes = of("a T1 O1 S8 N0", "+ T1 O1", "+ T2 O1", "- T1 O1", "- T2 O1");
    assertThat(lifetimes.death(0)).isEqualTo(4);
    assertThat(lifetimes.isReachable(0)).isFalse();
  }

  @Test
  void an_object_that_is_never_rooted_dies_before_the_operation_after_the_next() {
    assertThat(of("a T1 O1 S8 N0", "a T1 O2 S8 N0").death(0)).isEqualTo(1);
  }

  @Test
  void an_object_lives_as_long_as_what_leads_to_it() {
    Lifetimes lifetimes =
        of(
            "a T1 O1 S8 N1",
            "+ T1 O1",
            "a T1 O2 S8 N1",
            "w T1 P1 #0 O2",
            "a T1 O3 S8 N0",
            "w T1 P2 #0 O3",
            "- T1 O1");
    assertThat(lifetimes.death(1)).isEqualTo(6);
    assertThat(lifetimes.death(2)).isEqualTo(6);
  }

  @Test
  void a_cycle_dies_with_the_last_root_that_leads_to_it() {
    Lifetimes lifetimes =
        of(
            "a T1 O1 S8 N1",
            "+ T1 O1",
            "a T1 O2 S8 N1",
            "+ T1 O2",
            "w T1 P1 #0 O2",
            "w T1 P2 #0 O1",
            "- T1 O1",
            "- T1 O2",
            "r T1 C1");
    assertThat(lifetimes.death(0)).isEqualTo(7);
    assertThat(lifetimes.death(1)).isEqualTo(7);
  }

  @Test
  void a_static_field_keeps_its_object_until_it_is_overwritten() {
    Lifetimes lifetimes =
        of("a T1 O1 S8 N0", "c T1 C1 F4 O1", "a T1 O2 S8 N0", "c T1 C1 F4 O2", "r T1 O2");
    assertThat(lifetimes.death(0)).isEqualTo(3);
    assertThat(lifetimes.isReachable(1)).isTrue();
  }

  @Test
  void the_peak_is_what_is_reachable_at_a_time() {
    // 10, then 10 + 20, then 20, then 20 + 5, 25 - 20 = 5
    assertThat(of("1", "3", "5", "1", "a 0 10", "a 1 20", "f 0", "a 2 5", "f 1").peakBytes())
        .isEqualTo(30);
  }

  @Test
  void to_reallocate_counts_the_difference_of_sizes() {
    // 10, then 30, then 30 + 5, then 8 + 5
    assertThat(of("1", "2", "4", "1", "a 0 10", "r 0 30", "a 1 5", "r 0 8").peakBytes())
        .isEqualTo(35);
  }

  @Test
  void only_the_operations_that_were_executed_count() {
    Operations operations = Trace.parse("t", "1\n2\n3\n1\na 0 10\na 1 20\nf 0").operations();
    Lifetimes lifetimes = new Lifetimes(operations, 1);
    assertThat(lifetimes.peakBytes()).isEqualTo(10);
    assertThat(lifetimes.isReachable(0)).isTrue();
    assertThat(lifetimes.isReachable(1)).isFalse();
  }
}

package rootset.exercises.memorybudget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class StreamReportHiddenTest {
  @ParameterizedTest
  @CsvSource({"2, 1", "7, 2", "100, 3", "1_001, 4", "20_000, 5"})
  @Criterion("any-stream")
  void every_figure_is_right(String count, int seed, @Subject StreamReports subject) {
    int payments = Integer.parseInt(count.replace("_", ""));
    assertReport(subject.reportOnRandom(subject.create(), payments, seed), payments, seed);
  }

  /** Even as shorts, in an array that grows, the amounts alone would fill a heap of 8 MiB. */
  @Test
  @Criterion("within-budget")
  void three_million_payments_fit_into_the_heap(@Subject StreamReports subject) {
    Report report = subject.reportOnTurns(subject.create(), 3_000_000);

    // Each of 10,000 amounts came 300 times, and each shop met ten amounts, a thousand apart.
    assertThat(report)
        .as("report on 3,000,000 payments in turns")
        .isEqualTo(
            new Report(
                3_000_000,
                300 * 49_995_000L,
                0,
                9_999,
                4_999,
                4_999,
                1_000_000,
                List.of("shop 1999", "shop 1998", "shop 1997")));
  }

  private static void assertReport(Report report, int payments, int seed) {
    Report expected = AllAtOnce.report(Payments.random(payments, seed));
    String source = " of Payments.random(" + payments + ", " + seed + ")";
    assertThat(report.payments()).as("payments" + source).isEqualTo(expected.payments());
    assertThat(report.total()).as("total" + source).isEqualTo(expected.total());
    assertThat(report.smallest()).as("smallest" + source).isEqualTo(expected.smallest());
    assertThat(report.largest()).as("largest" + source).isEqualTo(expected.largest());
    assertThat(report.mean()).as("mean" + source).isEqualTo(expected.mean());
    assertThat(report.median()).as("median" + source).isEqualTo(expected.median());
    assertThat(report.customers()).as("customers" + source).isEqualTo(expected.customers());
    assertThat(report.bestShops()).as("bestShops" + source).isEqualTo(expected.bestShops());
  }

  @Test
  @Criterion("no-overflow")
  void a_total_may_be_larger_than_an_int(@Subject StreamReports subject) {
    List<Payment> airline = List.of(new Payment(1, "airline", 9_999));
    Report report = subject.reportOnRepeated(subject.create(), 220_000, airline);

    assertThat(report.total()).as("total of 220,000 payments of 9,999").isEqualTo(2_199_780_000L);
    assertThat(report.mean()).as("mean of 220,000 payments of 9,999").isEqualTo(9_999);
  }

  /** The mean is 9,998.9998; the float next to it is 9,999. */
  @Test
  @Criterion("no-overflow")
  void a_mean_just_below_a_whole_number_is_rounded_down(@Subject StreamReports subject) {
    List<Payment> payments =
        new ArrayList<>(Collections.nCopies(4_999, new Payment(1, "airline", 9_999)));
    payments.add(new Payment(1, "airline", 9_998));
    Report report = subject.reportOnRepeated(subject.create(), 5_000, payments);

    assertThat(report.total()).as("total of 4,999 times 9,999 and 9,998").isEqualTo(49_994_999);
    assertThat(report.mean())
        .as("mean of 4,999 times 9,999 and 9,998: 49,994,999 / 5,000, rounded down")
        .isEqualTo(9_998);
  }

  @Test
  @Criterion("no-overflow")
  void a_shop_may_take_in_more_than_an_int(@Subject StreamReports subject) {
    List<Payment> payments =
        new ArrayList<>(Collections.nCopies(21, new Payment(1, "airline", 9_999)));
    payments.add(new Payment(2, "bakery", 9));
    Report report = subject.reportOnRepeated(subject.create(), 242_000, payments);

    assertThat(report.bestShops())
        .as("best of airline 2,309,769,000 and bakery 99,000")
        .containsExactly("airline", "bakery");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 500_000_000, 1, 0, -1})
  @Criterion("wrong-estimates")
  void the_estimate_may_be_wrong(int expected, @Subject StreamReports subject) {
    Till till =
        Till.expecting(
            expected,
            new Payment(1, "bakery", 30),
            new Payment(2, "cinema", 10),
            new Payment(3, "bakery", 20));

    Report report = subject.create().report(till);

    assertThat(report.payments()).as("payments of 30, 10, 20, %d expected", expected).isEqualTo(3);
    assertThat(report.median()).as("median of 30, 10, 20, %d expected", expected).isEqualTo(20);
    assertThat(report.customers()).as("customers 1, 2, 3, %d expected", expected).isEqualTo(3);
  }

  @Test
  @Criterion("starts-afresh")
  void a_second_report_knows_nothing_of_the_first(@Subject StreamReports subject) {
    Reporter reporter = subject.create();
    reporter.report(Till.of(new Payment(1, "cinema", 90), new Payment(2, "cinema", 1)));
    Report second = reporter.report(Till.of(new Payment(3, "bakery", 40)));

    assertThat(second)
        .as("report on one payment of 40, after a report on payments of 90 and 1")
        .isEqualTo(new Report(1, 40, 40, 40, 40, 40, 1, List.of("bakery")));
  }

  @Test
  @Criterion("starts-afresh")
  void a_report_that_broke_leaves_no_trace(@Subject StreamReports subject) {
    Reporter reporter = subject.create();
    try {
      reporter.report(Till.thatBreaksAfter(new Payment(1, "cinema", 90)));
    } catch (IllegalStateException expected) {
      // Its source broke.
    }
    Report second = reporter.report(Till.of(new Payment(3, "bakery", 40)));

    assertThat(second)
        .as("report on one payment of 40, after a source that broke")
        .isEqualTo(new Report(1, 40, 40, 40, 40, 40, 1, List.of("bakery")));
  }

  @Test
  @Criterion("starts-afresh")
  void neither_source_nor_payment_is_held_when_a_report_is_done(
      @Subject StreamReports subject, Evidence evidence) {
    Reporter reporter = subject.create();

    evidence
        .after("a report on 100 payments", () -> subject.reportOnRandom(reporter, 100, 6))
        .holdsAtMost(0, Payments.class)
        .holdsAtMost(0, Payment.class);
  }

  @Test
  @Criterion("within-budget")
  void nothing_of_a_payment_stays_when_its_report_is_done(
      @Subject StreamReports subject, Evidence evidence) {
    Reporter reporter = subject.create();
    AtomicInteger seed = new AtomicInteger(100);

    evidence
        .growth(
            "payment",
            10_000,
            payments ->
                assertThat(
                        subject
                            .reportOnRandom(reporter, payments, seed.getAndIncrement())
                            .payments())
                    .as("payments of a source of %d", payments)
                    .isEqualTo(payments))
        .keepsNothing();
  }

  /** The report as one would write it with memory for everything. */
  private static final class AllAtOnce {
    static Report report(Source source) {
      int[] cents = new int[1_000];
      int count = 0;
      Set<Integer> customers = new HashSet<>();
      Map<String, Long> shops = new TreeMap<>();
      for (Payment next = source.next(); next != null; next = source.next()) {
        cents = count == cents.length ? Arrays.copyOf(cents, 2 * count) : cents;
        cents[count++] = next.cents();
        customers.add(next.customer());
        shops.merge(next.shop(), (long) next.cents(), Long::sum);
      }
      int[] sorted = Arrays.copyOf(cents, count);
      Arrays.sort(sorted);
      long total = Arrays.stream(sorted).asLongStream().sum();
      return new Report(
          count,
          total,
          sorted[0],
          sorted[count - 1],
          total / count,
          sorted[(count - 1) / 2],
          customers.size(),
          best(shops));
    }

    private static List<String> best(Map<String, Long> shops) {
      List<String> names = new ArrayList<>(shops.keySet());
      names.sort(Comparator.comparing(shops::get).reversed());
      return List.copyOf(names.subList(0, Math.min(3, names.size())));
    }
  }
}

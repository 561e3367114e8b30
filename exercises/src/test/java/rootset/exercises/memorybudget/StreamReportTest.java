package rootset.exercises.memorybudget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class StreamReportTest {
  @Test
  @Criterion("sums-up")
  void three_payments_are_summed_up(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of(cents(20), cents(5), cents(10)));

    assertThat(report.payments()).as("payments of 20, 5, 10").isEqualTo(3);
    assertThat(report.total()).as("total of 20, 5, 10").isEqualTo(35);
    assertThat(report.smallest()).as("smallest of 20, 5, 10").isEqualTo(5);
    assertThat(report.largest()).as("largest of 20, 5, 10").isEqualTo(20);
    assertThat(report.mean()).as("mean of 20, 5, 10: 35 / 3, rounded down").isEqualTo(11);
  }

  @Test
  @Criterion("sums-up")
  void a_single_payment_is_all_there_is(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of(cents(7)));

    assertThat(report.smallest()).as("smallest of 7").isEqualTo(7);
    assertThat(report.largest()).as("largest of 7").isEqualTo(7);
    assertThat(report.mean()).as("mean of 7").isEqualTo(7);
  }

  @Test
  @Criterion("ranks-shops")
  void the_three_shops_that_took_in_most_are_named(@Subject StreamReports subject) {
    Report report =
        subject
            .create()
            .report(
                Till.of(
                    at("bakery", 30),
                    at("cinema", 50),
                    at("florist", 10),
                    at("bookshop", 40),
                    at("bakery", 30)));

    assertThat(report.bestShops())
        .as("best of bakery 60, cinema 50, bookshop 40, florist 10")
        .containsExactly("bakery", "cinema", "bookshop");
  }

  @Test
  @Criterion("ranks-shops")
  void shops_that_took_in_the_same_are_in_the_order_of_their_names(@Subject StreamReports subject) {
    Report report =
        subject.create().report(Till.of(at("florist", 20), at("cinema", 20), at("bakery", 10)));

    assertThat(report.bestShops())
        .as("best of florist 20, cinema 20, bakery 10")
        .containsExactly("cinema", "florist", "bakery");
  }

  @Test
  @Criterion("ranks-shops")
  void there_may_be_fewer_than_three_shops(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of(at("bakery", 5), at("bakery", 5)));

    assertThat(report.bestShops()).as("best of bakery 10").containsExactly("bakery");
  }

  @Test
  @Criterion("finds-the-middle")
  void the_median_has_as_many_below_as_above(@Subject StreamReports subject) {
    Report report =
        subject.create().report(Till.of(cents(900), cents(1), cents(2), cents(3), cents(800)));

    assertThat(report.median()).as("median of 900, 1, 2, 3, 800").isEqualTo(3);
  }

  @Test
  @Criterion("finds-the-middle")
  void of_two_in_the_middle_the_smaller_one_counts(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of(cents(40), cents(10), cents(30), cents(20)));

    assertThat(report.median()).as("median of 40, 10, 30, 20").isEqualTo(20);
  }

  @Test
  @Criterion("finds-the-middle")
  void equal_amounts_count_each_time(@Subject StreamReports subject) {
    Report report =
        subject.create().report(Till.of(cents(5), cents(1), cents(5), cents(5), cents(2)));

    assertThat(report.median()).as("median of 5, 1, 5, 5, 2").isEqualTo(5);
  }

  @Test
  @Criterion("counts-customers")
  void who_pays_twice_is_one_customer(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of(by(0), by(999_999), by(0), by(17), by(17)));

    assertThat(report.customers()).as("customers 0, 999999, 0, 17, 17").isEqualTo(3);
  }

  @Test
  @Criterion("closes")
  void the_source_is_closed_once_and_after_the_last_payment(@Subject StreamReports subject) {
    Till till = Till.of(cents(1), cents(2));
    subject.create().report(till);

    assertThat(till.closed()).as("how often the source was closed").isEqualTo(1);
    assertThat(till.wasReadAfterClosing()).as("was the source read after it was closed").isFalse();
  }

  @Test
  @Criterion("closes")
  void a_source_that_breaks_is_closed_and_its_exception_passed_on(@Subject StreamReports subject) {
    Reporter reporter = subject.create();
    Till till = Till.thatBreaksAfter(cents(1), cents(2));

    assertThatThrownBy(() -> reporter.report(till))
        .as("report on a source that breaks after two payments")
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("connection lost");
    assertThat(till.closed()).as("how often the broken source was closed").isEqualTo(1);
  }

  @Test
  @Criterion("nothing-sold")
  void without_payments_all_is_nothing(@Subject StreamReports subject) {
    Report report = subject.create().report(Till.of());

    assertThat(report.payments()).as("payments of an empty source").isZero();
    assertThat(report.total()).as("total of an empty source").isZero();
    assertThat(report.smallest()).as("smallest of an empty source").isZero();
    assertThat(report.largest()).as("largest of an empty source").isZero();
    assertThat(report.mean()).as("mean of an empty source").isZero();
    assertThat(report.median()).as("median of an empty source").isZero();
    assertThat(report.customers()).as("customers of an empty source").isZero();
    assertThat(report.bestShops()).as("best shops of an empty source").isEmpty();
  }

  @Test
  @Criterion("nothing-sold")
  void payments_of_nothing_are_payments(@Subject StreamReports subject) {
    Payment[] three = IntStream.range(0, 3).mapToObj(i -> cents(0)).toArray(Payment[]::new);
    Report report = subject.create().report(Till.of(three));

    assertThat(report.payments()).as("payments of 0, 0, 0").isEqualTo(3);
    assertThat(report.largest()).as("largest of 0, 0, 0").isZero();
    assertThat(report.median()).as("median of 0, 0, 0").isZero();
    assertThat(report.bestShops()).as("best shops where nobody paid anything").hasSize(1);
  }

  private static Payment cents(int cents) {
    return new Payment(1, "bakery", cents);
  }

  private static Payment at(String shop, int cents) {
    return new Payment(1, shop, cents);
  }

  private static Payment by(int customer) {
    return new Payment(customer, "bakery", 100);
  }
}

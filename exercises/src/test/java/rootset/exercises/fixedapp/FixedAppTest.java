package rootset.exercises.fixedapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class FixedAppTest {
  @Test
  @Criterion("still-works")
  void listeners_answer_in_the_order_of_their_registration(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    app.addListener(event -> "first heard " + event);
    app.addListener(event -> "second heard " + event);

    assertThat(app.listenerCount()).as("listenerCount after two registrations").isEqualTo(2);
    assertThat(app.fire("click"))
        .as("answers to click")
        .containsExactly("first heard click", "second heard click");
  }

  @Test
  @Criterion("still-works")
  void a_report_answers_with_its_title_and_its_number_of_rows(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    Listener report = app.openReport("Q3", 1_000);

    assertThat(report.onEvent("click"))
        .as("answer of the listener that openReport(Q3, 1000) returned")
        .isEqualTo("Q3 saw click, 1000 rows");
    assertThat(app.fire("scroll"))
        .as("answers to scroll after openReport(Q3, 1000)")
        .containsExactly("Q3 saw scroll, 1000 rows");
  }

  @Test
  @Criterion("still-works")
  void the_cache_returns_what_was_written_last(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    app.cache("home", "Welcome");
    app.cache("home", "Welcome back");

    assertThat(app.cached("home")).as("cached(home) after two writes").isEqualTo("Welcome back");
    assertThat(app.cached("help")).as("cached(help), which was never written").isNull();
    assertThat(app.cacheSize()).as("cacheSize after two writes of home").isEqualTo(1);
  }

  @Test
  @Criterion("last-ten-listen")
  void only_the_last_ten_registrations_stay(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    for (int i = 1; i <= 12; i++) {
      String name = "listener " + i;
      app.addListener(event -> name);
    }

    assertThat(app.listenerCount()).as("listenerCount after 12 registrations").isEqualTo(10);
    assertThat(app.fire("click"))
        .as("answers after 12 registrations")
        .containsExactly(
            "listener 3",
            "listener 4",
            "listener 5",
            "listener 6",
            "listener 7",
            "listener 8",
            "listener 9",
            "listener 10",
            "listener 11",
            "listener 12");
  }

  @Test
  @Criterion("last-ten-listen")
  void reports_are_among_the_ten(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    Listener report = app.openReport("Q3", 5);
    app.openReport("Q4", 6);
    for (int i = 1; i <= 9; i++) {
      String name = "listener " + i;
      app.addListener(event -> name);
    }

    List<String> answers = app.fire("click");
    assertThat(answers).as("answers after two reports and 9 registrations").hasSize(10);
    assertThat(answers.get(0)).as("the oldest answer").isEqualTo("Q4 saw click, 6 rows");
    assertThat(report.onEvent("click"))
        .as("answer of the report whose registration is gone")
        .isEqualTo("Q3 saw click, 5 rows");
  }

  @Test
  @Criterion("hundred-entries")
  void the_cache_fills_up_to_a_hundred_entries(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    apps.cachePages(app, 1, 100);

    assertThat(app.cacheSize()).as("cacheSize after pages 1 to 100").isEqualTo(100);
    assertThat(app.cached("page 1")).as("cached(page 1)").isEqualTo("text of page 1");
  }

  @Test
  @Criterion("hundred-entries")
  void the_oldest_entry_goes_when_one_more_comes(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    apps.cachePages(app, 1, 101);

    assertThat(app.cacheSize()).as("cacheSize after pages 1 to 101").isEqualTo(100);
    assertThat(app.cached("page 1")).as("cached(page 1) after pages 1 to 101").isNull();
    assertThat(app.cached("page 2")).as("cached(page 2)").isEqualTo("text of page 2");
    assertThat(app.cached("page 101")).as("cached(page 101)").isEqualTo("text of page 101");
  }
}

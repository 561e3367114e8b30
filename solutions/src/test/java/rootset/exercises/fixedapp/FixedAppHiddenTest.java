package rootset.exercises.fixedapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class FixedAppHiddenTest {
  private static final int ROWS = 25_000;

  @Test
  @Criterion("each-registration")
  void a_listener_registered_again_answers_again(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    Listener twice = event -> "twice";
    app.addListener(twice);
    app.addListener(event -> "once");
    app.addListener(twice);

    assertThat(app.fire("click"))
        .as("answers after registering a listener, another one, the first again")
        .containsExactly("twice", "once", "twice");
    assertThat(app.listenerCount()).as("listenerCount after three registrations").isEqualTo(3);
  }

  @Test
  @Criterion("cache-age")
  void an_entry_written_again_keeps_its_age(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    apps.cachePages(app, 1, 100);
    app.cache("page 1", "new text");
    assertThat(app.cacheSize()).as("cacheSize after pages 1 to 100, 1").isEqualTo(100);
    assertThat(app.cached("page 1")).as("cached(page 1) after a rewrite").isEqualTo("new text");
    assertThat(app.cached("page 2")).as("cached(page 2)").isEqualTo("text of page 2");
    app.cache("page 101", "more");

    assertThat(app.cached("page 1")).as("cached(page 1) after pages 1 to 100, 1, 101").isNull();
    assertThat(app.cached("page 2")).as("cached(page 2)").isEqualTo("text of page 2");
  }

  @Test
  @Criterion("cache-age")
  void reading_an_entry_does_not_make_it_younger(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    apps.cachePages(app, 1, 100);
    app.cached("page 1");
    app.cache("page 101", "more");

    assertThat(app.cached("page 1")).as("cached(page 1), read before page 101 came").isNull();
    assertThat(app.cached("page 2")).as("cached(page 2)").isEqualTo("text of page 2");
  }

  @Test
  @Criterion("cache-age")
  void the_last_hundred_keys_stay_and_a_key_that_comes_back_is_young(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    apps.cachePages(app, 1, 150);
    apps.cachePages(app, 1, 50);

    assertThat(apps.cachedPages(app, 1, 150))
        .as("what is cached after pages 1 to 150, 1 to 50")
        .containsExactly(
            IntStream.rangeClosed(1, 150)
                .mapToObj(page -> page > 50 && page <= 100 ? null : "text of page " + page)
                .toArray(String[]::new));
  }

  @Test
  @Criterion("events-in-events")
  void a_listener_registered_during_an_event_hears_the_next_one(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    app.addListener(
        event -> {
          app.addListener(later -> "newcomer heard " + later);
          return "host heard " + event;
        });

    assertThat(app.fire("one"))
        .as("answers to the event during which a listener was registered")
        .containsExactly("host heard one");
    assertThat(app.fire("two"))
        .as("answers to the next event")
        .containsExactly("host heard two", "newcomer heard two");
  }

  @Test
  @Criterion("events-in-events")
  void a_listener_may_fire_the_next_event_itself(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    app.addListener(
        event -> {
          if (event.equals("two")) {
            return "host heard two";
          }
          app.addListener(later -> "newcomer heard " + later);
          return "host was told: " + String.join(", ", app.fire("two"));
        });

    assertThat(app.fire("one"))
        .as("answers to event one, during which a newcomer was registered and event two fired")
        .containsExactly("host was told: host heard two, newcomer heard two");
  }

  @Test
  @Criterion("events-in-events")
  void a_registration_that_goes_during_an_event_still_hears_it(@Subject FixedApps apps) {
    App app = apps.createFixedApp();
    app.addListener(
        event -> {
          app.addListener(later -> "newcomer");
          app.addListener(later -> "newcomer");
          return "host";
        });
    for (int i = 1; i <= 9; i++) {
      String guest = "guest " + i;
      app.addListener(event -> guest);
    }

    assertThat(app.fire("one"))
        .as("answers of a host that registers two newcomers, and of 9 guests")
        .startsWith("host", "guest 1")
        .endsWith("guest 9")
        .hasSize(10);
  }

  @Test
  @Criterion("forgotten-is-gone")
  void listeners_that_went_leave_the_heap(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence
        .after(
            "1,000 subscribers, news for ten of them",
            () -> {
              apps.subscribe(app, 990);
              app.fire("news");
              apps.subscribe(app, 10);
            })
        .holdsAtMost(10, Traffic.Subscriber.class);
  }

  @Test
  @Criterion("forgotten-is-gone")
  void entries_that_went_leave_the_heap(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence
        .after("800 letters of 20 KB", () -> apps.cacheLetters(app, 1, 800))
        .holdsAtMost(100, 20_000L);
  }

  @Test
  @Criterion("forgotten-is-gone")
  void keys_of_entries_that_went_leave_the_heap(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence
        .after("110 pages with keys of 8 KB", () -> apps.cacheUnderLongKeys(app, 1, 110))
        .holdsAtMost(100, 8_000L);
  }

  @Test
  @Criterion("forgotten-is-gone")
  void a_value_that_was_replaced_leaves_the_heap(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence
        .after("10 letters of 20 KB under one key", () -> apps.rewriteLetter(app, 10))
        .holdsAtMost(1, 20_000L);
  }

  @Test
  @Criterion("forgotten-is-gone")
  void visits_leave_nothing_behind(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();
    AtomicInteger next = new AtomicInteger();

    evidence
        .growth("visit", 2_000, visits -> apps.visit(app, next.getAndAdd(visits), visits))
        .keepsNothing();
  }

  @Test
  @Criterion("forgotten-is-gone")
  void rewriting_a_page_leaves_nothing_behind(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();
    AtomicInteger next = new AtomicInteger();

    evidence
        .growth("rewrite", 10_000, times -> apps.rewrite(app, next.getAndAdd(times), times))
        .keepsNothing();
  }

  @Test
  @Criterion("rows-are-gone")
  void reports_keep_no_rows(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence
        .after("20 reports of 25,000 rows", () -> apps.openReports(app, 20, ROWS))
        .holdsAtMost(0, 4L * ROWS)
        .retainsAtMost(4L * ROWS, app);
    assertThat(app.fire("click")).as("answers of the last ten reports").hasSize(10);
  }

  @Test
  @Criterion("rows-are-gone")
  void reports_leave_no_copies_of_rows(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();
    evidence
        .growth("report of 1,000 rows", 500, reports -> apps.openReports(app, reports, 1_000))
        .keepsAtMost(400); // a tenth of the rows: who keeps the listener alone fails elsewhere
  }

  @Test
  @Criterion("captures")
  void handlers_hold_values_only(@Subject FixedApps apps, Evidence evidence) {
    App app = apps.createFixedApp();

    evidence.after("a report", () -> app.openReport("Q3", ROWS)).capturesValuesOnly(Listener.class);
  }

  @Test
  @Criterion("separate-apps")
  void two_apps_share_nothing(@Subject FixedApps apps) {
    App one = apps.createFixedApp();
    App two = apps.createFixedApp();
    one.addListener(event -> "heard by one");
    one.cache("home", "page of one");
    two.cache("home", "page of two");
    two.cache("help", "page of two");

    assertThat(one.fire("click")).as("answers of the first app").containsExactly("heard by one");
    assertThat(two.fire("click")).as("answers of the second app").isEmpty();
    assertThat(one.cached("home")).as("cached(home) in the first app").isEqualTo("page of one");
    assertThat(one.cacheSize()).as("cacheSize of the first app").isEqualTo(1);
    assertThat(two.listenerCount()).as("listenerCount of the second app").isZero();
  }
}

package rootset.exercises.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class LivePanelHiddenTest {
  /** What an ordinary close leaves; where another end leaves no more, the fault is not its own. */
  private static List<String> leftByClose(LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 0);
    panel.mount();
    panel.close();
    return app.held();
  }

  @Test
  @Criterion("releases-its-own")
  void closing_again_stops_nobody_elses_timer(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component news = panels.create(app, "news", 1);
    Component sport = panels.create(app, "sport", 1);
    news.mount();
    news.close();
    sport.mount();
    news.close();

    app.publish("goal");
    app.advance(10);
    assertThat(app.shown())
        .as("shown after news mounted and closed, sport mounted, news closed, goal, 10 ticks")
        .contains("sport heard goal", "sport is ready", "sport refreshes");
  }

  @Test
  @Criterion("releases-its-own")
  void a_number_that_was_given_to_somebody_else_is_not_stopped(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component news = panels.create(app, "news", 0);
    news.mount();
    app.advance(5);
    Component sport = panels.create(app, "sport", 0);
    sport.mount();
    news.close();

    app.advance(5);
    assertThat(app.shown())
        .as("shown after news mounted, 5 ticks, sport mounted, news closed, 5 ticks")
        .contains("sport is ready");
    assertThat(app.log()).as("log").noneMatch(line -> line.endsWith("which does not run"));
  }

  @Test
  @Criterion("releases-its-own")
  void listeners_of_others_stay(@Subject LivePanels panels) {
    App app = panels.startApp();
    app.addListener(event -> app.show("the app heard " + event));
    Component news = panels.create(app, "news", 0);
    news.mount();
    news.close();
    app.publish("rain");

    assertThat(app.shown()).as("shown after news closed").contains("the app heard rain");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  @Criterion("half-way")
  void what_was_acquired_is_released_when_a_chart_does_not_open(
      int broken, @Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 3);
    app.breakOpening("news." + broken);

    assertThat(panels.mount(panel))
        .as("mount when news." + broken + " does not open")
        .isEqualTo("news." + broken + " does not open");
    assertThat(app.held()).as("held after a mount that failed").isEqualTo(leftByClose(panels));
    app.publish("rain");
    app.advance(9);
    assertThat(app.shown()).as("shown after a mount that failed").isEmpty();
  }

  @Test
  @Criterion("half-way")
  void failures_of_releasing_are_suppressed_by_what_made_the_mount_fail(
      @Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 4);
    app.breakOpening("news.4");
    app.breakClosing("news.3");
    app.breakClosing("news.1");

    assertThat(panels.mount(panel))
        .as("mount when news.4 does not open and news.3 and news.1 do not close")
        .startsWith("news.4 does not open; suppressed: ")
        .contains("news.3 does not close", "news.1 does not close");
    assertThat(app.held()).as("held after a mount that failed").isEqualTo(leftByClose(panels));
  }

  @Test
  @Criterion("half-way")
  void a_panel_that_could_not_be_mounted_is_as_if_it_were_new(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    app.breakOpening("news.2");
    panels.mount(panel);

    assertThat(panels.mount(panel))
        .as("mount after a mount that failed")
        .isEqualTo("news.2 does not open");
    assertThat(app.held())
        .as("held after two mounts that failed")
        .noneMatch(each -> each.startsWith("chart"));
    int lines = app.log().size();
    panel.close();
    assertThat(app.log()).as("log after a mount that failed, and close").hasSize(lines);
  }

  @Test
  @Criterion("half-way")
  void a_mounted_panel_lives_on_when_one_more_chart_does_not_open(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    app.breakOpening("news.2");
    panel.mount();
    List<String> before = app.held();

    assertThatThrownBy(() -> app.publish("more"))
        .as("event more when news.2 does not open")
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("news.2 does not open");
    assertThat(app.shown())
        .as("shown by event more when news.2 does not open; the line comes before the chart")
        .containsExactly("news heard more");
    assertThat(app.held()).as("held after event more").isEqualTo(before);
    app.publish("rain");
    assertThat(app.shown()).as("shown then by event rain").endsWith("news heard rain");
    assertThat(panels.close(panel)).as("close then").isEqualTo(Attempt.DONE);
    assertThat(app.held()).as("held after close").isEqualTo(leftByClose(panels));
  }

  @Test
  @Criterion("every-close")
  void an_exception_does_not_keep_the_others_from_closing(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 3);
    app.breakClosing("news.3");
    app.breakClosing("news.1");
    panel.mount();

    assertThat(panels.close(panel))
        .as("close when news.3 and news.1 do not close")
        .isIn(
            "news.3 does not close; suppressed: news.1 does not close",
            "news.1 does not close; suppressed: news.3 does not close");
    assertThat(app.held()).as("held after a close that failed").isEqualTo(leftByClose(panels));
  }

  @Test
  @Criterion("every-close")
  void a_close_that_failed_is_a_close(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    app.breakClosing("news.1");
    panel.mount();
    panels.close(panel);
    int lines = app.log().size();

    assertThat(panels.close(panel)).as("close after a close that failed").isEqualTo(Attempt.DONE);
    assertThat(app.log()).as("log after close, close").hasSize(lines);
    assertThat(panels.mount(panel)).as("mount after a close that failed").isEqualTo(Attempt.DONE);
  }

  @Test
  @Criterion("no-resurrection")
  void an_event_that_is_on_its_way_is_not_heard_after_close(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    app.addListener(event -> panel.close());
    panel.mount();
    app.publish("rain");

    assertThat(app.shown()).as("shown when a listener before the panel closes it").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"rain", "more"})
  @Criterion("no-resurrection")
  void a_panel_that_is_closing_neither_shows_nor_acquires(
      String event, @Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    app.publishOnNextClosing(event);
    panel.mount();
    panel.close();

    assertThat(app.shown()).as("shown while a chart tells " + event + " on closing").isEmpty();
    assertThat(app.log()).as("log").doesNotContain("open chart news.3");
  }

  @ParameterizedTest
  @CsvSource({"rain", "more"})
  @Criterion("no-resurrection")
  void a_panel_whose_mount_failed_neither_shows_nor_acquires(
      String event, @Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    app.breakOpening("news.2");
    app.publishOnNextClosing(event);
    panels.mount(panel);

    assertThat(app.shown())
        .as("shown when news.2 does not open and news.1 tells " + event + " on closing")
        .isEmpty();
    assertThat(app.log()).as("log").containsOnlyOnce("open chart news.1");
  }

  @Test
  @Criterion("no-resurrection")
  void closing_while_it_closes_releases_nothing_twice(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    app.addListener(event -> panel.close());
    app.publishOnNextClosing("closing");
    panel.mount();
    panel.close();

    assertThat(app.log())
        .as("log after close, during which a listener closes the panel, too")
        .containsOnlyOnce("close chart news.2", "close chart news.1")
        .noneMatch(line -> line.endsWith("which does not run"))
        .noneMatch(line -> line.endsWith("which is closed"));
  }

  @Test
  @Criterion("nothing-stays")
  void mounting_and_closing_leaves_nothing_behind(@Subject LivePanels panels, Evidence evidence) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);

    evidence.growth("mount and close", 500, times -> panels.live(app, panel, times)).keepsNothing();
  }

  @Test
  @Criterion("nothing-stays")
  void closed_panels_and_their_charts_leave_the_heap(
      @Subject LivePanels panels, Evidence evidence) {
    App app = panels.startApp();

    evidence
        .after(
            "50 panels with 3 charts each that were mounted and closed",
            () -> {
              for (int panel = 0; panel < 50; panel++) {
                Component next = panels.create(app, "panel " + panel, 2);
                next.mount();
                app.publish("more");
                next.close();
              }
            })
        .holdsAtMost(0, VirtualApp.OpenChart.class);
  }
}

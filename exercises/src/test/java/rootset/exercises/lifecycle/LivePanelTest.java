package rootset.exercises.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class LivePanelTest {
  private static final List<String> LAST_FIRST =
      List.of(
          "close chart news.2",
          "close chart news.1",
          "stop timer 2",
          "stop timer 1",
          "remove listener");

  @Test
  @Criterion("mounts")
  void a_new_panel_holds_nothing(@Subject LivePanels panels) {
    App app = panels.startApp();
    panels.create(app, "news", 2);

    assertThat(app.held()).as("what new LivePanel(app, news, 2) holds").isEmpty();
  }

  @Test
  @Criterion("mounts")
  void mounting_acquires_listener_timers_and_charts_in_this_order(@Subject LivePanels panels) {
    App app = panels.startApp();
    panels.create(app, "news", 2).mount();

    assertThat(app.log())
        .as("log after mount")
        .containsExactly(
            "add listener",
            "start timer 1",
            "start timer 2",
            "open chart news.1",
            "open chart news.2");
  }

  @Test
  @Criterion("mounts")
  void a_mounted_panel_shows_events_and_refreshes_every_ten_ticks(@Subject LivePanels panels) {
    App app = panels.startApp();
    panels.create(app, "news", 0).mount();

    app.publish("rain");
    app.advance(4);
    assertThat(app.shown()).as("shown after rain and 4 ticks").containsExactly("news heard rain");
    app.advance(16);
    assertThat(app.shown())
        .as("shown after rain and 20 ticks")
        .containsExactly("news heard rain", "news is ready", "news refreshes", "news refreshes");
  }

  @Test
  @Criterion("mounts")
  void the_greeting_timer_stops_itself(@Subject LivePanels panels) {
    App app = panels.startApp();
    panels.create(app, "news", 0).mount();
    app.advance(5);

    assertThat(app.shown()).as("shown after 5 ticks").containsExactly("news is ready");
    assertThat(app.held()).as("held after 5 ticks").containsExactly("listener", "timer 2");
  }

  @Test
  @Criterion("mounts")
  void the_event_more_opens_one_more_chart(@Subject LivePanels panels) {
    App app = panels.startApp();
    panels.create(app, "news", 1).mount();
    app.publish("more");
    app.publish("more");

    assertThat(app.held())
        .as("held by a panel with 1 chart after two events more")
        .endsWith("chart news.1", "chart news.2", "chart news.3");
  }

  @Test
  @Criterion("closes")
  void a_closed_panel_holds_nothing(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    panel.mount();
    app.publish("more");
    panel.close();

    assertThat(app.held()).as("held after mount, event more, close").isEmpty();
  }

  @Test
  @Criterion("closes")
  void a_closed_panel_shows_nothing(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    panel.mount();
    panel.close();
    app.publish("rain");
    app.advance(20);

    assertThat(app.shown()).as("shown after mount, close, event rain, 20 ticks").isEmpty();
  }

  @Test
  @Criterion("closes")
  void closing_one_panel_leaves_the_other_alone(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component news = panels.create(app, "news", 1);
    Component sport = panels.create(app, "sport", 1);
    news.mount();
    sport.mount();
    news.close();
    app.publish("goal");

    assertThat(app.shown()).as("shown after news closed").containsExactly("sport heard goal");
    assertThat(app.held())
        .as("held after news closed")
        .containsExactly("listener", "timer 3", "timer 4", "chart sport.1");
  }

  @Test
  @Criterion("reverse-order")
  void what_was_acquired_last_is_released_first(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 2);
    panel.mount();
    panel.close();

    List<String> released = new ArrayList<>(app.log());
    released.retainAll(LAST_FIRST);
    List<String> inOrder = new ArrayList<>(LAST_FIRST);
    inOrder.retainAll(released);
    assertThat(released)
        .as("what was released after mount and close")
        .contains("close chart news.1", "close chart news.2")
        .isEqualTo(inOrder);
  }

  @Test
  @Criterion("closes-once")
  void closing_again_does_nothing(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    panel.close();
    assertThat(app.log()).as("log after closing what was never mounted").isEmpty();
    panel.mount();
    panel.close();
    int lines = app.log().size();
    panel.close();

    assertThat(app.log()).as("log after mount, close, close").hasSize(lines);
  }

  @Test
  @Criterion("remounts")
  void a_closed_panel_can_be_mounted_again(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    panel.mount();
    app.publish("more");
    panel.close();
    panel.mount();
    app.publish("rain");
    app.advance(5);

    assertThat(app.shown())
        .as("shown after mount, event more, close, mount, event rain, 5 ticks")
        .contains("news heard rain", "news is ready");
    assertThat(app.held()).as("held then").contains("chart news.1").doesNotContain("chart news.2");
  }

  @Test
  @Criterion("remounts")
  void a_mounted_panel_cannot_be_mounted(@Subject LivePanels panels) {
    App app = panels.startApp();
    Component panel = panels.create(app, "news", 1);
    panel.mount();
    int lines = app.log().size();

    assertThatThrownBy(panel::mount)
        .as("mount of a mounted panel")
        .isInstanceOf(IllegalStateException.class);
    assertThat(app.log()).as("log after mount, mount").hasSize(lines);
  }
}

package rootset.exercises.leakhunt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/** These tests see whether an answer can be read. Whether it is right, only the dumps know. */
class LeakHuntTest {
  private static final String FIELD = "[A-Z]\\w*(\\$\\w+)*\\.[\\w$]+";

  @Test
  @Criterion("can-be-read")
  void the_shops_answer_can_be_read(@Subject LeakHunts subject) {
    check("shop", subject.create().shop());
  }

  @Test
  @Criterion("can-be-read")
  void the_news_readers_answer_can_be_read(@Subject LeakHunts subject) {
    check("news", subject.create().news());
  }

  @Test
  @Criterion("can-be-read")
  void the_mail_servers_answer_can_be_read(@Subject LeakHunts subject) {
    check("mail", subject.create().mail());
  }

  @Test
  @Criterion("can-be-read")
  void the_game_servers_answer_can_be_read(@Subject LeakHunts subject) {
    check("game", subject.create().game());
  }

  @Test
  @Criterion("can-be-read")
  void the_gallerys_answer_can_be_read(@Subject LeakHunts subject) {
    check("gallery", subject.create().gallery());
  }

  @Test
  @Criterion("can-be-read")
  void the_weather_stations_answer_can_be_read(@Subject LeakHunts subject) {
    check("sensor", subject.create().sensor());
  }

  private static void check(String program, Leak leak) {
    assertThat(leak).as(program + "(): Leak.NONE if nothing leaks, never null").isNotNull();
    if (leak.equals(Leak.NONE)) {
      return;
    }
    assertThat(leak.className())
        .as(program + "(): a class of the program with its package, such as parking.Car")
        .matches(program + "\\.[A-Z]\\w*(\\$\\w+)*");
    assertThat(leak.path()).as(program + "(): the path begins at a root").isNotEmpty();
    for (int i = 0; i < leak.path().size(); i++) {
      assertThat(leak.path().get(i))
          .as(program + "(): step " + (i + 1) + " of the path, such as Garage.LEVELS")
          .matches(i == 0 ? FIELD + "|thread .+" : FIELD);
    }
  }
}

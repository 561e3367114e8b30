package rootset.exercises.leakhunt;

/** What was found in the dumps of six programs. */
public interface Hunt {
  /** A shop: customers open sessions, fill carts, order and leave. */
  Leak shop();

  /** A news reader: windows show the headlines of a feed until they are closed. */
  Leak news();

  /** A mail server: twelve people write messages, which are counted by address. */
  Leak mail();

  /** A game server: rounds begin and end; an alarm ends those that go on for a day. */
  Leak game();

  /** A gallery: images come and go page by page, and have thumbnails while they are there. */
  Leak gallery();

  /** A weather station: readings come, and the last ones are kept. */
  Leak sensor();
}

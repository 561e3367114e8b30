package rootset.exercises.fixedapp;

/** Visitors of an app, in bulk. Tests use it where single calls would be too many. */
public final class Traffic {
  private static final int LETTER_BYTES = 20_000;
  private static final int KEY_BYTES = 8_000; // so few that who prints every key may

  private Traffic() {}

  /** Caches the pages from one number to another, in this order; page 7 has key "page 7". */
  public static void cachePages(App app, int first, int last) {
    for (int page = first; page <= last; page++) {
      app.cache(page(page), "text of ".concat(page(page)));
    }
  }

  /** Reads the same pages back. */
  public static String[] cachedPages(App app, int first, int last) {
    String[] values = new String[last - first + 1];
    for (int page = first; page <= last; page++) {
      values[page - first] = app.cached(page(page));
    }
    return values;
  }

  /** Caches so many letters of 20 KB each, from one number on; letter 7 has key "letter 7". */
  public static void cacheLetters(App app, int first, int letters) {
    for (int letter = first; letter < first + letters; letter++) {
      String number = Integer.toString(letter);
      app.cache("letter ".concat(number), "x".repeat(LETTER_BYTES).concat(number));
    }
  }

  /** Caches so many pages, each under a key of 8 KB, from one number on. */
  public static void cacheUnderLongKeys(App app, int first, int pages) {
    for (int page = first; page < first + pages; page++) {
      String number = Integer.toString(page);
      app.cache("k".repeat(KEY_BYTES).concat(number), number);
    }
  }

  /** Writes so many letters of 20 KB under one key, each in place of the last. */
  public static void rewriteLetter(App app, int times) {
    for (int version = 1; version <= times; version++) {
      app.cache("letter", "x".repeat(LETTER_BYTES).concat(Integer.toString(version)));
    }
  }

  /**
   * Registers so many subscribers, each with a letter of 20 KB; subscriber 7 answers "subscriber
   * 7".
   */
  public static void subscribe(App app, int subscribers) {
    for (int subscriber = 1; subscriber <= subscribers; subscriber++) {
      app.addListener(new Subscriber(subscriber, new byte[LETTER_BYTES]));
    }
  }

  /** Opens so many reports, each of so many rows; report 7 has title "report 7". */
  public static void openReports(App app, int reports, int rows) {
    for (int report = 1; report <= reports; report++) {
      app.openReport("report ".concat(Integer.toString(report)), rows);
    }
  }

  /**
   * Lets so many visitors come, from one number on. Each registers a listener, clicks, caches a
   * page of its own, writes it again and reads it back.
   */
  public static void visit(App app, int first, int visitors) {
    for (int visitor = first; visitor < first + visitors; visitor++) {
      app.addListener(new Subscriber(visitor, new byte[0]));
      app.fire("click");
      app.cache(page(visitor), "draft of ".concat(page(visitor)));
      app.cache(page(visitor), "text of ".concat(page(visitor)));
      app.cached(page(visitor));
    }
  }

  /** Writes one page so many times, each time another text, and reads it back. */
  public static void rewrite(App app, int first, int times) {
    for (int version = first; version < first + times; version++) {
      app.cache("front page", Integer.toString(version));
      app.cached("front page");
    }
  }

  /** Linking a + of strings would cost each test more than all of its pages. */
  private static String page(int number) {
    return "page ".concat(Integer.toString(number));
  }

  /** A listener with a letter of 20 KB. */
  record Subscriber(int number, byte[] letter) implements Listener {
    @Override
    public String onEvent(String event) {
      return "subscriber ".concat(Integer.toString(number));
    }
  }
}

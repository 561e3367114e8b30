package rootset.exercises.fixedapp;

/** Visitors of an app, in bulk. Tests use it where single calls would be too many. */
public final class Traffic {
  private static final int LETTER_BYTES = 20_000;
  private static final String LETTER = "x".repeat(LETTER_BYTES);

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

  /** Caches so many letters of 20 KB each; letter 7 has key "letter 7". */
  public static void cacheLetters(App app, int letters) {
    for (int letter = 1; letter <= letters; letter++) {
      String number = Integer.toString(letter);
      app.cache("letter ".concat(number), LETTER.concat(number));
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

  /** Linking a + of strings would cost each test more than all of its pages. */
  private static String page(int number) {
    return "page ".concat(Integer.toString(number));
  }

  private record Subscriber(int number, byte[] letter) implements Listener {
    @Override
    public String onEvent(String event) {
      return "subscriber ".concat(Integer.toString(number));
    }
  }
}

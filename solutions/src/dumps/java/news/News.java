package news;

/** A news reader: windows show headlines of a feed until they are closed. */
public final class News {
  private static final Feed FEED = new Feed();
  private static final Desktop DESKTOP = new Desktop();
  private static final int WINDOWS_AN_HOUR = 12;

  private News() {}

  /** The window that stays. */
  public static void open() {
    DESKTOP.show(new Window("overview", FEED));
  }

  /** Windows are opened, show what comes, and are closed. */
  public static void hour(int hour) {
    for (int i = 0; i < WINDOWS_AN_HOUR; i++) {
      Window window = new Window("topic " + (WINDOWS_AN_HOUR * hour + i), FEED);
      DESKTOP.show(window);
      FEED.publish("headline " + hour + "/" + i);
      DESKTOP.close(window);
    }
  }
}

package news;

final class Window {
  private static final int PIXELS = 64;

  final String title;
  private final int[] pixels = new int[PIXELS];

  /** Closing a window does not take its reader out of the feed. */
  Window(String title, Feed feed) {
    this.title = title;
    feed.add(new Refresher());
  }

  private final class Refresher implements Reader {
    @Override
    public void headline(String text) {
      pixels[Math.floorMod(text.hashCode(), PIXELS)]++;
    }
  }
}

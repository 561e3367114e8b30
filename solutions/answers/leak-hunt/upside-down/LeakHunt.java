package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    return Leak.of("shop.Session", "Sessions.OPEN");
  }

  @Override
  public Leak news() {
    return Leak.of("news.Window", "Window$Refresher.this$0", "Feed.readers", "News.FEED");
  }

  @Override
  public Leak mail() {
    return Leak.of("mail.Address", "Directory.tallies", "Mail.DIRECTORY");
  }

  @Override
  public Leak game() {
    return Leak.of("game.Round", "Timeout.round", "Alarm.queue", "thread alarm");
  }

  @Override
  public Leak gallery() {
    return Leak.of("gallery.Image", "Thumbnail.original", "Gallery.THUMBNAILS");
  }

  @Override
  public Leak sensor() {
    return Leak.NONE;
  }
}

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
    return Leak.of("news.Window$Refresher", "News.FEED", "Feed.readers");
  }

  @Override
  public Leak mail() {
    return Leak.of("mail.Tally", "Mail.DIRECTORY", "Directory.tallies");
  }

  @Override
  public Leak game() {
    return Leak.of("game.Timeout", "thread alarm", "Alarm.queue");
  }

  @Override
  public Leak gallery() {
    return Leak.of("gallery.Thumbnail", "Gallery.THUMBNAILS");
  }

  @Override
  public Leak sensor() {
    return Leak.NONE;
  }
}

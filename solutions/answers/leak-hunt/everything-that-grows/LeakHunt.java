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
    return Leak.of("news.Window", "News.FEED", "Feed.readers", "Window$Refresher.this$0");
  }

  @Override
  public Leak mail() {
    return Leak.of("mail.Address", "Mail.DIRECTORY", "Directory.tallies");
  }

  @Override
  public Leak game() {
    return Leak.of("game.Round", "thread alarm", "Alarm.queue", "Timeout.round");
  }

  @Override
  public Leak gallery() {
    return Leak.of("gallery.Image", "Gallery.THUMBNAILS", "Thumbnail.original");
  }

  @Override
  public Leak sensor() {
    return Leak.of("sensor.Reading", "Sensor.HISTORY", "History.readings");
  }
}

package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    // A session is put into the static map when it is opened, and nobody takes it out.
    return Leak.of("shop.Session", "Sessions.OPEN");
  }

  @Override
  public Leak news() {
    // A closed window leaves the desktop, but its inner class still listens to the feed.
    return Leak.of("news.Window", "News.FEED", "Feed.readers", "Window$Refresher.this$0");
  }

  @Override
  public Leak mail() {
    // Twelve people, hundreds of keys: addresses of the same text are not equal.
    return Leak.of("mail.Address", "Mail.DIRECTORY", "Directory.tallies");
  }

  @Override
  public Leak game() {
    // A round that ended waits in the queue until its alarm would have rung.
    return Leak.of("game.Round", "thread alarm", "Alarm.queue", "Timeout.round");
  }

  @Override
  public Leak gallery() {
    // The map forgets an image when nothing else refers to it, but its own thumbnail does.
    return Leak.of("gallery.Image", "Gallery.THUMBNAILS", "Thumbnail.original");
  }

  @Override
  public Leak sensor() {
    // The readings grow to the capacity of their history and stop there.
    return Leak.NONE;
  }
}

package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    return Leak.of("shop.Product", "Shop.CATALOGUE");
  }

  @Override
  public Leak news() {
    return Leak.of("news.Window", "News.DESKTOP", "Desktop.open");
  }

  @Override
  public Leak mail() {
    return Leak.of("mail.Message", "Mail.OUTBOX");
  }

  @Override
  public Leak game() {
    return Leak.of("game.Lobby", "Game.LOBBY");
  }

  @Override
  public Leak gallery() {
    return Leak.of("gallery.Image", "Gallery.THUMBNAILS", "Thumbnail.original");
  }

  @Override
  public Leak sensor() {
    return Leak.NONE;
  }
}

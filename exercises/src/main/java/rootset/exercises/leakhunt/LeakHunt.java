package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.shop: compare dumps/shop-1.hprof and dumps/shop-2.hprof");
  }

  @Override
  public Leak news() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.news: compare dumps/news-1.hprof and dumps/news-2.hprof");
  }

  @Override
  public Leak mail() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.mail: compare dumps/mail-1.hprof and dumps/mail-2.hprof");
  }

  @Override
  public Leak game() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.game: compare dumps/game-1.hprof and dumps/game-2.hprof");
  }

  @Override
  public Leak gallery() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.gallery: compare dumps/gallery-1.hprof and dumps/gallery-2.hprof");
  }

  @Override
  public Leak sensor() {
    throw new UnsupportedOperationException(
        "TODO LeakHunt.sensor: compare dumps/sensor-1.hprof and dumps/sensor-2.hprof");
  }
}

package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    return Leak.of("java.util.HashMap$Node", "Sessions.OPEN");
  }

  @Override
  public Leak news() {
    return Leak.of("int[]", "Window.pixels");
  }

  @Override
  public Leak mail() {
    return Leak.of("java.lang.String", "Address.name");
  }

  @Override
  public Leak game() {
    return Leak.of("byte[]", "Round.board");
  }

  @Override
  public Leak gallery() {
    return Leak.of("byte[]", "Image.pixels");
  }

  @Override
  public Leak sensor() {
    return Leak.of("java.util.ArrayList", "History.readings");
  }
}

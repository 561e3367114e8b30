package rootset.exercises.leakhunt;

/** What two heap dumps of each program tell. */
public final class LeakHunt implements Hunt {
  /** Found by looking, not by running. */
  public LeakHunt() {
    // There is nothing to prepare.
  }

  @Override
  public Leak shop() {
    return Leak.NONE;
  }

  @Override
  public Leak news() {
    return Leak.NONE;
  }

  @Override
  public Leak mail() {
    return Leak.NONE;
  }

  @Override
  public Leak game() {
    return Leak.NONE;
  }

  @Override
  public Leak gallery() {
    return Leak.NONE;
  }

  @Override
  public Leak sensor() {
    return Leak.NONE;
  }
}

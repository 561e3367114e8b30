package rootset.exercises.fixedapp;

/** An app that can run for months. Your work: everything. */
public final class FixedApp {
  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    throw new UnsupportedOperationException(
        "TODO FixedApp.createFixedApp: return an app that does what App promises and leaks nothing");
  }
}

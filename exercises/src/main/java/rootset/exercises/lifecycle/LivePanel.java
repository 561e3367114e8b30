package rootset.exercises.lifecycle;

/** A panel that hears events, runs timers and has charts. Your work: replace every exception. */
public final class LivePanel implements Component {
  /**
   * A panel that is not mounted yet, and holds nothing.
   *
   * @param host what it acquires from
   * @param name what its lines and its charts begin with
   * @param charts how many charts it opens when it is mounted
   */
  public LivePanel(Host host, String name, int charts) {
    throw new UnsupportedOperationException(
        "TODO LivePanel(Host, String, int): keep what mount will need, and acquire nothing yet");
  }

  @Override
  public void mount() {
    throw new UnsupportedOperationException(
        "TODO LivePanel.mount: add the listener, start both timers, open the charts");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException(
        "TODO LivePanel.close: release what mount and later events acquired, the last first");
  }
}

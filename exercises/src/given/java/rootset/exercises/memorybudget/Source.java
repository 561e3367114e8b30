package rootset.exercises.memorybudget;

/** Payments one after the other, from a connection that has to be closed. */
public interface Source extends AutoCloseable {
  /**
   * Reads the next payment.
   *
   * @return null after the last one
   * @throws IllegalStateException if the connection broke; nothing more will come then
   */
  Payment next();

  /** About how many payments there will be. An estimate: often wrong, and sometimes wildly. */
  int expected();

  /** Gives the connection back. Whoever reads a source closes it, once, whatever happens. */
  @Override
  void close();
}

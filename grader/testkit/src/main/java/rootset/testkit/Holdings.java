package rootset.testkit;

import java.util.List;
import rootset.testkit.Snapshot.Held;

/** What a subject's process holds after some operations; see {@link Evidence#after}. */
public final class Holdings extends Measured {
  private final String operations;
  private final Snapshot before;
  private final Snapshot snapshot;

  Holdings(String operations, Snapshot before, Snapshot snapshot) {
    this.operations = operations;
    this.before = before;
    this.snapshot = snapshot;
  }

  /**
   * Expects that at most so many objects of a class can be reached.
   *
   * @param type a class that the course gives, or an array class; not the student's
   * @throws AssertionError with the shortest ways from roots to them
   */
  public Holdings holdsAtMost(int count, Class<?> type) {
    lookAt();
    Held held = snapshot.instancesOf(type);
    return expect(
        held.count() <= count,
        "%s of %s %s held (%s), at most %s may be"
            .formatted(
                Evidence.number(held.count()),
                type.getSimpleName(),
                held.count() == 1 ? "is" : "are",
                Evidence.size(held.bytes()),
                Evidence.number(count)),
        held.paths());
  }

  /**
   * Expects that at most so many large objects can be reached that were not there before.
   *
   * @param bytes what an object takes by itself that is large
   * @throws AssertionError with the shortest ways from roots to them
   */
  public Holdings holdsAtMost(int count, long bytes) {
    lookAt();
    Held held = snapshot.blocksAbove(bytes - 1, before);
    return expect(
        held.count() <= count,
        "%s of %s or more %s held (%s in all), %s may be"
            .formatted(
                held.count() == 1 ? "a block" : Evidence.number(held.count()) + " blocks",
                Evidence.size(bytes),
                held.count() == 1 ? "is" : "are",
                Evidence.size(held.bytes()),
                count == 0 ? "none" : "at most " + Evidence.number(count)),
        held.paths());
  }

  /**
   * Expects that at most so many bytes would go if a subject went: its retained size. What a static
   * or a thread holds, too, would not go and does not count.
   *
   * @param subject an object that the test got from its subject
   */
  public Holdings retainsAtMost(long bytes, Object subject) {
    lookAt();
    long retained = snapshot.retainedBy(subject);
    return expect(
        retained <= bytes,
        "%s retains %s, at most %s may be"
            .formatted(subject, Evidence.size(retained), Evidence.size(bytes)),
        List.of());
  }

  /**
   * Expects that every handler, which is all that implements a contract, holds on to values only:
   * numbers, strings, enums, and records and final fields made of these.
   *
   * @throws AssertionError with what the handlers hold
   */
  public Holdings capturesValuesOnly(Class<?> contract) {
    lookAt();
    List<String> captures = snapshot.captures(contract);
    return expect(
        captures.isEmpty(),
        "handlers (%s) hold more than values".formatted(contract.getSimpleName()),
        captures);
  }

  private Holdings expect(boolean holds, String otherwise, List<String> paths) {
    if (holds) {
      return this;
    }
    String start = "After " + operations + ", " + otherwise;
    throw new AssertionError(
        paths.isEmpty() ? start + "." : start + ":\n" + String.join("\n", paths));
  }
}

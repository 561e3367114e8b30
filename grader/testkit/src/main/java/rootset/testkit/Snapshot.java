package rootset.testkit;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * What a process held at one moment. A question that the process cannot answer aborts the test: it
 * is neither passed nor failed.
 */
public interface Snapshot {
  /** The objects of exactly this class that can be reached; of an array class, all its arrays. */
  Held instancesOf(Class<?> type);

  /**
   * The objects that can be reached and take more than so many bytes, each by itself, without those
   * that were there before.
   */
  Held blocksAbove(long bytes, Snapshot earlier);

  /**
   * What is there more than in an earlier snapshot of the same process: what came less what went.
   * Of what is the JVM's own only that counts which grows with the operations.
   *
   * @param operations how many were done between the two
   */
  Held growthSince(Snapshot earlier, int operations);

  /** Bytes that would go if one object that a test holds went. */
  long retainedBy(Object subject);

  /**
   * What handlers hold on to that is no value, one line each: handlers are the objects of the
   * subject's classes and lambdas that implement a contract.
   */
  List<String> captures(Class<?> contract);

  /** Some of the objects of a process. */
  record Held(long count, long bytes, List<String> paths) {
    /**
     * Copies the list.
     *
     * @param bytes what would go if they went, as far as that is known; else what they take
     * @param paths how they can be reached from a root, most objects first, one line for each way
     */
    public Held {
      paths = List.copyOf(paths);
    }
  }

  /** Ends a test that asks what only a judge can answer. */
  static <T> T unknown(String what) {
    return Assumptions.abort(
        what + " cannot be told from inside one process: rootset tells it when it grades");
  }
}

package rootset.judge.dump;

/** Which of a subject's classes implement a contract, as their class files say. */
public interface Handlers {
  /** Whether a class that has a name of its own implements a contract. */
  boolean implement(String className, Class<?> contract);

  /**
   * Whether all lambdas in a class that capture values of such types implement a contract.
   *
   * @param types one letter for each captured value: L for an object, else as in descriptors
   */
  boolean lambdasImplement(String host, String types, Class<?> contract);

  /**
   * Whether a field of a class counts as held. The object around an inner one does not if the inner
   * one never uses it: newer compilers do not even store it.
   */
  boolean holds(String className, String field);
}

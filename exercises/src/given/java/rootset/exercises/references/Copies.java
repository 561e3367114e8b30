package rootset.exercises.references;

/** Two ways of copying people. Neither changes anybody who was there before. */
public interface Copies {
  /** Somebody new with the same name and the very same friends, in the same order. */
  Person shallowCopy(Person original);

  /**
   * A copy of somebody and of everybody who can be reached from there: as many new people as there
   * were, one for each, who are friends just as the old ones are. Nobody old can be reached from
   * it.
   */
  Person deepCopy(Person original);
}

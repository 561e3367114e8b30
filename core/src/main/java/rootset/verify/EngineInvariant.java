package rootset.verify;

/** Something that holds for a collector of the engine whenever it is looked at. */
interface EngineInvariant {
  /**
   * Checks one moment.
   *
   * @throws Broken if the invariant does not hold
   */
  void check(EngineMoment moment);
}

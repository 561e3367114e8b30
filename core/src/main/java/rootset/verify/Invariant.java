package rootset.verify;

/** Something that holds for a heap whenever it is looked at. */
interface Invariant {
  /**
   * Checks one image.
   *
   * @throws Broken if the invariant does not hold
   */
  void check(Moment moment);

  /** In which way a promise is broken if the invariant does not hold, unless it says otherwise. */
  default Violation.Kind kind() {
    return Violation.Kind.OTHER;
  }
}

package rootset.course;

/**
 * A change that PIT made to a solution. It is named by what was changed, not by its line: edits
 * elsewhere leave its name alone.
 *
 * @param method name and descriptor
 * @param mutator the simple name of PIT's class
 * @param change PIT's description
 * @param which "2 of 3" is the second of three such changes in the method
 */
record Mutant(String type, String method, String mutator, String change, String which) {
  /** The same change to the same method, at another place there. */
  Mutant which(String other) {
    return new Mutant(type, method, mutator, change, other);
  }

  /** This mutant as mutants.yaml names it. */
  String yaml() {
    return "- class: %s%n  method: %s%n  mutator: %s%n  change: %s%n  which: %s%n"
        .formatted(type, method, mutator, change, which);
  }
}

package rootset.exercises.references;

/** Copies people. */
public final class GraphCopies implements Copies {
  @Override
  public Person shallowCopy(Person original) {
    Person copy = People.named(original.name());
    for (int i = 0; i < original.friendCount(); i++) {
      copy.befriend(original.friend(i));
    }
    return copy;
  }

  @Override
  public Person deepCopy(Person original) {
    Person copy = People.named(original.name());
    for (int i = 0; i < original.friendCount(); i++) {
      copy.befriend(deepCopy(original.friend(i)));
    }
    return copy;
  }
}

package rootset.exercises.references;

import java.util.IdentityHashMap;
import java.util.Map;

/** Copies people; a map from each original to its copy keeps a deep copy from making two of one. */
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
    return deepCopy(original, new IdentityHashMap<>());
  }

  private static Person deepCopy(Person original, Map<Person, Person> copies) {
    if (copies.containsKey(original)) {
      return copies.get(original);
    }
    Person copy = People.named(original.name());
    copies.put(original, copy);
    for (int i = 0; i < original.friendCount(); i++) {
      copy.befriend(deepCopy(original.friend(i), copies));
    }
    return copy;
  }
}

package rootset.exercises.references;

import java.util.ArrayList;
import java.util.List;

/** Copies people by two lists side by side: whom we met, and their copies. */
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
    List<Person> met = new ArrayList<>();
    List<Person> copies = new ArrayList<>();
    place(original, met, copies);
    for (int next = 0; next < met.size(); next++) {
      Person old = met.get(next);
      for (int i = 0; i < old.friendCount(); i++) {
        copies.get(next).befriend(copies.get(place(old.friend(i), met, copies)));
      }
    }
    return copies.get(0);
  }

  private static int place(Person person, List<Person> met, List<Person> copies) {
    for (int i = 0; i < met.size(); i++) {
      if (met.get(i) == person) {
        return i;
      }
    }
    met.add(person);
    copies.add(People.named(person.name()));
    return met.size() - 1;
  }
}

package rootset.exercises.references;

/** Somebody with a name and friends. Two people of the same name are equal, but not the same. */
public interface Person {
  /** What others call this person. */
  String name();

  /** Changes the name. */
  void rename(String name);

  /** Makes somebody, maybe this person, the last of this person's friends. */
  void befriend(Person friend);

  /** How many friends this person has. */
  int friendCount();

  /** A friend, from 0 on. */
  Person friend(int index);
}

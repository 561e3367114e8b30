package rootset.exercises.references;

import rootset.testkit.Drives;

/** Drives {@code GraphCopies}, and makes people who can be copied. */
@Drives("rootset.exercises.references.GraphCopies")
interface Copiers {
  Copies create();

  @Drives("rootset.exercises.references.People")
  Person named(String name);

  @Drives("rootset.exercises.references.People")
  String draw(Person start);

  @Drives("rootset.exercises.references.People")
  String draw(Person one, Person two);
}

package rootset.toy;

import rootset.testkit.Drives;

/** Drives a student's MyToy. */
@Drives("rootset.toy.MyToy")
public interface Toys {
  /** A toy that starts at 0. */
  Toy create();

  /** A toy that starts at a number. */
  Toy create(int start);

  /** A constructor that no student has. */
  Toy create(String text);

  /** Counts its own calls in a static. */
  int calls();

  /** A method that no student has. */
  int nothing();

  /** A method that a student has under another name. */
  int selff();

  /** A method that a student has, but not as a static one. */
  int add();

  /** A method of a class that no student has. */
  @Drives("rootset.toy.Nobody")
  int nobody();
}

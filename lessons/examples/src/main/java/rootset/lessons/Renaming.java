package rootset.lessons;

/** A parameter is a variable of its own. */
final class Renaming {
  /** Somebody with a name. */
  static final class Person {
    private String name;

    Person(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private Renaming() {}

  static void rename(Person p) {
    p.name = "Eve"; // the caller's object
    p = new Person("Dan"); // this frame's variable, and nothing else
  }
}

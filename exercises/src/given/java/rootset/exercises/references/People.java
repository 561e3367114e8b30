package rootset.exercises.references;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Makes people, and draws them. */
public final class People {
  private People() {}

  /** Somebody new, without friends. */
  public static Person named(String name) {
    return new Member(name);
  }

  /**
   * A drawing of everybody who can be reached from somebody: a line for each object, numbered in
   * the order in which they are met, with the numbers of its friends.
   *
   * <pre>
   * 1 Ann → 2 3
   * 2 Bob → 1
   * 3 Cid
   * </pre>
   */
  public static String draw(Person start) {
    Drawing drawing = new Drawing();
    drawing.number(start);
    return drawing.finish();
  }

  /** One drawing of everybody who can be reached from two people; the second has its own line. */
  public static String draw(Person one, Person two) {
    Drawing drawing = new Drawing();
    drawing.number(one);
    int second = drawing.number(two);
    return drawing.finish() + "\nsecond: " + second;
  }

  private static final class Drawing {
    private final Map<Person, Integer> numbers = new IdentityHashMap<>();
    private final List<Person> met = new ArrayList<>();

    int number(Person person) {
      if (!numbers.containsKey(person)) {
        met.add(person);
        numbers.put(person, met.size());
      }
      return numbers.get(person);
    }

    String finish() {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < met.size(); i++) {
        Person person = met.get(i);
        StringBuilder line = new StringBuilder(i + 1 + " " + person.name());
        for (int f = 0; f < person.friendCount(); f++) {
          line.append(f == 0 ? " → " : " ").append(number(person.friend(f)));
        }
        lines.add(line.toString());
      }
      return String.join("\n", lines);
    }
  }

  private static final class Member implements Person {
    private String name;
    private final List<Person> friends = new ArrayList<>();

    Member(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void rename(String name) {
      this.name = name;
    }

    @Override
    public void befriend(Person friend) {
      friends.add(friend);
    }

    @Override
    public int friendCount() {
      return friends.size();
    }

    @Override
    public Person friend(int index) {
      return friends.get(index);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Person person && person.name().equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}

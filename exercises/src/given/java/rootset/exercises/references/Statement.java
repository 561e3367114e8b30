package rootset.exercises.references;

import java.util.List;

/** A line of a program, or, for a call, several. */
public sealed interface Statement {
  /** Makes a variable hold a value: {@code a = …}. */
  record Assign(String name, Expression value) implements Statement {}

  /** Makes a field of the object that a variable refers to hold a value: {@code a.x = …}. */
  record SetField(String name, String field, Expression value) implements Statement {}

  /** Prints a number: {@code print a.x}. */
  record Print(Expression value) implements Statement {}

  /** Prints true if two variables refer to one object, else false: {@code print a is b}. */
  record PrintIs(String left, String right) implements Statement {}

  /**
   * Calls a function with an argument: {@code call p = …}, the lines of its body, {@code end}. It
   * has a frame of its own with the parameter as its only variable at first, and sees no other.
   */
  record Call(String parameter, Expression argument, List<Statement> body) implements Statement {}
}

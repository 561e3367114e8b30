package rootset.exercises.references;

/** What stands for a value in a program: a number, or a reference to an object. */
public sealed interface Expression {
  /** A number: {@code 5}. */
  record Number(int value) implements Expression {}

  /** What a variable holds: {@code a}. */
  record Variable(String name) implements Expression {}

  /** What a field of the object holds that a variable refers to: {@code a.x}. */
  record Field(String name, String field) implements Expression {}

  /** A new object without fields: {@code new}. */
  record New() implements Expression {}

  /** A new object that holds in its fields what the variable's object holds: {@code copy a}. */
  record Copy(String name) implements Expression {}
}

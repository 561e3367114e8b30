package rootset.exercises.callstack;

/**
 * A function as a stack knows it: its slots and what they hold. The arguments come first, then the
 * locals, each in the order of their declaration.
 *
 * @param name what people call it
 * @param arguments a letter for each argument: n for a number, r for a reference
 * @param locals a letter for each local
 */
public record Function(String name, String arguments, String locals) {
  /** Checks the letters. */
  public Function {
    if (!(arguments + locals).matches("[nr]*")) {
      throw new IllegalArgumentException(
          name + " has slots " + arguments + locals + "; n and r were expected");
    }
  }

  /** How many arguments it takes. */
  public int argumentCount() {
    return arguments.length();
  }

  /** How many slots a frame of it has: arguments and locals. */
  public int slots() {
    return arguments.length() + locals.length();
  }

  /** Whether a slot, 0 or more, holds a reference. */
  public boolean isReference(int slot) {
    return (arguments + locals).charAt(slot) == 'r';
  }
}

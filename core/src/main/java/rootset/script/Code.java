package rootset.script;

/**
 * A compiled function.
 *
 * @param name what people call it
 * @param at where it stands in the text
 * @param instructions opcodes and operands
 * @param positions where in the text instructions come from: pairs of the first of several, and a
 *     place
 * @param handlers where exceptions are caught: fours of from, to, the handler, and the register
 *     that gets the exception; inner ones first
 * @param registers their names; those of temporaries begin with a dot
 * @param parameters the number of parameters, which are the first registers
 * @param length the number of parameters before the first default
 * @param restRegister the register of all arguments from there on, or -1
 * @param thisRegister where {@code this} goes, or -1
 * @param contextRegister where the closure's context goes, or -1
 * @param temporaries the first register that is no variable
 * @param kind one of the constants
 */
record Code(
    String name,
    int at,
    int[] instructions,
    int[] positions,
    int[] handlers,
    String[] registers,
    int parameters,
    int length,
    int restRegister,
    int thisRegister,
    int contextRegister,
    int temporaries,
    int kind) {
  static final int FUNCTION = 0;

  /** An arrow function, or a method of an object: no constructor. */
  static final int METHOD = 1;

  /** A method of a class: {@code this} may be undefined. */
  static final int STRICT = 2;

  static final int CLASS = 3;
  static final int DERIVED = 4;

  boolean isClass() {
    return kind >= CLASS;
  }

  boolean isConstructor() {
    return kind == FUNCTION || isClass();
  }

  int position(int instruction) {
    int position = at;
    for (int i = 0; i < positions.length && positions[i] <= instruction; i += 2) {
      position = positions[i + 1];
    }
    return position;
  }
}

package rootset.script;

/** A variable of a scope: it lives in a register of its function, or in its scope's context. */
final class Variable {
  final String name;
  final String kind; // let, const, var, function, class, parameter, this
  final Scope scope;
  final int at;
  boolean isUsed;
  boolean isEarly; // used before it is surely initialised
  boolean isCaptured;
  int place; // the register, or the field of the context
  int setAt = Integer.MAX_VALUE; // behind here in the same function it is surely initialised

  Variable(String name, String kind, Scope scope, int at) {
    this.name = name;
    this.kind = kind;
    this.scope = scope;
    this.at = at;
  }

  boolean isConstant() {
    return kind.equals("const");
  }

  /** Whether it is an error to use it before its declaration is reached. */
  boolean isDead() {
    return kind.equals("let") || kind.equals("const") || kind.equals("class");
  }
}

package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** A part of a script in which names are declared: a function or a block. */
final class Scope {
  /** The name of the class around a method, for {@code super}. */
  static final String CLASS = ".class";

  final Scope parent;
  final Scope function; // the innermost function's
  String name; // of a function: what people call it
  final boolean isArrow;
  final List<Variable> variables = new ArrayList<>();
  final List<Scope> blocks = new ArrayList<>(); // of a function: itself and the blocks in it
  boolean hasFunctions; // of a function: whether there are functions in it
  boolean usesOuter; // of a function: whether it uses variables of functions around
  int contextRegister = -1; // if it has captured variables
  int firstRegister; // of its own and of those of the blocks in it

  Scope(Scope parent, String functionName, boolean isArrow) {
    this.parent = parent;
    this.function = functionName == null ? parent.function : this;
    this.name = functionName;
    this.isArrow = isArrow;
    function.blocks.add(this);
    if (functionName != null && parent != null) {
      parent.function.hasFunctions = true;
    }
  }

  Variable own(String wanted) {
    for (Variable variable : variables) {
      if (variable.name.equals(wanted)) {
        return variable;
      }
    }
    return null;
  }

  Variable declare(String newName, String kind, int at) {
    Variable variable = new Variable(newName, kind, this, at);
    variables.add(variable);
    return variable;
  }

  /** The variable that {@code wanted} means here, or null. */
  Variable find(String wanted) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Variable variable = scope.own(wanted);
      if (variable != null) {
        return variable;
      }
    }
    return null;
  }

  /** The same for a use in the program, which may capture the variable. */
  Variable use(String wanted, int at) {
    Variable variable = find(wanted);
    if (variable != null) {
      variable.isUsed = true;
      variable.isEarly |= variable.isDead() && at < variable.setAt;
      for (Scope user = function; user != variable.scope.function; user = user.parent.function) {
        variable.isCaptured = true;
        user.usesOuter = true;
      }
    }
    return variable;
  }

  boolean hasContext() {
    for (Variable variable : variables) {
      if (variable.isCaptured) {
        return true;
      }
    }
    return false;
  }

  boolean isIn(Scope outer) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope == outer) {
        return true;
      }
    }
    return false;
  }
}

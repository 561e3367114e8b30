package rootset.script;

/** Makes instructions that read and write variables, in registers and in contexts. */
abstract class VariableCompiler extends Emitter {
  final Scope function;
  int incomingContext = -1;

  VariableCompiler(Unit unit, Scope function) {
    super(unit);
    this.function = function;
  }

  final boolean isTemporary(int register) {
    return register >= temporaries;
  }

  /** The register of the innermost context in {@code scope}, or -1. */
  final int context(Scope scope) {
    for (Scope each = scope; each.function == function; each = each.parent) {
      if (each.hasContext()) {
        return each.contextRegister;
      }
      if (each == function) {
        break;
      }
    }
    return incomingContext;
  }

  private int contextOf(Variable variable) {
    return variable.scope.function == function ? variable.scope.contextRegister : incomingContext;
  }

  private int steps(Variable variable) {
    int steps = 0;
    if (variable.scope.function != function) {
      for (Scope each = function.parent; each != variable.scope; each = each.parent) {
        steps += each.hasContext() ? 1 : 0;
      }
    }
    return steps;
  }

  /** The variable if it lives in a register of this function, or null. */
  static Variable local(Node node) {
    if (node instanceof Node.Name name) {
      Variable variable = name.scope().find(name.name());
      return variable == null || variable.isCaptured ? null : variable;
    }
    return null;
  }

  final void checkEarly(Node.Name name, Variable variable) {
    if (variable.isEarly && name.at() < variable.setAt) {
      at(name);
      emit(Op.CHECK, variable.place, unit.text(name.name()));
    }
  }

  final void read(Node.Name name, int target) {
    Variable variable = name.scope().find(name.name());
    if (variable == null) {
      int word = Library.global(name.name());
      if (word >= 0) {
        emit(Op.WORD, target, word);
      } else if (name.name().equals("NaN") || name.name().equals("Infinity")) {
        boolean isNan = name.name().equals("NaN");
        emit(Op.NUMBER, target, unit.number(isNan ? Double.NaN : Double.POSITIVE_INFINITY));
      } else {
        emit(Op.GET_GLOBAL, target, unit.text(name.name()));
      }
    } else if (variable.isCaptured) {
      int text = unit.text(name.name());
      emit(Op.GET_CONTEXT, target, contextOf(variable), steps(variable), variable.place, text);
    } else {
      checkEarly(name, variable);
      emit(Op.MOVE, target, variable.place);
    }
  }

  /** Writes a variable; {@code isFirst} if this is its declaration. */
  final void write(Node.Name name, int source, boolean isFirst) {
    Variable variable = name.scope().find(name.name());
    if (variable == null) {
      emit(Op.SET_GLOBAL, unit.text(name.name()), source);
    } else if (variable.isConstant() && !isFirst) {
      emit(Op.ERROR, unit.text("Assignment to constant variable."));
    } else {
      write(variable, source, isFirst);
      if (!isFirst && !variable.isCaptured) {
        checkEarly(name, variable);
      }
    }
  }

  final void write(Variable variable, int source, boolean isFirst) {
    if (variable.isCaptured) {
      int text = isFirst || !variable.isDead() ? -1 : unit.text(variable.name);
      emit(Op.SET_CONTEXT, contextOf(variable), steps(variable), variable.place, source, text);
    } else if (variable.place != source) {
      emit(Op.MOVE, variable.place, source);
    }
  }

  /** How messages call what is called or used. */
  static String describe(Node node) {
    if (node instanceof Node.Name name) {
      return name.name().equals(Scope.CLASS) ? "(intermediate value)" : name.name();
    }
    if (node instanceof Node.Member member) {
      String object = describe(member.object());
      return member.key() instanceof Node.Text text
          ? object + '.' + text.value()
          : object + '[' + describe(member.key()) + ']';
    }
    if (node instanceof Node.Call call) {
      return describe(call.callee()) + "(...)";
    }
    if (node instanceof Node.Number number) {
      return Numerals.text(number.value());
    }
    if (node instanceof Node.Text text) {
      return '"' + text.value() + '"';
    }
    if (node instanceof Node.Constant constant) {
      return Primitives.spell(constant.word());
    }
    return node instanceof Node.Chain chain ? describe(chain.value()) : "(intermediate value)";
  }
}

package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Makes instructions of a function: places its variables, and compiles its statements. */
final class FunctionCompiler extends ExpressionCompiler {
  private final Node.Function node;
  private final Node.ClassLiteral literal; // if the function is its constructor
  private final List<Control> controls = new ArrayList<>(); // the innermost last
  private int thisRegister = -1;
  private int restRegister = -1;
  private int parameters;
  private int length;
  private String label = "";

  /** A statement that can be left: by a jump, or through what is to be done last. */
  private static final class Control {
    final String label;
    final boolean isLoop;
    final Node last; // null for loops and the like
    final IntBuffer breaks = new IntBuffer();
    final IntBuffer continues = new IntBuffer();
    final IntBuffer ranges = new IntBuffer(); // what is watched: pairs of from and to

    Control(String label, boolean isLoop, Node last) {
      this.label = label;
      this.isLoop = isLoop;
      this.last = last;
    }

    boolean isWatched() {
      return ranges.size() > 0;
    }
  }

  private FunctionCompiler(Unit unit, Node.Function node, Node.ClassLiteral literal) {
    super(unit, node.scope());
    this.node = node;
    this.literal = literal;
  }

  /** Compiles a function and those in it; gives its number. */
  static int compile(Unit unit, Node.Function node, Node.ClassLiteral literal) {
    int number = unit.codes.size();
    unit.codes.add(null);
    unit.nodes.add(node);
    unit.codes.set(number, new FunctionCompiler(unit, node, literal).code());
    return number;
  }

  @Override
  int compile(Node.Function inner, Node.ClassLiteral constructed) {
    return compile(unit, inner, constructed);
  }

  private Code code() {
    at(node);
    placeParameters();
    placeVariables();
    prologue();
    if (node.body() == null) {
      defaultConstructor();
    } else {
      body(node.body());
    }
    at(node);
    emit(Op.RETURN_NOTHING);
    if (function.parent == null) {
      temporaries(ScriptMachine.TASK_REGISTERS);
    }
    return new Code(
        function.name,
        node.at(),
        instructions(),
        positions(),
        handlers.toArray(),
        registers.toArray(new String[0]),
        parameters,
        length,
        restRegister,
        thisRegister,
        incomingContext,
        temporaries,
        kind());
  }

  private int kind() {
    if (literal != null) {
      return literal.parent() == null ? Code.CLASS : Code.DERIVED;
    }
    return node.kind();
  }

  private void placeParameters() {
    boolean hasDefault = false;
    for (Node parameter : node.parameters()) {
      Node target = parameter instanceof Node.Assign assign ? assign.target() : parameter;
      hasDefault |= target != parameter;
      if (parameter instanceof Node.Spread spread) {
        target = spread.value();
        restRegister = registers.size();
      } else {
        parameters++;
        length += hasDefault ? 0 : 1;
      }
      Variable variable = local(target);
      String name = target instanceof Node.Name named ? named.name() : "." + registers.size();
      if (variable != null) {
        variable.place = registers.size();
      }
      registers.add(name);
    }
    if (node.body() == null && literal.parent() != null) {
      restRegister = register(".arguments");
    }
  }

  private int register(String name) {
    registers.add(name);
    return registers.size() - 1;
  }

  private void placeVariables() {
    if (function.parent != null && (function.hasFunctions || function.usesOuter)) {
      incomingContext = register(".closure");
    }
    for (Scope scope : function.blocks) {
      scope.firstRegister = registers.size();
      if (scope.hasContext()) {
        scope.contextRegister = register(".context");
      }
      int field = 1;
      for (Variable variable : scope.variables) {
        boolean isThis = variable.kind.equals("this");
        boolean isWanted = variable.isUsed || !isThis && !variable.kind.equals("self");
        if (isThis && isWanted) {
          thisRegister = register("this");
          variable.place = thisRegister;
        }
        if (variable.isCaptured) {
          variable.place = field++;
        } else if (isWanted && !isThis && !isPlaced(variable)) {
          variable.place = register(variable.name);
        }
      }
    }
    temporaries = registers.size();
    next = temporaries;
    high = next;
  }

  /** Whether it is a parameter that came in a register of its own. */
  private boolean isPlaced(Variable variable) {
    return variable.kind.equals("parameter")
        && variable.scope == function
        && variable.place < parameters + (restRegister < 0 ? 0 : 1)
        && registers.get(variable.place).equals(variable.name);
  }

  private void prologue() {
    enter(function);
    Variable self = function.own("this");
    if (self != null && self.isCaptured) {
      write(self, thisRegister, true);
      drop(thisRegister, thisRegister + 1);
    }
    for (int i = 0; i < node.parameters().size(); i++) {
      Node parameter = node.parameters().get(i);
      Node target = parameter;
      if (parameter instanceof Node.Assign assign) {
        int end = jump(Op.KEEP_DEFINED, i);
        into(assign.value(), i);
        land(end);
        target = assign.target();
      } else if (parameter instanceof Node.Spread spread) {
        target = spread.value();
      }
      if (local(target) == null) {
        bind(target, i, true);
        emit(Op.DROP, i, 1);
      }
      drop(temporaries, high);
      next = temporaries;
    }
    if (literal != null && literal.parent() == null) {
      fields(value(new Node.Name(node.at(), "this", function)));
    }
  }

  @Override
  void fields(int instance) {
    if (literal == null) {
      return;
    }
    for (Node.ClassMember member : literal.members()) {
      if (member.isField() && !member.isStatic()) {
        int mark = next;
        setMember(instance, member.key(), member.value());
        next = mark;
      }
    }
  }

  private void defaultConstructor() {
    if (literal.parent() != null) {
      int parent = value(new Node.Name(node.at(), Scope.CLASS, function));
      int self = value(new Node.Name(node.at(), "this", function));
      emit(Op.SUPER_LIST, parent, self, restRegister);
      fields(self);
    }
  }

  @Override
  void enter(Scope scope) {
    if (scope.hasContext()) {
      int parent = scope == function ? incomingContext : context(scope.parent);
      emit(Op.CONTEXT, scope.contextRegister, parent, unit.scope(scope));
    }
    for (Variable variable : scope.variables) {
      if (variable.isEarly && !variable.isCaptured) {
        emit(Op.WORD, variable.place, Primitives.HOLE);
      }
    }
  }

  @Override
  void leave(Scope scope) {
    if (scope != function) {
      int end = temporaries;
      boolean isPast = false;
      for (Scope each : function.blocks) {
        isPast |= each == scope;
        if (isPast && !each.isIn(scope)) {
          end = each.firstRegister;
          break;
        }
      }
      drop(scope.firstRegister, end);
    }
  }

  /** Functions are there before anything is done. */
  private void body(List<Node> statements) {
    for (Node statement : statements) {
      if (isFunction(statement)) {
        declare((Node.Declaration) statement);
      }
    }
    for (Node statement : statements) {
      if (!isFunction(statement)) {
        statement(statement);
      }
    }
  }

  private static boolean isFunction(Node statement) {
    return statement instanceof Node.Declaration declaration
        && declaration.kind().equals("function");
  }

  private void announce(Node statement, int end) {
    at(statement);
    if (!unit.isLibrary) {
      emit(Op.STATEMENT, unit.statement(statement.at(), end));
    }
  }

  private void statement(Node statement) {
    int base = next;
    high = next;
    String own = label;
    label = "";
    if (statement instanceof Node.Expression expression) {
      announce(statement, expression.end());
      effect(expression.value());
    } else if (statement instanceof Node.Declaration declaration) {
      if (!declaration.kind().equals("var") || hasValue(declaration)) {
        announce(statement, declaration.end());
      }
      declare(declaration);
    } else if (statement instanceof Node.Block block) {
      block(block);
    } else if (statement instanceof Node.If choice) {
      choice(choice);
    } else if (statement instanceof Node.Return leaving) {
      announce(statement, leaving.end());
      leave(leaving);
    } else if (statement instanceof Node.Throw thrown) {
      announce(statement, thrown.end());
      int value = value(thrown.value());
      at(statement);
      emit(Op.THROW, value);
    } else if (statement instanceof Node.Jump jump) {
      announce(statement, jump.end());
      jump(jump);
    } else if (statement instanceof Node.Labelled labelled) {
      labelled(labelled);
    } else {
      compound(statement, own);
    }
    drop(base, high);
    high = base;
    next = base;
  }

  private void compound(Node statement, String own) {
    if (statement instanceof Node.For loop) {
      loop(loop, own);
    } else if (statement instanceof Node.ForEach loop) {
      forEach(loop, own);
    } else if (statement instanceof Node.While loop) {
      loop(loop, own);
    } else if (statement instanceof Node.Try attempt) {
      attempt(attempt);
    } else if (statement instanceof Node.Switch selection) {
      selection(selection, own);
    }
  }

  private static boolean hasValue(Node.Declaration declaration) {
    for (Node value : declaration.values()) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  private void declare(Node.Declaration declaration) {
    boolean isVar = declaration.kind().equals("var");
    for (int i = 0; i < declaration.targets().size(); i++) {
      Node target = declaration.targets().get(i);
      Node value = declaration.values().get(i);
      if (value == null) {
        if (isVar) {
          continue;
        }
        value = new Node.Constant(target.at(), Primitives.UNDEFINED);
      }
      Variable variable = local(target);
      if (variable == null) {
        bind(target, value(value), true);
      } else if (variable.isEarly || isVar) {
        safelyInto(value, variable.place);
      } else {
        into(value, variable.place);
      }
    }
  }

  private void block(Node.Block block) {
    if (!block.body().isEmpty()) {
      enter(block.scope());
      body(block.body());
      leave(block.scope());
    }
  }

  /** A loop looks for its label itself; of other statements it is the end that is meant. */
  private void labelled(Node.Labelled labelled) {
    Node body = labelled.body();
    if (body instanceof Node.For || body instanceof Node.ForEach || body instanceof Node.While) {
      label = labelled.label();
      statement(body);
    } else {
      Control control = new Control(labelled.label(), false, null);
      controls.add(control);
      statement(body);
      end(control);
    }
  }

  private void choice(Node.If choice) {
    announce(choice, choice.end());
    int no = condition(choice.test());
    statement(choice.yes());
    if (choice.no() == null) {
      land(no);
    } else {
      int end = jump(Op.JUMP);
      land(no);
      statement(choice.no());
      land(end);
    }
  }

  private void loop(Node.For loop, String own) {
    enter(loop.scope());
    if (loop.first() instanceof Node.Declaration || loop.first() == null) {
      if (loop.first() != null) {
        statement(loop.first());
      }
    } else {
      step(loop.first());
    }
    Control control = begin(own);
    int top = here();
    announce(loop, loop.end());
    int exit = loop.test() == null ? -1 : condition(loop.test());
    statement(loop.body());
    land(control.continues);
    if (loop.scope().hasContext()) {
      emit(Op.COPY_CONTEXT, loop.scope().contextRegister);
    }
    if (loop.step() != null) {
      step(loop.step());
    }
    emit(Op.JUMP, top);
    if (exit >= 0) {
      land(exit);
    }
    end(control);
    leave(loop.scope());
  }

  private void step(Node step) {
    int base = next;
    high = base;
    effect(step);
    drop(base, high);
    next = base;
  }

  private Control begin(String own) {
    Control control = new Control(own, true, null);
    controls.add(control);
    return control;
  }

  private void end(Control control) {
    controls.remove(controls.size() - 1);
    land(control.breaks);
  }

  private void loop(Node.While loop, String own) {
    Control control = begin(own);
    int top = here();
    int exit = -1;
    if (!loop.bodyFirst()) {
      announce(loop, loop.end());
      exit = condition(loop.test());
    }
    statement(loop.body());
    land(control.continues);
    if (loop.bodyFirst()) {
      announce(loop, loop.end());
      exit = condition(loop.test());
    }
    emit(Op.JUMP, top);
    land(exit);
    end(control);
  }

  private void forEach(Node.ForEach loop, String own) {
    announce(loop, loop.end());
    int values = temporaries(3);
    int text = unit.text(describe(loop.values()));
    int index = values + 1;
    int value = values + 2;
    into(loop.values(), values);
    if (loop.isIn()) {
      emit(Op.KEYS, values, values);
    }
    drop(next, high);
    emit(Op.WORD, index, Primitives.integer(0));
    Control control = begin(own);
    int top = here();
    announce(loop, loop.end());
    Variable variable = local(loop.target());
    boolean isDirect = variable != null && !variable.isEarly;
    at(loop.values());
    int exit = jump(Op.NEXT, isDirect ? variable.place : value, values, index, text);
    enter(loop.scope());
    if (!isDirect) {
      bind(loop.target(), value, true);
      drop(value, high);
    }
    statement(loop.body());
    land(control.continues);
    emit(Op.JUMP, top);
    end(control);
    land(exit);
    leave(loop.scope());
    high = values + 3;
  }

  private void selection(Node.Switch selection, String own) {
    announce(selection, selection.end());
    int subject = temporary();
    into(selection.subject(), subject);
    enter(selection.scope());
    IntBuffer jumps = new IntBuffer();
    for (Node.Case each : selection.cases()) {
      if (each.test() != null) {
        int mark = next;
        int test = temporary();
        into(each.test(), test);
        emit(Op.binary("==="), test, subject, test);
        jumps.add(jump(Op.JUMP_TRUE, test));
        next = mark;
      }
    }
    int none = jump(Op.JUMP);
    Control control = new Control(own, false, selection);
    controls.add(control);
    int tested = 0;
    for (Node.Case each : selection.cases()) {
      land(each.test() == null ? none : jumps.get(tested++));
      none = each.test() == null ? -1 : none;
      body(each.body());
    }
    if (none >= 0) {
      land(none);
    }
    end(control);
    leave(selection.scope());
    high = Math.max(high, subject + 1);
  }

  private void jump(Node.Jump jump) {
    for (int i = controls.size() - 1; i >= 0; i--) {
      Control control = controls.get(i);
      boolean isMeant =
          jump.label().isEmpty()
              ? control.isLoop || jump.isBreak() && control.last instanceof Node.Switch
              : control.label.equals(jump.label());
      if (isMeant) {
        doLast(i);
        (jump.isBreak() ? control.breaks : control.continues).add(jump(Op.JUMP));
        return;
      }
    }
    String what = jump.label().isEmpty() ? "a loop around this" : "a label " + jump.label();
    throw new ScriptException(unit.source, jump.at(), what, "none");
  }

  /** Does what is to be done last in all controls from number {@code outermost} on. */
  private void doLast(int outermost) {
    List<Control> left = new ArrayList<>();
    while (controls.size() > outermost) {
      Control control = controls.remove(controls.size() - 1);
      left.add(control);
      if (control.isWatched()) {
        control.ranges.add(here());
      }
      if (control.last instanceof Node.Block block) {
        int mark = next;
        int before = high;
        statement(block);
        next = mark;
        high = before;
      }
    }
    for (int i = left.size() - 1; i >= 0; i--) {
      Control control = left.get(i);
      controls.add(control);
      if (control.isWatched()) {
        control.ranges.add(here());
      }
    }
  }

  private void leave(Node.Return leaving) {
    if (function.parent == null) {
      throw new ScriptException(unit.source, leaving.at(), "a function around return", "none");
    }
    if (leaving.value() == null) {
      doLast(0);
      emit(Op.RETURN_NOTHING);
      return;
    }
    int value = value(leaving.value());
    boolean hasLast = false;
    for (Control control : controls) {
      hasLast |= control.last instanceof Node.Block;
    }
    if (hasLast && !isTemporary(value)) {
      int copy = temporary();
      emit(Op.MOVE, copy, value);
      value = copy;
    }
    doLast(0);
    at(leaving);
    emit(Op.RETURN, value);
  }

  private void attempt(Node.Try attempt) {
    if (attempt.last() == null) {
      guarded(attempt);
      return;
    }
    int thrown = temporary();
    Control control = new Control("", false, attempt.last());
    controls.add(control);
    control.ranges.add(here());
    if (attempt.handler() == null) {
      statement(attempt.body());
    } else {
      guarded(attempt);
    }
    control.ranges.add(here());
    controls.remove(controls.size() - 1);
    statement(attempt.last());
    int end = jump(Op.JUMP);
    watch(control.ranges, thrown);
    drop(thrown + 1, registers.size());
    statement(attempt.last());
    emit(Op.THROW, thrown);
    land(end);
    high = Math.max(high, thrown + 1);
  }

  private void guarded(Node.Try attempt) {
    int thrown = temporary();
    Control control = new Control("", false, null);
    controls.add(control);
    control.ranges.add(here());
    statement(attempt.body());
    control.ranges.add(here());
    controls.remove(controls.size() - 1);
    int end = jump(Op.JUMP);
    watch(control.ranges, thrown);
    drop(thrown + 1, registers.size());
    enter(attempt.scope());
    if (attempt.parameter() != null) {
      bind(attempt.parameter(), thrown, true);
    }
    drop(thrown, registers.size());
    statement(attempt.handler());
    land(end);
    leave(attempt.scope());
    high = Math.max(high, thrown + 1);
  }

  /** What is thrown between those places arrives here, in the register. */
  private void watch(IntBuffer ranges, int thrown) {
    for (int i = 0; i < ranges.size(); i += 2) {
      handlers.add(ranges.get(i));
      handlers.add(ranges.get(i + 1));
      handlers.add(here());
      handlers.add(thrown);
    }
  }
}

package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Makes instructions of expressions. */
abstract class ExpressionCompiler extends VariableCompiler {
  private IntBuffer ends; // jumps to where the chain that is compiled is undefined

  ExpressionCompiler(Unit unit, Scope function) {
    super(unit, function);
  }

  /** Compiles a function in this one; gives its number. */
  abstract int compile(Node.Function inner, Node.ClassLiteral literal);

  abstract void enter(Scope scope);

  abstract void leave(Scope scope);

  /** Gives an instance that was just made the fields of the class. */
  abstract void fields(int instance);

  /** A register that holds the value: a variable's own, or a new temporary. */
  final int value(Node node) {
    return valueIn(node, -1);
  }

  /** The same, with a temporary that may be used; or else a variable, which is left alone. */
  final int valueIn(Node node, int offered) {
    Variable variable = local(node);
    if (variable != null) {
      checkEarly((Node.Name) node, variable);
      return variable.place;
    }
    int target = offered >= 0 && isTemporary(offered) ? offered : temporary();
    into(node, target);
    return target;
  }

  /** The same, but a variable's value is copied if {@code later} may change the variable. */
  private int stable(Node node, int offered, Node... later) {
    int register = valueIn(node, offered);
    for (Node each : later) {
      if (!isTemporary(register) && assigns(each)) {
        int copy = temporary();
        emit(Op.MOVE, copy, register);
        return copy;
      }
    }
    return register;
  }

  private static boolean assigns(Node node) {
    if (node instanceof Node.Binary binary) {
      return assigns(binary.left()) || assigns(binary.right());
    }
    if (node instanceof Node.Member member) {
      return assigns(member.object()) || assigns(member.key());
    }
    if (node instanceof Node.Call call) {
      return assigns(call.callee()) || anyAssigns(call.arguments());
    }
    if (node instanceof Node.Template template) {
      return anyAssigns(template.parts());
    }
    return !(node instanceof Node.Name
        || node instanceof Node.Number
        || node instanceof Node.Text
        || node instanceof Node.Constant
        || node instanceof Node.Function);
  }

  private static boolean anyAssigns(List<Node> nodes) {
    for (Node node : nodes) {
      if (assigns(node)) {
        return true;
      }
    }
    return false;
  }

  /** Computes the value, which nobody wants. */
  final void effect(Node node) {
    if (node instanceof Node.Assign assign) {
      assign(assign, -1);
    } else if (node instanceof Node.Update update) {
      update(update, -1);
    } else {
      value(node);
    }
  }

  /** Computes the value into {@code target}, which the expression may use, too. */
  final void safelyInto(Node node, int target) {
    boolean isBuilt =
        node instanceof Node.ArrayLiteral
            || node instanceof Node.ObjectLiteral
            || node instanceof Node.ClassLiteral
            || node instanceof Node.Logical
            || node instanceof Node.Sequence
            || node instanceof Node.Conditional
            || node instanceof Node.Chain;
    if (isBuilt && !isTemporary(target)) {
      int built = temporary();
      into(node, built);
      emit(Op.MOVE, target, built);
    } else {
      into(node, target);
    }
  }

  /** Computes the value into {@code target}. */
  final void into(Node node, int target) {
    at(node);
    if (node instanceof Node.Number number) {
      int small = (int) number.value();
      boolean isSmall = small == number.value() && small << 1 >> 1 == small;
      if (isSmall) {
        emit(Op.WORD, target, Primitives.integer(small));
      } else {
        emit(Op.NUMBER, target, unit.number(number.value()));
      }
    } else if (node instanceof Node.Text text) {
      emit(Op.TEXT, target, unit.text(text.value()));
    } else if (node instanceof Node.Constant constant) {
      emit(Op.WORD, target, constant.word());
    } else if (node instanceof Node.Name name) {
      read(name, target);
    } else if (node instanceof Node.Member member) {
      member(member, target);
    } else if (node instanceof Node.Call call) {
      call(call, target);
    } else if (node instanceof Node.Binary binary) {
      int left = stable(binary.left(), target, binary.right());
      int right = valueIn(binary.right(), left == target ? -1 : target);
      at(node);
      emit(Op.binary(binary.op()), target, left, right);
    } else if (node instanceof Node.Function inner) {
      closure(inner, target);
    } else {
      lessCommonInto(node, target);
    }
  }

  private void lessCommonInto(Node node, int target) {
    if (node instanceof Node.Template template) {
      template(template, target);
    } else if (node instanceof Node.ArrayLiteral array) {
      array(array.items(), target);
    } else if (node instanceof Node.ObjectLiteral object) {
      object(object, target);
    } else if (node instanceof Node.ClassLiteral literal) {
      classLiteral(literal, target);
    } else if (node instanceof Node.Unary unary) {
      unary(unary, target);
    } else if (node instanceof Node.Update update) {
      update(update, target);
    } else if (node instanceof Node.Logical logical) {
      into(logical.left(), target);
      int end = jump(keep(logical.op()), target);
      into(logical.right(), target);
      land(end);
    } else if (node instanceof Node.Assign assign) {
      int register = assign(assign, target);
      if (register != target) {
        emit(Op.MOVE, target, register);
      }
    } else if (node instanceof Node.Conditional conditional) {
      int no = condition(conditional.test());
      into(conditional.yes(), target);
      int end = jump(Op.JUMP);
      land(no);
      into(conditional.no(), target);
      land(end);
    } else if (node instanceof Node.New creation) {
      creation(creation, target);
    } else if (node instanceof Node.Chain chain) {
      chain(chain, target);
    } else if (node instanceof Node.Sequence sequence) {
      for (Node value : sequence.values()) {
        into(value, target);
      }
    } else {
      throw new ScriptException(unit.source, node.at(), "an expression", "...");
    }
  }

  private static int keep(String op) {
    return op.startsWith("||")
        ? Op.KEEP_TRUE
        : op.startsWith("&&") ? Op.KEEP_FALSE : Op.KEEP_SOMETHING;
  }

  /** Tests; gives the jump that is taken if it is false. No temporary outlives the test. */
  final int condition(Node test) {
    int mark = next;
    int before = high;
    high = next;
    int register = value(test);
    drop(Math.max(mark, register + 1), high);
    if (register > mark && isTemporary(register)) {
      drop(mark, register);
    }
    high = Math.max(before, high);
    next = mark;
    return jump(Op.JUMP_FALSE, register);
  }

  private void member(Node.Member member, int target) {
    if (isSuper(member.object()) && member.key() instanceof Node.Text key) {
      emit(Op.SUPER_GET, target, value(member.object()), unit.text(key.value()));
      return;
    }
    int object = stable(member.object(), target, member.key());
    get(member, object, target);
  }

  private void get(Node.Member member, int object, int target) {
    if (member.isOptional()) {
      ends.add(jump(Op.KEEP_NOTHING, object));
    }
    if (member.key() instanceof Node.Text key) {
      at(key);
      emit(Op.GET, target, object, unit.text(key.value()));
    } else {
      int key = valueIn(member.key(), object == target ? -1 : target);
      at(member.key());
      emit(Op.GET_KEY, target, object, key);
    }
  }

  private static boolean isSuper(Node node) {
    return node instanceof Node.Name name && name.name().equals(Scope.CLASS);
  }

  private void chain(Node.Chain chain, int target) {
    IntBuffer outer = ends;
    ends = new IntBuffer();
    into(chain.value(), target);
    int over = jump(Op.JUMP);
    land(ends);
    emit(Op.WORD, target, Primitives.UNDEFINED);
    land(over);
    ends = outer;
  }

  private static boolean spreads(List<Node> values) {
    for (Node value : values) {
      if (value instanceof Node.Spread) {
        return true;
      }
    }
    return false;
  }

  /** Computes arguments into temporaries in a row, the first of which is given. */
  private int arguments(List<Node> arguments, int before) {
    int first = temporaries(before + arguments.size()) + before;
    for (int i = 0; i < arguments.size(); i++) {
      into(arguments.get(i), first + i);
    }
    return first;
  }

  private int list(List<Node> values) {
    int list = temporary();
    array(values, list);
    return list;
  }

  private void call(Node.Call call, int target) {
    Node callee = call.callee();
    int text = unit.text(describe(callee));
    if (isSuper(callee)) {
      superCall(call, target);
      return;
    }
    boolean isMethod = callee instanceof Node.Member;
    int receiver = -1;
    int called;
    if (isMethod) {
      Node.Member member = (Node.Member) callee;
      boolean isPlain =
          member.key() instanceof Node.Text
              && !call.isOptional()
              && !isSuper(member.object())
              && !spreads(call.arguments());
      if (isPlain) {
        method(call, member, text, target);
        return;
      }
      called = temporary();
      if (isSuper(member.object())) {
        member(member, called);
        receiver = value(new Node.Name(call.at(), "this", ((Node.Name) member.object()).scope()));
      } else {
        receiver = stable(member.object(), -1, member.key());
        get(member, receiver, called);
      }
    } else {
      called = stable(callee, -1, call.arguments().toArray(new Node[0]));
    }
    if (call.isOptional()) {
      ends.add(jump(Op.KEEP_NOTHING, called));
    }
    if (spreads(call.arguments())) {
      int list = list(call.arguments());
      at(call);
      emit(Op.CALL_LIST, target, called, receiver, list, text);
    } else {
      int first = arguments(call.arguments(), 0);
      at(call);
      emit(Op.CALL, target, called, receiver, first, call.arguments().size(), text);
    }
  }

  private void method(Node.Call call, Node.Member member, int text, int target) {
    Node[] later = call.arguments().toArray(new Node[0]);
    int object = stable(member.object(), -1, later);
    if (member.isOptional()) {
      ends.add(jump(Op.KEEP_NOTHING, object));
    }
    int first = arguments(call.arguments(), 0);
    Node.Text key = (Node.Text) member.key();
    at(key);
    int name = unit.text(key.value());
    emit(Op.METHOD, target, object, name, first, call.arguments().size(), text);
  }

  private void superCall(Node.Call call, int target) {
    Node.Name callee = (Node.Name) call.callee();
    int parent = value(callee);
    int self = value(new Node.Name(call.at(), "this", callee.scope()));
    if (spreads(call.arguments())) {
      emit(Op.SUPER_LIST, parent, self, list(call.arguments()));
    } else {
      int first = arguments(call.arguments(), 0);
      at(call);
      emit(Op.SUPER, parent, self, first, call.arguments().size());
    }
    fields(self);
    emit(Op.WORD, target, Primitives.UNDEFINED);
  }

  private void creation(Node.New creation, int target) {
    List<Node> arguments = creation.arguments();
    int text = unit.text(describe(creation.callee()));
    int callee = stable(creation.callee(), -1, arguments.toArray(new Node[0]));
    if (spreads(arguments)) {
      int instance = temporary();
      int list = list(arguments);
      at(creation);
      emit(Op.NEW_LIST, target, callee, instance, list, text);
    } else {
      int first = arguments(arguments, 1);
      at(creation);
      emit(Op.NEW, target, callee, first, arguments.size(), text);
    }
  }

  private void template(Node.Template template, int target) {
    int count = template.parts().size();
    int first = temporaries(count);
    for (int i = 0; i < count; i++) {
      into(template.parts().get(i), first + i);
    }
    at(template);
    emit(Op.CONCAT, target, first, count);
  }

  private void array(List<Node> items, int target) {
    emit(Op.ARRAY, target, items.size());
    for (Node item : items) {
      int mark = next;
      if (item instanceof Node.Spread spread) {
        int values = value(spread.value());
        at(spread.value());
        emit(Op.SPREAD, target, values, unit.text(describe(spread.value())));
      } else {
        emit(Op.PUSH, target, value(item));
      }
      next = mark;
    }
  }

  private void object(Node.ObjectLiteral object, int target) {
    emit(Op.OBJECT, target, object.properties().size());
    for (Node.Property property : object.properties()) {
      int mark = next;
      if (property.value() instanceof Node.Spread spread) {
        emit(Op.ASSIGN_ALL, target, value(spread.value()));
      } else {
        setMember(target, property.key(), property.value());
      }
      next = mark;
    }
  }

  /** Sets what a literal gives its object. */
  final void setMember(int object, Node key, Node value) {
    if (key instanceof Node.Text text) {
      int source = value(value);
      at(key);
      emit(Op.SET, object, unit.text(text.value()), source);
    } else {
      int name = stable(key, -1, value);
      emit(Op.SET_KEY, object, name, value(value));
    }
  }

  private void closure(Node.Function inner, int target) {
    Scope around = inner.scope().parent;
    boolean namesItself = false;
    if (around.function != around && around.variables.size() == 1) {
      Variable only = around.variables.get(0);
      namesItself = only.at == inner.at() && only.isUsed;
    }
    if (namesItself) {
      enter(around);
    }
    emit(Op.CLOSURE, target, compile(inner, null), context(around));
    if (namesItself) {
      write(around.variables.get(0), target, true);
      leave(around);
    }
  }

  private void classLiteral(Node.ClassLiteral literal, int target) {
    int parent = literal.parent() == null ? -1 : value(literal.parent());
    enter(literal.scope());
    at(literal);
    emit(Op.CLOSURE, target, compile(literal.constructor(), literal), context(literal.scope()));
    if (parent >= 0) {
      emit(Op.INHERIT, target, parent, unit.text(describe(literal.parent())));
    }
    for (Variable variable : literal.scope().variables) {
      if (variable.isUsed && variable.kind.equals("self")) {
        write(variable, target, true);
      }
    }
    int prototype = temporary();
    emit(Op.PROTOTYPE, prototype, target);
    for (Node.ClassMember member : literal.members()) {
      if (member.isStatic() || !member.isField()) {
        int mark = next;
        setMember(member.isStatic() ? target : prototype, member.key(), member.value());
        next = mark;
      }
    }
    leave(literal.scope());
  }

  private void unary(Node.Unary unary, int target) {
    Node value = unary.value();
    if (unary.op().equals("delete")) {
      if (value instanceof Node.Member member) {
        int object = stable(member.object(), -1, member.key());
        emit(Op.DELETE, target, object, value(member.key()));
      } else {
        emit(Op.WORD, target, Primitives.TRUE);
      }
      return;
    }
    boolean isFree =
        value instanceof Node.Name name
            && name.scope().find(name.name()) == null
            && Library.global(name.name()) < 0;
    if (unary.op().equals("typeof") && isFree) {
      emit(Op.TYPEOF_GLOBAL, target, unit.text(((Node.Name) value).name()));
    } else if (unary.op().equals("-")
        && value instanceof Node.Number number
        && number.value() > 0) {
      into(new Node.Number(unary.at(), -number.value()), target);
    } else {
      int operand = valueIn(value, target);
      at(unary);
      emit(Op.unary(unary.op()), target, operand);
    }
  }

  /** Adds or subtracts 1; the value, if wanted, goes to {@code target}. */
  private void update(Node.Update update, int target) {
    int op = Op.unary(update.op());
    boolean wantsOld = !update.isPrefix() && target >= 0;
    Variable variable = local(update.target());
    if (variable != null && !variable.isConstant()) {
      checkEarly((Node.Name) update.target(), variable);
      if (wantsOld) {
        emit(Op.unary("+"), target, variable.place);
      }
      emit(op, variable.place, variable.place);
      if (!wantsOld && target >= 0) {
        emit(Op.MOVE, target, variable.place);
      }
      return;
    }
    int object = -1;
    int key = -1;
    int old = target >= 0 ? target : temporary();
    if (update.target() instanceof Node.Member member) {
      object = stable(member.object(), -1, member.key());
      key = member.key() instanceof Node.Text ? -1 : value(member.key());
      get(member, object, key, old);
    } else {
      into(update.target(), old);
    }
    int changed = old;
    if (wantsOld) {
      emit(Op.unary("+"), old, old);
      changed = temporary();
    }
    emit(op, changed, old);
    set(update.target(), object, key, changed);
  }

  private void get(Node.Member member, int object, int key, int target) {
    at(member.key());
    if (member.key() instanceof Node.Text text) {
      emit(Op.GET, target, object, unit.text(text.value()));
    } else {
      emit(Op.GET_KEY, target, object, key);
    }
  }

  private void set(Node target, int object, int key, int source) {
    at(target);
    if (target instanceof Node.Name name) {
      write(name, source, false);
    } else if (target instanceof Node.Member member) {
      at(member.key());
      if (member.key() instanceof Node.Text text) {
        emit(Op.SET, object, unit.text(text.value()), source);
      } else {
        emit(Op.SET_KEY, object, key, source);
      }
    }
  }

  /** Assigns; gives a register that holds the value. */
  private int assign(Node.Assign assign, int offered) {
    Node target = assign.target();
    Node value = assign.value();
    if (assign.op().equals("=")) {
      return assignPlain(target, value, offered);
    }
    int object = -1;
    int key = -1;
    int old = temporary();
    if (target instanceof Node.Member member) {
      object = stable(member.object(), -1, member.key(), value);
      key = member.key() instanceof Node.Text ? -1 : stable(member.key(), -1, value);
      get(member, object, key, old);
    } else if (local(target) == null || assigns(value)) {
      into(target, old);
    } else {
      old = value(target);
    }
    String op = assign.op().substring(0, assign.op().length() - 1);
    if (op.equals("&&") || op.equals("||") || op.equals("??")) {
      int result = temporary();
      emit(Op.MOVE, result, old);
      int end = jump(keep(op), result);
      into(value, result);
      set(target, object, key, result);
      land(end);
      return result;
    }
    int right = value(value);
    Variable variable = local(target);
    boolean isDirect = variable != null && !variable.isConstant();
    int result = isDirect ? variable.place : isTemporary(old) ? old : temporary();
    at(assign);
    emit(Op.binary(op), result, old, right);
    if (!isDirect) {
      set(target, object, key, result);
    }
    return result;
  }

  private int assignPlain(Node target, Node value, int offered) {
    Variable variable = local(target);
    if (variable != null && !variable.isConstant()) {
      safelyInto(value, variable.place);
      checkEarly((Node.Name) target, variable);
      return variable.place;
    }
    if (target instanceof Node.Member member) {
      int object = stable(member.object(), -1, member.key(), value);
      int key = member.key() instanceof Node.Text ? -1 : stable(member.key(), -1, value);
      int source = valueIn(value, offered);
      set(target, object, key, source);
      return source;
    }
    int source = valueIn(value, offered);
    bind(target, source, false);
    return source;
  }

  /** Lets a name, a property or a pattern have the value of a register. */
  final void bind(Node target, int source, boolean isFirst) {
    at(target);
    if (target instanceof Node.Name name) {
      write(name, source, isFirst);
    } else if (target instanceof Node.Member member) {
      int object = value(member.object());
      set(target, object, member.key() instanceof Node.Text ? -1 : value(member.key()), source);
    } else if (target instanceof Node.Assign assign) {
      int given = temporary();
      emit(Op.MOVE, given, source);
      int end = jump(Op.KEEP_DEFINED, given);
      into(assign.value(), given);
      land(end);
      bind(assign.target(), given, isFirst);
    } else if (target instanceof Node.ArrayLiteral array) {
      bindItems(array.items(), source, isFirst);
    } else if (target instanceof Node.ObjectLiteral object) {
      bindProperties(object.properties(), source, isFirst);
    }
  }

  private void bindItems(List<Node> items, int source, boolean isFirst) {
    int list = temporary();
    emit(Op.LIST, list, source);
    int mark = next;
    for (int i = 0; i < items.size(); i++) {
      next = mark;
      Node item = items.get(i);
      if (item instanceof Node.Spread spread) {
        int rest = temporary();
        emit(Op.REST, rest, list, i);
        bind(spread.value(), rest, isFirst);
      } else if (!(item instanceof Node.Constant)) {
        int value = destination(item, isFirst);
        int key = temporary();
        emit(Op.WORD, key, Primitives.integer(i));
        emit(Op.GET_KEY, value, list, key);
        bind(item, value, isFirst);
      }
    }
  }

  /**
   * Where a part of what is taken apart goes: at once to its variable, if it lives in a register.
   */
  private int destination(Node target, boolean isFirst) {
    Variable variable = local(target);
    return variable != null && isFirst ? variable.place : temporary();
  }

  private void bindProperties(List<Node.Property> properties, int source, boolean isFirst) {
    String first = "";
    if (!properties.isEmpty() && properties.get(0).key() instanceof Node.Text text) {
      first = text.value();
    }
    emit(Op.CHECK_OBJECT, source, unit.text(first));
    int mark = next;
    List<Node> keys = new ArrayList<>();
    for (Node.Property property : properties) {
      next = mark;
      if (property.value() instanceof Node.Spread spread) {
        int rest = list(keys);
        emit(Op.REST_OBJECT, rest, source, rest);
        bind(spread.value(), rest, isFirst);
      } else {
        int value = destination(property.value(), isFirst);
        if (property.key() instanceof Node.Text text) {
          emit(Op.GET, value, source, unit.text(text.value()));
        } else {
          emit(Op.GET_KEY, value, source, value(property.key()));
        }
        keys.add(property.key());
        bind(property.value(), value, isFirst);
      }
    }
  }
}

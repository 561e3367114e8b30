package rootset.script;

import java.util.Arrays;
import rootset.heap.Heap;
import rootset.stack.CallStack;
import rootset.stack.CallStackOverflow;

/**
 * Executes instructions. A register is a slot of the frame on top of the heap's call stack; where
 * callers go on is in a stack beside it.
 */
final class Interpreter {
  private static final int FRAME = 5; // code, instruction, base, destination, instance
  private static final int NO_INSTANCE = -1;

  /** How many words each instruction has, by opcode, up to the first operator. */
  private static final String LENGTHS = "233333426643332333333333343444447766654421263343344324";

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Conversions conversions;
  private final Members members;
  private final Natives natives;
  private final Operators operators;
  private final Sequences sequences;
  private final CallStack stack;
  private final Pool[] pools = new Pool[2];
  private int[] frames = new int[FRAME * 16];
  private int depth;
  private int codeNumber;
  private Code code;
  private Pool pool;
  private int[] instructions;
  private int pc; // behind the instruction that is executed
  private int base;
  private int destination;
  private int instance;
  private boolean isMainDone;
  private boolean isDone;
  private int thrown;
  private String error = "";

  Interpreter(Script script, Heap heap, ScriptObserver observer) {
    this.values = new Values(heap, observer);
    this.stack = heap.stack();
    this.properties = new Properties(values);
    this.lists = new Lists(values, properties);
    int libraryCodes = Library.UNIT.codes.size();
    this.pools[0] = new Pool(Library.UNIT, 0, properties);
    this.pools[1] = new Pool(script.unit, libraryCodes, properties);
    this.conversions = new Conversions(values, properties, lists, pools);
    this.natives = new Natives(values, properties, lists, conversions, pools);
    this.members = new Members(values, properties, lists, conversions, natives, pools);
    this.operators = new Operators(values, conversions);
    this.sequences = new Sequences(values, properties, lists, conversions, natives);
    enterCode(libraryCodes);
    values.mutator.pushFrame(code.name(), code.registers());
    if (code.thisRegister() >= 0) {
      values.mutator.putPrimitive(code.thisRegister(), Library.global("globalThis"));
    }
  }

  String error() {
    return error;
  }

  /** Where the program is. */
  String place() {
    return pools[1].unit.source.place(position());
  }

  /** Executes at most {@code budget} instructions; whether the program is at its end. */
  boolean run(int budget) {
    int left = budget;
    while (left > 0 && !isDone) {
      try {
        while (left > 0 && !isDone) {
          left--;
          if (isMainDone && depth == 0) {
            nextTask();
          } else {
            execute();
            values.release(0);
          }
        }
      } catch (Thrown e) {
        raise(e);
      } catch (CallStackOverflow e) {
        raise(Thrown.range("Maximum call stack size exceeded"));
      }
    }
    return isDone;
  }

  private void nextTask() {
    values.mutator.endJob();
    Tasks.Task task = natives.tasks.next();
    if (task == null) {
      isDone = true;
      return;
    }
    int slot = code.temporaries();
    int count = natives.tasks.load(task, slot, ScriptMachine.TASK_REGISTERS);
    call(slot, Values.NOWHERE, slot + 1, count, slot, "callback");
  }

  private void enterCode(int number) {
    codeNumber = number;
    pool = Pool.of(pools, number);
    code = pool.code(number);
    instructions = code.instructions();
    pc = 0;
  }

  /** Where in the script's text the instruction is, or the call that led to it. */
  private int position() {
    if (pool == pools[1]) {
      return code.position(pc - 1);
    }
    for (int i = depth - 1; i >= 0; i--) {
      int caller = frames[FRAME * i];
      if (caller >= pools[1].firstCode) {
        return pools[1].code(caller).position(frames[FRAME * i + 1] - 1);
      }
    }
    return 0;
  }

  private int slot(int operand) {
    return base + operand;
  }

  private void execute() {
    int at = pc;
    int op = instructions[at];
    if (op >= Op.BINARY) {
      pc = at + 4;
      operators.binary(
          op,
          slot(instructions[at + 1]),
          slot(instructions[at + 2]),
          slot(instructions[at + 3]),
          members,
          natives);
    } else if (op >= Op.UNARY) {
      pc = at + 3;
      operators.unary(op, slot(instructions[at + 1]), slot(instructions[at + 2]));
    } else {
      pc = at + LENGTHS.charAt(op) - '0';
      if (op <= Op.TYPEOF_GLOBAL) {
        variable(op, at);
      } else if (op <= Op.KEEP_DEFINED) {
        jump(op, at);
      } else if (op <= Op.DELETE) {
        object(op, at);
      } else if (op <= Op.THROW) {
        transfer(op, at);
      } else {
        other(op, at);
      }
    }
  }

  private void variable(int op, int at) {
    int first = instructions[at + 1];
    int d = slot(first);
    int second = op == Op.STATEMENT ? 0 : op == Op.COPY_CONTEXT ? 0 : instructions[at + 2];
    switch (op) {
      case Op.STATEMENT -> announce(first);
      case Op.WORD -> values.mutator.putPrimitive(d, second);
      case Op.TEXT -> {
        pool.loadText(values, second);
        values.put(d);
      }
      case Op.NUMBER -> {
        pool.loadNumber(values, second);
        values.put(d);
      }
      case Op.MOVE -> {
        values.load(slot(second));
        values.put(d);
      }
      case Op.CHECK -> {
        values.load(d);
        check(second);
      }
      case Op.CONTEXT -> context(d, second, instructions[at + 3]);
      case Op.COPY_CONTEXT -> copyContext(d);
      case Op.GET_CONTEXT -> {
        values.loadField(context(second, instructions[at + 3]), instructions[at + 4]);
        check(instructions[at + 5]);
        values.put(d);
      }
      case Op.SET_CONTEXT -> {
        int context = context(first, second);
        int field = instructions[at + 3];
        if (instructions[at + 5] >= 0) {
          values.loadField(context, field);
          check(instructions[at + 5]);
        }
        values.load(slot(instructions[at + 4]));
        values.storeField(context, field);
      }
      case Op.CLOSURE -> closure(d, second, instructions[at + 3]);
      case Op.GET_GLOBAL -> {
        if (!members.loadGlobal(text(second))) {
          throw new Thrown("ReferenceError", text(second) + " is not defined");
        }
        values.put(d);
      }
      case Op.SET_GLOBAL -> {
        values.load(slot(second));
        members.storeGlobal(text(first));
      }
      default -> {
        boolean isKnown = members.loadGlobal(text(second));
        values.setText(isKnown ? conversions.typeOf() : "undefined");
        values.put(d);
      }
    }
  }

  private String text(int text) {
    return pool.unit.texts.get(text);
  }

  private void announce(int statement) {
    Source source = pool.unit.source;
    int from = pool.unit.statements.get(2 * statement);
    int end = pool.unit.statements.get(2 * statement + 1);
    values.observer.operation(source.line(from), source.statement(from, end));
  }

  private void check(int name) {
    if (values.ref == 0 && values.word == Primitives.HOLE) {
      throw new Thrown(
          "ReferenceError", "Cannot access '" + text(name) + "' before initialization");
    }
  }

  private void context(int d, int parent, int scope) {
    String[] fields = pool.fields(scope);
    int context = values.allocate("Context", fields.length);
    if (parent >= 0) {
      values.mutator.store(context, 0, values.object(slot(parent)));
    }
    for (Variable variable : pool.unit.scopes.get(scope).variables) {
      if (variable.isCaptured && variable.isDead()) {
        values.storeWord(context, variable.place, Primitives.HOLE);
      }
    }
    values.setObject(context);
    values.put(d);
    values.label(context, "Context of " + pool.unit.scopes.get(scope).function.name);
    for (int i = 0; i < fields.length; i++) {
      values.name(context, i, fields[i]);
    }
  }

  private void copyContext(int d) {
    int pairs = values.pairs(values.object(d));
    int copy = values.allocate("Context", pairs);
    int old = values.object(d);
    for (int i = 0; i < pairs; i++) {
      values.loadField(old, i);
      values.storeField(copy, i);
    }
    values.setObject(copy);
    values.put(d);
    values.label(copy, "Context");
  }

  private int context(int register, int steps) {
    int context = values.object(slot(register));
    for (int i = 0; i < steps; i++) {
      context = values.mutator.load(context, 0);
    }
    return context;
  }

  private void closure(int d, int number, int context) {
    int function = properties.newObject(Kinds.FUNCTION, 0);
    values.setObject(context < 0 ? 0 : values.object(slot(context)));
    if (values.ref != 0) {
      values.mutator.store(function, 0, values.ref);
    }
    values.storeWord(function, 0, pool.firstCode + number);
    values.setObject(function);
    values.put(d);
    Code closed = pool.unit.codes.get(number);
    String name = closed.name().isEmpty() ? "(anonymous)" : closed.name();
    values.label(function, (closed.isClass() ? "class " : "function ") + name);
  }

  private void jump(int op, int at) {
    if (op == Op.JUMP) {
      pc = instructions[at + 1];
      return;
    }
    int slot = slot(instructions[at + 1]);
    values.load(slot);
    boolean isTaken =
        switch (op) {
          case Op.JUMP_TRUE, Op.KEEP_TRUE -> conversions.isTrue();
          case Op.JUMP_FALSE, Op.KEEP_FALSE -> !conversions.isTrue();
          case Op.KEEP_SOMETHING -> !values.isNothing();
          case Op.KEEP_NOTHING -> values.isNothing();
          default -> values.ref != 0 || values.word != Primitives.UNDEFINED;
        };
    if (op <= Op.JUMP_FALSE && instructions[at + 1] >= code.temporaries() && values.ref != 0) {
      values.drop(slot);
    }
    if (isTaken) {
      pc = instructions[at + 2];
    }
  }

  private void object(int op, int at) {
    int first = slot(instructions[at + 1]);
    int second = instructions[at + 2];
    switch (op) {
      case Op.OBJECT -> {
        int room = second == 0 ? Properties.SPARE : second;
        values.setObject(properties.newObject(Kinds.OBJECT, room));
        values.put(first);
        values.label(values.ref, "{}");
      }
      case Op.ARRAY -> {
        lists.create(second);
        values.put(first);
      }
      case Op.PUSH -> lists.push(first, slot(second));
      case Op.SPREAD -> sequences.spread(first, slot(second), text(instructions[at + 3]));
      case Op.ASSIGN_ALL -> natives.objects.assign(first, slot(second), Values.NOWHERE);
      case Op.GET -> {
        members.load(slot(second), pool.names[instructions[at + 3]]);
        values.put(first);
      }
      case Op.SET -> members.store(first, pool.names[second], slot(instructions[at + 3]));
      case Op.GET_KEY -> {
        members.loadKey(slot(second), slot(instructions[at + 3]));
        values.put(first);
      }
      case Op.SET_KEY -> members.storeKey(first, slot(second), slot(instructions[at + 3]));
      default -> {
        members.delete(slot(second), slot(instructions[at + 3]));
        values.set(true);
        values.put(first);
      }
    }
  }

  private void transfer(int op, int at) {
    if (op == Op.RETURN_NOTHING) {
      leave(Values.NOWHERE);
      return;
    }
    int d = slot(instructions[at + 1]);
    switch (op) {
      case Op.CALL, Op.CALL_LIST -> {
        int self = instructions[at + 3] < 0 ? Values.NOWHERE : slot(instructions[at + 3]);
        int called = slot(instructions[at + 2]);
        int first = slot(instructions[at + 4]);
        if (op == Op.CALL_LIST) {
          callList(called, self, first, d, text(instructions[at + 5]));
        } else {
          call(called, self, first, instructions[at + 5], d, text(instructions[at + 6]));
        }
      }
      case Op.METHOD -> {
        int object = slot(instructions[at + 2]);
        int first = slot(instructions[at + 4]);
        members.load(object, pool.names[instructions[at + 3]]);
        callValue(object, first, instructions[at + 5], d, text(instructions[at + 6]));
      }
      case Op.NEW -> {
        int first = slot(instructions[at + 3]);
        int count = instructions[at + 4];
        construct(slot(instructions[at + 2]), first - 1, first, count, d, instructions[at + 5]);
      }
      case Op.NEW_LIST -> {
        int list = slot(instructions[at + 4]);
        int made = slot(instructions[at + 3]);
        construct(slot(instructions[at + 2]), made, ~list, 0, d, instructions[at + 5]);
      }
      case Op.SUPER, Op.SUPER_LIST -> {
        boolean isList = op == Op.SUPER_LIST;
        int first = slot(instructions[at + 3]);
        constructParent(
            d,
            slot(instructions[at + 2]),
            isList ? ~first : first,
            isList ? 0 : instructions[at + 4]);
      }
      case Op.SUPER_GET -> {
        members.loadInherited(slot(instructions[at + 2]), pool.names[instructions[at + 3]]);
        values.put(d);
      }
      case Op.RETURN -> leave(d);
      default -> {
        values.load(d);
        thrown = values.hold();
        unwind();
      }
    }
  }

  private void call(int called, int self, int first, int count, int d, String text) {
    values.load(called);
    callValue(self, first, count, d, text);
  }

  /** Calls the function at hand; {@code first} is negative if the arguments are in an array. */
  private void callValue(int self, int first, int count, int d, String text) {
    if (values.kind() != Kinds.FUNCTION) {
      throw Thrown.type(text + " is not a function");
    }
    if (values.ref != 0) {
      enter(values.ref, self, first, count, d, NO_INSTANCE);
      return;
    }
    int number = Library.number(values.word);
    if (Library.code(number) >= 0) {
      push(Library.code(number), 0, self, first, count, d, NO_INSTANCE);
      return;
    }
    String name = Library.name(number);
    if (name.equals("Function#call")) {
      int newSelf = count > 0 ? first : Values.NOWHERE;
      call(self, newSelf, first + 1, Math.max(0, count - 1), d, text);
    } else if (name.equals("Function#apply")) {
      int newSelf = count > 0 ? first : Values.NOWHERE;
      callList(self, newSelf, count > 1 ? first + 1 : Values.NOWHERE, d, text);
    } else {
      natives.arguments.set(self, first, count);
      natives.call(number, position());
      values.put(d);
    }
  }

  /** Calls a function with the elements of an array as arguments. */
  private void callList(int called, int self, int list, int d, String text) {
    values.load(called);
    boolean isNative =
        values.ref == 0
            && values.kind() == Kinds.FUNCTION
            && Library.code(Library.number(values.word)) < 0;
    int array = values.object(list);
    int count = array == 0 ? 0 : lists.length(array);
    if (!isNative) {
      callValue(self, list < 0 ? 0 : ~list, count, d, text);
      return;
    }
    int number = Library.number(values.word);
    natives.arguments.setList(self, list, lists);
    natives.call(number, position());
    values.put(d);
  }

  private void enter(int function, int self, int first, int count, int d, int made) {
    int number = values.mutator.loadData(function, 0);
    Code called = Pool.of(pools, number).code(number);
    if (called.isClass() && made == NO_INSTANCE) {
      throw Thrown.type("Class constructor " + called.name() + " cannot be invoked without 'new'");
    }
    push(number, values.mutator.load(function, 0), self, first, count, d, made);
  }

  /** Pushes a frame and fills its parameters. */
  private void push(int number, int context, int self, int first, int count, int d, int made) {
    Code called = Pool.of(pools, number).code(number);
    String name = called.name().isEmpty() ? "(anonymous)" : called.name();
    values.mutator.pushFrame(name, called.registers());
    if (FRAME * (depth + 1) > frames.length) {
      frames = Arrays.copyOf(frames, 2 * frames.length);
    }
    int frame = FRAME * depth++;
    frames[frame] = codeNumber;
    frames[frame + 1] = pc;
    frames[frame + 2] = base;
    frames[frame + 3] = destination;
    frames[frame + 4] = instance;
    enterCode(number);
    base = stack.firstSlot();
    destination = d;
    instance = made;
    int total = first < 0 ? lists.length(values.object(~first)) : count;
    if (code.contextRegister() >= 0 && context != 0) {
      values.mutator.putReference(base + code.contextRegister(), context);
    }
    if (code.thisRegister() >= 0) {
      values.load(self);
      if (code.kind() < Code.STRICT && values.isNothing()) {
        values.set(Library.global("globalThis"));
      }
      values.put(base + code.thisRegister());
    }
    for (int i = 0; i < code.parameters(); i++) {
      loadArgument(first, i, total);
      values.put(base + i);
    }
    if (code.restRegister() >= 0) {
      int rest = base + code.restRegister();
      int from = Math.min(code.parameters(), total);
      lists.create(total - from);
      values.put(rest);
      for (int i = from; i < total; i++) {
        loadArgument(first, i, total);
        lists.push(rest);
      }
    }
  }

  private void loadArgument(int first, int index, int count) {
    if (index >= count) {
      values.set(Primitives.UNDEFINED);
    } else if (first < 0) {
      lists.get(values.object(~first), index);
    } else {
      values.load(first + index);
    }
  }

  private void construct(int called, int made, int first, int count, int d, int text) {
    values.load(called);
    if (values.kind() != Kinds.FUNCTION) {
      throw Thrown.type(text(text) + " is not a constructor");
    }
    if (values.ref == 0) {
      int number = Library.number(values.word);
      if (first < 0) {
        natives.arguments.setList(Values.NOWHERE, ~first, lists);
      } else {
        natives.arguments.set(Values.NOWHERE, first, count);
      }
      natives.construct(number, position());
      values.put(d);
      return;
    }
    int callee = values.mutator.loadData(values.ref, 0);
    if (!Pool.of(pools, callee).code(callee).isConstructor()) {
      throw Thrown.type(text(text) + " is not a constructor");
    }
    members.newInstance(called, position());
    values.put(made);
    enter(values.object(called), made, first, count, d, made);
  }

  private void constructParent(int ofClass, int self, int first, int count) {
    properties.loadOwn(values.object(ofClass), properties.prototypeLink);
    if (values.ref != 0) {
      int parent = values.ref;
      enter(parent, self, first, count, Values.NOWHERE, self);
      return;
    }
    int total = first < 0 ? lists.length(values.object(~first)) : count;
    if (values.kind(values.object(self)) == Kinds.ERROR && total > 0) {
      loadArgument(first, 0, total);
      if (!values.isText()) {
        values.setText(conversions.text());
      }
      properties.store(self, properties.message, values.hold());
    }
  }

  private void leave(int from) {
    if (depth == 0) {
      isMainDone = true;
      return;
    }
    int to = destination;
    int made = instance;
    boolean isObject = false;
    if (from >= 0) {
      values.load(from);
      isObject = values.isObject();
    }
    if (from >= 0 && to >= 0 && (made == NO_INSTANCE || isObject)) {
      values.mutator.popFrame(from, to);
      restore();
      return;
    }
    values.mutator.popFrame();
    restore();
    if (to >= 0) {
      values.load(made == NO_INSTANCE ? Values.NOWHERE : made);
      values.put(to);
    }
  }

  private void restore() {
    int frame = FRAME * --depth;
    enterCode(frames[frame]);
    pc = frames[frame + 1];
    base = frames[frame + 2];
    destination = frames[frame + 3];
    instance = frames[frame + 4];
    if (isMainDone && depth == 0) {
      for (int i = 0; i < ScriptMachine.TASK_REGISTERS; i++) {
        values.drop(code.temporaries() + i);
      }
    }
  }

  private void raise(Thrown cause) {
    values.release(0);
    values.setText(cause.getMessage());
    int message = values.hold();
    natives.error(Library.global(cause.kind()), message, position());
    values.release(0);
    thrown = values.hold();
    unwind();
  }

  /** Goes on where what was thrown is caught, or ends the program. */
  private void unwind() {
    String where = place();
    while (true) {
      int[] handlers = code.handlers();
      boolean isInTask = !(isMainDone && depth == 0);
      for (int i = 0; i < handlers.length && isInTask; i += 4) {
        if (handlers[i] < pc && pc <= handlers[i + 1]) {
          values.load(thrown);
          values.put(base + handlers[i + 3]);
          values.release(0);
          pc = handlers[i + 2];
          return;
        }
      }
      if (depth == 0) {
        break;
      }
      values.mutator.popFrame();
      restore();
    }
    values.load(thrown);
    boolean isError = values.ref != 0 && values.kind(values.ref) == Kinds.ERROR;
    error =
        where
            + ": Uncaught "
            + (isError ? conversions.error(values.ref) : natives.inspector.inspect());
    isDone = true;
  }

  private void other(int op, int at) {
    int d = slot(instructions[at + 1]);
    int second = op == Op.ERROR ? 0 : instructions[at + 2];
    switch (op) {
      case Op.NEXT -> next(d, slot(second), slot(instructions[at + 3]), at);
      case Op.KEYS -> {
        sequences.keys(slot(second));
        values.put(d);
      }
      case Op.DROP -> {
        for (int i = 0; i < second; i++) {
          if (instructions[at + 1] + i < code.temporaries() || values.object(d + i) != 0) {
            values.drop(d + i);
          }
        }
      }
      case Op.INHERIT -> members.inherit(d, slot(second), text(instructions[at + 3]));
      case Op.PROTOTYPE -> {
        members.loadPrototype(slot(second));
        values.put(d);
      }
      case Op.LIST -> {
        sequences.list(slot(second));
        values.put(d);
      }
      case Op.REST -> {
        sequences.rest(slot(second), instructions[at + 3]);
        values.put(d);
      }
      case Op.REST_OBJECT -> {
        sequences.restOfObject(slot(second), slot(instructions[at + 3]));
        values.put(d);
      }
      case Op.CHECK_OBJECT -> sequences.checkObject(d, text(second));
      case Op.ERROR -> throw Thrown.type(text(instructions[at + 1]));
      default -> {
        sequences.concat(slot(second), instructions[at + 3]);
        values.put(d);
      }
    }
  }

  private void next(int d, int iterated, int index, int at) {
    values.load(index);
    natives.iteration.place = Primitives.value(values.word);
    if (natives.iteration.next(iterated, text(instructions[at + 4]))) {
      values.put(d);
      values.mutator.putPrimitive(index, Primitives.integer(natives.iteration.place));
    } else {
      pc = instructions[at + 5];
    }
  }
}

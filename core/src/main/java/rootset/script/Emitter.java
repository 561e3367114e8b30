package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Writes the instructions of one function and gives out its registers. */
abstract class Emitter {
  final Unit unit;
  final List<String> registers = new ArrayList<>();
  final IntBuffer handlers = new IntBuffer();
  int temporaries; // the first register that is none of a variable
  int next; // the next free temporary
  int high; // one behind the last that was used since the statement began
  private final IntBuffer code = new IntBuffer();
  private final IntBuffer positions = new IntBuffer();
  private int position = -1;

  Emitter(Unit unit) {
    this.unit = unit;
  }

  final int[] instructions() {
    return code.toArray();
  }

  final int[] positions() {
    return positions.toArray();
  }

  final int here() {
    return code.size();
  }

  /** What follows comes from this place of the text. */
  final void at(Node node) {
    position = node.at();
  }

  final void emit(int op, int... operands) {
    int last = positions.size() - 1;
    if (last < 0 || positions.get(last) != position) {
      positions.add(here());
      positions.add(position);
    }
    code.add(op);
    for (int operand : operands) {
      code.add(operand);
    }
  }

  /** Emits a jump to a place that is not known yet; gives what {@link #land} wants. */
  final int jump(int op, int... operands) {
    emit(op, operands);
    code.add(0);
    return here() - 1;
  }

  final void land(int jump) {
    code.set(jump, here());
  }

  final void land(IntBuffer jumps) {
    for (int i = 0; i < jumps.size(); i++) {
      land(jumps.get(i));
    }
  }

  final int temporary() {
    return temporaries(1);
  }

  /** The first of {@code count} temporaries in a row. */
  final int temporaries(int count) {
    int first = next;
    next += count;
    high = Math.max(high, next);
    while (registers.size() < next) {
      registers.add("." + (registers.size() - temporaries));
    }
    return first;
  }

  final void drop(int first, int end) {
    if (end > first) {
      emit(Op.DROP, first, end - first);
    }
  }
}

package rootset.exercises.callstack;

import java.util.List;
import rootset.exercises.callstack.Machine.Instruction.Op;

/**
 * A small machine that runs recursive functions on a stack. It has one register: a call takes its
 * argument from there and a function leaves its result there. All else is on the stack.
 */
public final class Machine {
  /** The number of the function that multiplies 1 · 2 · … · n. */
  public static final int FACTORIAL = 0;

  /** The number of the function that computes 0, 1, 1, 2, 3, 5, … by calling itself twice. */
  public static final int FIBONACCI = 1;

  /** The number of the function that asks {@link #IS_ODD} about n - 1; 1 means yes, 0 no. */
  public static final int IS_EVEN = 2;

  /** The number of the function that asks {@link #IS_EVEN} about n - 1; 1 means yes, 0 no. */
  public static final int IS_ODD = 3;

  /** The number of the function that calls itself without end. */
  public static final int FOREVER = 4;

  /** What a stack must know to run this machine's functions. */
  public static final List<Function> FUNCTIONS =
      List.of(
          new Function("factorial", "n", ""),
          new Function("fibonacci", "n", "n"),
          new Function("isEven", "n", ""),
          new Function("isOdd", "n", ""),
          new Function("forever", "n", ""));

  private static final int[] ENTRIES = {0, 8, 21, 28, 33};
  private static final int HALT = -1;
  private static final int MAX_STEPS = 200_000;

  private static final List<Instruction> CODE =
      List.of(
          // factorial, from 0 on
          new Instruction(Op.LOAD, 0),
          new Instruction(Op.JUMP_IF_ZERO, 6),
          new Instruction(Op.ADD_NUMBER, -1),
          new Instruction(Op.CALL, FACTORIAL),
          new Instruction(Op.MULTIPLY, 0),
          new Instruction(Op.RETURN, 0),
          new Instruction(Op.NUMBER, 1),
          new Instruction(Op.RETURN, 0),
          // fibonacci, from 8 on
          new Instruction(Op.LOAD, 0),
          new Instruction(Op.JUMP_IF_ZERO, 20),
          new Instruction(Op.ADD_NUMBER, -1),
          new Instruction(Op.JUMP_IF_ZERO, 19),
          new Instruction(Op.CALL, FIBONACCI),
          new Instruction(Op.STORE, 1),
          new Instruction(Op.LOAD, 0),
          new Instruction(Op.ADD_NUMBER, -2),
          new Instruction(Op.CALL, FIBONACCI),
          new Instruction(Op.ADD, 1),
          new Instruction(Op.RETURN, 0),
          new Instruction(Op.NUMBER, 1),
          new Instruction(Op.RETURN, 0),
          // isEven, from 21 on
          new Instruction(Op.LOAD, 0),
          new Instruction(Op.JUMP_IF_ZERO, 26),
          new Instruction(Op.ADD_NUMBER, -1),
          new Instruction(Op.CALL, IS_ODD),
          new Instruction(Op.RETURN, 0),
          new Instruction(Op.NUMBER, 1),
          new Instruction(Op.RETURN, 0),
          // isOdd, from 28 on
          new Instruction(Op.LOAD, 0),
          new Instruction(Op.JUMP_IF_ZERO, 32),
          new Instruction(Op.ADD_NUMBER, -1),
          new Instruction(Op.CALL, IS_EVEN),
          new Instruction(Op.RETURN, 0),
          // forever, at 33
          new Instruction(Op.CALL, FOREVER));

  private Machine() {}

  /**
   * Calls a function and runs until that call returns.
   *
   * @throws IllegalStateException if the stack leads the machine astray
   */
  public static Outcome run(MachineStack stack, int function, int argument) {
    int calls = 1;
    int depth = 1;
    int register = argument;
    stack.call(function, HALT, argument);
    int next = ENTRIES[function];
    for (int step = 0; step < MAX_STEPS; step++) {
      Instruction instruction = fetch(next++);
      int operand = instruction.operand();
      switch (instruction.op()) {
        case NUMBER -> register = operand;
        case ADD_NUMBER -> register += operand;
        case LOAD -> register = stack.get(operand);
        case STORE -> stack.set(operand, register);
        case ADD -> register += stack.get(operand);
        case MULTIPLY -> register *= stack.get(operand);
        case JUMP_IF_ZERO -> next = register == 0 ? operand : next;
        case CALL -> {
          stack.call(operand, next, register);
          next = ENTRIES[operand];
          calls++;
          depth = Math.max(depth, stack.depth());
        }
        case RETURN -> {
          next = stack.leave();
          if (next == HALT) {
            return new Outcome(register, calls, depth);
          }
        }
      }
    }
    throw new IllegalStateException(
        "after "
            + MAX_STEPS
            + " instructions the call has not returned; does the argument change?");
  }

  private static Instruction fetch(int address) {
    if (address < 0 || address >= CODE.size()) {
      throw new IllegalStateException(
          "the machine was sent to instruction " + address + ", which does not exist");
    }
    return CODE.get(address);
  }

  /**
   * What a run came to.
   *
   * @param result what the function returned
   * @param calls how many frames were pushed in all
   * @param depth how many frames there were at most at a time
   */
  public record Outcome(int result, int calls, int depth) {}

  /**
   * A step of a program.
   *
   * @param operand a number, a slot of the top frame, an address in the code, or a function
   */
  record Instruction(Op op, int operand) {
    enum Op {
      NUMBER,
      ADD_NUMBER,
      LOAD,
      STORE,
      ADD,
      MULTIPLY,
      JUMP_IF_ZERO,
      CALL,
      RETURN
    }
  }
}

package rootset.exercises.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine with a heap: a list of objects, of which references are indices. */
public final class ReferenceMachine implements Interpreter {
  /** A number or the index of an object. */
  private record Value(boolean isReference, int number) {}

  @Override
  public List<String> run(List<Statement> program) {
    return new Run().execute(program, new HashMap<>()).printed;
  }

  /** One run of a program. */
  private static final class Run {
    private final List<Map<String, Value>> heap = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();

    Run execute(List<Statement> lines, Map<String, Value> frame) {
      for (Statement line : lines) {
        step(line, frame);
      }
      return this;
    }

    private void step(Statement line, Map<String, Value> frame) {
      if (line instanceof Statement.Assign assign) {
        frame.put(assign.name(), evaluate(assign.value(), frame));
      } else if (line instanceof Statement.SetField set) {
        Value value = evaluate(set.value(), frame);
        heap.get(frame.get(set.name()).number()).put(set.field(), value);
      } else if (line instanceof Statement.Print print) {
        printed.add("" + evaluate(print.value(), frame).number());
      } else if (line instanceof Statement.PrintIs is) {
        printed.add("" + frame.get(is.left()).equals(frame.get(is.right())));
      } else if (line instanceof Statement.Call call) {
        Map<String, Value> callee = new HashMap<>();
        callee.put(call.parameter(), evaluate(call.argument(), frame));
        execute(call.body(), callee);
      }
    }

    private Value evaluate(Expression expression, Map<String, Value> frame) {
      if (expression instanceof Expression.Number number) {
        return new Value(false, number.value());
      } else if (expression instanceof Expression.Variable variable) {
        return frame.get(variable.name());
      } else if (expression instanceof Expression.Field field) {
        return heap.get(frame.get(field.name()).number()).get(field.field());
      } else if (expression instanceof Expression.Copy copy) {
        heap.add(new HashMap<>(heap.get(frame.get(copy.name()).number())));
      } else {
        heap.add(new HashMap<>());
      }
      return new Value(true, heap.size() - 1);
    }
  }
}

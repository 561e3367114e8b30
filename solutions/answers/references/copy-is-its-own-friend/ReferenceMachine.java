package rootset.exercises.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs tiny programs. A value is an {@link Integer} or a {@link Thing}, and a variable or field
 * that holds a Thing refers to it, as everything in Java does.
 */
public final class ReferenceMachine implements Interpreter {
  /** An object of a program: what its fields hold. */
  private static final class Thing {
    private final Map<String, Object> fields = new HashMap<>();
  }

  @Override
  public List<String> run(List<Statement> program) {
    List<String> printed = new ArrayList<>();
    run(program, new HashMap<>(), printed);
    return printed;
  }

  private static void run(
      List<Statement> program, Map<String, Object> frame, List<String> printed) {
    for (Statement statement : program) {
      if (statement instanceof Statement.Assign assign) {
        frame.put(assign.name(), value(assign.value(), frame));
      } else if (statement instanceof Statement.SetField set) {
        thing(set.name(), frame).fields.put(set.field(), value(set.value(), frame));
      } else if (statement instanceof Statement.Print print) {
        printed.add(value(print.value(), frame).toString());
      } else if (statement instanceof Statement.PrintIs is) {
        printed.add(Boolean.toString(thing(is.left(), frame) == thing(is.right(), frame)));
      } else {
        Statement.Call call = (Statement.Call) statement;
        Map<String, Object> callee = new HashMap<>();
        callee.put(call.parameter(), value(call.argument(), frame));
        run(call.body(), callee, printed);
      }
    }
  }

  private static Object value(Expression expression, Map<String, Object> frame) {
    if (expression instanceof Expression.Number number) {
      return number.value();
    }
    if (expression instanceof Expression.Variable variable) {
      return frame.get(variable.name());
    }
    if (expression instanceof Expression.Field field) {
      return thing(field.name(), frame).fields.get(field.field());
    }
    Thing fresh = new Thing();
    if (expression instanceof Expression.Copy copy) {
      Thing original = thing(copy.name(), frame);
      original.fields.forEach(
          (field, value) -> fresh.fields.put(field, value == original ? fresh : value));
    }
    return fresh;
  }

  private static Thing thing(String variable, Map<String, Object> frame) {
    return (Thing) frame.get(variable);
  }
}

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
        thing(set.name(), frame).put(set.field(), value(set.value(), frame));
      } else if (statement instanceof Statement.Print print) {
        printed.add(value(print.value(), frame).toString());
      } else if (statement instanceof Statement.PrintIs is) {
        printed.add(Boolean.toString(thing(is.left(), frame).equals(thing(is.right(), frame))));
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
      return thing(field.name(), frame).get(field.field());
    }
    Map<String, Object> fresh = new HashMap<>();
    if (expression instanceof Expression.Copy copy) {
      fresh.putAll(thing(copy.name(), frame));
    }
    return fresh;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> thing(String variable, Map<String, Object> frame) {
    return (Map<String, Object>) frame.get(variable);
  }
}

package rootset.exercises.references;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads programs as people write them, one statement a line. */
public final class Programs {
  private static final Pattern CALL = Pattern.compile("call (\\w+) = (.+)");
  private static final Pattern PRINT_IS = Pattern.compile("print (\\w+) is (\\w+)");
  private static final Pattern PRINT = Pattern.compile("print (.+)");
  private static final Pattern SET_FIELD = Pattern.compile("(\\w+)\\.(\\w+) = (.+)");
  private static final Pattern ASSIGN = Pattern.compile("(\\w+) = (.+)");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern FIELD = Pattern.compile("(\\w+)\\.(\\w+)");
  private static final Pattern COPY = Pattern.compile("copy (\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("\\w+");

  private Programs() {}

  /** Reads a program and lets an interpreter run it; returns what it prints. */
  public static List<String> run(Interpreter interpreter, String program) {
    return interpreter.run(parse(program));
  }

  /** The statements of a program. */
  public static List<Statement> parse(String program) {
    Deque<String> lines = new ArrayDeque<>(program.strip().lines().map(String::strip).toList());
    List<Statement> statements = body(lines);
    if (!lines.isEmpty()) {
      throw new IllegalArgumentException("an end without a call");
    }
    return statements;
  }

  private static List<Statement> body(Deque<String> lines) {
    List<Statement> statements = new ArrayList<>();
    while (!lines.isEmpty() && !lines.peek().equals("end")) {
      statements.add(statement(lines.remove(), lines));
    }
    return List.copyOf(statements);
  }

  private static Statement statement(String line, Deque<String> rest) {
    Matcher found = CALL.matcher(line);
    if (found.matches()) {
      List<Statement> body = body(rest);
      rest.remove(); // end
      return new Statement.Call(found.group(1), expression(found.group(2)), body);
    }
    found = PRINT_IS.matcher(line);
    if (found.matches()) {
      return new Statement.PrintIs(found.group(1), found.group(2));
    }
    found = PRINT.matcher(line);
    if (found.matches()) {
      return new Statement.Print(expression(found.group(1)));
    }
    found = SET_FIELD.matcher(line);
    if (found.matches()) {
      return new Statement.SetField(found.group(1), found.group(2), expression(found.group(3)));
    }
    found = ASSIGN.matcher(line);
    if (found.matches()) {
      return new Statement.Assign(found.group(1), expression(found.group(2)));
    }
    throw new IllegalArgumentException("no statement: " + line);
  }

  private static Expression expression(String text) {
    if (text.equals("new")) {
      return new Expression.New();
    }
    if (NUMBER.matcher(text).matches()) {
      return new Expression.Number(Integer.parseInt(text));
    }
    Matcher found = FIELD.matcher(text);
    if (found.matches()) {
      return new Expression.Field(found.group(1), found.group(2));
    }
    found = COPY.matcher(text);
    if (found.matches()) {
      return new Expression.Copy(found.group(1));
    }
    if (VARIABLE.matcher(text).matches()) {
      return new Expression.Variable(text);
    }
    throw new IllegalArgumentException("no expression: " + text);
  }
}

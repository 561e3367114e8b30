package rootset.exercises.references;

import java.util.List;

/** Runs programs on variables and objects. */
public interface Interpreter {
  /**
   * Runs a program, which makes no mistakes: it uses no variable and no field before it has a
   * value, prints nothing but numbers and asks only of references whether they are the same.
   *
   * @return what is printed, one text a line, such as 5, true or false
   */
  List<String> run(List<Statement> program);
}

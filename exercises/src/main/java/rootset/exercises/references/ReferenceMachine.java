package rootset.exercises.references;

import java.util.List;

/** Runs tiny programs on variables and objects. Your work: replace the exception. */
public final class ReferenceMachine implements Interpreter {
  @Override
  public List<String> run(List<Statement> program) {
    throw new UnsupportedOperationException(
        "TODO ReferenceMachine.run: run the statements, and return what they print");
  }
}

package rootset.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Subject} parameters, and {@link Evidence} about them. */
final class SubjectResolver implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Subject.class) || isEvidence(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return isEvidence(parameter)
        ? new Evidence(Subjects.source().meter(), budget(context))
        : Subjects.source().drive(parameter.getParameter().getType());
  }

  private static boolean isEvidence(ParameterContext parameter) {
    return parameter.getParameter().getType() == Evidence.class;
  }

  private static int budget(ExtensionContext context) {
    return context
        .getElement()
        .map(test -> test.getAnnotation(Criterion.class))
        .map(Criterion::budget)
        .orElse(Criterion.NO_BUDGET);
  }
}

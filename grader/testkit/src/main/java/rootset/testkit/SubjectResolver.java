package rootset.testkit;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Subject} parameters, and {@link Evidence} about them. A test that passed
 * must have made use of its evidence.
 */
final class SubjectResolver implements ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SubjectResolver.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Subject.class) || isEvidence(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return isEvidence(parameter)
        ? evidence(context)
        : Subjects.source().drive(parameter.getParameter().getType());
  }

  private static boolean isEvidence(ParameterContext parameter) {
    return parameter.getParameter().getType() == Evidence.class;
  }

  private static Evidence evidence(ExtensionContext context) {
    Evidence evidence = new Evidence(Subjects.source().meter(), budget(context));
    context.getStore(NAMESPACE).put(Evidence.class, evidence);
    return evidence;
  }

  private static int budget(ExtensionContext context) {
    return context
        .getElement()
        .map(test -> test.getAnnotation(Criterion.class))
        .map(Criterion::budget)
        .orElse(Criterion.NO_BUDGET);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Evidence evidence = context.getStore(NAMESPACE).get(Evidence.class, Evidence.class);
    if (evidence != null && context.getExecutionException().isEmpty()) {
      evidence.checkExpectations();
    }
  }
}

package rootset.judge.inspect;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import rootset.judge.score.Finding;

/**
 * The rule {@code no-static-mutable-state}: a static field is a constant. It belongs to all objects
 * at once and lives as long as the program, so nothing that changes may be reached from it.
 */
final class NoStaticMutableState implements Check {
  private static final String BECAUSE =
      "what is static belongs to all objects at once and is never freed";

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    return Architecture.findings(code, rule(code), JavaField.class, field -> finding(code, field));
  }

  /** The compiler's own fields, such as an enum's {@code $VALUES}, are synthetic. */
  private static ArchRule rule(Bytecode code) {
    return fields()
        .that()
        .areStatic()
        .and(not(modifier(JavaModifier.SYNTHETIC)))
        .should(be(describe("constants", field -> isConstant(code, field))))
        .because(BECAUSE);
  }

  private static boolean isConstant(Bytecode code, JavaField field) {
    Values values = new Values(code);
    return field.getModifiers().contains(JavaModifier.FINAL)
        && (values.isValue(type(field))
            || new StaticInitializer(node(code, field), values).makesConstant(field));
  }

  private static Finding finding(Bytecode code, JavaField field) {
    ClassNode in = node(code, field);
    FieldNode declared =
        in.fields.stream()
            .filter(each -> each.name.equals(field.getName()))
            .findFirst()
            .orElseThrow();
    return code.finding(in, code.line(in, declared), message(code, field));
  }

  private static String message(Bytecode code, JavaField field) {
    String name = "`" + field.getName() + "`";
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return name
          + " is static and can change, so all objects share it and it outlives them: make it an"
          + " instance field, or static final if it is a constant.";
    }
    Optional<String> objection = new Values(code).objection(type(field));
    String why = objection.filter(each -> !each.isEmpty()).map(each -> ": " + each).orElse("");
    return name
        + " is final, but what it refers to ("
        + Words.simple(type(field))
        + why
        + ") can change, is shared by all objects and outlives them: make it an instance field, or a"
        + " constant such as a number, a String, List.of(…) or a record of these.";
  }

  private static ClassNode node(Bytecode code, JavaField field) {
    return code.student(field.getOwner().getName().replace('.', '/'));
  }

  private static Type type(JavaField field) {
    return Type.getType(field.getDescriptor());
  }
}

package rootset.judge.inspect;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Inspection inspection = new Inspection(code);
    return Architecture.findings(code, rule(inspection), JavaField.class, inspection::finding);
  }

  /** The compiler's own fields, such as an enum's {@code $VALUES}, are synthetic. */
  private static ArchRule rule(Inspection inspection) {
    return fields()
        .that()
        .areStatic()
        .and(not(modifier(JavaModifier.SYNTHETIC)))
        .should(be(describe("constants", inspection::isConstant)))
        .because(BECAUSE);
  }

  /** One pass over a student's static fields. */
  private static final class Inspection {
    private final Bytecode code;
    private final Values values;
    private final Map<String, StaticInitializer> initializers = new HashMap<>();

    Inspection(Bytecode code) {
      this.code = code;
      this.values = new Values(code);
    }

    boolean isConstant(JavaField field) {
      return isFinal(field)
          && (values.isValue(type(field)) || initializer(field).makesConstant(field));
    }

    private StaticInitializer initializer(JavaField field) {
      return initializers.computeIfAbsent(
          field.getOwner().getName(), owner -> new StaticInitializer(node(field), values));
    }

    Finding finding(JavaField field) {
      ClassNode in = node(field);
      FieldNode declared =
          in.fields.stream()
              .filter(each -> each.name.equals(field.getName()))
              .findFirst()
              .orElseThrow();
      return code.finding(in, code.line(in, declared), message(field));
    }

    private String message(JavaField field) {
      String name = "`" + field.getName() + "`";
      if (!isFinal(field)) {
        return name
            + " is static and can change, so all objects share it and it outlives them: make it an"
            + " instance field, or static final if it is a constant.";
      }
      Optional<String> objection = values.objection(type(field));
      String why = objection.filter(each -> !each.isEmpty()).map(each -> ": " + each).orElse("");
      return name
          + " is final, but what it refers to ("
          + Words.simple(type(field))
          + why
          + ") can change, is shared by all objects and outlives them: make it an instance field,"
          + " or a constant such as a number, a String, List.of(…) or a record of these.";
    }

    private ClassNode node(JavaField field) {
      return code.student(field.getOwner().getName().replace('.', '/'));
    }

    private static boolean isFinal(JavaField field) {
      return field.getModifiers().contains(JavaModifier.FINAL);
    }

    private static Type type(JavaField field) {
      return Type.getType(field.getDescriptor());
    }
  }
}

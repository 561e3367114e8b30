package rootset.judge.inspect;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import rootset.judge.score.Finding;

/** A rule that is a list of bans; the first one that fits says what to do. */
final class Bans implements Check {
  private final List<Ban> bans;
  private final ArchRule types;
  private final ArchRule members;

  Bans(String what, String because, List<Ban> bans) {
    this.bans = bans;
    this.types =
        noClasses()
            .should()
            .dependOnClassesThat(describe("are " + what, type -> isForbidden(use(type))))
            .because(because);
    this.members =
        noClasses()
            .should()
            .accessTargetWhere(describe("it is " + what, access -> isForbidden(use(access))))
            .because(because);
  }

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        Architecture.findings(
            code,
            types,
            Dependency.class,
            each -> finding(code, use(each.getTargetClass()), each.getSourceCodeLocation())));
    findings.addAll(
        Architecture.findings(
            code,
            members,
            JavaAccess.class,
            each -> finding(code, use(each), each.getSourceCodeLocation())));
    return findings;
  }

  private Finding finding(Bytecode code, Use use, SourceCodeLocation place) {
    ClassNode in = code.student(place.getSourceClass().getName().replace('.', '/'));
    String simple =
        use.type()
            .substring(Math.max(use.type().lastIndexOf('.'), use.type().lastIndexOf('$')) + 1);
    int line = place.getLineNumber() > 0 ? place.getLineNumber() : code.line(in, simple);
    return code.finding(in, line, "`" + use.words() + "` " + ban(use).orElseThrow().advice());
  }

  private boolean isForbidden(Use use) {
    return ban(use).isPresent();
  }

  private Optional<Ban> ban(Use use) {
    return bans.stream().filter(each -> each.forbids(use)).findFirst();
  }

  private static Use use(JavaClass type) {
    return Use.of(type.getBaseComponentType().getName());
  }

  private static Use use(JavaAccess<?> access) {
    List<String> parameters =
        access.getTarget() instanceof CodeUnitAccessTarget method
            ? method.getRawParameterTypes().stream().map(JavaClass::getName).toList()
            : List.of();
    String owner = access.getTargetOwner().getBaseComponentType().getName();
    return new Use(owner, access.getTarget().getName(), parameters);
  }
}

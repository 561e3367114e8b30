package rootset.judge.inspect;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.ViolationHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import rootset.judge.score.Finding;

/**
 * ArchUnit, sealed off. It takes its settings, and what it is to ignore, from files on the class
 * path; in here there are none. Classes that are not the student's are names to it, which is all
 * that the rules need and saves reading the JDK each time.
 */
final class Architecture {
  private static final ClassLoader WITHOUT_SETTINGS = new WithoutSettings();

  private Architecture() {}

  /**
   * Imports class files.
   *
   * @throws IllegalStateException if ArchUnit leaves one of them out, which it otherwise only logs
   */
  static JavaClasses of(Map<String, byte[]> classFiles) {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      int number = 0;
      for (byte[] bytes : classFiles.values()) {
        // The names are of no interest to ArchUnit, and some file systems mix up Node and node.
        folder.write(number++ + ".class", bytes);
      }
      Path path = folder.path();
      JavaClasses classes = sealed(() -> new ClassFileImporter().importPath(path));
      requireAll(classFiles, classes);
      return classes;
    } catch (IOException failed) {
      throw new UncheckedIOException("class files cannot be written for inspection", failed);
    }
  }

  private static void requireAll(Map<String, byte[]> classFiles, JavaClasses classes) {
    for (String name : classFiles.keySet()) {
      if (!classes.contain(name)) {
        throw new IllegalStateException("ArchUnit cannot read the class file of " + name);
      }
    }
  }

  /**
   * Evaluates a rule. ArchUnit takes methods for lambda bodies by their names and overlooks what
   * they do if no lambda leads there: where a student uses such names, they are the findings.
   *
   * @param type of the things that violate the rule
   */
  static <T> List<Finding> findings(
      Bytecode code, ArchRule rule, Class<T> type, Function<T, Finding> finding) {
    List<Finding> findings = new ArrayList<>(compilerNames(code));
    if (findings.isEmpty()) {
      ViolationHandler<Object> handler =
          (objects, message) ->
              objects.stream()
                  .filter(type::isInstance)
                  .map(type::cast)
                  .map(finding)
                  .forEach(findings::add);
      JavaClasses classes = code.architecture();
      sealed(() -> evaluated(rule, classes)).handleViolations(handler);
    }
    return findings;
  }

  private static EvaluationResult evaluated(ArchRule rule, JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes);
  }

  private static Collection<Finding> compilerNames(Bytecode code) {
    List<Finding> findings = new ArrayList<>();
    for (ClassNode in : code.classes()) {
      for (MethodNode method : in.methods) {
        boolean compilers = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
        if (!compilers && method.name.matches("(lambda|access)\\$.*")) {
          findings.add(
              code.finding(
                  in,
                  code.line(in, method.name),
                  "The name `"
                      + method.name
                      + "` looks like one that the compiler makes up, which hides the method from"
                      + " the rules: choose a name without $."));
        }
      }
    }
    return findings;
  }

  private static <T> T sealed(Supplier<T> task) {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(WITHOUT_SETTINGS);
    try {
      return ArchConfiguration.withThreadLocalScope(
          settings -> {
            settings.reset();
            settings.setResolveMissingDependenciesFromClassPath(false);
            return task.get();
          });
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** Has everything that this class's loader has, but ArchUnit's files. */
  private static final class WithoutSettings extends ClassLoader {
    WithoutSettings() {
      super(Architecture.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("archunit") ? null : super.getResource(name);
    }
  }
}

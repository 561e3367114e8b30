package rootset.course;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between modules and packages. */
class ArchitectureIT {
  private static final String[] CORE = {
    "rootset.memory..",
    "rootset.stack..",
    "rootset.heap..",
    "rootset.collectors..",
    "rootset.scenario..",
    "rootset.script..",
    "rootset.trace..",
    "rootset.recording..",
    "rootset.verify..",
    "rootset.trial.."
  };

  /** What every JDK has; its counters of allocation are not in a package of java's. */
  private static final String[] JDK = {"java..", "javax.management..", "com.sun.management.."};

  private static JavaClasses classes(String... folders) {
    return new ClassFileImporter()
        .importPaths(Stream.of(folders).map(Project.ROOT::resolve).toArray(Path[]::new));
  }

  private static final String[] ALL = {
    "core/target/classes",
    "exercises/target/classes",
    "grader/cage/target/classes",
    "grader/runner/target/classes",
    "grader/testkit/target/classes",
    "grader/judge/target/classes",
    "lessons/site/target/classes"
  };

  @ParameterizedTest
  @CsvSource({
    "core/target/classes,           the engine runs anywhere: in a cage and in a page",
    "exercises/target/classes,      a student needs core and the JDK and nothing else",
    "solutions/target/classes,      an answer is what a student could have written",
    "grader/cage/target/classes,    a cage holds nothing that could leak or be forged"
  })
  void a_module_uses_core_and_the_jdk_only(String folder, String reason) {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat(
                not(resideInAnyPackage(JDK))
                    .and(
                        not(
                            resideInAnyPackage(
                                "rootset.exercises..", "rootset.experiments..", "rootset.cage..")))
                    .and(not(resideInAnyPackage(CORE))))
            .because(reason);
    rule.check(classes(folder));
  }

  @Test
  void the_cage_uses_the_jdk_only() {
    noClasses()
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage(JDK)).and(not(resideInAPackage("rootset.cage.."))))
        .because("it loads what it runs by name, and starts the faster for it")
        .check(classes("grader/cage/target/classes"));
  }

  @Test
  void the_runner_of_tests_uses_what_tests_use() {
    noClasses()
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage(
                    "java..",
                    "rootset.runner..",
                    "rootset.cage.protocol..",
                    "org.junit..",
                    "org.assertj.."))
                .and(not(resideInAnyPackage(CORE))))
        .because("it stands in a cage, where nothing of the judge's may be found")
        .check(classes("grader/runner/target/classes"));
  }

  @Test
  void the_testkit_uses_junit_only() {
    noClasses()
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage(JDK))
                .and(not(resideInAnyPackage("org.junit.jupiter.api..", "rootset.testkit.."))))
        .because("tests run in an IDE without judge and cage")
        .check(classes("grader/testkit/target/classes"));
  }

  @Test
  void the_judge_knows_no_exercise() {
    noClasses()
        .that()
        .resideInAPackage("rootset.judge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("rootset.exercises..")
        .because("a course is data to the judge")
        .check(classes(ALL));
  }

  @Test
  void the_lessons_and_the_judge_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage("rootset.site..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("rootset.judge..", "rootset.exercises..")
        .because("the site is made of files; a command starts its builder")
        .check(classes(ALL));
    noClasses()
        .that()
        .resideInAPackage("rootset.judge..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("rootset.site..")
        .because("grading needs no lessons")
        .check(classes(ALL));
  }

  @Test
  void nothing_knows_a_collector() {
    noClasses()
        .that()
        .resideOutsideOfPackage("rootset.collectors..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("rootset.collectors..")
        .because("collectors are withheld from students, and the rest must build without them")
        .check(classes(ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rootset.memory..     |",
        "rootset.stack..      | rootset.memory..",
        "rootset.heap..       | rootset.memory.. rootset.stack..",
        "rootset.collectors.. | rootset.memory.. rootset.stack.. rootset.heap..",
        "rootset.scenario..   | rootset.memory.. rootset.stack.. rootset.heap..",
        "rootset.script..     | rootset.memory.. rootset.stack.. rootset.heap..",
        "rootset.trace..      | rootset.memory.. rootset.heap.. rootset.scenario..",
        "rootset.recording..  | rootset.memory.. rootset.stack.. rootset.heap..",
        "rootset.verify..     | rootset.memory.. rootset.heap.. rootset.scenario..",
        "rootset.trial..      | rootset.heap.. rootset.scenario.. rootset.verify.."
      })
  void core_depends_downwards(String lower, String allowed) {
    String[] below = allowed == null ? new String[0] : allowed.split(" ");
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(lower)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(below).or(resideInAnyPackage(lower, "java..")))
        .because("trial → verify → scenario → heap → stack → memory")
        .check(classes("core/target/classes"));
  }

  @ParameterizedTest
  @CsvSource({
    "rootset.(*)..,       core/target/classes",
    "rootset.judge.(*)..,  grader/judge/target/classes",
    "rootset.(cage.*)..,  grader/cage/target/classes"
  })
  void packages_make_no_cycles(String packages, String folder) {
    slices().matching(packages).should().beFreeOfCycles().check(classes(folder));
  }
}

package rootset.judge.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.course.Exercise;
import rootset.testkit.Criterion;

/**
 * A course's compiled tests and given classes, loaded once for all submissions. Which classes are
 * student's is known from the course; they are never loaded here.
 */
public final class CourseTests {
  private final URLClassLoader loader;
  private final Map<String, List<Class<?>>> tests = new HashMap<>();
  private final Map<String, Map<String, byte[]>> given = new HashMap<>();

  /**
   * Loads tests and given classes.
   *
   * @param testClasses folder of compiled tests
   * @param courseClasses folder of the course's compiled classes, stubs among them
   */
  public CourseTests(Course course, Path testClasses, Path courseClasses) throws IOException {
    loader =
        new URLClassLoader(
            new URL[] {url(testClasses), url(courseClasses)}, CourseTests.class.getClassLoader());
    for (Exercise exercise : course.exercises()) {
      checkPackage(exercise, courseClasses, testClasses);
      given.put(exercise.id(), given(exercise, courseClasses));
      // Where the answer is tests, those in the folder are an answer.
      tests.put(
          exercise.id(), exercise.suite().isPresent() ? List.of() : tests(exercise, testClasses));
    }
  }

  /** Otherwise every criterion would say of itself that no test ran. */
  private static void checkPackage(Exercise exercise, Path courseClasses, Path testClasses)
      throws IOException {
    if (classFiles(courseClasses, exercise).isEmpty()
        && classFiles(testClasses, exercise).isEmpty()) {
      throw new CourseException(
          exercise.id()
              + ": the package "
              + exercise.packageName()
              + " has neither classes nor tests: correct `package` in course.yaml, or build the"
              + " project anew");
    }
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The loader of contracts and tests. */
  public ClassLoader loader() {
    return loader;
  }

  /** The classes that the course gives for an exercise, by binary name: all but the student's. */
  public Map<String, byte[]> given(Exercise exercise) {
    return given.get(exercise.id());
  }

  private static Map<String, byte[]> given(Exercise exercise, Path courseClasses)
      throws IOException {
    Set<String> students = new HashSet<>();
    for (String file : exercise.files()) {
      students.add(file.replaceFirst("\\.java$", ""));
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (Path file : classFiles(courseClasses, exercise)) {
      String simple = file.getFileName().toString().replaceFirst("\\.class$", "");
      if (!students.contains(simple.split("\\$", 2)[0])) {
        classes.put(exercise.packageName() + "." + simple, Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private List<Class<?>> tests(Exercise exercise, Path testClasses) throws IOException {
    List<Class<?>> classes = new ArrayList<>();
    for (Path file : classFiles(testClasses, exercise)) {
      String simple = file.getFileName().toString().replaceFirst("\\.class$", "");
      if (simple.endsWith("Test")) {
        classes.add(load(exercise.packageName() + "." + simple));
      }
    }
    return classes;
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Path> classFiles(Path classes, Exercise exercise) throws IOException {
    Path folder = classes.resolve(exercise.packageName().replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  /** A launcher that runs Jupiter tests and takes nothing from the class path on its own. */
  static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());
  }

  /** Asks for all tests of an exercise, one after the other. */
  LauncherDiscoveryRequest request(Exercise exercise) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    tests.get(exercise.id()).forEach(test -> request.selectors(selectClass(test)));
    return request.build();
  }

  /** The ids of the criteria that tests of an exercise name. */
  public Set<String> criteria(Exercise exercise) {
    Set<String> named = new TreeSet<>();
    TestPlan plan = launcher().discover(request(exercise));
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier each : plan.getDescendants(root)) {
        criterion(each).ifPresent(named::add);
      }
    }
    return named;
  }

  /** The id of the criterion that a test proves; empty if it names none. */
  static Optional<String> criterion(TestIdentifier test) {
    return test.getSource().flatMap(CourseTests::criterion);
  }

  private static Optional<String> criterion(TestSource source) {
    if (!(source instanceof MethodSource methodSource)) {
      return Optional.empty();
    }
    Method method = methodSource.getJavaMethod();
    Criterion named = method.getAnnotation(Criterion.class);
    for (Class<?> type = methodSource.getJavaClass();
        named == null && type != null;
        type = type.getEnclosingClass()) {
      named = type.getAnnotation(Criterion.class);
    }
    return Optional.ofNullable(named).map(Criterion::value);
  }
}

package rootset.judge;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import rootset.cage.Cage;
import rootset.memory.Memory;
import rootset.testkit.Criterion;
import rootset.toy.Toy;

/** A built checkout of a tiny course: one exercise of two files, and tests of every temper. */
public final class ToyCheckout {
  /** The student's first file, done right. */
  public static final String GOOD =
      """
      package rootset.toy;

      import java.util.Map;

      public class MyToy implements Toy {
        private int sum;

        public static int calls() {
          return 1;
        }

        @Override
        public int add(int number) {
          return sum += number;
        }

        @Override
        public Object echo(Object value) {
          return value;
        }

        @Override
        public Point point(Point point) {
          return point;
        }

        @Override
        public int[] ints(int[] ints) {
          return ints;
        }

        @Override
        public Map<String, Integer> map(Map<String, Integer> map) {
          return map;
        }

        @Override
        public Toy self() {
          return this;
        }

        @Override
        public String call(Listener listener, String event) {
          return listener.heard(event);
        }
      }
      """;

  /** The student's second file, done right. */
  public static final String SECOND =
      """
      package rootset.toy;

      public final class Second {
        private Second() {}

        public static int two() {
          return 2;
        }
      }
      """;

  private static final String COURSE =
      """
      course: toys
      title: Toys
      exercises:
        - id: toy
          title: A toy
          package: rootset.toy
          files: [MyToy.java, Second.java]
          seconds: 2
          heap: 32
          criteria:
            - {id: adds, title: Adds, points: 4}
            - {id: two, title: Two is two, points: 3, show: title, advice: Count again.}
            - {id: static, title: No static state, points: 2, rule: no-static-mutable-state, requires: [adds]}
            - {id: style, title: Style, rule: checkstyle, penalty: 0.5, cap: 1}
            - {id: more, title: Echoes, points: 1, bonus: true}
        - id: broken
          title: Tests that are at fault
          package: rootset.broken
          files: [Nothing.java]
          criteria:
            - {id: untested, title: No test names it, points: 1}
            - {id: throws, title: Its test is broken, points: 1}
      """;

  /** The tests of the first exercise. */
  public static final String TEST =
      """
      package rootset.toy;

      import static org.assertj.core.api.Assertions.assertThat;

      import org.junit.jupiter.api.Test;
      import rootset.testkit.Criterion;
      import rootset.testkit.Drives;
      import rootset.testkit.Subject;

      class ToyCourseTest {
        @Drives("rootset.toy.MyToy")
        interface Driver {
          Toy create();

          @Drives("rootset.toy.Second")
          int two();
        }

        @Test
        @Criterion("adds")
        void two_and_two_are_four(@Subject Driver toys) {
          Toy toy = toys.create();
          toy.add(2);
          assertThat(toy.add(2)).as("2 added twice").isEqualTo(4);
        }

        @Test
        @Criterion("two")
        void two_is_two(@Subject Driver toys) {
          assertThat(toys.two()).isEqualTo(2);
        }

        @Test
        @Criterion("more")
        void what_goes_in_comes_out(@Subject Driver toys) {
          assertThat(toys.create().echo("x")).isEqualTo("x");
        }
      }
      """;

  private static final String BROKEN_TEST =
      """
      package rootset.broken;

      class BrokenTest {
        @org.junit.jupiter.api.Test
        @rootset.testkit.Criterion("throws")
        void divides_by_zero() {
          throw new ArithmeticException("by zero");
        }

        @org.junit.jupiter.api.Test
        @rootset.testkit.Criterion("untestet")
        void misspells_its_criterion() {}
      }
      """;

  private static final String STYLE =
      """
      <?xml version="1.0"?>
      <!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN"
          "https://checkstyle.org/dtds/configuration_1_3.dtd">
      <module name="Checker">
        <module name="TreeWalker">
          <module name="NeedBraces"/>
        </module>
      </module>
      """;

  private ToyCheckout() {}

  /** Builds the checkout in a folder. */
  public static Checkout in(Path root) {
    write(root.resolve("exercises/course.yaml"), COURSE);
    write(root.resolve("exercises/checkstyle.xml"), STYLE);
    Path stubs = root.resolve("exercises/src/main/java");
    write(stubs.resolve("rootset/toy/MyToy.java"), stub(GOOD));
    write(stubs.resolve("rootset/toy/Second.java"), stub(SECOND));
    write(stubs.resolve("rootset/broken/Nothing.java"), "package rootset.broken; class Nothing {}");
    Path classes = root.resolve("exercises/target/classes");
    copyContract(classes);
    compile(
        classes, stubs.resolve("rootset/toy/MyToy.java"), stubs.resolve("rootset/toy/Second.java"));
    Path tests = root.resolve("tests");
    write(tests.resolve("rootset/toy/ToyCourseTest.java"), TEST);
    write(tests.resolve("rootset/broken/BrokenTest.java"), BROKEN_TEST);
    compile(
        root.resolve("exercises/target/test-classes"),
        tests.resolve("rootset/toy/ToyCourseTest.java"),
        tests.resolve("rootset/broken/BrokenTest.java"));
    jar(Cage.class, root.resolve("grader/judge/target/cage/cage.jar"));
    jar(Memory.class, root.resolve("grader/judge/target/cage/core.jar"));
    jar(Memory.class, root.resolve("grader/judge/target/lib/rootset-core.jar"));
    return new Checkout(root);
  }

  /** The stub that a solution began as. */
  public static String stub(String solution) {
    return solution.replaceAll(
        "return [^;]+;", "throw new UnsupportedOperationException(\"TODO\");");
  }

  /** Writes a file and the folders above it. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void compile(Path target, Path... sources) {
    try {
      Files.createDirectories(target);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    String path =
        Stream.concat(
                Stream.of(target),
                Stream.of(Toy.class, Criterion.class, Test.class, API.class, Assertions.class)
                    .map(ToyCheckout::source))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", target.toString(), "-cp", path));
    Stream.of(sources).map(Path::toString).forEach(arguments::add);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the toy course does not compile");
    }
  }

  private static void copyContract(Path classes) {
    Path from = source(Toy.class).resolve("rootset/toy");
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(classes.resolve("rootset/toy"));
      for (Path file :
          (Iterable<Path>)
              files.filter(each -> each.getFileName().toString().startsWith("Toy"))::iterator) {
        Files.copy(file, classes.resolve("rootset/toy").resolve(file.getFileName()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void jar(Class<?> type, Path target) {
    try {
      Files.createDirectories(target.getParent());
      Path from = source(type);
      if (Files.isRegularFile(from)) {
        Files.copy(from, target);
        return;
      }
      try (OutputStream out = Files.newOutputStream(target);
          ZipOutputStream zip = new ZipOutputStream(out);
          Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

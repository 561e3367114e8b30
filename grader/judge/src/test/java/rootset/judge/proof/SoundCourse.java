package rootset.judge.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.Checkout;
import rootset.judge.ToyCheckout;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;

/** A tiny course of one exercise, in a folder, with which all is well; tests break it. */
final class SoundCourse {
  static final String STUB = "exercises/src/main/java/rootset/toy/MyToy.java";
  static final String SOLUTION = "solutions/src/main/java/rootset/toy/MyToy.java";
  static final String EXPECTED = "solutions/answers/toy/expected.yaml";
  static final String PAGE = "exercises/instructions/toy.md";
  static final String COURSE = "exercises/course.yaml";

  private static final String YAML =
      """
      course: toys
      title: Toys
      exercises:
        - id: toy
          title: A toy
          package: rootset.toy
          files: [MyToy.java, Second.java]
          instructions: instructions/toy.md
          minutes: 10
          lesson: toys
          seconds: 2
          heap: 32
          hints: [Think., Think again., Count on your fingers.]
          criteria:
            - {id: adds, title: Adds, points: 4}
            - {id: two, title: Two is two, points: 3, show: title, advice: Count again.}
            - {id: static, title: No static state, points: 2, rule: no-static-mutable-state, requires: [adds]}
            - {id: more, title: Echoes, points: 1}
      """;

  private static final String INSTRUCTIONS =
      """
      # A toy

      **You edit** `MyToy.java` and `Second.java` in `src/main/java/rootset/toy` · **about 10 minutes** ·
      lesson [Toys](../../lessons/src/toys.md)

      Add numbers.
      """;

  private static final String ANSWERS =
      """
      - answer: adds-one
        about: Adds one too many.
        points: 4
        fails: [adds, static]
        feedback: '2 added twice'
      - answer: three
        about: Says that two is three.
        points: 7
        fails: [two]
      - answer: endless
        about: Never comes back.
        points: 4
        fails: [static]
        verdicts: {adds: TIMEOUT}
      - answer: no-echo
        about: Answers what was not asked.
        points: 9
        fails: [more]
      """;

  private static final String BUNDLED =
      """
      about: Two is three.
      total: 7
      verdict: FAIL
      exercises:
        toy: {points: 7, criteria: {two: FAIL}}
      """;

  private final Path root;

  private SoundCourse(Path root) {
    this.root = root;
  }

  /** The course, built. */
  static SoundCourse builtIn(Path root) throws IOException {
    ToyCheckout.in(root);
    Files.delete(root.resolve("exercises/src/main/java/rootset/broken/Nothing.java"));
    return in(root);
  }

  /** Its sources alone. */
  static SoundCourse in(Path root) {
    SoundCourse course = new SoundCourse(root);
    course.write(COURSE, YAML);
    course.write(PAGE, INSTRUCTIONS);
    course.write("README.md", "[toy](exercises/instructions/toy.md)");
    course.write("lessons/src/toys.md", "# Toys");
    course.write("exercises/src/test/java/rootset/toy/ToyCourseTest.java", ToyCheckout.TEST);
    course.write("solutions/src/test/java/rootset/toy/ToyHiddenTest.java", ToyCheckout.TEST);
    course.write(STUB, ToyCheckout.stub(ToyCheckout.GOOD));
    course.write(
        "exercises/src/main/java/rootset/toy/Second.java", ToyCheckout.stub(ToyCheckout.SECOND));
    course.write(SOLUTION, ToyCheckout.GOOD);
    course.write("solutions/src/main/java/rootset/toy/Second.java", ToyCheckout.SECOND);
    course.write(EXPECTED, ANSWERS);
    course.answer("adds-one/MyToy.java", ToyCheckout.GOOD.replace("+= number", "+= number + 1"));
    course.answer("three/Second.java", ToyCheckout.SECOND.replace("return 2", "return 3"));
    course.answer(
        "endless/MyToy.java", ToyCheckout.GOOD.replace("return sum += number;", "while (true) {}"));
    course.answer("no-echo/MyToy.java", ToyCheckout.GOOD.replace("return value", "return null"));
    course.write("solutions/submissions/birch/expected.yaml", BUNDLED);
    course.write("solutions/submissions/birch/MyToy.java", ToyCheckout.GOOD);
    course.write(
        "solutions/submissions/birch/Second.java",
        ToyCheckout.SECOND.replace("return 2", "return 3"));
    return course;
  }

  private void answer(String path, String text) {
    write("solutions/answers/toy/" + path, text);
  }

  void write(String path, String text) {
    ToyCheckout.write(root.resolve(path), text);
  }

  void replace(String path, String from, String to) throws IOException {
    String text = Files.readString(root.resolve(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " does not contain " + from);
    }
    write(path, text.replace(from, to));
  }

  void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  Course course() throws IOException {
    return Course.load(root.resolve(COURSE));
  }

  Tree tree() throws IOException {
    return new Tree(root, course());
  }

  Exercise toy() throws IOException {
    return course().exercises().get(0);
  }

  /** What the proof refuses, as its lines. */
  List<String> refused() throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    boolean isSound =
        new Proof(new Checkout(root), course(), course().exercises()).run(2, into(refusals));
    if (isSound != refusals.isEmpty()) {
      throw new AssertionError("the proof says " + isSound + ", but " + refusals);
    }
    return lines(refusals);
  }

  static List<String> lines(List<Refusal> refusals) {
    return refusals.stream()
        .map(each -> each.place() + ": " + each.what() + " → " + each.cure())
        .toList();
  }

  private static Proof.Listener into(List<Refusal> all) {
    return new Proof.Listener() {
      @Override
      public void graded(int done, int of) {
        // Only the end is looked at.
      }

      @Override
      public void proved(String part, String what, List<Refusal> refusals) {
        all.addAll(refusals);
      }
    };
  }
}

package rootset.judge.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.proof.SoundCourse.COURSE;
import static rootset.judge.proof.SoundCourse.EXPECTED;
import static rootset.judge.proof.SoundCourse.PAGE;
import static rootset.judge.proof.SoundCourse.SOLUTION;
import static rootset.judge.proof.SoundCourse.STUB;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.ToyCheckout;
import rootset.judge.kit.Kit;

/** What is seen without grading: each fault of trees, texts and entries is refused. */
class ChecksTest {
  /** Something that a stub does not have. */
  private static final String METHOD =
      """
        private int binarySearch(int[] numbers, int wanted) {
          int low = 0;
          int high = numbers.length - 1;
          while (low <= high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < wanted) {
              low = middle + 1;
            } else if (numbers[middle] > wanted) {
              high = middle - 1;
            } else {
              return middle;
            }
          }
          return -(low + 1);
        }
      """;

  @TempDir private Path root;
  private SoundCourse course;

  @BeforeEach
  void write() {
    course = SoundCourse.in(root);
  }

  /** The only thing that is refused. */
  private String refused() throws IOException {
    List<String> lines = all();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private List<String> all() throws IOException {
    Tree tree = course.tree();
    List<Refusal> refusals = new ArrayList<>(new StrayFiles(tree).refusals());
    BundledClass bundled = BundledClass.read(tree);
    KnownAnswers answers = KnownAnswers.read(tree, course.toy());
    List<Check> checks =
        List.of(
            new MirroredTrees(tree),
            new TestsOfBothKinds(tree),
            new NamedCriteria(tree),
            new Hints(tree),
            new Minutes(tree),
            new InstructionsPage(tree),
            new LessonPage(tree),
            new NamedClasses(tree, new JavaNames(root)),
            new GivenNames(tree, Kit.of(root, tree.course()).sources()),
            new GivenAway(tree, Kit.of(root, tree.course()).sources(), 40),
            new WrongAnswers(tree, answers, bundled));
    for (Check check : checks) {
      refusals.addAll(check.refusals(course.toy()));
    }
    refusals.addAll(answers.refusals());
    refusals.addAll(bundled.refusals());
    return SoundCourse.lines(refusals);
  }

  @Test
  void of_a_sound_course_nothing_is_refused() throws IOException {
    assertThat(all()).isEmpty();
  }

  @Test
  void a_stub_without_a_solution() throws IOException {
    course.delete(SOLUTION);
    assertThat(refused())
        .startsWith(SOLUTION + ": the stub has no solution: expected this file → Write");
  }

  @Test
  void a_solution_without_a_stub() throws IOException {
    course.delete(STUB);
    assertThat(refused()).startsWith(STUB + ": the solution has no stub: expected this file");
  }

  @Test
  void a_listed_file_that_is_nowhere() throws IOException {
    course.delete(STUB);
    course.delete(SOLUTION);
    assertThat(refused()).contains("there is neither stub nor solution").contains("`files`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exercises/src/main/java/rootset/toy/Third.java            | course.yaml does not list this",
        "solutions/src/main/java/rootset/toy/Third.java            | course.yaml does not list this",
        "exercises/src/main/java/rootset/toys/MyToy.java           | course.yaml does not list this",
        "exercises/src/suites/java/rootset/toy/MyToy.java          | course.yaml does not list this",
        "exercises/src/given/java/rootset/toys/Toy.java            | belongs to no exercise",
        "exercises/src/test/java/rootset/toys/ToyTest.java         | belongs to no exercise",
        "solutions/src/test/java/rootset/toy/deep/ToyTest.java     | belongs to no exercise",
        "exercises/instructions/toys.md                            | no exercise has this page",
        "solutions/src/implementations/toy/MyToy.java              | no exercise of this id tries",
        "solutions/answers/toys/x/MyToy.java                       | no exercise has this id",
        "solutions/answers/notes.txt                               | no exercise has this id",
        "solutions/answers/toy/notes.txt                           | this is no answer",
        "solutions/answers/toy/three/Third.java                    | does not list this file",
        "solutions/submissions/notes.txt                           | this is no submission"
      })
  void a_file_that_belongs_to_nothing(String path, String said) throws IOException {
    course.write(path, "");
    assertThat(refused()).contains(said).contains(" → ");
  }

  @Test
  void visible_tests_without_hidden_ones() throws IOException {
    course.delete("solutions/src/test/java/rootset/toy/ToyHiddenTest.java");
    assertThat(refused())
        .startsWith("solutions/src/test/java/rootset/toy: there are visible tests, but no hidden");
  }

  @Test
  void no_visible_tests() throws IOException {
    course.delete("exercises/src/test/java/rootset/toy/ToyCourseTest.java");
    assertThat(refused()).contains("there are no visible tests").contains("that teach");
  }

  @Test
  void a_criterion_that_nothing_decides() throws IOException {
    course.replace(COURSE, "id: more,", "id: less,");
    course.replace("solutions/src/test/java/rootset/toy/ToyHiddenTest.java", "more", "two");
    course.replace("exercises/src/test/java/rootset/toy/ToyCourseTest.java", "more", "two");
    course.replace(EXPECTED, "[more]", "[less]");
    assertThat(refused())
        .startsWith(COURSE + ":4: toy: less has neither test nor rule nor goal")
        .contains("Write a test with @Criterion(\"less\"), or a rule.");
  }

  @Test
  void a_test_that_misspells_its_criterion_is_named_where_the_criterion_is_missed()
      throws IOException {
    for (String file :
        List.of(
            "exercises/src/test/java/rootset/toy/ToyCourseTest.java",
            "solutions/src/test/java/rootset/toy/ToyHiddenTest.java")) {
      course.replace(file, "@Criterion(\"adds\")", "@Criterion(\"addds\")");
    }
    assertThat(all())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("ToyCourseTest.java:20: the test names the criterion addds")
                    .endsWith("Did you mean adds?"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(COURSE + ":4: toy: adds has neither test nor rule nor goal")
                    .contains("ToyCourseTest.java:20 names addds: is it meant?"));
  }

  @Test
  void a_test_with_a_budget_that_misspells_its_criterion_is_named_too() throws IOException {
    course.replace(
        "solutions/src/test/java/rootset/toy/ToyHiddenTest.java",
        "@Criterion(\"adds\")",
        "@Criterion(value = \"addds\", budget = 9)");
    assertThat(refused())
        .startsWith("solutions/src/test/java/rootset/toy/ToyHiddenTest.java:20: the test names")
        .endsWith("addds, which toy does not have → Did you mean adds?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "avoids: java.util.BitSat                | :17:72: the rule of static names java.util.BitSat, which does not exist → Did you mean java.util.BitSet?",
        "avoids: 'java.util, rootset.toy.Toi'    | :17:84: the rule of static names rootset.toy.Toi, which does not exist → Did you mean rootset.toy.Toy?",
        "avoids: java.nil                        | names java.nil, which does not exist → Did you mean java.nio?",
        "captures: rootset.toy.Listner           | names rootset.toy.Listner, which does not exist → Did you mean rootset.toy.Listener?",
        "avoids: entirely.unheard.of.Abracadabra | does not exist → Name a class or a package of the JDK, the engine or the exercise."
      })
  void a_rule_that_names_what_does_not_exist(String rule, String said) throws IOException {
    course.write("exercises/src/given/java/rootset/toy/Toy.java", "package rootset.toy;");
    course.write("exercises/src/given/java/rootset/toy/Listener.java", "package rootset.toy;");
    course.replace(COURSE, "rule: no-static-mutable-state", "rule: {" + rule + "}");
    assertThat(refused()).startsWith(COURSE + ":").contains(said);
  }

  @Test
  void a_rule_may_name_classes_and_packages_of_the_jdk_the_engine_and_the_course()
      throws IOException {
    course.write("core/src/main/java/rootset/memory/Page.java", "package rootset.memory;");
    course.write(
        "exercises/src/given/java/rootset/toy/Toy.java", "interface Toy { record Box() {} }");
    course.replace(
        COURSE,
        "rule: no-static-mutable-state",
        "rule: {avoids: 'rootset.memory, rootset.memory.Page, rootset.toy.Toy.Box, java.util.Map.Entry,"
            + " java.nio, java.math.BigInteger'}");
    assertThat(all()).isEmpty();
  }

  @Test
  void tests_in_a_class_that_the_judge_does_not_take_for_tests() throws IOException {
    course.write(
        "exercises/src/test/java/rootset/toy/MoreTests.java", "@Criterion(\"adds\") void x() {}");
    assertThat(refused())
        .startsWith("exercises/src/test/java/rootset/toy/MoreTests.java:1: the judge does not run")
        .endsWith("Let its name end in Test.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hints: [Think., Think again., Count on your fingers.] | hints: [Think.]                 | it has 1 hints; expected at least 3",
        "minutes: 10                                           | bonus: false                    | it has no `minutes`",
        "lesson: toys                                          | part: Toys                      | it has no `lesson`",
        "lesson: toys                                          | lesson: toyz                    | Did you mean `lesson: toys`?",
        "title: A toy                                          | title: The toy                  | expected the title as course.yaml has it, “# The toy”",
        "instructions: instructions/toy.md                     | instructions: instructions/t.md | toy has no page of instructions"
      })
  void what_course_yaml_leaves_out(String from, String to, String said) throws IOException {
    course.replace(COURSE, from, to);
    assertThat(all()).anySatisfy(line -> assertThat(line).contains(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**You edit**               | Edit       | does not say `**You edit**`",
        "Second.java                | Third.java | does not say `Second.java`",
        "**about 10 minutes**       | 10 minutes | does not say `**about 10 minutes**`",
        "../../lessons/src/toys.md  | toys.md    | does not say `(../../lessons/src/toys.md)`"
      })
  void what_the_head_of_a_page_leaves_out(String from, String to, String said) throws IOException {
    course.replace(PAGE, from, to);
    assertThat(refused()).startsWith(PAGE + ":3: the head line").contains(said);
  }

  @Test
  void a_page_that_nothing_links_to() throws IOException {
    course.write("README.md", "Toys");
    assertThat(refused()).startsWith("README.md: nothing links to exercises/instructions/toy.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about: Says that two is three. | about: ''                   | three has no `about` → Say",
        "fails: [two]                   | fails: [twoo]               | the criterion twoo, which toy does not have → Did you mean two?",
        "answer: three                  | answer: four                | solutions/answers/toy/three: no entry of expected.yaml",
        "answer: three                  | answer: four                | four has no folder solutions/answers/toy/four",
        "points: 7                      | score: 7                    | expected.yaml:10: ",
        "{adds: TIMEOUT}                | {adds: TOO_LATE}            | expected.yaml:14: ",
        "answer: three                  | answer: adds-one            | adds-one stands there twice"
      })
  void a_mistake_in_the_entries_of_answers(String from, String to, String said) throws IOException {
    course.replace(EXPECTED, from, to);
    assertThat(all()).anySatisfy(line -> assertThat(line).contains(said));
  }

  @Test
  void answers_without_entries() throws IOException {
    course.delete(EXPECTED);
    assertThat(all())
        .contains(EXPECTED + ": the file is missing → Write what each answer beside it must get.");
  }

  @Test
  void too_few_wrong_answers() throws IOException {
    course.write(EXPECTED, "- {answer: three, about: Three., points: 7, fails: [two]}");
    assertThat(all())
        .contains(
            "solutions/answers/toy: 2 known-wrong answers; expected at least 4 → Add mistakes that"
                + " students really make: NAME/MyToy.java there, and an entry in expected.yaml.");
  }

  @Test
  void a_submission_that_hands_in_the_stub_is_no_known_wrong_answer() throws IOException {
    course.write("solutions/submissions/birch/MyToy.java", ToyCheckout.stub(ToyCheckout.GOOD));
    course.write("solutions/submissions/birch/Second.java", ToyCheckout.stub(ToyCheckout.SECOND));
    course.write(EXPECTED, "- {answer: three, about: Three., points: 7, fails: [two]}");
    assertThat(all()).anySatisfy(line -> assertThat(line).contains("1 known-wrong answers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about: Two is three. | about: ''        | has no `about`",
        "toy: {points         | toyz: {points    | names the exercise toyz, which the course does not have → Did you mean toy?",
        "two: FAIL            | twoo: FAIL       | names the criterion toy/twoo, which the course does not have → Did you mean two?",
        "verdict: FAIL        | verdict: FAILED  | expected.yaml:3: "
      })
  void a_mistake_in_what_a_bundled_submission_must_score(String from, String to, String said)
      throws IOException {
    course.replace("solutions/submissions/birch/expected.yaml", from, to);
    assertThat(all()).anySatisfy(line -> assertThat(line).contains(said));
  }

  @Test
  void a_bundled_submission_that_does_not_say_what_it_must_score() throws IOException {
    course.delete("solutions/submissions/birch/expected.yaml");
    assertThat(refused()).contains("birch/expected.yaml: the file is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "exercises/src/given/java/rootset/toy/Example.java, false",
    "exercises/src/test/java/rootset/toy/Example.java, true",
    "core/src/main/java/rootset/heap/Example.java, true",
    "core/src/main/java/rootset/collectors/Example.java, false",
    "solutions/src/test/java/rootset/toy/Example.java, false"
  })
  void an_answer_that_students_get_under_other_names(String path, boolean isGivenAway)
      throws IOException {
    course.replace(SOLUTION, "  private int sum;\n", "  private int sum;\n\n" + METHOD);
    String renamed = METHOD.replace("middle", "m");
    course.write(path, "package x;\n\nclass Example {\n" + renamed + "}\n");
    if (isGivenAway) {
      assertThat(refused())
          .startsWith(path + ":4-18: has 9")
          .contains("tokens in a row in common with " + SOLUTION + ":8-22")
          .contains("but for names; fewer than 40 are allowed → Students get this file");
    } else {
      assertThat(all()).isEmpty();
    }
  }

  @Test
  void a_name_in_a_string_of_the_solution() throws IOException {
    course.replace(
        SOLUTION,
        "  private int sum;\n",
        "  private int sum;\n\n  String leak = \"Shop.SESSIONS\";\n");
    course.write("lessons/src/toys.md", "# Toys\n\n`Shop.SESSIONS` holds them.\n");
    assertThat(refused())
        .isEqualTo(
            "lessons/src/toys.md:3: has the name Shop.SESSIONS, which the answer at "
                + SOLUTION
                + ":8 consists of → Students get this file: use another example here.");

    course.replace(STUB, "public class", "// Shop.SESSIONS is known.\npublic class");
    assertThat(all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop.A", "Shop is closed", "Shop.CARTS"})
  void a_string_that_is_short_or_a_message_or_nowhere_gives_nothing_away(String text)
      throws IOException {
    course.replace(
        SOLUTION, "  private int sum;\n", "  private int sum;\n\n  String x = \"" + text + "\";\n");
    course.write("lessons/src/toys.md", "# Toys\n\nShop.A says: Shop is closed\n");
    assertThat(all()).isEmpty();
  }

  @Test
  void an_answer_in_a_comment_of_the_stub() throws IOException {
    course.replace(SOLUTION, "  private int sum;\n", "  private int sum;\n\n" + METHOD);
    course.replace(STUB, "public class", "/*\n" + METHOD + "*/\npublic class");
    assertThat(refused()).startsWith(STUB + ":6-").contains("tokens in a row in common");
  }

  @Test
  void an_answer_in_a_lesson() throws IOException {
    course.replace(SOLUTION, "  private int sum;\n", "  private int sum;\n\n" + METHOD);
    course.write("lessons/src/toys.md", "# Toys\n\n```java\n" + METHOD + "```\n");
    assertThat(refused()).startsWith("lessons/src/toys.md:4-18: has ");
  }
}

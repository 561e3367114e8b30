package rootset.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Submission;
import rootset.judge.score.Finding;

/** A kit scores what it has tests for, and says who scores the rest. */
class WithheldTest {
  private static final String COURSE =
      """
      course: toys
      title: Toys
      exercises:
        - id: toy
          title: A toy
          package: rootset.toy
          files: [MyToy.java, Second.java]
          criteria:
            - {id: adds, title: Adds, points: 4}
            - {id: secret, title: Keeps a secret, points: 2.5, show: title}
            - {id: static, title: No statics, points: 2, rule: no-static-mutable-state, requires: [adds]}
            - {id: plain, title: No tricks, points: 1, rule: no-reflection, requires: [secret]}
            - {id: style, title: Style, rule: checkstyle, penalty: 0.5}
      """;

  @TempDir private Path root;
  private Checkout checkout;
  private Course whole;

  @BeforeEach
  void write() throws IOException {
    checkout = ToyCheckout.in(root);
    ToyCheckout.write(checkout.courseFile(), COURSE);
    whole = Course.load(checkout.courseFile());
  }

  @Test
  void what_no_test_decides_and_what_requires_it_is_left_to_the_staff() throws IOException {
    Withheld withheld = Withheld.from(checkout, whole);
    Exercise here = withheld.course().exercises().get(0);
    assertThat(here.criteria().stream().map(Criterion::id))
        .containsExactly("adds", "static", "style");
    assertThat(here.points()).as("the maximum here").isEqualByComparingTo("6");
    assertThat(withheld.points(withheld.course().exercises())).isEqualByComparingTo("3.5");
  }

  @Test
  void a_submission_gets_a_note_of_it() throws IOException {
    HandedIn handedIn = new HandedIn(whole.exercises().get(0), Map.of(), List.of());
    Submission noted =
        Withheld.from(checkout, whole)
            .noted(new Submission("one", "one", List.of(handedIn), List.of()));
    assertThat(noted.exercises().get(0).notes())
        .containsExactly(
            new Finding(
                "MyToy.java",
                0,
                "Scored by the course's staff, with what is not in this kit: Keeps a secret (2.5),"
                    + " No tricks (1)."));
  }

  @Test
  void from_the_staff_nothing_is_withheld() throws IOException {
    ToyCheckout.write(root.resolve("solutions/pom.xml"), "");
    Withheld withheld = Withheld.from(checkout, whole);
    assertThat(withheld.course()).isEqualTo(whole);
    assertThat(withheld.points(whole.exercises())).isEqualByComparingTo("0");
  }
}

package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The points as Markdown. */
class MarkdownSummaryTest {
  @Test
  void a_row_for_each_exercise_tells_what_is_reached_and_what_is_still_to_do() {
    String text = MarkdownSummary.of(SmallClass.result(SmallClass.L3, SmallClass.mixed()));
    assertThat(text)
        .startsWith("## ")
        .contains(" points\n\n| exercise | points | of | still to do |\n")
        .contains("| A cache |")
        .contains(SmallClass.CACHE.criteria().get(0).title() + " and 2 more |")
        .doesNotContain(SmallClass.UNSEEN_TITLE);
  }

  @Test
  void nothing_that_a_student_wrote_is_in_it() {
    String text = MarkdownSummary.of(SmallClass.result());
    assertThat(text)
        .doesNotContain("::")
        .doesNotContain("script")
        .doesNotContain("HYPERLINK")
        .doesNotContain(SmallClass.SECRET)
        .doesNotContain("alder");
  }
}

package rootset.judge.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two texts have in common, and what they have not. */
class FingerprintsTest {
  private static final String LOOP =
      """
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (numbers[middle] < wanted) {
          low = middle + 1;
        }
      }
      """;

  private static Run run(Code one, Code other) {
    return new Fingerprints(one).longestCommonRun(new Fingerprints(other)).orElse(null);
  }

  @Test
  void code_is_found_under_other_names_and_in_another_layout() {
    String renamed = LOOP.replace("middle", "m").replace("low", "a").replaceAll("\\s+", " ");
    Run run = run(Code.of("int before;\n" + LOOP), Code.of("// a comment\n\n" + renamed));
    assertThat(run).isEqualTo(new Run(39, 2, 7, 3, 3));
  }

  @Test
  void other_code_has_no_long_run_in_common() {
    Run run =
        run(Code.of(LOOP), Code.of("for (String each : words) { System.out.println(each); }"));
    assertThat(run).isNull();
  }

  @Test
  void numbers_and_strings_are_alike_and_keywords_are_not() {
    String one = "return call(1, \"a\", 'b') + 0x1F + call(2, \"c\", 'd') - 7;";
    String other = "return call(9, \"z\", 'y') + 0x2E + call(8, \"x\", 'w') - 6;";
    assertThat(run(Code.of(one), Code.of(other)).tokens()).isEqualTo(23);
    assertThat(run(Code.of(one), Code.of(other.replace("return", "throw"))).tokens()).isEqualTo(22);
  }

  @Test
  void imports_do_not_count() {
    String imports = "import java.util.List;\nimport java.util.Map;\nimport java.util.Set;\n";
    assertThat(run(Code.of(imports), Code.of(imports))).isNull();
  }

  @Test
  void comments_and_pages_are_read_for_code() {
    assertThat(run(Code.of(LOOP), Code.ofComments("/*\n" + LOOP + "*/ class A {}")).tokens())
        .isEqualTo(39);
    assertThat(run(Code.of(LOOP), Code.ofFences("Look:\n```java\n" + LOOP + "```\n")))
        .isEqualTo(new Run(39, 1, 6, 3, 8));
    assertThat(run(Code.of(LOOP), Code.of("/*\n" + LOOP + "*/ class A {}"))).isNull();
  }

  @Test
  void what_the_stub_has_too_is_of_no_account() {
    Code solution = Code.of(LOOP).without(Code.of(LOOP.lines().limit(2).toList().toString()));
    assertThat(run(solution, Code.of(LOOP)).tokens()).isLessThan(25);
  }

  @Test
  void a_common_part_of_the_promised_length_is_found_wherever_it_stands() {
    for (int shift = 0; shift < 40; shift++) {
      String around = "x++; ".repeat(shift);
      Run run = run(Code.of(around + LOOP), Code.of(LOOP + "y--; ".repeat(shift)));
      assertThat(run.tokens()).isGreaterThanOrEqualTo(Fingerprints.SURE);
    }
  }
}

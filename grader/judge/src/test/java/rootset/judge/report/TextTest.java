package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @Test
  void a_block_keeps_its_lines_and_tabs() {
    assertThat(Text.block("a\r\n\tb\nc")).isEqualTo("a\n\tb\nc");
  }

  @Test
  void a_line_shows_its_line_ends_and_tabs() {
    assertThat(Text.line("a\n\tb")).isEqualTo("a\\n\\tb");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0xd, 0x1b, 0x7f, 0x85, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff, 0xffff})
  void a_character_that_acts_is_shown_by_its_number(int point) {
    assertThat(Text.block("a" + Character.toString(point) + "b"))
        .isEqualTo("a\\u{" + Integer.toHexString(point) + "}b");
  }

  @Test
  void letters_of_all_scripts_stay() {
    String text = "Ünïcödé الدرس 記憶 👩‍🏫";
    assertThat(Text.line(text)).isEqualTo(text);
  }

  @Test
  void half_a_surrogate_pair_is_replaced() {
    assertThat(Text.line("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void a_long_message_is_cut() {
    assertThat(Text.block("x".repeat(5_000))).isEqualTo("x".repeat(4_000) + "…");
    assertThat(Text.block("x".repeat(4_000))).isEqualTo("x".repeat(4_000));
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(Text.block("x".repeat(3_999) + "😀")).isEqualTo("x".repeat(3_999) + "…");
  }

  @Test
  void a_long_list_says_how_much_is_left_out() {
    List<String> lines = Text.lines(Collections.nCopies(103, "x"), Text::line);
    assertThat(lines).hasSize(101).endsWith("x", "… and 3 more");
  }
}

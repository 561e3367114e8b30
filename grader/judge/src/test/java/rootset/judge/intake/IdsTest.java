package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @CsvSource({
    "alice, alice",
    "Ada Byron, Ada-Byron",
    "a.b_c-d, a.b_c-d",
    "..-hidden, hidden",
    "=HYPERLINK(1), HYPERLINK-1-",
    "<script>, script-",
    "Jos\u00e9 N\u00fa\u00f1ez, Jose-Nunez",
    "con, _con",
    "LPT1.txt, _LPT1.txt",
    "dot., dot",
    "\u738b\u4f1f_12, _12"
  })
  void name_becomes_safe(String name, String id) {
    assertThat(Ids.of(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "--", "\n", "\u738b"})
  void name_without_anything_safe_is_a_submission(String name) {
    assertThat(Ids.of(name)).isEqualTo("submission");
  }

  @Test
  void id_is_no_longer_than_80() {
    assertThat(Ids.of(List.of("a".repeat(100), "a".repeat(90))))
        .allSatisfy(id -> assertThat(id).hasSize(80))
        .doesNotHaveDuplicates();
  }

  @Test
  void ids_are_unique_ignoring_case_and_keep_their_order() {
    assertThat(Ids.of(List.of("Ada", "ada", "ADA", "ada-2")))
        .containsExactly("Ada", "ada-3", "ADA-4", "ada-2");
  }
}

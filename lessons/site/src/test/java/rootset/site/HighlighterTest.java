package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Marks in programs. */
class HighlighterTest {
  @Test
  void java_has_keywords_strings_numbers_comments_and_annotations() {
    assertThat(Highlighter.html("@Override int a = 1_000; // \"one\"", "java"))
        .isEqualTo(
            "<span class=\"tok-annotation\">@Override</span> <span class=\"tok-keyword\">int</span> a ="
                + " <span class=\"tok-number\">1_000</span>; <span class=\"tok-comment\">// &quot;one&quot;</span>");
  }

  @Test
  void a_keyword_in_a_string_or_a_name_is_none() {
    assertThat(Highlighter.html("print(\"new\\\"x\", newest)", "java"))
        .isEqualTo("print(<span class=\"tok-string\">&quot;new\\&quot;x&quot;</span>, newest)");
  }

  @Test
  void javascript_has_words_and_strings_of_its_own() {
    assertThat(Highlighter.html("let f = function () { return `a < b`; }", "js"))
        .contains("<span class=\"tok-keyword\">function</span>")
        .contains("<span class=\"tok-string\">`a &lt; b`</span>");
  }

  @Test
  void a_scenario_has_comments_with_a_hash() {
    assertThat(Highlighter.html("new a Cell # gone", "scenario"))
        .isEqualTo(
            "<span class=\"tok-keyword\">new</span> a Cell <span class=\"tok-comment\"># gone</span>");
  }

  @Test
  void other_text_is_only_escaped() {
    assertThat(Highlighter.html("a < new & b", "")).isEqualTo("a &lt; new &amp; b");
  }
}

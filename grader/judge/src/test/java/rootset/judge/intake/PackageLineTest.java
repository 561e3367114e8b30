package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageLineTest {
  @Test
  void package_is_found_behind_comments() {
    assertThat(PackageLine.of("/* package no; */\n// package no;\n\n  package a.b ; class X {}"))
        .isEqualTo(new PackageLine("a.b", 4));
  }

  @Test
  void first_line_counts_as_one() {
    assertThat(PackageLine.of("package a;")).isEqualTo(new PackageLine("a", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "package",
        "package;",
        "package a",
        "packages a;",
        "class X {} package a;",
        "/* package a;",
        "// package a;"
      })
  void source_without_a_package_line_has_none(String source) {
    assertThat(PackageLine.of(source)).isEqualTo(new PackageLine("", 0));
  }
}

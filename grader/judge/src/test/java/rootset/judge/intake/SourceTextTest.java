package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTextTest {
  private static final String TEXT = "// \u00e9\u20ac\r\n\tclass X {}\r";

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8)),
        arguments("UTF-8 with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)),
        arguments("UTF-16BE with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)),
        arguments("UTF-16LE with mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void text_is_read_as_it_is_without_the_mark(String encoding, byte[] bytes) {
    SourceText source = SourceText.of(bytes);

    assertThat(source.text()).as(encoding).isEqualTo(TEXT);
    assertThat(source.remarks()).isEmpty();
  }

  @Test
  void other_bytes_are_read_as_windows_1252_with_a_remark() {
    SourceText source = SourceText.of(TEXT.getBytes(Charset.forName("windows-1252")));

    assertThat(source.text()).isEqualTo(TEXT);
    assertThat(source.remarks())
        .containsExactly("is not UTF-8 and was read as windows-1252: save it as UTF-8.");
  }

  @Test
  void bytes_that_windows_1252_lacks_are_read_as_latin_1() {
    assertThat(SourceText.of(new byte[] {'a', (byte) 0x81, (byte) 0xE9}).text())
        .isEqualTo("a\u0081\u00e9");
  }

  @Test
  void nul_characters_are_remarked() {
    assertThat(SourceText.of(new byte[] {'a', 0}).remarks())
        .singleElement()
        .asString()
        .contains("NUL");
  }

  @Test
  void blank_text_is_remarked() {
    assertThat(SourceText.of(new byte[] {'\n'}).remarks()).containsExactly("is empty.");
  }
}

package rootset.judge.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import rootset.scenario.ScenarioException;

/**
 * The text of a program, made of the bytes of a file. Foreign traces come from many machines: a
 * byte-order mark is passed over, and what is no UTF-8 is taken for Latin-1.
 */
final class ProgramText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ProgramText() {}

  /**
   * Decodes the bytes.
   *
   * @throws ScenarioException if they are no text, or if there is no program in it
   */
  static String of(String source, byte[] bytes) {
    String decoded = decoded(bytes);
    String text =
        !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    checkCharacters(source, text);
    if (text.lines().allMatch(ProgramText::saysNothing)) {
      String expected = "a program: a scenario, a GarCoSim trace or a malloc-lab trace (.rep)";
      int behind = (int) text.lines().count() + 1;
      throw new ScenarioException(source, behind, 1, expected, "the end of the text");
    }
    return text;
  }

  /** Whether a line is blank or a comment, in whichever language. */
  static boolean saysNothing(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("%");
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** A message that quotes the text must not send control characters to somebody's terminal. */
  private static void checkCharacters(String source, String text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        String found = String.format("the control character U+%04X", (int) c);
        throw new ScenarioException(source, line, i - lineStart + 1, "text in UTF-8", found);
      }
    }
  }
}

package rootset.judge.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a source file. Line ends and everything else are left as they are; only a byte order
 * mark goes.
 *
 * @param remarks what is odd about it, as sentences' ends: "is empty."
 */
record SourceText(String text, List<String> remarks) {
  private static final char MARK = '\uFEFF';

  /** Reads UTF-8, UTF-16 with a byte order mark, or else windows-1252. */
  static SourceText of(byte[] bytes) {
    List<String> remarks = new ArrayList<>();
    String text = unmarked(decode(bytes, remarks));
    if (text.isBlank()) {
      remarks.add("is empty.");
    }
    if (text.indexOf('\0') >= 0) {
      remarks.add("contains NUL characters, which Java does not allow: save it as plain text.");
    }
    return new SourceText(text, List.copyOf(remarks));
  }

  private static String decode(byte[] bytes, List<String> remarks) {
    try {
      return strictly(isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, bytes);
    } catch (CharacterCodingException other) {
      remarks.add("is not UTF-8 and was read as windows-1252: save it as UTF-8.");
      return singleByte(bytes);
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
            || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
  }

  private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Latin-1 where windows-1252 has holes. */
  private static String singleByte(byte[] bytes) {
    String text = new String(bytes, Charset.forName("windows-1252"));
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}

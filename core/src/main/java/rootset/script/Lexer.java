package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a script into tokens. */
final class Lexer {
  /** All signs, parted by blanks; the longest that fits is meant. */
  private static final String SIGNS =
      " >>>= ... === !== **= <<= >>= >>> &&= ||= ??= => == != <= >= && || ?? ?. ++ -- += -= *= /= %="
          + " &= |= ^= << >> ** { } ( ) [ ] ; , < > + - * / % & | ^ ! ~ ? : = . ";

  private static final String ESCAPES = "n\nt\tr\rb\bf\fv\u000b0\0";

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> templates = new ArrayList<>(); // open braces in each
  private int at;
  private boolean first = true;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  static List<Token> tokens(Source source) {
    Lexer lexer = new Lexer(source);
    while (lexer.skipBlanks()) {
      lexer.next();
    }
    lexer.add(Token.END, "", lexer.at);
    return lexer.tokens;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNamePart(int c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' && c < 128
        || isDigit(c)
        || c == '_'
        || c == '$'
        || c == '#'
        || c > 0x7f && !isBlank(c);
  }

  static boolean isBlank(int c) {
    return c <= ' ' || c == 0xa0 || c == 0xfeff || c == 0x2028 || c == 0x2029;
  }

  private int peek(int offset) {
    return at + offset < text.length() ? text.charAt(at + offset) : 0;
  }

  /** Passes over blanks and comments; whether anything follows. */
  private boolean skipBlanks() {
    while (at < text.length()) {
      if (isBlank(peek(0))) {
        first |= peek(0) == '\n';
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new ScriptException(source, at, "*/ behind the comment", "the end of the text");
        }
        first |= text.substring(at, end).indexOf('\n') >= 0;
        at = end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  private void add(int kind, String spelling, int from) {
    tokens.add(new Token(kind, spelling, from, at, first));
    first = false;
  }

  private void next() {
    int from = at;
    int c = peek(0);
    if (isDigit(c) || c == '.' && isDigit(peek(1))) {
      number(from);
    } else if (isNamePart(c)) {
      while (isNamePart(peek(0)) && at < text.length()) {
        at++;
      }
      add(Token.NAME, text.substring(from, at), from);
    } else if (c == '"' || c == '\'') {
      at++;
      add(Token.STRING, quoted(c, from), from);
    } else if (c == '`') {
      at++;
      template(from);
    } else {
      sign(from);
    }
  }

  private void number(int from) {
    boolean isPlain = peek(0) != '0' || (peek(1) | 32) < 'a';
    while (isNamePart(peek(0)) || peek(0) == '.' && isPlain || isSigned(from)) {
      at++;
    }
    String digits = text.substring(from, at);
    if (Double.isNaN(Numerals.parse(digits))) {
      throw new ScriptException(source, from, "a number", digits);
    }
    add(Token.NUMBER, digits, from);
  }

  /** Whether a sign stands here that belongs to an exponent. */
  private boolean isSigned(int from) {
    return at > from
        && (peek(0) == '-' || peek(0) == '+')
        && (peek(-1) | 32) == 'e'
        && (text.charAt(from) != '0' || (text.charAt(from + 1) | 32) != 'x');
  }

  private void sign(int from) {
    for (int length = 4; length > 0; length--) {
      String sign = text.substring(from, Math.min(from + length, text.length()));
      if (sign.indexOf(' ') < 0 && SIGNS.contains(' ' + sign + ' ')) {
        at += sign.length();
        if (closesTemplate(sign)) {
          template(from);
        } else {
          add(Token.SIGN, sign, from);
        }
        return;
      }
    }
    throw new ScriptException(source, from, "a token", text.substring(from, from + 1));
  }

  private boolean closesTemplate(String sign) {
    int last = templates.size() - 1;
    if (last >= 0 && (sign.equals("{") || sign.equals("}"))) {
      int depth = templates.get(last) + (sign.equals("{") ? 1 : -1);
      templates.set(last, depth);
      if (depth < 0) {
        templates.remove(last);
        return true;
      }
    }
    return false;
  }

  private void template(int from) {
    String piece = quoted('`', from);
    boolean isLast = peek(-1) == '`';
    if (!isLast) {
      templates.add(0);
    }
    add(isLast ? Token.TAIL : Token.TEMPLATE, piece, from);
  }

  /** Reads up to the closing quote, or, in a template, to the expression in it. */
  private String quoted(int quote, int from) {
    StringBuilder meaning = new StringBuilder();
    while (true) {
      int c = peek(0);
      if (at >= text.length() || c == '\n' && quote != '`') {
        String end = c == '\n' ? "the end of the line" : "the end of the text";
        throw new ScriptException(source, from, "a closing " + (char) quote, end);
      }
      at++;
      if (c == quote) {
        return meaning.toString();
      }
      if (quote == '`' && c == '$' && peek(0) == '{') {
        at++;
        return meaning.toString();
      }
      if (c == '\\') {
        escape(meaning);
      } else {
        meaning.append((char) c);
      }
    }
  }

  private void escape(StringBuilder meaning) {
    int c = peek(0);
    at++;
    int known = ESCAPES.indexOf(c);
    if (c == 'x') {
      meaning.append((char) hexadecimal(at + 2));
    } else if (c == 'u' && peek(0) == '{') {
      at++;
      meaning.appendCodePoint(hexadecimal(text.indexOf('}', at)));
      at++;
    } else if (c == 'u') {
      meaning.append((char) hexadecimal(at + 4));
    } else if (known >= 0 && known % 2 == 0) {
      meaning.append(ESCAPES.charAt(known + 1));
    } else if (c != '\n') {
      meaning.append((char) c);
    }
  }

  private int hexadecimal(int end) {
    int from = at;
    int value = 0;
    while (at < end && at < text.length()) {
      int digit = Numerals.digit(text.charAt(at++));
      if (digit > 15 || value > 0x10ffff) {
        break;
      }
      value = 16 * value + digit;
    }
    if (at != end || value > 0x10ffff || at == from) {
      throw new ScriptException(source, from, "hexadecimal digits", text.substring(from, at));
    }
    return value;
  }
}

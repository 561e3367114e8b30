package rootset.script;

/**
 * Numbers as text and back. The text is the shortest that means the number, on every machine.
 *
 * <p>(Steele and White, "How to print floating-point numbers accurately", 1990.)
 */
final class Numerals {
  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;
  private static final int EXPONENT_BIAS = 1075;
  private static final double EXACT = 9007199254740992.0;
  private static final int MAX_EXACT_POWER = 22;
  private static final int MAX_POWER = 600;

  private Numerals() {}

  /** The value of a digit in any base up to 36; more if it is none. */
  static int digit(int c) {
    if (Lexer.isDigit(c)) {
      return c - '0';
    }
    int letter = c | 32;
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : 99;
  }

  /** The number that a literal means, or not a number. */
  static double parse(String literal) {
    if (literal.length() > 2 && literal.charAt(0) == '0' && literal.charAt(1) > '9') {
      int letter = literal.charAt(1) | 32;
      int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
      return base == 0 ? decimal(literal) : integer(literal, 2, base);
    }
    return decimal(literal);
  }

  private static double integer(String literal, int from, int base) {
    double value = 0;
    for (int i = from; i < literal.length(); i++) {
      int digit = digit(literal.charAt(i));
      if (literal.charAt(i) != '_') {
        if (digit >= base) {
          return Double.NaN;
        }
        value = value * base + digit;
      }
    }
    return value;
  }

  private static double decimal(String literal) {
    double value = 0;
    int power = 0;
    int digits = 0;
    boolean isFraction = false;
    int i = 0;
    for (; i < literal.length() && (literal.charAt(i) | 32) != 'e'; i++) {
      char c = literal.charAt(i);
      if (Lexer.isDigit(c)) {
        value = value * 10 + (c - '0');
        power -= isFraction ? 1 : 0;
        digits++;
      } else if (c == '.' && !isFraction) {
        isFraction = true;
      } else if (c != '_' || digits == 0) {
        return Double.NaN;
      }
    }
    if (i < literal.length()) {
      double exponent = exponent(literal, i + 1);
      if (Double.isNaN(exponent)) {
        return Double.NaN;
      }
      power += (int) Math.max(-9999, Math.min(exponent, 9999));
    }
    return digits == 0 ? Double.NaN : scale(value, power, literal);
  }

  private static double exponent(String literal, int from) {
    if (from >= literal.length()) {
      return Double.NaN;
    }
    char sign = literal.charAt(from);
    int first = sign == '-' || sign == '+' ? from + 1 : from;
    double value = first == literal.length() ? Double.NaN : integer(literal, first, 10);
    return sign == '-' ? -value : value;
  }

  /** Both factors are exact if they are small, and then the result is the nearest number. */
  private static double scale(double value, int power, String literal) {
    if (value > EXACT || power < -MAX_EXACT_POWER || power > MAX_EXACT_POWER) {
      int half = Math.max(-MAX_POWER, Math.min(power, MAX_POWER)) / 2;
      double guess = value * Math.pow(10, half) * Math.pow(10, power - half);
      return value == 0 || power > MAX_POWER ? value * power : nearest(literal, power, guess);
    }
    double ten = 1;
    for (int i = Math.abs(power); i > 0; i--) {
      ten *= 10;
    }
    return power < 0 ? value / ten : value * ten;
  }

  /** Steps from a number that is near the literal to the one that is nearest. */
  private static double nearest(String literal, int power, double guess) {
    double found = Math.min(guess, Double.MAX_VALUE);
    while (!Double.isInfinite(found)) {
      long mantissa = mantissa(found);
      int exponent = exponent(found);
      Natural wanted = digits(literal).times(4);
      wanted.timesTen(Math.max(power, 0)).timesTwo(Math.max(-exponent, 0));
      Natural above = new Natural(4 * mantissa + 2, Math.max(exponent, 0));
      Natural below = new Natural(Math.max(0, 4 * mantissa - 2), Math.max(exponent, 0));
      above.timesTen(Math.max(-power, 0));
      below.timesTen(Math.max(-power, 0));
      int step = 0;
      if (wanted.compare(above) >= ((mantissa & 1) == 0 ? 1 : 0)) {
        step = 1;
      } else if (mantissa > 0 && wanted.compare(below) < ((mantissa & 1) == 0 ? 0 : 1)) {
        step = -1;
      }
      if (step == 0) {
        break;
      }
      found = Double.longBitsToDouble(Double.doubleToLongBits(found) + step);
    }
    return found;
  }

  private static Natural digits(String literal) {
    Natural digits = new Natural(0, literal.length() * 4);
    for (int i = 0; i < literal.length() && (literal.charAt(i) | 32) != 'e'; i++) {
      if (Lexer.isDigit(literal.charAt(i))) {
        digits.times(10).add(new Natural(literal.charAt(i) - '0', 0));
      }
    }
    return digits;
  }

  /** The shortest text that means {@code value}. */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (value < 0) {
      return '-' + text(-value);
    }
    if (value == (int) value) {
      return String.valueOf((int) value);
    }
    if (Double.isInfinite(value)) {
      return "Infinity";
    }
    StringBuilder digits = new StringBuilder();
    return layOut(digits, shortest(value, digits));
  }

  private static String layOut(StringBuilder digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits.append("0".repeat(point - count)).toString();
    }
    if (point > 0 && point <= 21) {
      return digits.insert(point, '.').toString();
    }
    if (point > -6 && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (count > 1) {
      digits.insert(1, '.');
    }
    return digits + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
  }

  private static long mantissa(double value) {
    long bits = Double.doubleToLongBits(value);
    long fraction = bits & HIDDEN_BIT - 1;
    return bits >> MANTISSA_BITS == 0 ? fraction : fraction | HIDDEN_BIT;
  }

  private static int exponent(double value) {
    int biased = (int) (Double.doubleToLongBits(value) >> MANTISSA_BITS);
    return Math.max(biased, 1) - EXPONENT_BIAS;
  }

  /**
   * Writes the shortest digits that mean {@code value}, which is positive; gives the place of the
   * point, counted from the first of them.
   */
  private static int shortest(double value, StringBuilder digits) {
    long mantissa = mantissa(value);
    int exponent = exponent(value);
    boolean isEven = (mantissa & 1) == 0;
    // Below a power of two the next number is only half as far away as above.
    int lopsided = mantissa == HIDDEN_BIT && exponent > 1 - EXPONENT_BIAS ? 1 : 0;
    int up = Math.max(exponent, 0);
    Natural rest = new Natural(mantissa, up + 1 + lopsided);
    Natural unit = new Natural(1, Math.max(-exponent, 0) + 1 + lopsided);
    Natural above = new Natural(1, up + lopsided);
    Natural below = new Natural(1, up);
    int point = (int) Math.ceil(Math.log10(value) - 1e-9);
    unit.timesTen(Math.max(point, 0));
    int scale = Math.max(-point, 0);
    rest.timesTen(scale);
    above.timesTen(scale);
    below.timesTen(scale);
    if (rest.compareSum(above, unit) >= (isEven ? 0 : 1)) {
      point++;
    } else {
      rest.times(10);
      above.times(10);
      below.times(10);
    }
    while (true) {
      int digit = divide(rest, unit);
      boolean isLow = rest.compare(below) < (isEven ? 1 : 0);
      boolean isHigh = rest.compareSum(above, unit) >= (isEven ? 0 : 1);
      if (isLow || isHigh) {
        boolean isUpper = rest.compareSum(rest, unit) >= (digit & 1 ^ 1);
        boolean roundsUp = isHigh && (!isLow || isUpper);
        digits.append((char) ('0' + digit + (roundsUp ? 1 : 0)));
        return point;
      }
      digits.append((char) ('0' + digit));
      rest.times(10);
      above.times(10);
      below.times(10);
    }
  }

  /** The quotient, a digit; {@code rest} becomes what is left. */
  private static int divide(Natural rest, Natural unit) {
    int digit = 0;
    while (rest.compare(unit) >= 0) {
      rest.subtract(unit);
      digit++;
    }
    return digit;
  }

  /** With {@code places} digits behind the point, 0 to 100. */
  static String fixed(double value, int places) {
    if (!(Math.abs(value) < 1e21)) {
      return text(value);
    }
    if (value < 0) {
      String positive = fixed(-value, places);
      return '-' + positive;
    }
    int exponent = exponent(value);
    Natural scaled = new Natural(mantissa(value), Math.max(exponent, 0)).timesTen(places);
    if (exponent < 0) {
      scaled.add(new Natural(1, -exponent - 1));
      scaled.shiftRight(-exponent);
    }
    StringBuilder digits = new StringBuilder();
    while (!scaled.isZero() || digits.length() <= places) {
      digits.append((char) ('0' + scaled.divideByTen()));
    }
    digits.reverse();
    return places == 0
        ? digits.toString()
        : digits.insert(digits.length() - places, '.').toString();
  }

  /** In another base, 2 to 36; a fraction has as many digits as are needed, at most 52. */
  static String text(double value, int base) {
    if (base == 10 || Double.isNaN(value) || Double.isInfinite(value)) {
      return text(value);
    }
    double rest = Math.floor(Math.abs(value));
    double fraction = Math.abs(value) - rest;
    StringBuilder digits = new StringBuilder();
    do {
      digits.append(letter((int) (rest % base)));
      rest = Math.floor(rest / base);
    } while (rest > 0);
    digits.append(value < 0 ? "-" : "").reverse();
    if (fraction > 0) {
      digits.append('.');
      for (int i = 0; i < MANTISSA_BITS && fraction > 0; i++) {
        fraction *= base;
        digits.append(letter((int) fraction));
        fraction -= Math.floor(fraction);
      }
    }
    return digits.toString();
  }

  private static char letter(int digit) {
    return (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }

  /** The number that a text means when it is converted: blanks around it do not matter. */
  static double convert(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && Lexer.isBlank(text.charAt(from))) {
      from++;
    }
    while (end > from && Lexer.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (from == end) {
      return 0;
    }
    char sign = text.charAt(from);
    String digits = text.substring(sign == '-' || sign == '+' ? from + 1 : from, end);
    double value =
        digits.equals("Infinity") ? Double.POSITIVE_INFINITY : parse(digits.replace('_', '?'));
    return sign == '-' ? -value : value;
  }
}

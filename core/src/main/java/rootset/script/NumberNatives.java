package rootset.script;

/** What there is about numbers: {@code Math}, methods, and functions that make numbers of text. */
final class NumberNatives {
  /** The functions of {@code Math}, in the order of their numbers. */
  static final String FUNCTIONS =
      "abs floor ceil round trunc sign sqrt cbrt min max pow random sin cos tan atan "
          + "atan2 log log2 log10 exp hypot ";

  private static final int ABS = 0;
  private static final int FLOOR = 1;
  private static final int CEIL = 2;
  private static final int ROUND = 3;
  private static final int TRUNC = 4;
  private static final int SIGN = 5;
  private static final int SQRT = 6;
  private static final int CBRT = 7;
  private static final int MIN = 8;
  private static final int MAX = 9;
  private static final int POW = 10;
  private static final int RANDOM = 11;
  private static final int SIN = 12;
  private static final int COS = 13;
  private static final int TAN = 14;
  private static final int ATAN = 15;
  private static final int ATAN2 = 16;
  private static final int LOG = 17;
  private static final int LOG2 = 18;
  private static final int LOG10 = 19;
  private static final int EXP = 20;
  private static final int HYPOT = 21;

  private static final int SEED = 0x2545f491;

  private final Values values;
  private final Conversions conversions;
  private final Arguments arguments;
  private int random = SEED;

  NumberNatives(Values values, Conversions conversions, Arguments arguments) {
    this.values = values;
    this.conversions = conversions;
    this.arguments = arguments;
  }

  /** The value of a constant, or not a number. */
  static double constant(String name) {
    return switch (name) {
      case "Math.PI" -> Math.PI;
      case "Math.E" -> Math.E;
      case "Math.SQRT2" -> 1.4142135623730951;
      case "Math.LN2" -> 0.6931471805599453;
      case "Math.LN10" -> 2.302585092994046;
      case "Number.MAX_SAFE_INTEGER" -> 9007199254740991.0;
      case "Number.MIN_SAFE_INTEGER" -> -9007199254740991.0;
      case "Number.MAX_VALUE" -> Double.MAX_VALUE;
      case "Number.MIN_VALUE" -> Double.MIN_VALUE;
      case "Number.EPSILON" -> 2.220446049250313e-16;
      case "Number.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
      case "Number.NEGATIVE_INFINITY" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  void math(int function) {
    values.setNumber(computed(function, arguments.number(0)));
  }

  private double computed(int function, double x) {
    return switch (function) {
      case ABS -> Math.abs(x);
      case FLOOR -> Math.floor(x);
      case CEIL -> Math.ceil(x);
      case ROUND -> x - Math.floor(x) >= 0.5 ? Math.ceil(x) : Math.floor(x);
      case TRUNC -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case SIGN -> x > 0 ? 1 : x < 0 ? -1 : x;
      case SQRT -> Math.sqrt(x);
      case CBRT -> cubeRoot(x);
      case MIN -> extreme(-1);
      case MAX -> extreme(1);
      case POW -> power(x, arguments.number(1));
      case RANDOM -> random();
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case ATAN -> Math.atan(x);
      case ATAN2 -> Math.atan2(x, arguments.number(1));
      case LOG -> Math.log(x);
      case LOG2 -> rounded(Math.log(x) / 0.6931471805599453);
      case LOG10 -> rounded(Math.log(x) / 2.302585092994046);
      case EXP -> Math.exp(x);
      case HYPOT -> Math.sqrt(x * x + arguments.number(1) * arguments.number(1));
      default -> throw new IllegalStateException("no function " + function);
    };
  }

  static double power(double base, double exponent) {
    return Math.abs(base) == 1 && Double.isInfinite(exponent)
        ? Double.NaN
        : Math.pow(base, exponent);
  }

  private static double cubeRoot(double x) {
    return x < 0 ? -cubeRoot(-x) : rounded(Math.pow(x, 1.0 / 3));
  }

  /** A whole number that rounding errors missed by a hair. */
  private static double rounded(double x) {
    double whole = Math.floor(x + 0.5);
    return Math.abs(x - whole) < 1e-13 * Math.abs(whole) ? whole : x;
  }

  private double extreme(int sign) {
    double found = sign * Double.NEGATIVE_INFINITY;
    for (int i = 0; i < arguments.count(); i++) {
      double each = arguments.number(i);
      found = sign > 0 ? Math.max(found, each) : Math.min(found, each);
    }
    return found;
  }

  /** (Marsaglia, "Xorshift RNGs", 2003.) */
  private int bits() {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return random;
  }

  private double random() {
    return ((bits() >>> 5) * 67108864.0 + (bits() >>> 6)) / 9007199254740992.0;
  }

  /** Calls a member of {@code Number}, or one of the functions that are there without it. */
  void number(String function) {
    arguments.load(0);
    boolean isNumber = values.isNumber();
    double number = isNumber ? values.number() : Double.NaN;
    switch (function) {
      case "isInteger" -> values.set(isNumber && isWhole(number));
      case "isSafeInteger" ->
          values.set(isNumber && isWhole(number) && Math.abs(number) < 9007199254740992.0);
      case "Number.isFinite" -> values.set(isNumber && isWhole(Math.floor(number)));
      case "Number.isNaN" -> values.set(isNumber && Double.isNaN(number));
      case "isFinite" -> values.set(isWhole(Math.floor(arguments.number(0))));
      case "isNaN" -> values.set(Double.isNaN(arguments.number(0)));
      case "parseInt" -> values.setNumber(prefix(arguments.text(0), true));
      case "parseFloat" -> values.setNumber(prefix(arguments.text(0), false));
      default -> throw new IllegalStateException("no function " + function);
    }
  }

  private static boolean isWhole(double number) {
    return number == Math.floor(number) && !Double.isInfinite(number);
  }

  /** The number that a text begins with. */
  private double prefix(String text, boolean isWhole) {
    int from = 0;
    while (from < text.length() && Lexer.isBlank(text.charAt(from))) {
      from++;
    }
    int base = isWhole ? arguments.integer(1, 10) : 10;
    if (isWhole && base != 10) {
      return whole(text, from, base);
    }
    double found = Double.NaN;
    for (int end = from + 1; end <= text.length(); end++) {
      char last = text.charAt(end - 1);
      if (isWhole && last == '.' || !Lexer.isDigit(last) && ".eE+-".indexOf(last) < 0) {
        break;
      }
      double longer = Numerals.convert(text.substring(from, end));
      found = Double.isNaN(longer) || isWhole && (last | 32) == 'e' ? found : longer;
    }
    return found;
  }

  private static double whole(String text, int from, int base) {
    int first = text.startsWith("-", from) ? from + 1 : from;
    double value = 0;
    int at = first;
    while (at < text.length() && Numerals.digit(text.charAt(at)) < base) {
      value = value * base + Numerals.digit(text.charAt(at++));
    }
    return at == first ? Double.NaN : first > from ? -value : value;
  }

  /** Calls a method of a number. */
  void method(String method) {
    values.load(arguments.self);
    double number = conversions.number();
    switch (method) {
      case "toFixed" -> {
        int places = arguments.integer(0, 0);
        if (places < 0 || places > 100) {
          throw Thrown.range("toFixed() digits argument must be between 0 and 100");
        }
        values.setText(Numerals.fixed(number, places));
      }
      case "toLocaleString" -> values.setText(grouped(number));
      default -> {
        int base = arguments.integer(0, 10);
        if (base < 2 || base > 36) {
          throw Thrown.range("toString() radix must be between 2 and 36");
        }
        values.setText(Numerals.text(number, base));
      }
    }
  }

  /** As people in the United States write it. */
  private static String grouped(double number) {
    if (!(Math.abs(number) < 1e21)) {
      return Numerals.text(number);
    }
    StringBuilder text = new StringBuilder(Numerals.fixed(Math.abs(number), 3));
    while (text.charAt(text.length() - 1) == '0') {
      text.setLength(text.length() - 1);
    }
    int point = text.indexOf(".");
    if (point == text.length() - 1) {
      text.setLength(point);
    }
    for (int i = point - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return (number < 0 ? "-" : "") + text;
  }
}

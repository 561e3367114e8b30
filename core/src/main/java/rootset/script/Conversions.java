package rootset.script;

/** What values are as numbers, as text and as truths, and which are the same. */
final class Conversions {
  private static final int MAX_NESTING = 64;

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Pool[] pools;

  Conversions(Values values, Properties properties, Lists lists, Pool... pools) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.pools = pools;
  }

  boolean isTrue() {
    if (values.ref == 0) {
      int word = values.word;
      return word == Primitives.TRUE
          || word >= Primitives.BUILTIN && !Primitives.isInteger(word)
          || Primitives.isInteger(word) && word != Primitives.integer(0);
    }
    int kind = values.kind(values.ref);
    if (kind == Kinds.TEXT) {
      return values.length(values.ref) > 0;
    }
    if (kind == Kinds.NUMBER) {
      double number = values.number();
      return number != 0 && !Double.isNaN(number);
    }
    return true;
  }

  double number() {
    if (values.isNumber()) {
      return values.number();
    }
    if (values.ref != 0) {
      return Numerals.convert(text());
    }
    return switch (values.word) {
      case Primitives.NULL, Primitives.FALSE -> 0;
      case Primitives.TRUE -> 1;
      default -> Double.NaN;
    };
  }

  /** The low 32 bits of the number. */
  int bits() {
    if (values.ref == 0 && Primitives.isInteger(values.word)) {
      return Primitives.value(values.word);
    }
    double number = number();
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return 0;
    }
    double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
    return (int) (long) (whole % 4294967296.0);
  }

  /** The number without its fraction, cut to what fits; {@code missing} if it is undefined. */
  int integer(int missing) {
    if (values.ref == 0 && values.word == Primitives.UNDEFINED) {
      return missing;
    }
    double number = number();
    return Double.isNaN(number) ? 0 : (int) number;
  }

  String text() {
    return text(0);
  }

  private String text(int nesting) {
    int kind = values.kind();
    if (kind == Kinds.TEXT) {
      return values.text(values.ref);
    }
    if (kind == Kinds.NUMBER) {
      return values.ref == 0 ? Primitives.spell(values.word) : Numerals.text(values.number());
    }
    if (values.ref == 0 && kind != Kinds.FUNCTION) {
      return Primitives.spell(values.word);
    }
    return switch (kind) {
      case Kinds.ARRAY -> join(values.ref, ",", nesting);
      case Kinds.FUNCTION -> functionText();
      case Kinds.ERROR -> error(values.ref);
      case Kinds.OBJECT -> "[object Object]";
      default -> "[object " + Kinds.NAMES[kind] + ']';
    };
  }

  private String functionText() {
    if (values.ref == 0) {
      return "function " + Primitives.spell(values.word) + "() { [native code] }";
    }
    int number = values.mutator.loadData(values.ref, 0);
    Pool pool = Pool.of(pools, number);
    Node.Function node = pool.unit.nodes.get(number - pool.firstCode);
    return pool.unit.source.text().substring(node.at(), node.end());
  }

  String join(int array, String separator, int nesting) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < lists.length(array) && nesting < MAX_NESTING; i++) {
      joined.append(i == 0 ? "" : separator);
      lists.get(array, i);
      if (!values.isNothing()) {
        joined.append(text(nesting + 1));
      }
    }
    return joined.toString();
  }

  /** The name and the message of an error. */
  String error(int error) {
    String name = errorName(error);
    boolean hasMessage = properties.load(error, properties.name("message"));
    String message = hasMessage ? text() : "";
    return message.isEmpty() ? name : name + ": " + message;
  }

  String errorName(int error) {
    if (properties.load(error, properties.name("name"))) {
      return text();
    }
    int base = properties.builtinBase(error);
    return base == Primitives.UNDEFINED ? "Error" : Primitives.spell(base);
  }

  /** The name of the property that the value at hand means. */
  int key() {
    return properties.name(key(text()));
  }

  private static String key(String text) {
    return text.startsWith("[[") ? ' ' + text : text;
  }

  /** The index that the value at hand is, or -1. */
  int index() {
    if (values.ref == 0) {
      return Primitives.isInteger(values.word) ? Primitives.value(values.word) : -1;
    }
    return values.isText() && values.length(values.ref) < 9
        ? Properties.index(values.text(values.ref))
        : -1;
  }

  String typeOf() {
    return switch (values.kind()) {
      case Kinds.TEXT -> "string";
      case Kinds.NUMBER -> "number";
      case Kinds.BOOLEAN -> "boolean";
      case Kinds.FUNCTION ->
          values.ref == 0 && Library.isNamespace(values.word) ? "object" : "function";
      case Kinds.INTERNAL -> values.word == Primitives.NULL ? "object" : "undefined";
      default -> "object";
    };
  }

  /** As {@code ===} says it, but that what is not a number is the same as itself. */
  boolean isSame(int ref, int word, int otherRef, int otherWord) {
    if (ref == 0 && otherRef == 0) {
      return word == otherWord;
    }
    if (ref == 0 || otherRef == 0) {
      return false;
    }
    if (ref == otherRef) {
      return true;
    }
    int kind = values.kind(ref);
    if (kind < Kinds.TEXT || kind != values.kind(otherRef)) {
      return false;
    }
    if (kind == Kinds.TEXT && values.length(ref) != values.length(otherRef)) {
      return false;
    }
    for (int i = kind == Kinds.TEXT ? (values.length(ref) + 1) / 2 : 1; i >= 0; i--) {
      if (values.mutator.loadData(ref, i) != values.mutator.loadData(otherRef, i)) {
        return false;
      }
    }
    return true;
  }

  /** As {@code ===} says it of two slots. */
  boolean isStrictlyEqual(int left, int right) {
    values.load(left);
    if (values.isNumber()) {
      double number = values.number();
      values.load(right);
      return values.isNumber() && number == values.number();
    }
    int ref = values.ref;
    int word = values.word;
    values.load(right);
    return isSame(ref, word, values.ref, values.word);
  }

  /** As {@code ==} says it of two slots. */
  boolean isEqual(int left, int right) {
    values.load(left);
    int kind = values.kind();
    boolean isNothing = values.isNothing();
    values.load(right);
    int otherKind = values.kind();
    if (isNothing || values.isNothing()) {
      return isNothing && values.isNothing();
    }
    if (kind == otherKind || kind < Kinds.TEXT && otherKind < Kinds.TEXT) {
      return isStrictlyEqual(left, right);
    }
    boolean asText = kind == Kinds.TEXT && otherKind < Kinds.TEXT;
    if (asText || otherKind == Kinds.TEXT && kind < Kinds.TEXT) {
      String text = text();
      values.load(left);
      return text.equals(text());
    }
    double number = number();
    values.load(left);
    return number == number();
  }

  /** Compares two slots: -1, 0, 1, or 2 if they cannot be compared. */
  int compare(int left, int right) {
    values.load(right);
    boolean isText = values.kind() <= Kinds.TEXT;
    values.load(left);
    if (isText && values.kind() <= Kinds.TEXT) {
      String text = text();
      values.load(right);
      int order = text.compareTo(text());
      return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
    double number = number();
    values.load(right);
    double other = number();
    if (Double.isNaN(number) || Double.isNaN(other)) {
      return 2;
    }
    return number < other ? -1 : number > other ? 1 : 0;
  }
}

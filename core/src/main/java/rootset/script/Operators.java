package rootset.script;

/** The operators of the language, on slots. */
final class Operators {
  private static final int ADD = Op.binary("+");
  private static final int EQUAL = Op.binary("==");
  private static final int LESS = Op.binary("<");
  private static final int SHIFT = Op.binary("<<");
  private static final int IN = Op.binary("in");

  private final Values values;
  private final Conversions conversions;

  Operators(Values values, Conversions conversions) {
    this.values = values;
    this.conversions = conversions;
  }

  void unary(int op, int d, int operand) {
    values.load(operand);
    switch (op - Op.UNARY) {
      case 0 -> values.setNumber(-conversions.number());
      case 1 -> values.setNumber(conversions.number());
      case 2 -> values.set(!conversions.isTrue());
      case 3 -> values.setNumber(~conversions.bits());
      case 4 -> values.setText(conversions.typeOf());
      case 5 -> values.set(Primitives.UNDEFINED);
      case 6 -> values.setNumber(conversions.number() + 1);
      default -> values.setNumber(conversions.number() - 1);
    }
    values.put(d);
  }

  void binary(int op, int d, int left, int right, Members members, Natives natives) {
    if (op < EQUAL) {
      arithmetic(op, left, right);
    } else if (op < SHIFT) {
      values.set(compare(op, left, right));
    } else if (op < IN) {
      values.setNumber(shift(op, left, right));
    } else if (op == IN) {
      values.load(right);
      if (!values.isObject()) {
        String found = conversions.text();
        values.load(left);
        throw Thrown.type(
            "Cannot use 'in' operator to search for '" + conversions.text() + "' in " + found);
      }
      values.set(natives.objects.has(right, left, true));
    } else {
      values.set(members.isInstance(left, right));
    }
    values.put(d);
  }

  private void arithmetic(int op, int left, int right) {
    values.load(right);
    boolean isText = values.kind() <= Kinds.TEXT;
    values.load(left);
    if (op == ADD && (isText || values.kind() <= Kinds.TEXT)) {
      String text = conversions.text();
      values.load(right);
      values.setText(text + conversions.text());
      return;
    }
    double x = conversions.number();
    values.load(right);
    double y = conversions.number();
    values.setNumber(
        switch (op - ADD) {
          case 0 -> x + y;
          case 1 -> x - y;
          case 2 -> x * y;
          case 3 -> x / y;
          case 4 -> x % y;
          default -> NumberNatives.power(x, y);
        });
  }

  private boolean compare(int op, int left, int right) {
    return switch (op - EQUAL) {
      case 0 -> conversions.isEqual(left, right);
      case 1 -> !conversions.isEqual(left, right);
      case 2 -> conversions.isStrictlyEqual(left, right);
      case 3 -> !conversions.isStrictlyEqual(left, right);
      default -> {
        int order = conversions.compare(left, right);
        yield switch (op - LESS) {
          case 0 -> order == -1;
          case 1 -> order == 1;
          case 2 -> order == -1 || order == 0;
          default -> order == 1 || order == 0;
        };
      }
    };
  }

  private double shift(int op, int left, int right) {
    values.load(left);
    int x = conversions.bits();
    values.load(right);
    int y = conversions.bits();
    return switch (op - SHIFT) {
      case 0 -> x << y;
      case 1 -> x >> y;
      case 2 -> x >>> y & 0xffffffffL;
      case 3 -> x & y;
      case 4 -> x | y;
      default -> x ^ y;
    };
  }
}

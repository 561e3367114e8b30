package rootset.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all functions of a text have in common. */
final class Unit {
  final Source source;
  final boolean isLibrary; // whose statements nobody wants to see
  final List<Code> codes = new ArrayList<>();
  final List<Node.Function> nodes = new ArrayList<>(); // by code
  final List<String> texts = new ArrayList<>();
  private final IntBuffer numbers = new IntBuffer(); // pairs of the upper and the lower bits
  final List<Scope> scopes = new ArrayList<>(); // those with a context
  final IntBuffer statements = new IntBuffer(); // pairs of from and to
  private final Map<String, Integer> textNumbers = new HashMap<>();

  Unit(Source source, boolean isLibrary) {
    this.source = source;
    this.isLibrary = isLibrary;
  }

  int text(String text) {
    Integer known = textNumbers.get(text);
    if (known == null) {
      known = texts.size();
      texts.add(text);
      textNumbers.put(text, known);
    }
    return known;
  }

  int number(double value) {
    long bits = Double.doubleToLongBits(value);
    numbers.add((int) (bits >> 32));
    numbers.add((int) bits);
    return numbers() - 1;
  }

  int numbers() {
    return numbers.size() / 2;
  }

  double numberAt(int number) {
    long upper = numbers.get(2 * number);
    return Double.longBitsToDouble(upper << 32 | numbers.get(2 * number + 1) & 0xffffffffL);
  }

  int scope(Scope scope) {
    scopes.add(scope);
    return scopes.size() - 1;
  }

  int statement(int at, int end) {
    statements.add(at);
    statements.add(end);
    return statements.size() / 2 - 1;
  }
}

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
  final List<Double> numbers = new ArrayList<>();
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
    numbers.add(value);
    return numbers.size() - 1;
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

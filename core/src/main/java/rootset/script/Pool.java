package rootset.script;

import java.util.Arrays;

/** A unit as a machine has it: its names by the machine's numbers, its constants on the heap. */
final class Pool {
  final Unit unit;
  final int firstCode;
  final int[] names; // of properties, by text
  private final int[] texts; // handles, 1 more
  private final int[] numbers; // handles, 1 more

  Pool(Unit unit, int firstCode, Properties properties) {
    this.unit = unit;
    this.firstCode = firstCode;
    this.names = new int[unit.texts.size()];
    this.texts = new int[unit.texts.size()];
    this.numbers = new int[unit.numbers()];
    for (int i = 0; i < names.length; i++) {
      names[i] = properties.name(unit.texts.get(i));
    }
  }

  /** The one that code number {@code code} belongs to. */
  static Pool of(Pool[] pools, int code) {
    return pools[pools.length > 1 && code >= pools[1].firstCode ? 1 : 0];
  }

  /** The code of that number, one of this unit's. */
  Code code(int number) {
    return unit.codes.get(number - firstCode);
  }

  /** Takes a text, which is made when it is wanted first. */
  void loadText(Values values, int text) {
    if (texts[text] == 0) {
      values.setText(unit.texts.get(text));
      texts[text] = 1 + values.mutator.openHandle(values.ref);
    }
    values.setObject(values.mutator.handle(texts[text] - 1));
  }

  void loadNumber(Values values, int number) {
    if (numbers[number] == 0) {
      values.setNumber(unit.numberAt(number));
      if (values.ref == 0) {
        return;
      }
      numbers[number] = 1 + values.mutator.openHandle(values.ref);
    }
    values.setObject(values.mutator.handle(numbers[number] - 1));
  }

  /** The names of the fields of a context. */
  String[] fields(int scope) {
    String[] fields = {"parent"};
    for (Variable variable : unit.scopes.get(scope).variables) {
      if (variable.isCaptured) {
        fields = Arrays.copyOf(fields, fields.length + 1);
        fields[fields.length - 1] = variable.name;
      }
    }
    return fields;
  }
}

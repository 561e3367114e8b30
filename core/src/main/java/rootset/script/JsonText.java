package rootset.script;

/** Writes values as JSON. Nothing is allocated meanwhile. */
final class JsonText {
  private static final int MAX_DEPTH = 500;

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Conversions conversions;
  private final IntBuffer path = new IntBuffer();
  private final StringBuilder text = new StringBuilder();
  private final String step;

  JsonText(
      Values values, Properties properties, Lists lists, Conversions conversions, String step) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.conversions = conversions;
    this.step = step;
  }

  /** The text of the value at hand; empty if it has none. */
  String of() {
    write();
    return text.toString();
  }

  /** Whether the value at hand has a text. */
  private boolean isWritten() {
    boolean isUndefined = values.kind() == Kinds.INTERNAL && values.word != Primitives.NULL;
    return !isUndefined && values.kind() != Kinds.FUNCTION;
  }

  private void write() {
    if (!isWritten()) {
      return;
    }
    if (values.isText()) {
      text.append(Inspector.quote(values.text(values.ref), '"'));
    } else if (!values.isObject()) {
      boolean isFinite = !values.isNumber() || Math.abs(values.number()) <= Double.MAX_VALUE;
      text.append(isFinite ? conversions.text() : "null");
    } else {
      int object = values.ref;
      if (path.indexOf(object) >= 0 || path.size() > MAX_DEPTH) {
        throw Thrown.type("Converting circular structure to JSON");
      }
      path.add(object);
      boolean isArray = values.kind(object) == Kinds.ARRAY;
      text.append(isArray ? '[' : '{');
      boolean isEmpty = isArray ? elements(object) : members(object);
      path.removeLast();
      if (!isEmpty) {
        newLine();
      }
      text.append(isArray ? ']' : '}');
    }
  }

  private boolean elements(int array) {
    int length = lists.length(array);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : ",");
      newLine();
      lists.get(array, i);
      if (isWritten()) {
        write();
      } else {
        text.append("null");
      }
    }
    return length == 0;
  }

  private boolean members(int object) {
    boolean isEmpty = true;
    for (int name : properties.keys(object)) {
      properties.loadOwn(object, name);
      if (isWritten()) {
        text.append(isEmpty ? "" : ",");
        newLine();
        String key = Inspector.quote(properties.name(name), '"');
        text.append(key).append(step.isEmpty() ? ":" : ": ");
        write();
        isEmpty = false;
      }
    }
    return isEmpty;
  }

  private void newLine() {
    if (!step.isEmpty()) {
      text.append('\n').append(step.repeat(path.size()));
    }
  }
}

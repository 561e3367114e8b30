package rootset.script;

import java.util.ArrayList;
import java.util.List;

/** Shows values as node's console does. Nothing is allocated meanwhile. */
final class Inspector {
  private static final int MAX_DEPTH = 2;
  private static final int WIDTH = 80;
  private static final int MAX_ITEMS = 100;
  private static final int MAX_COLUMNS = 15;
  private static final int COMPACT = 3;
  private static final int GROUPED = 6;

  private final Values values;
  private final Properties properties;
  private final Lists lists;
  private final Tables tables;
  private final Conversions conversions;
  private final Pool[] pools;
  private final IntBuffer path = new IntBuffer(); // the objects around the one to be shown
  private final IntBuffer circular = new IntBuffer();
  private int indentation;
  private int deepest;

  Inspector(
      Values values,
      Properties properties,
      Lists lists,
      Tables tables,
      Conversions conversions,
      Pool... pools) {
    this.values = values;
    this.properties = properties;
    this.lists = lists;
    this.tables = tables;
    this.conversions = conversions;
    this.pools = pools;
  }

  /** The value at hand; text is shown as it is. */
  String print() {
    return values.isText() ? values.text(values.ref) : inspect();
  }

  /** The value at hand; text is quoted. */
  String inspect() {
    path.clear();
    circular.clear();
    indentation = 0;
    return show();
  }

  private String show() {
    if (values.isText()) {
      return quote(values.text(values.ref));
    }
    if (values.ref == 0 && values.kind() == Kinds.FUNCTION) {
      boolean isNamespace = Library.isNamespace(values.word);
      String name = Primitives.spell(values.word);
      return isNamespace ? "Object [" + name + "] {}" : "[Function: " + lastPart(name) + ']';
    }
    if (values.isObject()) {
      return object(values.ref);
    }
    boolean isMinusZero = values.isNumber() && 1 / values.number() == Double.NEGATIVE_INFINITY;
    return isMinusZero ? "-0" : conversions.text();
  }

  static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
  }

  private static String quote(String text) {
    char quote = '\'';
    if (text.indexOf(quote) >= 0) {
      quote = text.indexOf('"') < 0 ? '"' : text.indexOf('`') < 0 ? '`' : '\'';
    }
    return quote(text, quote);
  }

  static String quote(String text, char quote) {
    StringBuilder quoted = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = "\n\t\r\b\f\u000b".indexOf(c);
      if (known >= 0) {
        quoted.append('\\').append("ntrbfv".charAt(known));
      } else if (c < ' ') {
        quoted.append("\\x").append(c < 16 ? "0" : "").append(Numerals.text(c, 16));
      } else {
        quoted.append(c == quote || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append(quote).toString();
  }

  private String object(int object) {
    if (path.indexOf(object) >= 0) {
      if (circular.indexOf(object) < 0) {
        circular.add(object);
      }
      return "[Circular *" + (circular.indexOf(object) + 1) + ']';
    }
    int kind = values.kind(object);
    int depth = path.size();
    if (depth > MAX_DEPTH
        && !isEmpty(object, kind)
        && kind != Kinds.ERROR
        && kind != Kinds.FUNCTION) {
      return '[' + nameOf(object, kind) + ']';
    }
    path.add(object);
    deepest = isEmpty(object, kind) ? deepest : depth;
    List<String> output = new ArrayList<>();
    items(object, kind, output);
    properties(object, output);
    path.removeLast();
    String prefix = prefix(object, kind);
    boolean isBare = kind == Kinds.FUNCTION || kind == Kinds.ERROR;
    String shown =
        isBare && output.isEmpty()
            ? prefix
            : brackets(object, kind, depth, isBare ? prefix : "", prefix, output);
    return circular.indexOf(object) >= 0
        ? "<ref *" + (circular.indexOf(object) + 1) + "> " + shown
        : shown;
  }

  private boolean isEmpty(int object, int kind) {
    boolean isTable = kind == Kinds.MAP || kind == Kinds.SET;
    int size = isTable ? tables.size(object) : kind == Kinds.ARRAY ? lists.length(object) : 0;
    return size == 0 && properties.keys(object).length == 0;
  }

  private String brackets(
      int object, int kind, int depth, String base, String prefix, List<String> output) {
    boolean isArray = kind == Kinds.ARRAY;
    String open = (base.isEmpty() && !prefix.isEmpty() ? prefix + ' ' : "") + (isArray ? "[" : "{");
    String close = isArray ? "]" : "}";
    if (output.isEmpty()) {
      return open + close;
    }
    List<String> lines = output;
    if (isArray && output.size() > GROUPED) {
      lines = grouped(object, output);
    }
    String before = base.isEmpty() ? "" : base + ' ';
    if (deepest - depth < COMPACT && lines == output) {
      int start = output.size() + indentation + open.length() + base.length() + 10;
      int length = start + output.size();
      for (String each : output) {
        length += each.length();
      }
      String joined = String.join(", ", output);
      if (length <= WIDTH && joined.indexOf('\n') < 0 && base.indexOf('\n') < 0) {
        return before + open + ' ' + joined + ' ' + close;
      }
    }
    String newLine = '\n' + " ".repeat(indentation);
    String joined = String.join("," + newLine + "  ", lines);
    return before + open + newLine + "  " + joined + newLine + close;
  }

  private void items(int object, int kind, List<String> output) {
    indentation += 2;
    if (kind == Kinds.ARRAY) {
      elements(object, output);
    } else if (kind == Kinds.MAP || kind == Kinds.SET) {
      for (int place = 0; place < tables.end(object); place++) {
        tables.key(object, place);
        if (values.ref != 0 || values.word != Primitives.HOLE) {
          String key = show();
          if (kind == Kinds.MAP) {
            tables.value(object, place);
            key = key + " => " + show();
          }
          output.add(key);
        }
      }
    } else if (kind == Kinds.WEAK_MAP || kind == Kinds.WEAK_SET) {
      output.add("<items unknown>");
    }
    indentation -= 2;
  }

  private void elements(int array, List<String> output) {
    int length = lists.length(array);
    int i = 0;
    while (i < length && output.size() < MAX_ITEMS) {
      int holes = 0;
      for (; i < length; i++) {
        lists.load(array, i);
        if (values.ref != 0 || values.word != Primitives.HOLE) {
          break;
        }
        holes++;
      }
      if (holes > 0) {
        output.add("<" + holes + " empty item" + (holes > 1 ? "s>" : ">"));
      } else {
        output.add(show());
        i++;
      }
    }
    if (i < length) {
      output.add("... " + (length - i) + " more item" + (length - i > 1 ? "s" : ""));
    }
  }

  private void properties(int object, List<String> output) {
    indentation += 2;
    for (int name : properties.keys(object)) {
      String key = properties.name(name);
      properties.loadOwn(object, name);
      boolean isName = !key.isEmpty() && !Lexer.isDigit(key.charAt(0));
      for (int i = 0; i < key.length(); i++) {
        isName &= Lexer.isNamePart(key.charAt(i)) && key.charAt(i) != '#' && key.charAt(i) < 0x80;
      }
      output.add((isName ? key : quote(key)) + ": " + show());
    }
    indentation -= 2;
  }

  private String nameOf(int object, int kind) {
    boolean inherits =
        properties.loadOwn(object, properties.prototypeLink)
            && values.ref != 0
            && properties.load(values.ref, properties.constructor);
    if (inherits && values.ref != 0) {
      return Pool.of(pools, code(values.ref)).code(code(values.ref)).name();
    }
    return Kinds.NAMES[kind];
  }

  private int code(int function) {
    return values.mutator.loadData(function, 0);
  }

  private String prefix(int object, int kind) {
    switch (kind) {
      case Kinds.FUNCTION:
        return function(object);
      case Kinds.ERROR:
        return error(object);
      case Kinds.MAP, Kinds.SET:
        return nameOf(object, kind) + '(' + tables.size(object) + ')';
      case Kinds.ITERATOR:
        return "Object [Iterator]";
      default:
        break;
    }
    boolean hasLink = properties.loadOwn(object, properties.prototypeLink);
    if (hasLink && values.ref == 0 && values.word == Primitives.NULL) {
      return "[Object: null prototype]";
    }
    String name = nameOf(object, kind);
    if (kind == Kinds.ARRAY) {
      return name.equals("Array") ? "" : name + '(' + lists.length(object) + ')';
    }
    return name.equals("Object") ? "" : name;
  }

  private String function(int object) {
    Code code = Pool.of(pools, code(object)).code(code(object));
    boolean isAnonymous = code.name().isEmpty();
    if (!code.isClass()) {
      return isAnonymous ? "[Function (anonymous)]" : "[Function: " + code.name() + ']';
    }
    String shown = "[class " + (isAnonymous ? "(anonymous)" : code.name());
    if (properties.loadOwn(object, properties.prototypeLink)) {
      String parent =
          values.ref == 0
              ? Primitives.spell(values.word)
              : Pool.of(pools, code(values.ref)).code(code(values.ref)).name();
      shown += " extends " + parent;
    }
    return shown + ']';
  }

  private String error(int object) {
    String shown = conversions.error(object);
    int position = Primitives.value(values.mutator.loadData(object, 0));
    if (position >= 0) {
      Pool own = pools[pools.length - 1];
      shown += "\n    at " + own.unit.source.place(position);
    }
    String indented = shown.replace("\n", "\n" + " ".repeat(indentation));
    return path.size() == 0 ? indented : '[' + indented + ']';
  }

  /** Puts many short elements side by side, in columns. */
  private List<String> grouped(int array, List<String> output) {
    int count = output.size() - (lists.length(array) > MAX_ITEMS ? 1 : 0);
    int total = 0;
    int longest = 0;
    for (int i = 0; i < count; i++) {
      int length = output.get(i).length();
      total += length + 2;
      longest = Math.max(longest, length);
    }
    int widest = longest + 2;
    boolean isShort = (double) total / widest > 5 || longest <= GROUPED;
    if (widest * 3 + indentation >= WIDTH || !isShort) {
      return output;
    }
    double bias = Math.sqrt(widest - (double) total / output.size());
    double biased = Math.max(widest - 3 - bias, 1);
    int columns = (int) Math.floor(Math.sqrt(2.5 * biased * count) / biased + 0.5);
    columns = Math.min(columns, (WIDTH - indentation) / widest);
    columns = Math.min(columns, Math.min(COMPACT * 4, MAX_COLUMNS));
    return columns <= 1 ? output : inColumns(array, output, count, columns);
  }

  private List<String> inColumns(int array, List<String> output, int count, int columns) {
    boolean isNumeric = true;
    for (int i = 0; i < output.size(); i++) {
      lists.load(array, i);
      isNumeric &= values.isNumber();
    }
    List<String> rows = new ArrayList<>();
    for (int first = 0; first < count; first += columns) {
      int end = Math.min(first + columns, count);
      StringBuilder row = new StringBuilder();
      for (int i = first; i < end; i++) {
        int width = width(output, i - first, columns, count);
        String cell = output.get(i) + (i + 1 < end ? ", " : "");
        String blanks = " ".repeat(Math.max(0, width + (i + 1 < end ? 2 : 0) - cell.length()));
        if (isNumeric) {
          row.append(blanks).append(cell);
        } else {
          row.append(cell).append(i + 1 < end ? blanks : "");
        }
      }
      rows.add(row.toString());
    }
    if (count < output.size()) {
      rows.add(output.get(count));
    }
    return rows;
  }

  private static int width(List<String> output, int column, int columns, int count) {
    int width = 0;
    for (int i = column; i < count; i += columns) {
      width = Math.max(width, output.get(i).length());
    }
    return width;
  }
}

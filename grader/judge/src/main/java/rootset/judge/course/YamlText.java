package rootset.judge.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML text as JSON that knows where it stands. Scalars mean what YAML 1.2 says, as in editors:
 * {@code yes} is a text. Anchors, aliases and tags are mistakes, so that no text grows when it is
 * read.
 */
final class YamlText {
  private static final int DEEPEST = 30;

  /** No exponents and no leading zeros: whoever writes them hardly means a number. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

  private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");

  private final Parser events;
  private final Mistakes mistakes;
  private final Map<String, Position> values = new HashMap<>();
  private final Map<String, Position> keys = new HashMap<>();
  private final Set<String> anchors = new HashSet<>();
  private boolean hasAliases;
  private JsonNode root = JsonNodeFactory.instance.missingNode();

  private YamlText(String text, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.events = new ParserImpl(new StreamReader(text), new LoaderOptions());
  }

  /** Reads a text; what is wrong with it gets into the mistakes, and the root may be missing. */
  static YamlText read(String text, Mistakes mistakes) {
    YamlText yaml = new YamlText(text, mistakes);
    try {
      yaml.read();
    } catch (ReaderException odd) {
      mistakes.add(
          position(text, odd.getPosition()),
          "the character "
              + String.format("U+%04X", odd.getCodePoint())
              + " cannot stand in YAML: remove it");
    } catch (MarkedYAMLException wrong) {
      mistakes.add(position(wrong.getProblemMark()), sentence(wrong));
    } catch (YAMLException wrong) {
      mistakes.add(Position.START, "this cannot be read as YAML: " + wrong.getMessage());
    }
    return yaml;
  }

  /** The text as JSON; missing if there is nothing in it, or it could not be read as a whole. */
  JsonNode root() {
    return root;
  }

  /** Where the value at a JSON pointer stands. */
  Position value(String pointer) {
    return values.getOrDefault(pointer, Position.START);
  }

  /** Where the key at a JSON pointer stands, or an entry of a list. */
  Position key(String pointer) {
    return keys.getOrDefault(pointer, value(pointer));
  }

  private void read() {
    events.getEvent();
    if (events.peekEvent().is(Event.ID.StreamEnd)) {
      return;
    }
    events.getEvent();
    JsonNode read = node("", 0);
    events.getEvent();
    Event next = events.getEvent();
    if (!next.is(Event.ID.StreamEnd)) {
      mistakes.add(
          position(next.getStartMark()), "a second document begins here; remove the line `---`");
    }
    if (!hasAliases) {
      root = read;
    }
  }

  private JsonNode node(String pointer, int depth) {
    Event event = events.getEvent();
    values.put(pointer, position(event.getStartMark()));
    refuse(event, depth);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof AliasEvent) {
      hasAliases = true;
      return JsonNodeFactory.instance.nullNode();
    }
    return event instanceof MappingStartEvent ? object(pointer, depth) : array(pointer, depth);
  }

  private void refuse(Event event, int depth) {
    Position at = position(event.getStartMark());
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null && anchors.add(anchor)) {
      mistakes.add(
          at,
          "anchors and aliases such as `&"
              + anchor
              + "` and `*"
              + anchor
              + "` are not read here; write out what is meant, each time");
    }
    String tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    if (tag != null) {
      mistakes.add(at, "tags such as `!!str` are not read here; remove it");
    }
    if (depth > DEEPEST) {
      throw new TooDeep(event.getStartMark());
    }
  }

  private JsonNode scalar(ScalarEvent event) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String text = event.getValue();
    if (!event.isPlain()) {
      return nodes.textNode(text);
    }
    if (NOTHING.matcher(text).matches()) {
      return nodes.nullNode();
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return nodes.booleanNode(TRUE.matcher(text).matches());
    }
    if (NUMBER.matcher(text).matches()) {
      return text.indexOf('.') < 0
          ? nodes.numberNode(Integer.parseInt(text))
          : nodes.numberNode(new BigDecimal(text));
    }
    return nodes.textNode(text);
  }

  private ArrayNode array(String pointer, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (!events.peekEvent().is(Event.ID.SequenceEnd)) {
      array.add(node(pointer + "/" + array.size(), depth + 1));
    }
    events.getEvent();
    return array;
  }

  private ObjectNode object(String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (!events.peekEvent().is(Event.ID.MappingEnd)) {
      entry(object, pointer, depth);
    }
    events.getEvent();
    return object;
  }

  private void entry(ObjectNode object, String pointer, int depth) {
    Event event = events.peekEvent();
    Position at = position(event.getStartMark());
    if (!(event instanceof ScalarEvent scalar)) {
      mistakes.add(at, "a key must be a word, not a list or keys of its own");
      node(pointer + "/?", depth + 1);
      node(pointer + "/?", depth + 1);
      return;
    }
    events.getEvent();
    refuse(scalar, depth);
    String key = scalar.getValue();
    String below = pointer + "/" + escaped(key);
    boolean isFirst = !object.has(key);
    if (isFirst) {
      keys.put(below, at);
      object.set(key, node(below, depth + 1));
    } else {
      mistakes.add(
          at,
          "the key `"
              + key
              + "` stands here twice, first in line "
              + keys.get(below).line()
              + ": remove one of them");
      node(pointer + "/?", depth + 1);
    }
  }

  /** A key as a JSON pointer names it. */
  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static String sentence(MarkedYAMLException wrong) {
    if (wrong.getProblem().contains("TAB")) {
      return "a tab stands where YAML wants spaces: indent with spaces alone";
    }
    String context = wrong.getContext() == null ? "" : " " + wrong.getContext();
    return "this is no YAML: "
        + wrong.getProblem()
        + context
        + "; look at indents, quotes and brackets here and in the line above";
  }

  private static Position position(Mark mark) {
    return mark == null ? Position.START : new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Position position(String text, int index) {
    String before = text.substring(0, Math.min(index, text.length()));
    int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    return new Position(line, before.length() - before.lastIndexOf('\n'));
  }

  /** Nesting that no course has. */
  private static final class TooDeep extends MarkedYAMLException {
    private static final long serialVersionUID = 1L;

    TooDeep(Mark mark) {
      super(null, null, "it is nested deeper than " + DEEPEST + " levels", mark);
    }
  }
}

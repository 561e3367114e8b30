package rootset.recording;

import rootset.heap.HeapListener.Root;
import rootset.heap.Kind;
import rootset.heap.Pause;
import rootset.heap.Shape;

/** Makes an event of the JSON object in a line. */
final class EventReader {
  private static final int MAX = Integer.MAX_VALUE;
  private static final int DANGLING = -1;
  private static final String KINDS =
      "an event (op, shape, alloc, label, name, write, fill, data, local, global, handle, enter,"
          + " leave, print, mark, scan, move, free, clear, finalize, page, begin, end)";

  private EventReader() {}

  static Event read(Entry entry) {
    int line = entry.line();
    if (!entry.has("e")) {
      throw entry.wrong("e", KINDS);
    }
    return switch (entry.string("e")) {
      case "op" -> new Event.Operation(line, entry.integer("line", 0, MAX), entry.string("text"));
      case "shape" -> new Event.NewShape(line, shape(entry));
      case "alloc" -> allocation(entry);
      case "write" -> new Event.FieldWrite(line, object(entry), count(entry, "field"), to(entry));
      case "fill" -> fill(entry);
      case "label" -> new Event.Label(line, object(entry), entry.string("text"));
      case "name" ->
          new Event.FieldName(line, object(entry), count(entry, "field"), entry.string("name"));
      case "print" -> new Event.Print(line, entry.string("text"));
      case "data" -> data(entry);
      case "local" -> local(entry);
      case "global" -> root(entry, Root.GLOBAL, entry.string("name"));
      case "handle" -> root(entry, Root.HANDLE, "");
      case "enter" -> new Event.Enter(line, entry.string("name"), count(entry, "slots"));
      case "leave" -> new Event.Leave(line);
      default -> readCollectors(entry);
    };
  }

  /** Events of which the collector is the cause. */
  private static Event readCollectors(Entry entry) {
    int line = entry.line();
    return switch (entry.string("e")) {
      case "mark" -> new Event.Mark(line, object(entry));
      case "scan" -> new Event.Visit(line, object(entry));
      case "move" -> new Event.Move(line, object(entry), address(entry));
      case "free" -> new Event.Free(line, object(entry));
      case "clear" -> new Event.Clear(line, object(entry), count(entry, "field"));
      case "finalize" -> new Event.Finalize(line, number(entry, "token"));
      case "page" -> new Event.PageOwner(line, count(entry, "page"), entry.string("space"));
      case "begin" -> new Event.PauseBegin(line, pause(entry));
      case "end" -> new Event.PauseEnd(line, pause(entry), entry.amount("units"));
      default -> throw entry.wrong("e", KINDS);
    };
  }

  static Shape shape(Entry entry) {
    String name = entry.string("name");
    int references = entry.integer("refs", 0, Shape.MAX_FIELDS);
    int data = entry.integer("data", 0, Shape.MAX_FIELDS);
    Kind kind = entry.constant("kind", Kind.values());
    try {
      return new Shape(name, references, data, kind);
    } catch (IllegalArgumentException e) {
      IllegalArgumentException slip = Entry.slip(entry.line(), "a shape", e.getMessage());
      slip.initCause(e);
      throw slip;
    }
  }

  private static Event allocation(Entry entry) {
    int shape = count(entry, "shape");
    int words = entry.integer("words", 2, MAX);
    return new Event.Allocation(entry.line(), object(entry), address(entry), shape, words);
  }

  private static Event fill(Entry entry) {
    int field = count(entry, "field");
    return new Event.Fill(entry.line(), object(entry), field, count(entry, "count"), to(entry));
  }

  private static Event data(Entry entry) {
    int index = count(entry, "index");
    return new Event.DataWrite(entry.line(), object(entry), index, number(entry, "value"));
  }

  private static Event local(Entry entry) {
    String name = entry.string("name");
    if (!entry.has("value")) {
      return root(entry, Root.LOCAL, name);
    }
    int slot = count(entry, "slot");
    return new Event.NumberWrite(entry.line(), slot, name, number(entry, "value"));
  }

  private static Event root(Entry entry, Root root, String name) {
    return new Event.RootWrite(entry.line(), root, count(entry, "slot"), name, to(entry));
  }

  private static int object(Entry entry) {
    return entry.integer("id", 1, MAX);
  }

  private static int to(Entry entry) {
    return entry.integer("to", DANGLING, MAX);
  }

  private static int address(Entry entry) {
    return entry.integer("at", 1, MAX);
  }

  private static int count(Entry entry, String key) {
    return entry.integer(key, 0, MAX);
  }

  private static int number(Entry entry, String key) {
    return entry.integer(key, Integer.MIN_VALUE, MAX);
  }

  private static Pause pause(Entry entry) {
    return entry.constant("pause", Pause.values());
  }
}

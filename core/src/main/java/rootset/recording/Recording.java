package rootset.recording;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Shape;
import rootset.memory.Header;

/**
 * A recorded run, read from its lines: what the header says, and the events in order.
 *
 * @param collector the name of the collector
 * @param heapWords the length of the heap in words
 * @param pageWords the length of a page in words
 * @param headerWords how many words of its own the collector has in every object, 0 or 1
 * @param tagged whether the program is a script, whose words are tagged
 * @param shapes the shapes that were known at the start
 * @param events what happened, in order
 */
public record Recording(
    String collector,
    int heapWords,
    int pageWords,
    int headerWords,
    boolean tagged,
    List<Shape> shapes,
    List<Event> events) {
  static final String FORMAT = "recording";
  static final int VERSION = 1;
  static final String TAGGED = "tagged";

  /** Keeps its own copies of the lists. */
  public Recording {
    shapes = List.copyOf(shapes);
    events = List.copyOf(events);
  }

  /**
   * Reads a recording from its lines; empty lines count, and say nothing.
   *
   * @throws IllegalArgumentException at the first slip, with the line and what was expected
   */
  public static Recording parse(List<String> lines) {
    if (lines.isEmpty()) {
      throw Entry.slip(1, "the header of a recording", "nothing");
    }
    Entry header = header(lines.get(0));
    List<Shape> shapes = new ArrayList<>();
    for (Entry shape : header.list("shapes")) {
      shapes.add(EventReader.shape(shape));
    }
    return new Recording(
        header.string("collector"),
        header.integer("heapWords", 1, Header.MAX_WORDS),
        header.integer("pageWords", 1, Header.MAX_WORDS),
        header.integer("headerWords", 0, 1),
        header.has("words") && header.string("words").equals(TAGGED),
        shapes,
        events(lines));
  }

  private static Entry header(String line) {
    Entry header = Entry.parse(1, line);
    if (!header.has("rootset") || !header.string("rootset").equals(FORMAT)) {
      throw header.wrong("rootset", '"' + FORMAT + '"');
    }
    int version = header.integer("version", 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw header.wrong("version", "version " + VERSION + " of the format");
    }
    return header;
  }

  private static List<Event> events(List<String> lines) {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).trim().isEmpty()) {
        events.add(EventReader.read(Entry.parse(i + 1, lines.get(i))));
      }
    }
    return events;
  }
}

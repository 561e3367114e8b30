package rootset.lab;

import java.util.ArrayList;
import java.util.List;
import rootset.recording.Recording;

/**
 * A recorded run, cut into steps that a person can follow forwards and back.
 *
 * <p>Step 0 is the state before the program's first operation. Every other step is one operation of
 * the program, or one thing that the collector does.
 */
public final class Film {
  private final String error;
  private final List<String> lines;
  private final Recording recording;
  private final Cut cut;
  private Moment moment;

  private Film(List<String> lines, String error) {
    this.lines = lines;
    this.recording = Recording.parse(lines);
    this.cut = Cut.of(recording);
    this.error = cut.isComplete() || !error.isEmpty() ? error : cut.shortened();
    this.moment = new Moment(recording, cut);
  }

  /**
   * Runs a scenario on a collector and films it. What goes wrong in the program ends the film; the
   * steps up to there can be watched.
   *
   * @param program the text of a scenario
   * @param collector one of {@link Collectors#names}
   * @param heapWords the length of the heap; 0 for what the program says
   * @throws IllegalArgumentException if nothing could be run, with a sentence that tells why
   */
  public static Film ofScenario(String program, String collector, int heapWords) {
    List<String> lines = new ArrayList<>();
    String error = ScenarioTake.record(program, collector, heapWords, lines);
    return new Film(lines, error);
  }

  /**
   * Runs a script on a collector and films it, as {@link #ofScenario} does a scenario.
   *
   * @param heapWords the length of the heap; 0 for {@link ScriptTake#DEFAULT_HEAP_WORDS}
   */
  public static Film ofScript(String program, String collector, int heapWords) {
    List<String> lines = new ArrayList<>();
    String error = ScriptTake.record(program, collector, heapWords, lines);
    return new Film(lines, error);
  }

  /**
   * A film of a run that was recorded elsewhere.
   *
   * @throws IllegalArgumentException if the text is no recording, with its line and the slip
   */
  public static Film ofRecording(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(text.substring(start));
    Film film = new Film(lines, "");
    film.at(film.length()); // so that a slip is found now, not while somebody watches
    return film;
  }

  /** What stopped the program, as {@code name:line:column: …} where there is a place; or empty. */
  public String error() {
    return error;
  }

  /** The number of steps; the last step has that number. */
  public int length() {
    return cut.length();
  }

  /** What a step does to which object, and why, in a sentence or two. */
  public String sentence(int step) {
    return new Sentence(at(step), recording).toString();
  }

  /** The line of the program that a step belongs to, counted from 1; 0 before the first. */
  public int line(int step) {
    return at(step).line();
  }

  /** Who is at work in a step: {@code run}, {@code mark}, {@code sweep}, {@code copy}… */
  public String phase(int step) {
    return at(step).phase();
  }

  /** What the program has printed up to a step, line for line. */
  public String console(int step) {
    return at(step).console();
  }

  /**
   * The picture of a step as SVG.
   *
   * @param view {@code words}, {@code objects} or {@code map}
   * @param columns words in a row; with 8 or fewer the stack stands above the heap, not beside it
   * @throws IllegalArgumentException if there is no such view
   */
  public String svg(int step, String view, int columns) {
    Moment now = at(step);
    return switch (view) {
      case "words" -> new WordsView(now, recording, columns).svg();
      case "objects" -> new ObjectsView(now, recording, columns).svg();
      case "map" -> new MapView(now, recording, columns).svg();
      default ->
          throw new IllegalArgumentException(
              "expected the view words, objects or map, found \"" + view + '"');
    };
  }

  /** The view that suits a heap of this length: words are told apart while there are few. */
  public String suitableView() {
    return recording.heapWords() <= WordsView.MOST_WORDS && !recording.tagged()
        ? "words"
        : "objects";
  }

  /** A question about what comes after a step, as a JSON object; empty if there is none. */
  public String question(int step) {
    return Question.after(recording, cut, at(step));
  }

  /** Why an object is alive, as a JSON object: the path from a root, and what it retains. */
  public String why(int step, int object) {
    return new Liveness(at(step).replay()).why(object);
  }

  /** The objects that stand in the heap, as a JSON array, in order of address. */
  public String objects(int step) {
    return new ObjectTable(at(step)).json();
  }

  /** Heap use and pauses over the steps as SVG, with a mark at one of them. */
  public String plot(int step) {
    return new Plot(recording, cut, step).svg();
  }

  /** The recording, line for line. */
  public String recording() {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  Moment at(int step) {
    if (step < 0 || step > length()) {
      throw new IllegalArgumentException(
          "expected a step from 0 to " + length() + ", found " + step);
    }
    if (step < moment.step()) {
      moment = new Moment(recording, cut);
    }
    while (moment.step() < step) {
      moment.next();
    }
    return moment;
  }
}

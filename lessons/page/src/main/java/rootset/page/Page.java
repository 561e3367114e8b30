package rootset.page;

import org.teavm.jso.JSExport;
import rootset.lab.Collectors;
import rootset.lab.Film;

/** What a page's own script can call: {@code Rootset} in the page. */
public final class Page {
  private Page() {}

  /** Nothing happens until a page asks. */
  public static void main(String[] arguments) {}

  /** The names of the collectors, one a line. */
  @JSExport
  public static String collectors() {
    return String.join("\n", Collectors.names());
  }

  /** A film of a scenario; a problem is told by its {@code error()}. */
  @JSExport
  public static Player film(String program, String collector, int heapWords) {
    try {
      return new Player(Film.ofScenario(program, collector, heapWords));
    } catch (IllegalArgumentException e) {
      return new Player(e.getMessage());
    }
  }

  /** A film of a script; a problem is told by its {@code error()}. */
  @JSExport
  public static Player script(String program, String collector, int heapWords) {
    try {
      return new Player(Film.ofScript(program, collector, heapWords));
    } catch (IllegalArgumentException e) {
      return new Player(e.getMessage());
    }
  }

  /** A film of a recording. */
  @JSExport
  public static Player load(String recording) {
    try {
      return new Player(Film.ofRecording(recording));
    } catch (IllegalArgumentException e) {
      return new Player(e.getMessage());
    }
  }
}

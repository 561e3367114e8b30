package rootset.site;

import java.util.ArrayList;
import java.util.List;

/** What was found while reading: mistakes that end the build, and notes that do not. */
final class Findings {
  private final List<String> mistakes = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Something is wrong: what, what was expected, what to do. */
  void mistake(String file, int line, String sentence) {
    mistakes.add(file + ":" + line + ": " + sentence);
  }

  /** Something is worth knowing. */
  void note(String sentence) {
    notes.add(sentence);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Ends the build if there were mistakes. */
  void check() {
    if (!mistakes.isEmpty()) {
      throw new SiteException(String.join("\n", mistakes));
    }
  }
}

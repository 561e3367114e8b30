package rootset.judge.course;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that is wrong with a file, each with its place and its cure. */
final class Mistakes {
  private record Mistake(Position at, String sentence) {}

  private static final int MOST = 50;

  private final Set<Mistake> all = new LinkedHashSet<>();

  /** Notes a mistake. The sentence says what is wrong, what was expected and what to do. */
  void add(Position at, String sentence) {
    all.add(new Mistake(at, sentence));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** All of them, one a line, in the order of the file; of very many, the first ones. */
  CourseException exception(Path file) {
    String more = all.size() > MOST ? "\n… and " + (all.size() - MOST) + " more" : "";
    return new CourseException(
        all.stream()
            .sorted(Comparator.comparing(Mistake::at))
            .limit(MOST)
            .map(
                each ->
                    file
                        + ":"
                        + each.at().line()
                        + ":"
                        + each.at().column()
                        + ": "
                        + each.sentence())
            .collect(joining("\n", "", more)));
  }
}

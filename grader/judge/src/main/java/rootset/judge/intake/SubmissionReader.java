package rootset.judge.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Finder.Choice;
import rootset.judge.intake.Listing.Found;
import rootset.judge.score.Finding;

/** Reads one submission: takes the listed files and notes what a student should know. */
final class SubmissionReader {
  private static final int NAMED = 5;

  private final Course course;
  private final Wanted wanted;
  private final Layers layers;
  private final Finder finder;

  private SubmissionReader(Course course, Wanted wanted, Layers layers) {
    this.course = course;
    this.wanted = wanted;
    this.layers = layers;
    this.finder = new Finder(wanted, layers);
  }

  /**
   * A submission as it was read.
   *
   * @param isBarren whether there was neither a Java file nor an archive in it
   * @param isEmpty whether there was no file at all in it
   */
  record Reading(Submission submission, boolean isBarren, boolean isEmpty) {}

  /** Reads a part that lies in so many archives. */
  static Reading read(Part part, String id, Course course, Wanted wanted, int surrounding)
      throws IOException {
    try (Layers layers = new Layers(part, surrounding)) {
      return new SubmissionReader(course, wanted, layers).read(part, id);
    }
  }

  private Reading read(Part part, String id) throws IOException {
    List<HandedIn> exercises = new ArrayList<>();
    for (Exercise exercise : course.exercises()) {
      exercises.add(handedIn(exercise));
    }
    Listing open = layers.opened().get(0);
    boolean isBarren = open.javaFiles().isEmpty() && open.archives().isEmpty();
    Submission submission = new Submission(id, part.name(), exercises, notes(part, exercises));
    return new Reading(submission, isBarren, open.isEmpty());
  }

  private List<Finding> notes(Part part, List<HandedIn> exercises) {
    List<Finding> notes = new ArrayList<>();
    String name = Shown.name(part.name());
    if (exercises.stream().allMatch(exercise -> exercise.sources().isEmpty())) {
      String sentence = "No file of the course was found; expected are files such as ";
      notes.add(new Finding(name, 0, sentence + wanted.example() + "."));
    }
    layers.remarks().forEach(remark -> notes.add(new Finding(name, 0, remark)));
    return notes;
  }

  private HandedIn handedIn(Exercise exercise) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    List<Finding> notes = new ArrayList<>();
    Set<Found> unlisted = new LinkedHashSet<>();
    Set<Found> mentioned = new LinkedHashSet<>();
    for (String file : exercise.files()) {
      Choice choice = finder.find(exercise, file);
      if (choice == null) {
        notes.add(missing(file, mentioned));
      } else {
        noteChoice(choice, file, notes);
        mentioned.addAll(choice.others());
        unlisted.addAll(finder.unlisted(choice, exercise, file));
        take(choice.taken(), exercise, file, sources, notes);
      }
    }
    unlisted.removeAll(mentioned);
    noteUnlisted(unlisted, notes);
    return new HandedIn(exercise, sources, notes);
  }

  private Finding missing(String file, Set<Found> mentioned) {
    Found near = finder.nearest(file);
    if (near == null) {
      return new Finding(file, 0, file + " was not handed in.");
    }
    mentioned.add(near);
    String message =
        "%s was not handed in; found %s: rename the file and its class to %s."
            .formatted(file, Shown.name(near.leaf().name()), FileNames.stem(file));
    return new Finding(file, 0, message);
  }

  private static void noteChoice(Choice choice, String file, List<Finding> notes) {
    if (!choice.taken().leaf().name().equals(file)) {
      String name = Shown.name(choice.taken().leaf().name());
      notes.add(new Finding(file, 0, name + " was taken as " + file + "."));
    }
    if (!choice.others().isEmpty()) {
      notes.add(new Finding(file, 0, several(choice, file)));
    }
  }

  private static String several(Choice choice, String file) {
    String taken = choice.taken().path();
    List<String> others = choice.others().stream().map(Found::path).toList();
    return others.stream().allMatch(taken::equals)
        ? "There are several entries named " + Shown.name(taken) + ": the first was taken."
        : "There are several files for %s: %s was taken, not %s."
            .formatted(file, Shown.name(taken), listed(others));
  }

  private void take(
      Found found, Exercise exercise, String file, Map<String, String> sources, List<Finding> notes)
      throws IOException {
    try {
      SourceText source = SourceText.of(layers.read(found));
      sources.put(file, source.text());
      source.remarks().forEach(r -> notes.add(new Finding(file, 0, file + " " + r)));
      notePackage(source.text(), exercise, file, notes);
    } catch (NotTaken reason) {
      String message = file + " " + reason.getMessage() + " and was not taken.";
      notes.add(new Finding(file, 0, message));
    }
  }

  private static void notePackage(
      String source, Exercise exercise, String file, List<Finding> notes) {
    PackageLine line = PackageLine.of(source);
    if (!line.name().equals(exercise.packageName()) && !source.isBlank()) {
      String what =
          line.name().isEmpty()
              ? file + " has no package line"
              : file + " is in package " + Shown.name(line.name());
      String expected = "; expected at its top: package " + exercise.packageName() + ";";
      notes.add(new Finding(file, line.line(), what + expected));
    }
  }

  private static void noteUnlisted(Set<Found> unlisted, List<Finding> notes) {
    if (!unlisted.isEmpty()) {
      List<String> names = unlisted.stream().map(found -> found.leaf().name()).sorted().toList();
      String what =
          names.size() == 1
              ? " was not taken, because course.yaml does not list it."
              : " were not taken, because course.yaml does not list them.";
      notes.add(new Finding(Shown.name(names.get(0)), 0, listed(names) + what));
    }
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(NAMED).map(Shown::name).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}

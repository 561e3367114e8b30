package rootset.judge.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rootset.judge.course.Exercise;
import rootset.judge.names.Names;

/**
 * The folder {@code solutions/answers/EXERCISE}: answers whose score is known, and {@code
 * expected.yaml}, which tells it. An answer is the solution with the files replaced that lie in its
 * folder.
 */
final class KnownAnswers {
  private static final String EXPECTED = "expected.yaml";

  private final Tree tree;
  private final Exercise exercise;
  private final Path folder;
  private final List<KnownAnswer> entries = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private KnownAnswers(Tree tree, Exercise exercise) {
    this.tree = tree;
    this.exercise = exercise;
    this.folder = tree.answers(exercise);
  }

  /** Reads and checks the folder of an exercise; an exercise need not have one. */
  static KnownAnswers read(Tree tree, Exercise exercise) {
    KnownAnswers answers = new KnownAnswers(tree, exercise);
    if (Files.isDirectory(answers.folder)) {
      answers.readEntries();
      answers.checkFolders();
    }
    return answers;
  }

  /** What is wrong with the folder itself. */
  List<Refusal> refusals() {
    return refusals;
  }

  /** The entries that have a folder with files of the exercise. */
  List<KnownAnswer> gradable() {
    return entries.stream().filter(this::isGradable).toList();
  }

  private boolean isGradable(KnownAnswer entry) {
    return exercise.files().stream()
        .anyMatch(file -> Files.isRegularFile(folder.resolve(entry.answer()).resolve(file)));
  }

  private Path file() {
    return folder.resolve(EXPECTED);
  }

  private void readEntries() {
    if (!Files.isRegularFile(file())) {
      refuse(file(), 0, "the file is missing", "Write what each answer beside it must get.");
      return;
    }
    try {
      entries.addAll(Yaml.read(file(), new TypeReference<List<KnownAnswer>>() {}));
    } catch (Yaml.Unreadable wrong) {
      refuse(
          file(),
          wrong.line,
          wrong.getMessage(),
          "An entry has answer, about and points, and if needed fails, verdicts and feedback.");
    }
    Set<String> names = new HashSet<>();
    for (KnownAnswer entry : entries) {
      if (!names.add(entry.answer())) {
        refuseEntry(entry, "stands there twice", "Remove one of the two.");
      }
      check(entry);
    }
  }

  private void check(KnownAnswer entry) {
    if (entry.about().isEmpty()) {
      refuseEntry(entry, "has no `about`", "Say in a sentence what is special about it.");
    }
    for (String id : entry.unknown(exercise)) {
      List<String> known = exercise.criteria().stream().map(each -> each.id()).toList();
      refuseEntry(
          entry,
          "names the criterion " + id + ", which " + exercise.id() + " does not have",
          Names.nearest(id, known)
              .map(near -> "Did you mean " + near + "?")
              .orElse("There are: " + String.join(", ", known)));
    }
    if (!isGradable(entry)) {
      refuseEntry(
          entry,
          "has no folder " + tree.shown(folder.resolve(entry.answer())) + " with one of its files",
          "Put " + String.join(" or ", exercise.files()) + " there, or remove the entry.");
    }
  }

  private void checkFolders() {
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.answer()));
    for (Path child : Tree.children(folder)) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child)) {
        checkFolder(child, names.contains(name));
      } else if (!name.equals(EXPECTED)) {
        refuse(child, 0, "this is no answer", "Put it into its answer's folder, or remove it.");
      }
    }
  }

  private void checkFolder(Path answer, boolean isNamed) {
    if (!isNamed) {
      refuse(answer, 0, "no entry of expected.yaml names this answer", "Write its entry.");
    }
    for (Path file : Tree.children(answer)) {
      if (!exercise.files().contains(file.getFileName().toString())) {
        refuse(
            file,
            0,
            "course.yaml does not list this file, so it is not graded",
            "Rename it to " + String.join(" or ", exercise.files()) + ", or remove it.");
      }
    }
  }

  private void refuseEntry(KnownAnswer entry, String what, String cure) {
    refuse(file(), 0, entry.answer() + " " + what, cure);
  }

  private void refuse(Path path, int line, String what, String cure) {
    String place = tree.shown(path) + (line > 0 ? ":" + line : "");
    refusals.add(new Refusal(place, what, cure));
  }
}

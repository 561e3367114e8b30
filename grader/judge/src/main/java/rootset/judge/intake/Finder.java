package rootset.judge.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Listing.Found;

/**
 * Finds the file that is meant. A file at its package's path wins, then one of its name anywhere,
 * then a copy that a browser or learning platform numbered; of several the one nearest the top,
 * then the first in alphabetical order.
 */
final class Finder {
  private final Wanted wanted;
  private final Layers layers;

  Finder(Wanted wanted, Layers layers) {
    this.wanted = wanted;
    this.layers = layers;
  }

  /**
   * What was found.
   *
   * @param others what might have been meant, too, the best first
   */
  record Choice(Found taken, List<Found> others, Listing layer) {}

  /** The file that is meant, or null if there is none. */
  Choice find(Exercise exercise, String file) throws IOException {
    for (int depth = 0; ; depth++) {
      Listing layer = layers.layer(depth);
      if (layer == null) {
        return null;
      }
      List<Found> candidates = candidates(layer, exercise, file);
      if (!candidates.isEmpty()) {
        List<Found> others = new ArrayList<>(candidates.subList(1, candidates.size()));
        doubles(layer, file).filter(f -> !candidates.contains(f)).forEach(others::add);
        return new Choice(candidates.get(0), others, layer);
      }
    }
  }

  private List<Found> candidates(Listing layer, Exercise exercise, String file) throws IOException {
    List<Found> inPlace = inPlace(layer.named(file), exercise, file);
    if (!inPlace.isEmpty()) {
      return inPlace;
    }
    List<Found> named = theirs(layer.named(file), exercise, file);
    return named.isEmpty() ? copies(layer, exercise, file) : named;
  }

  private static List<Found> inPlace(List<Found> files, Exercise exercise, String file) {
    return files.stream().filter(found -> found.endsWith(exercise.path(file))).toList();
  }

  private List<Found> copies(Listing layer, Exercise exercise, String file) throws IOException {
    List<Found> copies =
        layer.javaFiles().values().stream()
            .flatMap(List::stream)
            .filter(found -> FileNames.isCopyOf(file, found.leaf().name()))
            .sorted(newestFirst())
            .toList();
    String folder = exercise.path("");
    List<Found> inPlace =
        copies.stream().filter(f -> (f.folder() + "/").endsWith("/" + folder)).toList();
    return inPlace.isEmpty() ? theirs(copies, exercise, file) : inPlace;
  }

  /** A higher number is a later download or resubmission. */
  private static Comparator<Found> newestFirst() {
    return Comparator.comparing((Found found) -> found.leaf().isBlocked())
        .thenComparing(found -> -FileNames.copy(found.leaf().name()).number())
        .thenComparing(Found::depth)
        .thenComparing(Found::path);
  }

  /**
   * Those of some files that can be this exercise's, which matters if another exercise lists the
   * name, too.
   */
  private List<Found> theirs(List<Found> files, Exercise exercise, String file) throws IOException {
    if (!wanted.isShared(file)) {
      return files;
    }
    List<Found> theirs = new ArrayList<>();
    for (Found found : files.subList(0, Math.min(files.size(), Limits.CANDIDATES))) {
      if (belongs(found, exercise)) {
        theirs.add(found);
      }
    }
    return theirs;
  }

  private boolean belongs(Found found, Exercise exercise) throws IOException {
    String name = PackageLine.of(text(found)).name();
    if (wanted.hasPackage(name)) {
      return name.equals(exercise.packageName());
    }
    String folder = found.folder().substring(found.folder().lastIndexOf('/') + 1);
    return !folder.isEmpty() && exercise.packageName().endsWith("." + folder);
  }

  private String text(Found found) throws IOException {
    try {
      return SourceText.of(layers.read(found)).text();
    } catch (NotTaken reason) {
      return "";
    }
  }

  /** Files whose names differ only in case or by a copy's number. */
  private static Stream<Found> doubles(Listing layer, String file) {
    return layer.javaFiles().entrySet().stream()
        .filter(e -> !e.getKey().equals(file))
        .filter(e -> e.getKey().equalsIgnoreCase(file) || FileNames.isCopyOf(file, e.getKey()))
        .flatMap(e -> e.getValue().stream());
  }

  /** A file that may have been meant but is called otherwise, or null. */
  Found nearest(String file) {
    return layers.opened().stream()
        .flatMap(layer -> layer.javaFiles().values().stream())
        .map(files -> files.get(0))
        .filter(found -> !wanted.lists(found.leaf().name()))
        .filter(found -> FileNames.distance(file, found.leaf().name()) >= 0)
        .min(
            Comparator.comparing((Found f) -> FileNames.distance(file, f.leaf().name()))
                .thenComparing(Found::depth)
                .thenComparing(Found::path))
        .orElse(null);
  }

  /**
   * Java files beside a file that was found in its package's folder, which no exercise asks for.
   */
  List<Found> unlisted(Choice choice, Exercise exercise, String file) {
    Found taken = choice.taken();
    if (!taken.endsWith(exercise.path(file))) {
      return List.of();
    }
    return choice.layer().javaFiles().values().stream()
        .flatMap(List::stream)
        .filter(found -> found.folder().equals(taken.folder()))
        .filter(found -> !exercise.files().contains(found.leaf().name()))
        .filter(found -> !found.leaf().name().equals("package-info.java"))
        .collect(Collectors.toList());
  }
}

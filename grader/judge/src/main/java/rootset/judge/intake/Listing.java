package rootset.judge.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files below some folders that could matter: Java files and archives. Folders near the top are
 * listed first, so that a flood of files further down costs nothing but itself.
 */
final class Listing {
  private final SortedMap<String, List<Found>> javaFiles = new TreeMap<>();
  private final List<Found> archives = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private int entries;
  private int files;

  /**
   * A file and where it was found.
   *
   * @param path below the submission's folder, separated by slashes
   */
  record Found(String path, Leaf leaf) {
    /** How many folders are around it. */
    int depth() {
      return (int) path.chars().filter(c -> c == '/').count();
    }

    /** The path of the folder that it lies in; empty at the top. */
    String folder() {
      int slash = path.lastIndexOf('/');
      return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether the path ends in another, folder by folder. */
    boolean endsWith(String tail) {
      return path.equals(tail) || path.endsWith("/" + tail);
    }
  }

  private record Next(String prefix, int depth, Place place) {}

  /** Lists folders by their paths' beginnings: empty, or ending in a slash. */
  static Listing of(Map<String, ? extends List<? extends Place>> places) {
    Listing listing = new Listing();
    Deque<Next> queue = new ArrayDeque<>();
    places.forEach((prefix, list) -> list.forEach(place -> queue.add(new Next(prefix, 0, place))));
    while (!queue.isEmpty() && listing.entries <= Limits.ENTRIES) {
      listing.look(queue.remove(), queue);
    }
    listing.finish();
    return listing;
  }

  /** Lists one folder. */
  static Listing of(Place place) {
    return of(Map.of("", List.of(place)));
  }

  private void look(Next next, Deque<Next> queue) {
    Place place = next.place();
    remarks.addAll(place.remarks());
    place.links().forEach((name, why) -> remarkOn(next.prefix() + name, why));
    files += place.files().size();
    entries += place.files().size() + place.folders().size();
    int room = place.files().size() - Math.max(0, entries - Limits.ENTRIES);
    place.files().stream().limit(Math.max(0, room)).forEach(leaf -> add(next.prefix(), leaf));
    if (next.depth() >= Limits.DEPTH && !place.folders().isEmpty()) {
      remarks.add("Folders that lie deeper than " + Limits.DEPTH + " were not looked at.");
      return;
    }
    place
        .folders()
        .forEach((name, f) -> queue.add(new Next(next.prefix() + name + "/", next.depth() + 1, f)));
  }

  private void remarkOn(String path, String why) {
    if (remarks.size() < Limits.CANDIDATES) {
      remarks.add(Shown.name(path) + " " + why + " and was not taken.");
    }
  }

  private void add(String prefix, Leaf leaf) {
    Found found = new Found(prefix + leaf.name(), leaf);
    if (FileNames.isJava(leaf.name())) {
      javaFiles.computeIfAbsent(leaf.name(), name -> new ArrayList<>()).add(found);
    } else if (FileNames.isArchive(leaf.name())) {
      archives.add(found);
    }
  }

  private void finish() {
    if (entries > Limits.ENTRIES) {
      remarks.add(
          "There are more than "
              + Limits.ENTRIES
              + " files and folders; the rest was not looked at.");
    }
    Comparator<Found> nearest =
        Comparator.comparing((Found found) -> found.leaf().isBlocked())
            .thenComparing(Found::depth)
            .thenComparing(Found::path);
    javaFiles.values().forEach(list -> list.sort(nearest));
    archives.sort(nearest);
  }

  /**
   * Java files by name, in order of names; those of one name: what can be opened and lies nearest
   * the top first.
   */
  SortedMap<String, List<Found>> javaFiles() {
    return javaFiles;
  }

  /** The Java files of a name, the best first. */
  List<Found> named(String name) {
    return javaFiles.getOrDefault(name, List.of());
  }

  /** Archives of any kind, the nearest to the top first. */
  List<Found> archives() {
    return archives;
  }

  /** Whether there is no file at all, of whatever kind. */
  boolean isEmpty() {
    return files == 0;
  }

  /** Sentences about what was left out. */
  Set<String> remarks() {
    return remarks;
  }
}

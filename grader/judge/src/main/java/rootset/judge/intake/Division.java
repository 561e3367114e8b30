package rootset.judge.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides what was pointed at into submissions, by the rules that {@link Intake} tells. */
final class Division {
  private final Wanted wanted;

  Division(Wanted wanted) {
    this.wanted = wanted;
  }

  /**
   * What was pointed at, divided.
   *
   * @param isCertain whether these are submissions however little is in them, since a learning
   *     platform says so
   */
  record Result(List<Part> parts, boolean isCertain) {
    /** Whether it is a class. */
    boolean isClass() {
      return isCertain || parts.size() > 1;
    }
  }

  /** Divides a folder. One that is alone in it and is one submission gives it its name. */
  Result folder(Place place, String name) {
    return divide(place, name, true, Limits.DEPTH);
  }

  /** Divides the inside of an archive, which gives its name to a single submission. */
  Result archive(Place place, String name) {
    return divide(place, name, false, Limits.DEPTH);
  }

  private Result divide(Place place, String name, boolean renames, int depth) {
    Export export = Export.of(place);
    if (export != null) {
      List<Part> parts = new ArrayList<>(export.parts());
      parts.addAll(parts(export.otherFolders(), place.links(), export.otherFiles()));
      return new Result(parts, true);
    }
    Leaf metadata = metadata(place);
    if (metadata != null) {
      return new Result(named(parts(place), Gradescope.names(metadata)), true);
    }
    return isOne(place)
        ? one(new Place.Without(place, "submissions"), name)
        : divideByFolders(place, name, renames, depth);
  }

  private Result divideByFolders(Place place, String name, boolean renames, int depth) {
    List<Part> parts = parts(place);
    if (parts.isEmpty()) {
      return one(place, name);
    }
    SortedMap<String, Place> folders = place.folders();
    if (parts.size() == 1 && folders.size() == 1 && depth > 0) {
      String alone = folders.firstKey();
      return divide(folders.get(alone).rooted(), renames ? alone : name, false, depth - 1);
    }
    return new Result(parts, false);
  }

  private static Result one(Place place, String name) {
    String stem = FileNames.isZip(name) ? Part.withoutEnding(name) : name;
    return new Result(List.of(new Part(name, stem, List.of(place.rooted()), List.of())), false);
  }

  private boolean isOne(Place place) {
    return place.files().stream().anyMatch(file -> wanted.resembles(file.name()))
        || place.folders().entrySet().stream().anyMatch(e -> isProject(e.getKey(), e.getValue()));
  }

  private boolean isProject(String name, Place folder) {
    return wanted.isPackageFolder(name, folder.files())
        || wanted.isProjectFolder(name)
            && Listing.of(folder).javaFiles().keySet().stream().anyMatch(wanted::resembles);
  }

  private static List<Part> parts(Place place) {
    return parts(place.folders(), place.links(), place.files());
  }

  private static List<Part> parts(
      Map<String, Place> folders, Map<String, String> links, List<Leaf> files) {
    List<Part> parts = new ArrayList<>();
    new TreeMap<>(folders).forEach((name, folder) -> parts.add(Part.of(name, folder)));
    files.stream()
        .filter(file -> FileNames.isArchive(file.name()))
        .forEach(file -> parts.add(Part.of(file)));
    new TreeMap<>(links)
        .forEach(
            (name, why) -> {
              if (!FileNames.isJava(name)) {
                parts.add(Part.ofLink(name, why));
              }
            });
    return parts;
  }

  private static Leaf metadata(Place place) {
    return place.files().stream()
        .filter(file -> file.name().equals(Gradescope.FILE))
        .findFirst()
        .orElse(null);
  }

  private static List<Part> named(List<Part> parts, Map<String, String> names) {
    return parts.stream()
        .map(part -> part.named(names.getOrDefault(part.stem(), part.name())))
        .toList();
  }
}

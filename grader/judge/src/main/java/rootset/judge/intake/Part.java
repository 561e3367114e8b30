package rootset.judge.intake;

import java.util.List;

/**
 * What a submission is made of, not yet read.
 *
 * @param name for people, from a folder, archive or learning platform
 * @param stem what the id is made of
 * @param places folders that are one on top of the other
 * @param remarks sentences about what is not in them
 */
record Part(String name, String stem, List<Place> places, List<String> remarks) {

  /** A folder that is a submission. */
  static Part of(String name, Place place) {
    return new Part(name, name, List.of(place.rooted()), List.of());
  }

  /** An archive that is a submission; it is opened when it is read. */
  static Part of(Leaf archive) {
    Place around = new Place.Loose(List.of(archive));
    return new Part(archive.name(), withoutEnding(archive.name()), List.of(around), List.of());
  }

  /** A link that would have been a submission. */
  static Part ofLink(String name, String why) {
    String remark =
        Shown.name(name) + " " + why + " and was not followed: put the folder itself there.";
    return new Part(name, name, List.of(), List.of(remark));
  }

  /** An archive's name without its ending. */
  static String withoutEnding(String archive) {
    return archive.replaceFirst("(?i)(\\.tar)?\\.[a-z0-9]+$", "");
  }

  Part named(String newName) {
    return new Part(newName, stem, places, remarks);
  }
}

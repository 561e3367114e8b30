package rootset.judge.intake;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder, on disk or in an archive. What no submission needs, such as build output, is not in it.
 */
interface Place {
  /** The folders directly in it by name. */
  SortedMap<String, Place> folders();

  /** The files directly in it, by name; several may have the same name. */
  List<Leaf> files();

  /** Links that are not followed, by name, with the reason as a clause. */
  SortedMap<String, String> links();

  /** Sentences about what was left out of it. */
  List<String> remarks();

  /** The same folder as a submission of its own, which no link leads out of. */
  Place rooted();

  /** Whether a file or folder of this name is of no interest anywhere. */
  static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.equals("__MACOSX")
        || name.equals("target")
        || name.equals("node_modules");
  }

  /** A folder without one of its sub-folders. */
  record Without(Place place, String folder) implements Place {
    @Override
    public SortedMap<String, Place> folders() {
      SortedMap<String, Place> folders = new TreeMap<>(place.folders());
      folders.remove(folder);
      return folders;
    }

    @Override
    public List<Leaf> files() {
      return place.files();
    }

    @Override
    public SortedMap<String, String> links() {
      return place.links();
    }

    @Override
    public List<String> remarks() {
      return place.remarks();
    }

    @Override
    public Place rooted() {
      return new Without(place.rooted(), folder);
    }
  }

  /** Files that lie nowhere in particular. */
  record Loose(List<Leaf> files) implements Place {
    @Override
    public SortedMap<String, Place> folders() {
      return new TreeMap<>();
    }

    @Override
    public SortedMap<String, String> links() {
      return new TreeMap<>();
    }

    @Override
    public List<String> remarks() {
      return List.of();
    }

    @Override
    public Place rooted() {
      return this;
    }
  }
}

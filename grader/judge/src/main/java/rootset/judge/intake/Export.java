package rootset.judge.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A class as a learning platform exports it: what belongs to one student is put together by name
 * and number.
 */
final class Export {
  private final Function<String, Download> read;
  private final Map<String, Student> students = new TreeMap<>();
  private final Map<String, Place> otherFolders = new TreeMap<>();
  private final List<Leaf> otherFiles = new ArrayList<>();

  private Export(Function<String, Download> read) {
    this.read = read;
  }

  private static final class Student {
    final String name;
    final List<Place> folders = new ArrayList<>();
    final List<Leaf> files = new ArrayList<>();

    Student(String name) {
      this.name = name;
    }
  }

  /** The export that a folder is, or null if its names are no platform's. */
  static Export of(Place place) {
    if (place.folders().keySet().stream().anyMatch(name -> Download.moodle(name) != null)
        || place.files().stream().anyMatch(file -> Download.moodle(file.name()) != null)) {
      return new Export(Download::moodle).with(place);
    }
    return place.files().stream().anyMatch(Export::isCanvas)
        ? new Export(Download::canvas).with(place)
        : null;
  }

  private static boolean isCanvas(Leaf file) {
    Download download = Download.canvas(file.name());
    return download != null
        && (FileNames.isJava(download.file()) || FileNames.isArchive(download.file()));
  }

  private Export with(Place place) {
    place.folders().forEach(this::addFolder);
    place.files().forEach(this::addFile);
    return this;
  }

  private void addFolder(String name, Place folder) {
    // Canvas has no folders; one that looks like a file of Canvas's was unpacked by the instructor.
    Download download = read.apply(name);
    if (download == null) {
      otherFolders.put(name, folder);
    } else if (!download.isText()) {
      student(download).folders.add(folder.rooted());
    } else {
      student(download);
    }
  }

  private void addFile(Leaf file) {
    Download download = read.apply(file.name());
    if (download == null) {
      otherFiles.add(file);
    } else if (!download.isText()) {
      student(download).files.add(file.named(download.file()));
    } else {
      student(download);
    }
  }

  private Student student(Download download) {
    return students.computeIfAbsent(download.stem(), stem -> new Student(download.name()));
  }

  /** One part for each student. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    students.forEach((stem, student) -> parts.add(part(stem, student)));
    return parts;
  }

  private static Part part(String stem, Student student) {
    List<Place> places = new ArrayList<>(student.folders);
    if (!student.files.isEmpty()) {
      places.add(new Place.Loose(List.copyOf(student.files)));
    }
    List<String> remarks =
        places.isEmpty() ? List.of("Only a text was handed in, no file.") : List.of();
    return new Part(student.name, stem, List.copyOf(places), remarks);
  }

  /** Folders that bear no name of the platform's. */
  Map<String, Place> otherFolders() {
    return otherFolders;
  }

  /** Files that bear no name of the platform's. */
  List<Leaf> otherFiles() {
    return otherFiles;
  }
}

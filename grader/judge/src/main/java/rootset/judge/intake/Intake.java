package rootset.judge.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rootset.judge.course.Course;

/**
 * Opens what an instructor points at: one folder, one zip, or a folder or zip of many. Only files
 * that course.yaml lists are ever read; archives are read in memory and bounded, nothing of them is
 * written to disk.
 *
 * <p>What is one submission and what a class is decided for a folder, or the inside of a zip, in
 * this order:
 *
 * <ol>
 *   <li>It is a class if a learning platform made it: it holds Gradescope's {@code
 *       submission_metadata.yml}, or names of Moodle ({@code Ada Byron_123_assignsubmission_file_})
 *       or Canvas ({@code byronada_123_456_LruCache.java}).
 *   <li>It is one submission if a listed file lies directly in it, or below a sub-folder that has a
 *       project's name ({@code exercises}, {@code src}, {@code source}, {@code sources}, {@code
 *       code}, {@code java}, {@code main}, or the first part of an exercise's package), or directly
 *       in a sub-folder named like the last part of its package. A sub-folder {@code submissions}
 *       beside it is a class of its own and no part of it.
 *   <li>Otherwise every sub-folder and every archive in it is a submission, whatever it holds. A
 *       sub-folder that is alone is looked through: the same rules are asked of it.
 *   <li>Without sub-folders and archives it is one submission.
 * </ol>
 *
 * <p>The invariant: whoever has a folder or archive in a class has a submission, with a note if
 * nothing of it could be taken. Everything is sorted, so the same input gives the same submissions
 * on every file system.
 */
public final class Intake {
  private final Course course;
  private final Wanted wanted;
  private final Division division;

  private Intake(Course course) {
    this.course = course;
    this.wanted = new Wanted(course);
    this.division = new Division(wanted);
  }

  /**
   * Opens a folder or a zip. The submissions come in order of their ids.
   *
   * @throws IntakeException with a sentence for a person, if there is nothing there that could be
   *     graded
   * @throws IOException if the path itself cannot be read
   */
  public static List<Submission> open(Path path, Course course) throws IOException {
    if (!Files.exists(path)) {
      throw new IntakeException(
          path + " does not exist: give the folder or zip that holds the submissions.");
    }
    Intake intake = new Intake(course);
    Path real = path.toRealPath();
    return Files.isDirectory(real) ? intake.openFolder(real) : intake.openArchive(real);
  }

  private List<Submission> openFolder(Path path) throws IOException {
    return read(path, division.folder(new DiskFolder(path), nameOf(path)), 0);
  }

  private List<Submission> openArchive(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw notAZip(path);
    }
    try (Bytes bytes = FileBytes.open(path)) {
      if (!FileNames.isZip(nameOf(path)) && !ZipArchive.isZip(bytes)) {
        throw notAZip(path);
      }
      return openZip(path, bytes);
    }
  }

  private List<Submission> openZip(Path path, Bytes bytes) throws IOException {
    ArchiveFolder inside;
    try {
      inside = ArchiveFolder.of(ZipArchive.open(bytes), Limits.CLASS_ENTRIES);
    } catch (NotTaken reason) {
      return readDamaged(path, ZipArchive.names(bytes), reason);
    }
    return read(path, division.archive(inside, nameOf(path)), 1);
  }

  private static IntakeException notAZip(Path path) {
    return new IntakeException(
        path
            + " is neither a folder nor a zip: give the folder or zip that holds the submissions.");
  }

  /** A damaged zip is one submission with nothing in it, unless the names in it show a class. */
  private List<Submission> readDamaged(Path path, List<String> names, NotTaken reason)
      throws IOException {
    String name = nameOf(path);
    Division.Result seen = division.archive(ArchiveFolder.ofNames(names), name);
    if (seen.isClass()) {
      throw new IntakeException(
          path
              + " holds a class, but it "
              + reason.getMessage()
              + ": download it again, or unpack what can be unpacked and give the folder.");
    }
    String remark = "The zip cannot be opened: it " + reason.getMessage() + ". Pack it again.";
    Part part = new Part(name, Part.withoutEnding(name), List.of(), List.of(remark));
    return read(path, new Division.Result(List.of(part), true), 0);
  }

  private List<Submission> read(Path path, Division.Result divided, int surrounding)
      throws IOException {
    List<Part> parts = new ArrayList<>(divided.parts());
    parts.sort(Comparator.comparing(Part::stem).thenComparing(Part::name));
    List<String> ids = Ids.of(parts.stream().map(Part::stem).toList());
    List<Submission> submissions = new ArrayList<>();
    boolean isBarren = !divided.isCertain();
    for (int i = 0; i < parts.size(); i++) {
      SubmissionReader.Reading reading =
          SubmissionReader.read(parts.get(i), ids.get(i), course, wanted, surrounding);
      submissions.add(reading.submission());
      isBarren &= parts.size() == 1 ? reading.isEmpty() : reading.isBarren();
    }
    if (isBarren) {
      throw barren(path);
    }
    submissions.sort(Comparator.comparing(Submission::id));
    return List.copyOf(submissions);
  }

  private IntakeException barren(Path path) {
    return new IntakeException(
        path
            + " holds no submission: no Java file and no zip lies in it or below it."
            + " Give one submission, a folder or zip with files such as "
            + wanted.example()
            + ", or a folder with a sub-folder or zip for each student.");
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "submission" : name.toString();
  }
}

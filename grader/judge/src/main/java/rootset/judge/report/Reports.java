package rootset.judge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import rootset.judge.course.Course;
import rootset.judge.score.ClassResult;
import rootset.judge.score.SubmissionResult;

/**
 * Writes a class's results below a folder. Each file appears whole or not at all, and what a
 * student may not see never reaches the files below {@code submissions}. Safe for use by several
 * threads.
 */
public final class Reports {
  private final Path out;
  private final Path submissions;
  private final Pages pages = new Pages();

  /** Reports below a folder, which is made when it is needed. */
  public Reports(Path out) {
    this.out = out;
    this.submissions = out.resolve("submissions");
  }

  /**
   * Writes a submission's results.json and page.
   *
   * @param isolation the level that was active, and in words what it keeps out
   * @throws IllegalArgumentException if the submission's id is no single folder's name
   * @throws UncheckedIOException if a file cannot be written; the message says which
   */
  public void submission(SubmissionResult result, Course course, String isolation) {
    Path folder = folder(result.id());
    write(folder.resolve("results.json"), ResultsJson.of(result, isolation));
    write(folder.resolve("index.html"), pages.student(StudentPage.of(course, result, isolation)));
  }

  /**
   * Writes what is about the class: gradebook.csv, summary.json, index.html and timing.json.
   *
   * @throws UncheckedIOException if a file cannot be written; the message says which
   */
  public void finish(ClassResult result, Timing timing) {
    write(out.resolve("timing.json"), TimingJson.of(timing));
    write(out.resolve("gradebook.csv"), Gradebook.of(result));
    write(out.resolve("summary.json"), SummaryJson.of(result));
    write(out.resolve("index.html"), pages.group(ClassPage.of(result)));
  }

  private static void write(Path file, byte[] content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file + ": " + failed, failed);
    }
  }

  private Path folder(String id) {
    Path folder = submissions.resolve(id).normalize();
    if (!submissions.normalize().equals(folder.getParent())) {
      throw new IllegalArgumentException(
          "A submission's id must be one folder's name, not " + Text.line(id));
    }
    return folder;
  }
}

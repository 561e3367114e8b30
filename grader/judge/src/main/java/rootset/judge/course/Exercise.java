package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An exercise.
 *
 * @param id unique in the course
 * @param packageName the package that its classes live in
 * @param files what is taken from a submission: file names in the package's folder
 * @param instructions path of its page, relative to the course's folder
 * @param minutes estimated time
 * @param lesson id of the lesson that leads to it
 * @param seconds the deadline of one test
 * @param heap MiB of heap that a cage may use
 * @param hints pointing, never telling; one a tier
 * @param suiteOrNull what a student's tests are tried on, or null if the answer is no tests
 */
public record Exercise(
    String id,
    String title,
    String packageName,
    List<String> files,
    String instructions,
    int minutes,
    String lesson,
    int seconds,
    int heap,
    List<String> hints,
    List<Criterion> criteria,
    Suite suiteOrNull) {

  /** An exercise whose answer is a program. */
  public Exercise(
      String id,
      String title,
      String packageName,
      List<String> files,
      String instructions,
      int minutes,
      String lesson,
      int seconds,
      int heap,
      List<String> hints,
      List<Criterion> criteria) {
    this(
        id,
        title,
        packageName,
        files,
        instructions,
        minutes,
        lesson,
        seconds,
        heap,
        hints,
        criteria,
        null);
  }

  /** Fills in what course.yaml may leave out. */
  @JsonCreator
  static Exercise of(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "title", required = true) String title,
      @JsonProperty(value = "package", required = true) String packageName,
      @JsonProperty(value = "files", required = true) List<String> files,
      @JsonProperty("instructions") String instructions,
      @JsonProperty("minutes") int minutes,
      @JsonProperty("lesson") String lesson,
      @JsonProperty("seconds") Integer seconds,
      @JsonProperty("heap") Integer heap,
      @JsonProperty("hints") List<String> hints,
      @JsonProperty(value = "criteria", required = true) List<Criterion> criteria,
      @JsonProperty("suite") Suite suite) {
    return new Exercise(
        id,
        title,
        packageName,
        List.copyOf(files),
        instructions == null ? "" : instructions,
        minutes,
        lesson == null ? "" : lesson,
        seconds == null ? 5 : seconds,
        heap == null ? 64 : heap,
        hints == null ? List.of() : List.copyOf(hints),
        List.copyOf(criteria),
        suite);
  }

  /** What a student's tests are tried on; empty if the answer is no tests. */
  public Optional<Suite> suite() {
    return Optional.ofNullable(suiteOrNull);
  }

  /** The points that can be reached, bonus apart: the sum of its criteria, whatever runs. */
  public BigDecimal points() {
    return criteria.stream()
        .filter(criterion -> !criterion.bonus())
        .map(Criterion::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Where a file lies below a source folder: {@code rootset/exercises/lrucache/LruCache.java}. */
  public String path(String file) {
    return packageName.replace('.', '/') + "/" + file;
  }
}

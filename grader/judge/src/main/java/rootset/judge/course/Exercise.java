package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
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
 * @param plan its place in the course
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
    Suite suiteOrNull,
    Plan plan) {

  /**
   * An exercise's place in the course.
   *
   * @param part the part of the course that it belongs to; may be empty
   * @param after ids of earlier exercises that it builds on
   * @param bonus whether its points are beyond the course's maximum
   * @param dueOrNull when it is due, or null if only the course says so, or nobody
   */
  public record Plan(String part, List<String> after, boolean bonus, OffsetDateTime dueOrNull) {
    /** Of an exercise that is in no part and builds on none. */
    public static final Plan NONE = new Plan("", List.of(), false, null);

    /** Copies the list. */
    public Plan {
      after = List.copyOf(after);
    }
  }

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
        null,
        Plan.NONE);
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
      @JsonProperty("suite") Suite suite,
      @JsonProperty("part") String part,
      @JsonProperty("after") List<String> after,
      @JsonProperty("bonus") boolean bonus,
      @JsonProperty("due") String due) {
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
        suite,
        new Plan(
            part == null ? "" : part,
            after == null ? List.of() : after,
            bonus,
            due == null ? null : OffsetDateTime.parse(due)));
  }

  /** The same exercise, showing what is to be seen of its criteria after the due date. */
  Exercise afterDue() {
    return with(criteria.stream().map(Criterion::afterDue).toList());
  }

  /** The same exercise with other criteria. */
  public Exercise with(List<Criterion> others) {
    return new Exercise(
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
        others,
        suiteOrNull,
        plan);
  }

  /** What a student's tests are tried on; empty if the answer is no tests. */
  public Optional<Suite> suite() {
    return Optional.ofNullable(suiteOrNull);
  }

  /** What it adds to the course's maximum: its points, or nothing if it is a bonus. */
  public BigDecimal maximum() {
    return plan.bonus() ? BigDecimal.ZERO : points();
  }

  /** The points that can be reached, bonus criteria apart: the sum of its others, whatever runs. */
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

package rootset.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rootset.judge.cage.CageCommand;
import rootset.judge.cage.SuiteCommand;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.inspect.Inspector;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Submission;
import rootset.judge.run.CourseTests;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.suite.Suites;
import rootset.memory.Memory;

/** Grades submissions, several at a time, each by itself. */
public final class Grader {
  /** How student code is kept apart, as every report says it. */
  public static final String ISOLATION =
      "L1 (a plain process with limits on time, memory and output)";

  private static final Duration COMPILE_DEADLINE = Duration.ofSeconds(15);

  private final Checkout checkout;
  private final Course course;
  private final List<Exercise> exercises;
  private final CourseTests tests;
  private final CageCommand cage;
  private final SuiteCommand suiteCage;
  private final Suites suites;
  private final String courseHash;

  /**
   * A grader of a course.
   *
   * @param exercises the exercises to grade; others are left out of results and maximum
   */
  public Grader(Checkout checkout, Course course, List<Exercise> exercises) throws IOException {
    this.checkout = checkout;
    this.course = course;
    this.exercises = List.copyOf(exercises);
    this.tests = new CourseTests(course, checkout.testClasses(), checkout.courseClasses());
    this.cage = checkout.cage();
    boolean tryTests = exercises.stream().anyMatch(each -> each.suite().isPresent());
    this.suiteCage = tryTests ? checkout.suiteCage() : new SuiteCommand(List.of(), null);
    this.suites = new Suites(course, checkout.implementations(), suiteCage);
    this.courseHash = courseHash();
  }

  /** A submission's result, and how long its phases took in milliseconds. */
  public record Graded(SubmissionResult result, Map<String, Double> milliseconds) {}

  /**
   * Grades submissions with so many workers.
   *
   * @param done told of each as it is done, from the workers' threads, one call at a time
   * @return results in the order of the submissions
   */
  public List<Graded> grade(List<Submission> submissions, int workers, Consumer<Graded> done) {
    Graded[] results = new Graded[submissions.size()];
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < results.length; i++) {
      queue.add(i);
    }
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(workers, results.length); i++) {
      Thread thread =
          new Thread(() -> work(submissions, results, queue, done), "grader-" + (i + 1));
      thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
      thread.start();
      threads.add(thread);
    }
    threads.forEach(Grader::join);
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a worker failed: " + failures.peek(), failures.peek());
    }
    return List.of(results);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("grading was interrupted", interrupted);
    }
  }

  private void work(
      List<Submission> submissions, Graded[] results, Queue<Integer> queue, Consumer<Graded> done) {
    try (Worker worker = worker()) {
      for (Integer next = queue.poll(); next != null; next = queue.poll()) {
        Graded graded = grade(worker, submissions.get(next));
        results[next] = graded;
        synchronized (done) {
          done.accept(graded);
        }
      }
    }
  }

  private Worker worker() {
    Compiler compiler =
        new Compiler(
            List.of(checkout.courseClasses(), checkout.api()),
            checkout.archives(),
            COMPILE_DEADLINE);
    compiler.start();
    Inspector inspector = new Inspector(checkout.checkstyle(), this::given);
    Build build = new Build(compiler, checkout.stubs());
    SuiteDesk desk = new SuiteDesk(suites, this::testCompiler, checkout.suiteStubs());
    return new Worker(tests, cage, compiler, build, desk, inspector);
  }

  private Compiler testCompiler() {
    List<Path> classPath = new ArrayList<>(List.of(checkout.courseClasses(), checkout.api()));
    classPath.addAll(checkout.testApi());
    return new Compiler(classPath, checkout.archives(), COMPILE_DEADLINE);
  }

  /** The bytes of a class that the course gives, or of core's that students build on. */
  private byte[] given(String className) {
    return course.exercises().stream()
        .map(exercise -> tests.given(exercise).get(className))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> className.startsWith("rootset.") ? ofCore(className) : null);
  }

  private static byte[] ofCore(String className) {
    String file = "/" + className.replace('.', '/') + ".class";
    try (InputStream bytes = Memory.class.getResourceAsStream(file)) {
      return bytes == null ? null : bytes.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Graded grade(Worker worker, Submission submission) {
    Stopwatch watch = new Stopwatch();
    String graded = hash(submission);
    int seed = (int) Long.parseLong(graded.substring(0, 8), 16);
    List<ExerciseResult> results = new ArrayList<>();
    for (HandedIn handedIn : submission.exercises()) {
      if (exercises.contains(handedIn.exercise())) {
        ExerciseResult result = worker.grade(handedIn, seed, watch);
        results.add(submission.submittedAt().map(at -> result.at(at, course)).orElse(result));
      }
    }
    return new Graded(
        new SubmissionResult(
            submission.id(),
            submission.name(),
            seed,
            key(graded, submission),
            results,
            submission.notes()),
        watch.milliseconds());
  }

  /** What was graded, and what results say of it: when it came and what of it may be shown. */
  private String key(String graded, Submission submission) {
    MessageDigest digest = add(sha256(), graded);
    add(digest, submission.submittedAt().map(Instant::toString).orElse(""));
    exercises.stream()
        .flatMap(exercise -> exercise.criteria().stream())
        .forEach(criterion -> add(digest, criterion.show().name()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private String hash(Submission submission) {
    MessageDigest digest = sha256();
    add(digest, courseHash);
    for (HandedIn handedIn : submission.exercises()) {
      if (exercises.contains(handedIn.exercise())) {
        add(digest, handedIn.exercise().id());
        handedIn.sources().forEach((file, text) -> add(add(digest, file), text));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Everything that decides a result beside the submission: the course, its tests, the cages. */
  private String courseHash() throws IOException {
    MessageDigest digest = sha256();
    List<Path> files = new ArrayList<>(List.of(checkout.courseFile(), checkout.checkstyle()));
    for (Path folder :
        List.of(checkout.testClasses(), checkout.courseClasses(), checkout.implementations())) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.walk(folder)) {
          inside.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    files.addAll(cage.classPath());
    files.addAll(suiteCage.classPath());
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MessageDigest add(MessageDigest digest, String text) {
    digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
    return digest;
  }
}

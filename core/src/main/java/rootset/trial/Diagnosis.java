package rootset.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.verify.HeapPicture;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/**
 * Tells what a collector did wrong with a program, in words for whoever wrote the collector: what
 * broke, the program, and the heap before and after the step that shows it. A long program is made
 * as short as it can be and still fail in the same way.
 */
public final class Diagnosis {
  /** How often a program is run to make it short. */
  public static final int CALLS = 400;

  private static final int MOST_LOST = 1;

  private final Promise promise;
  private final Function<String, Attempt> runs;
  private int lost;

  private Diagnosis(Promise promise, Function<String, Attempt> runs) {
    this.promise = promise;
    this.runs = runs;
  }

  /**
   * What is wrong with what a collector did; empty if nothing is.
   *
   * @param run what it did with {@code program}
   */
  public static String of(Promise promise, String program, Run run) {
    List<Violation> violations = Oracle.check(Scenario.parse(program), run, promise);
    if (violations.isEmpty()) {
      return "";
    }
    Violation first = violations.get(0);
    return first
        + "\nin the program\n"
        + numbered(program, first.line())
        + picture(promise, program, run);
  }

  /**
   * The same for a program that failed, with the shortest one that fails in the same way. When a
   * run gives no answer, no further one is tried.
   *
   * @param attempt what came of the program
   * @param runs runs a program on a fresh collector, at most {@link #CALLS} times and a few more
   * @return empty if there is nothing more to tell than {@code attempt} does
   */
  public static String ofShortest(
      Promise promise, String program, Attempt attempt, Function<String, Attempt> runs) {
    return new Diagnosis(promise, runs).shortest(program, attempt);
  }

  private String shortest(String program, Attempt attempt) {
    String start = program;
    Symptom symptom = symptom(program, attempt);
    if (attempt instanceof Attempt.Failed failed) {
      // What went wrong first did often so before the step that failed.
      String before = upTo(program, lineOf(failed.message()) - 1);
      Symptom earlier = symptom(before);
      if (earlier.isBrokenPromise()) {
        symptom = earlier;
        start = before;
      }
    }
    if (!symptom.canBeShrunk()) {
      return attempt instanceof Attempt.Ran ran ? of(promise, program, ran.run()) : "";
    }
    String shortest = shrink(upTo(start, symptom.line()), symptom);
    Attempt last = runs.apply(shortest);
    return symptom(shortest, last).isLike(symptom)
        ? tell(program, shortest, last)
        : attempt instanceof Attempt.Ran ran ? of(promise, program, ran.run()) : "";
  }

  private String shrink(String program, Symptom symptom) {
    try {
      return Shrinker.shrink(
          program, text -> isLargeEnough(text) && symptom(text).isLike(symptom), CALLS);
    } catch (IllegalArgumentException doesNotFailAgain) {
      return program;
    }
  }

  private boolean isLargeEnough(String program) {
    return Scenario.parse(program).heapWords() >= promise.fewestHeapWords();
  }

  private Symptom symptom(String program) {
    if (lost >= MOST_LOST || program.isEmpty()) {
      return Symptom.NONE;
    }
    Attempt attempt = runs.apply(program);
    lost += attempt instanceof Attempt.Lost ? 1 : 0;
    return symptom(program, attempt);
  }

  private Symptom symptom(String program, Attempt attempt) {
    if (attempt instanceof Attempt.Failed failed) {
      return new Symptom(
          Violation.Kind.OTHER, thrown(failed.message()), lineOf(failed.message()), "");
    }
    if (attempt instanceof Attempt.Ran ran) {
      List<Violation> violations = Oracle.check(Scenario.parse(program), ran.run(), promise);
      if (!violations.isEmpty()) {
        Violation first = violations.get(0);
        return new Symptom(first.kind(), "", first.line(), first.toString());
      }
    }
    return Symptom.NONE;
  }

  private String tell(String program, String shortest, Attempt attempt) {
    Symptom symptom = symptom(shortest, attempt);
    String text = symptom.title() + "\n" + what(symptom, attempt) + "\n\n";
    text += "The shortest program found that shows it";
    text += " (made from a random one of " + lines(program).size() + " lines):\n";
    text += numbered(shortest, symptom.line());
    if (attempt instanceof Attempt.Ran ran) {
      return text + picture(promise, shortest, ran.run());
    }
    String before = upTo(shortest, symptom.line() - 1);
    if (!before.isEmpty() && runs.apply(before) instanceof Attempt.Ran ran) {
      String title = "before line " + symptom.line();
      return text + "\n" + HeapPicture.atEnd(Scenario.parse(before), ran.run(), title);
    }
    return text;
  }

  private static String what(Symptom symptom, Attempt attempt) {
    if (attempt instanceof Attempt.Failed failed) {
      String place = "line " + symptom.line() + ", ";
      return place + failed.message().substring(failed.message().indexOf('`'));
    }
    return symptom.violation();
  }

  private static String picture(Promise promise, String program, Run run) {
    String picture = HeapPicture.beforeAndAfter(Scenario.parse(program), run, promise);
    return picture.isEmpty() ? "" : "\n" + picture;
  }

  /** The lines up to number {@code last}, with those behind that are needed to end a repeat. */
  private static String upTo(String program, int last) {
    List<String> lines = lines(program);
    for (int end = Math.max(last, 0); end < lines.size(); end++) {
      String text = text(lines.subList(0, end));
      if (parses(text)) {
        return text;
      }
    }
    return program;
  }

  private static boolean parses(String text) {
    try {
      Scenario.parse(text);
      return true;
    } catch (ScenarioException open) {
      return false;
    }
  }

  private static String text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static List<String> lines(String program) {
    return program.lines().toList();
  }

  private static String numbered(String program, int last) {
    List<String> lines = lines(program);
    int shown = last < 1 ? lines.size() : Math.min(last, lines.size());
    int digits = String.valueOf(shown).length();
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      String number = String.valueOf(i + 1);
      numbered.add(" ".repeat(digits - number.length()) + number + "  " + lines.get(i));
    }
    return text(numbered);
  }

  /** The line that {@code scenario:LINE: …} names; 0 if it is no such text. */
  private static int lineOf(String message) {
    int line = 0;
    for (int i = message.indexOf(':') + 1; i > 0 && i < message.length(); i++) {
      char digit = message.charAt(i);
      if (digit < '0' || digit > '9') {
        break;
      }
      line = 10 * line + digit - '0';
    }
    return line;
  }

  /** The class of what a step failed with; empty if the message is of something else. */
  private static String thrown(String message) {
    String mark = "` failed: ";
    int start = message.indexOf(mark);
    if (start < 0) {
      return "";
    }
    String rest = message.substring(start + mark.length());
    int end = rest.indexOf(':');
    return end < 0 ? rest : rest.substring(0, end);
  }

  /**
   * How a program fails.
   *
   * @param kind how a promise was broken
   * @param thrown the class of the exception that a step failed with; empty if none did
   * @param line the line that shows it
   * @param violation the broken promise in words; empty if none was broken
   */
  private record Symptom(Violation.Kind kind, String thrown, int line, String violation) {
    private static final Symptom NONE = new Symptom(Violation.Kind.OTHER, "", 0, "");

    private boolean isBrokenPromise() {
      return kind != Violation.Kind.OTHER;
    }

    private boolean canBeShrunk() {
      return isBrokenPromise() || !thrown.isEmpty();
    }

    private boolean isLike(Symptom other) {
      return kind == other.kind && thrown.equals(other.thrown);
    }

    private String title() {
      return switch (kind) {
        case BLOCKS_DO_NOT_TILE -> "The blocks do not tile the heap any more.";
        case LOST -> "An object is lost that the program still needs.";
        case CHANGED -> "An object does not hold what the program wrote.";
        case MISPLACED -> "An object does not stand where it should.";
        case KEPT -> "An object still stands that should be gone.";
        case NOT_JOINED -> "Free blocks lie side by side after a collection.";
        case REFUSED -> "Memory was refused, though there was room.";
        case UNEXPECTED -> "The program found something else than it expected.";
        case OTHER -> "The collector threw an exception.";
      };
    }
  }
}

package rootset.judge.score;

import java.util.Collection;
import java.util.Collections;

/** How a criterion ended. The order is from best to worst: the worst of several is the greatest. */
public enum Verdict {
  PASS("passed"),
  FAIL("failed"),
  NO_TESTS("no test ran"),
  COMPILE_ERROR("did not compile"),
  TIMEOUT("took too long"),
  STACK_OVERFLOW("call stack overflow"),
  OUT_OF_MEMORY("out of memory"),
  OUTPUT_LIMIT("printed too much"),
  CRASH("the program ended itself"),
  POLICY("against the rules"),
  GRADER_ERROR("the grader failed, not the submission");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The verdict in words, for people. */
  public String words() {
    return words;
  }

  /** The worst of some verdicts; {@link #PASS} if there are none. */
  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.isEmpty() ? PASS : Collections.max(verdicts);
  }
}

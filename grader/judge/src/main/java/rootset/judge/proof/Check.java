package rootset.judge.proof;

import java.io.IOException;
import java.util.List;
import rootset.judge.course.Exercise;

/** Something that must be so of every exercise, and can be seen without running it. */
interface Check {
  /** What of an exercise is not so. */
  List<Refusal> refusals(Exercise exercise) throws IOException;
}

package rootset.judge.inspect;

import java.util.List;
import rootset.judge.score.Finding;

/** Looks for what a rule forbids. */
interface Check {
  /**
   * Everything in the code that the rule forbids, in any order; the same finding may come twice.
   *
   * @param argument the rule's argument as the course writes it; empty if the rule takes none
   */
  List<Finding> findings(Bytecode code, String argument);
}

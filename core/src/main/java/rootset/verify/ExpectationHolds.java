package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.Op;

/** What an {@code expect} of the program says is true. */
final class ExpectationHolds implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.UNEXPECTED;
  }

  @Override
  public void check(Moment moment) {
    Op op = moment.op();
    if (op instanceof Op.ExpectObjects expected) {
      compare("objects", expected.count(), moment.heap().objects());
    } else if (op instanceof Op.ExpectFloating expected) {
      int floating = moment.heap().objects() - moment.live().count();
      compare("objects that nothing reaches", expected.count(), floating);
    } else if (op instanceof Op.ExpectFinalized expected) {
      finalized(moment, expected);
    } else if (op instanceof Op.ExpectFreeBlocks expected) {
      compare("free blocks", expected.count(), moment.heap().freeBlocks());
    } else if (op instanceof Op.ExpectSame expected) {
      same(moment, expected);
    } else if (op instanceof Op.ExpectData expected) {
      int holder = moment.program().holderOfData(expected.holder(), expected.index());
      compare("as data", expected.value(), moment.graph().data(holder, expected.index()));
    } else if (op instanceof Op.ExpectRefused && !moment.wasRefused()) {
      throw new Broken("expected that the allocation is refused, but it was granted");
    }
  }

  private static void finalized(Moment moment, Op.ExpectFinalized expected) {
    if (moment.insides() == null) {
      throw new Broken("the run does not tell what was finalized: the insides were not recorded");
    }
    List<Integer> found = new ArrayList<>();
    for (int token : moment.insides().queued()) {
      found.add(token);
    }
    if (!expected.tokens().equals(found)) {
      throw new Broken("expected the tokens " + expected.tokens() + ", found " + found);
    }
  }

  private static void same(Moment moment, Op.ExpectSame expected) {
    int first = moment.program().resolve(expected.first());
    int second = moment.program().resolve(expected.second());
    if (first != second) {
      throw new Broken(
          "expected the same in "
              + expected.first()
              + " and "
              + expected.second()
              + ", found "
              + name(moment, first)
              + " and "
              + name(moment, second));
    }
  }

  private static String name(Moment moment, int object) {
    return object == 0 ? "null" : moment.graph().name(object);
  }

  private static void compare(String what, int expected, int found) {
    if (expected != found) {
      throw new Broken("expected " + expected + " " + what + ", found " + found);
    }
  }
}

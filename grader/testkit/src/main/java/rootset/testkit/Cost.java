package rootset.testkit;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How counted work grows with size; see {@link Evidence#cost}. */
public final class Cost extends Measured {
  /** What a fourfold size may multiply constant work by; a logarithm stays below, too. */
  private static final double CONSTANT = 1.75;

  /** What a fourfold size may multiply linear work by; n log n stays below, too. */
  private static final double LINEAR = 6;

  /** Work below this is too little to grow in a way that means anything. */
  private static final long FEW = 512;

  private final String operations;
  private final List<Point> points;
  private final boolean isAll;

  /**
   * The work of the operations at one size.
   *
   * @param steps 0 where steps are not counted
   */
  record Point(int size, long steps, long bytes) {}

  Cost(String operations, List<Point> points, boolean isAll) {
    this.operations = operations;
    this.points = List.copyOf(points);
    this.isAll = isAll;
  }

  /**
   * Expects that the operations cost as much on a large subject as on a small one.
   *
   * @throws AssertionError with the work counted at each size
   */
  public void staysConstant() {
    check(CONSTANT, "should stay the same");
  }

  /**
   * Expects that the operations cost at most in proportion to the size.
   *
   * @throws AssertionError with the work counted at each size
   */
  public void growsAtMostLinearly() {
    check(LINEAR, "should grow no faster than the size");
  }

  private void check(double factor, String should) {
    lookAt();
    if (isAll && points.stream().anyMatch(each -> each.steps() <= 0)) {
      throw new AssertionError(
          "The work of " + operations + " cannot be none: something tampers with the count.");
    }
    check(factor, should, "steps", Point::steps);
    check(factor, should, "bytes allocated", Point::bytes);
    if (!isAll) {
      Snapshot.unknown("how many steps are done");
    }
  }

  private void check(double factor, String should, String unit, ToLongFunction<Point> work) {
    long small = work.applyAsLong(points.get(0));
    long large = work.applyAsLong(points.get(points.size() - 1));
    if (large > Math.max(FEW, small) * factor) {
      throw new AssertionError(
          "The work of %s %s, but in %s it is %s."
              .formatted(
                  operations,
                  should,
                  unit,
                  points.stream()
                      .map(each -> at(each, work))
                      .collect(Collectors.joining(", then "))));
    }
  }

  private static String at(Point point, ToLongFunction<Point> work) {
    return Evidence.number(work.applyAsLong(point)) + " at size " + Evidence.number(point.size());
  }
}

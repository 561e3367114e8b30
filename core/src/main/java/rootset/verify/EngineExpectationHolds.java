package rootset.verify;

/** What an {@code expect} of the program says is true. */
final class EngineExpectationHolds implements EngineInvariant {
  private final Invariant expectation = new ExpectationHolds();

  @Override
  public void check(EngineMoment moment) {
    expectation.check(moment.moment());
  }
}

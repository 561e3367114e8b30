package rootset.testkit;

/** What was measured. A test that expects nothing of it would pass whatever came. */
abstract class Measured {
  private boolean isLookedAt;

  /** Somebody expects something of it. */
  final void lookAt() {
    isLookedAt = true;
  }

  final boolean isLookedAt() {
    return isLookedAt;
  }
}

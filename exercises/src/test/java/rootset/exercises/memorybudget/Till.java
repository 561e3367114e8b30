package rootset.exercises.memorybudget;

import java.util.Iterator;
import java.util.List;

/** A source with a few payments that remembers how it was treated. */
final class Till implements Source {
  private final Iterator<Payment> payments;
  private final int expected;
  private final boolean breaks;
  private int closed;
  private boolean readAfterClosing;

  private Till(int expected, boolean breaks, Payment... payments) {
    this.payments = List.of(payments).iterator();
    this.expected = expected;
    this.breaks = breaks;
  }

  static Till of(Payment... payments) {
    return new Till(payments.length, false, payments);
  }

  /** A till that says how many payments it expects. */
  static Till expecting(int expected, Payment... payments) {
    return new Till(expected, false, payments);
  }

  /** A till whose connection breaks after its payments. */
  static Till thatBreaksAfter(Payment... payments) {
    return new Till(payments.length, true, payments);
  }

  @Override
  public Payment next() {
    readAfterClosing |= closed > 0;
    if (breaks && !payments.hasNext()) {
      throw new IllegalStateException("connection lost");
    }
    return payments.hasNext() ? payments.next() : null;
  }

  @Override
  public int expected() {
    return expected;
  }

  @Override
  public void close() {
    closed++;
  }

  int closed() {
    return closed;
  }

  boolean wasReadAfterClosing() {
    return readAfterClosing;
  }
}

package rootset.verify;

/** White, grey and black, as the collector shows them. */
final class Colours {
  private final EngineMoment moment;
  private final boolean[] grey;

  Colours(EngineMoment moment) {
    this.moment = moment;
    this.grey = new boolean[moment.heap().end() + 1];
    for (int address : moment.insides().grey()) {
      grey[address] = true;
    }
  }

  boolean isWhite(int address) {
    return !moment.isMarked(address);
  }

  boolean isGrey(int address) {
    return grey[address];
  }

  boolean isBlack(int address) {
    return moment.isMarked(address) && !grey[address];
  }
}

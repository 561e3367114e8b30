package rootset.judge.intake;

import java.io.IOException;

/** A file or archive that is there but is not taken; the message is a clause: "is encrypted". */
final class NotTaken extends IOException {
  private static final long serialVersionUID = 1L;

  NotTaken(String clause) {
    super(clause);
  }

  static NotTaken tooLarge(long limit) {
    long kib = limit / 1024;
    return new NotTaken("is larger than " + (kib < 1024 ? kib + " KiB" : kib / 1024 + " MiB"));
  }

  static NotTaken damaged(String how) {
    return new NotTaken("is damaged (" + how + ")");
  }
}

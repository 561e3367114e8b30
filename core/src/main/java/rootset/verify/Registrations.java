package rootset.verify;

import java.util.ArrayList;
import java.util.List;

/** The objects that the program registered with tokens, as it should be, in order. */
final class Registrations {
  private final List<Registration> outstanding = new ArrayList<>();

  void add(int object, int token) {
    outstanding.add(new Registration(object, token));
  }

  /** The registrations whose token was not seen in the queue. */
  List<Registration> outstanding() {
    return outstanding;
  }

  /** An object, and the token that tells of its death. */
  record Registration(int object, int token) {}
}

package rootset.exercises.leakhunt;

import rootset.testkit.Drives;

/** Asks for what was found. */
@Drives("rootset.exercises.leakhunt.LeakHunt")
interface LeakHunts {
  Hunt create();
}

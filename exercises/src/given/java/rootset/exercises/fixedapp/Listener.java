package rootset.exercises.fixedapp;

/** Hears what happens in an {@link App}, and answers. */
@FunctionalInterface
public interface Listener {
  /** Returns the answer to an event. */
  String onEvent(String event);
}

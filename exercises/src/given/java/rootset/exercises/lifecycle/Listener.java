package rootset.exercises.lifecycle;

/** Hears the events of an app. */
@FunctionalInterface
public interface Listener {
  /** Is told an event. */
  void onEvent(String event);
}

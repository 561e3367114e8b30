package rootset.exercises.lifecycle;

import java.util.ArrayList;
import java.util.List;

/** Calls a component and puts into words what came of it. */
public final class Attempt {
  /** What came if nothing was thrown. */
  public static final String DONE = "done";

  private Attempt() {}

  /** Mounts a component. */
  public static String mount(Component component) {
    return outcome(component::mount);
  }

  /** Closes a component. */
  public static String close(Component component) {
    return outcome(component::close);
  }

  /** Mounts a component, lets it live for an event and 12 ticks, and closes it, many times. */
  public static void live(App app, Component component, int times) {
    for (int time = 0; time < times; time++) {
      component.mount();
      app.publish("news");
      app.advance(12);
      component.close();
    }
  }

  /** {@link #DONE}, or the exception's message and those of all that it suppresses. */
  private static String outcome(Runnable call) {
    try {
      call.run();
      return DONE;
    } catch (RuntimeException thrown) {
      List<String> suppressed = new ArrayList<>();
      collect(thrown, suppressed);
      return thrown.getMessage()
          + (suppressed.isEmpty() ? "" : "; suppressed: " + String.join(", ", suppressed));
    }
  }

  private static void collect(Throwable thrown, List<String> suppressed) {
    for (Throwable each : thrown.getSuppressed()) {
      suppressed.add(each.getMessage());
      collect(each, suppressed);
    }
  }
}

package rootset.exercises.lifecycle;

import rootset.testkit.Drives;

/** Drives {@code LivePanel}: makes panels and apps for them. */
@Drives("rootset.exercises.lifecycle.LivePanel")
interface LivePanels {
  Component create(Host host, String name, int charts);

  @Drives("rootset.exercises.lifecycle.App")
  App startApp();

  @Drives("rootset.exercises.lifecycle.Attempt")
  String mount(Component component);

  @Drives("rootset.exercises.lifecycle.Attempt")
  String close(Component component);

  @Drives("rootset.exercises.lifecycle.Attempt")
  void live(App app, Component component, int times);
}

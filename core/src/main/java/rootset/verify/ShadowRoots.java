package rootset.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a program as they should be: frames from bottom to top, and globals. */
final class ShadowRoots {
  private static final int UNKNOWN = -1;

  private final List<Variables> frames = new ArrayList<>();
  private final Variables globals = new Variables("");

  void push(String name) {
    frames.add(new Variables(name));
  }

  void pop() {
    frames.remove(frames.size() - 1);
  }

  int depth() {
    return frames.size();
  }

  void setLocal(String name, int target) {
    top().targets.put(name, target);
  }

  /** Adds a local that is null, unless the top frame has it. */
  void declareLocal(String name) {
    top().targets.putIfAbsent(name, 0);
  }

  void setGlobal(String name, int target) {
    globals.targets.put(name, target);
  }

  /** The object that a variable refers to, or 0; a local of the top frame hides a global. */
  int get(String name) {
    int local = top().targets.getOrDefault(name, UNKNOWN);
    int target = local == UNKNOWN ? globals.targets.getOrDefault(name, UNKNOWN) : local;
    if (target == UNKNOWN) {
      throw new Broken("the program reads " + name + ", which is not set here");
    }
    return target;
  }

  /** What all variables refer to, in the order of an image's roots. */
  int[] targets() {
    int count = globals.targets.size();
    for (Variables frame : frames) {
      count += frame.targets.size();
    }
    int[] targets = new int[count];
    int next = 0;
    for (Variables frame : frames) {
      next = frame.copyTo(targets, next);
    }
    globals.copyTo(targets, next);
    return targets;
  }

  /** The variable at a place in the order of an image's roots, with a path behind its name. */
  String name(int index, String path) {
    int rest = index;
    for (Variables frame : frames) {
      if (rest < frame.targets.size()) {
        String name = frame.name(rest) + path;
        return frame == top() ? name : name + " in frame " + frame.frame;
      }
      rest -= frame.targets.size();
    }
    return globals.name(rest) + path;
  }

  private Variables top() {
    return frames.get(frames.size() - 1);
  }

  /** Variables in order of declaration. */
  private static final class Variables {
    private final String frame;
    private final Map<String, Integer> targets = new LinkedHashMap<>();

    private Variables(String frame) {
      this.frame = frame;
    }

    private int copyTo(int[] all, int from) {
      int next = from;
      for (int target : targets.values()) {
        all[next++] = target;
      }
      return next;
    }

    private String name(int index) {
      return new ArrayList<>(targets.keySet()).get(index);
    }
  }
}

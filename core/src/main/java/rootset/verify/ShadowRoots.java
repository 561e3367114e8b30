package rootset.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a program as they should be: frames from bottom to top, and globals. */
final class ShadowRoots {
  private static final int UNKNOWN = -1;

  private final List<Variables> frames = new ArrayList<>();
  private final Variables globals = new Variables("");
  private final List<int[]> kept = new ArrayList<>(); // what this job read from weak objects, where

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

  /** Keeps an object alive that {@code line} read from a weak one. */
  void keep(int target, int line) {
    kept.add(new int[] {target, line});
  }

  void endJob() {
    kept.clear();
  }

  /** The objects that were read from weak ones in this job, in that order. */
  int[] kept() {
    int[] targets = new int[kept.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = kept.get(i)[0];
    }
    return targets;
  }

  /** What all variables refer to, and what is kept. */
  int[] all() {
    int[] targets = targets();
    int[] others = kept();
    int[] all = Arrays.copyOf(targets, targets.length + others.length);
    for (int i = 0; i < others.length; i++) {
      all[targets.length + i] = others[i];
    }
    return all;
  }

  /** The place of a local of the top frame in the order of an image's roots. */
  int indexOfLocal(String name) {
    int index = new ArrayList<>(top().targets.keySet()).indexOf(name);
    for (int frame = 0; frame < frames.size() - 1; frame++) {
      index += frames.get(frame).targets.size();
    }
    return index;
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
    if (rest < globals.targets.size()) {
      return globals.name(rest) + path;
    }
    int line = kept.get(rest - globals.targets.size())[1];
    return "what line " + line + " read" + (path.isEmpty() ? "" : ", then " + path);
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

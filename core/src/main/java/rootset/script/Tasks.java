package rootset.script;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done once the script, or the task that runs, is at its end: in order of time, which
 * only counts what was asked for, and of asking.
 */
final class Tasks {
  private static final double AT_ONCE = -1;

  private final Values values;
  private final List<Task> waiting = new ArrayList<>();
  private final List<Task> finalizers = new ArrayList<>(); // by token
  private double now;
  private int asked;

  /** A call of a function; it and its arguments are kept in handles. */
  static final class Task {
    final int id;
    final double interval; // not below 0 if it repeats
    final int[] handles; // -1 for a primitive
    final int[] words;
    double time;
    int order;

    private Task(int id, double time, double interval, int size) {
      this.id = id;
      this.order = id;
      this.time = time;
      this.interval = interval;
      this.handles = new int[size];
      this.words = new int[size];
    }

    private boolean isBefore(Task other) {
      return time < other.time || time == other.time && order < other.order;
    }
  }

  Tasks(Values values) {
    this.values = values;
  }

  double now() {
    return now;
  }

  private Task task(double time, double interval, Arguments arguments, int skipped) {
    int count = 1 + Math.max(0, arguments.count() - 1 - skipped);
    Task task = new Task(++asked, time, interval, count);
    for (int i = 0; i < count; i++) {
      arguments.load(i == 0 ? 0 : i + skipped);
      keep(task, i);
    }
    return task;
  }

  private void keep(Task task, int index) {
    task.handles[index] = values.ref == 0 ? -1 : values.mutator.openHandle(values.ref);
    task.words[index] = values.word;
  }

  /** Lets the function that is the first argument be called; gives the number of the task. */
  int add(double delay, boolean repeats, Arguments arguments, int skipped) {
    double time = Math.max(delay, 1);
    Task task = task(now + time, repeats ? time : -1, arguments, skipped);
    waiting.add(task);
    return task.id;
  }

  void addAtOnce(Arguments arguments) {
    waiting.add(task(AT_ONCE, -1, arguments, arguments.count()));
  }

  void addNow(Arguments arguments) {
    waiting.add(task(now, -1, arguments, 0));
  }

  void cancel(double id) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).id == id) {
        end(waiting.remove(i));
        return;
      }
    }
  }

  private void end(Task task) {
    for (int handle : task.handles) {
      if (handle >= 0) {
        values.mutator.closeHandle(handle);
      }
    }
  }

  /** Wants the callback of a registry called some time after an object died. */
  void register(int registry, int target, int heldSlot) {
    values.loadField(registry, 0);
    Task task = new Task(++asked, 0, -1, 2);
    keep(task, 0);
    values.load(heldSlot);
    keep(task, 1);
    values.mutator.register(target, finalizers.size());
    finalizers.add(task);
  }

  private void queueFinalizers() {
    while (values.heap.finalization().queued() > 0) {
      Task task = finalizers.get(values.mutator.takeFinalized());
      task.time = now;
      task.order = ++asked;
      waiting.add(task);
    }
  }

  /** Ends the job that ran; takes the next one, or null. */
  Task next() {
    queueFinalizers();
    int first = -1;
    for (int i = 0; i < waiting.size(); i++) {
      first = first < 0 || waiting.get(i).isBefore(waiting.get(first)) ? i : first;
    }
    if (first < 0) {
      return null;
    }
    Task next = waiting.remove(first);
    now = Math.max(now, next.time);
    return next;
  }

  /** Puts a task's function and arguments into slots, as many as there are. */
  int load(Task task, int slot, int slots) {
    int count = Math.min(slots, task.handles.length);
    for (int i = 0; i < count; i++) {
      values.ref = task.handles[i] < 0 ? 0 : values.mutator.handle(task.handles[i]);
      values.word = values.ref == 0 ? task.words[i] : 0;
      values.put(slot + i);
    }
    if (task.interval >= 0) {
      task.time = now + task.interval;
      task.order = ++asked;
      waiting.add(task);
    } else {
      end(task);
    }
    return count - 1;
  }
}

package rootset.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers allocations as a test tells it to, and logs what it is told. */
final class Scripted implements Collector {
  final Deque<Integer> answers = new ArrayDeque<>();
  final List<String> log = new ArrayList<>();
  int headerWords;

  @Override
  public int headerWords() {
    return headerWords;
  }

  @Override
  public void attach(Heap heap) {
    log.add("attach");
  }

  @Override
  public int allocate(int words) {
    log.add("allocate " + words);
    return answers.remove();
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    log.add("write " + holder + " " + before + " " + after);
  }

  @Override
  public void collect() {
    log.add("collect");
  }
}

package game;

import java.util.PriorityQueue;

/** Ends rounds that nobody ends. Those that somebody ended stay in its queue for a day. */
final class Alarm implements Runnable {
  private final PriorityQueue<Timeout> queue = new PriorityQueue<>();

  void schedule(long at, Round round) {
    queue.add(new Timeout(at, round));
  }

  @Override
  public void run() {
    queue.poll();
  }
}

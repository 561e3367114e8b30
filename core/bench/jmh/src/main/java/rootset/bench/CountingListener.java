package rootset.bench;

import rootset.heap.HeapListener;
import rootset.heap.Pause;

/** The least that a listener can do about every event. */
final class CountingListener implements HeapListener {
  private long heard;

  @Override
  public void allocated(int object) {
    heard++;
  }

  @Override
  public void wrote(int holder, int field, int before, int after) {
    heard++;
  }

  @Override
  public void wroteRoot(Root root, int index, int before, int after) {
    heard++;
  }

  @Override
  public void marked(int object) {
    heard++;
  }

  @Override
  public void moved(int from, int to) {
    heard++;
  }

  @Override
  public void freed(int object) {
    heard++;
  }

  @Override
  public void pauseBegins(Pause kind) {
    heard++;
  }

  @Override
  public void pauseEnds(Pause kind, long units) {
    heard++;
  }

  @Override
  public String toString() {
    return heard + " events";
  }
}

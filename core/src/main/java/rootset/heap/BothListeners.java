package rootset.heap;

/** Tells two listeners everything, the first one first. */
final class BothListeners implements HeapListener {
  private final HeapListener first;
  private final HeapListener second;

  BothListeners(HeapListener first, HeapListener second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public void allocated(int object) {
    first.allocated(object);
    second.allocated(object);
  }

  @Override
  public void wrote(int holder, int field, int before, int after) {
    first.wrote(holder, field, before, after);
    second.wrote(holder, field, before, after);
  }

  @Override
  public void filled(int holder, int field, int count, int target) {
    first.filled(holder, field, count, target);
    second.filled(holder, field, count, target);
  }

  @Override
  public void wroteData(int holder, int index, int value) {
    first.wroteData(holder, index, value);
    second.wroteData(holder, index, value);
  }

  @Override
  public void wroteRoot(Root root, int index, int before, int after) {
    first.wroteRoot(root, index, before, after);
    second.wroteRoot(root, index, before, after);
  }

  @Override
  public void wrotePrimitive(int slot, int value) {
    first.wrotePrimitive(slot, value);
    second.wrotePrimitive(slot, value);
  }

  @Override
  public void entered(String function) {
    first.entered(function);
    second.entered(function);
  }

  @Override
  public void leaving() {
    first.leaving();
    second.leaving();
  }

  @Override
  public void marked(int object) {
    first.marked(object);
    second.marked(object);
  }

  @Override
  public void visited(int object) {
    first.visited(object);
    second.visited(object);
  }

  @Override
  public void moved(int from, int to) {
    first.moved(from, to);
    second.moved(from, to);
  }

  @Override
  public void freed(int object) {
    first.freed(object);
    second.freed(object);
  }

  @Override
  public void cleared(int holder, int field) {
    first.cleared(holder, field);
    second.cleared(holder, field);
  }

  @Override
  public void finalized(int token) {
    first.finalized(token);
    second.finalized(token);
  }

  @Override
  public void pauseBegins(Pause kind) {
    first.pauseBegins(kind);
    second.pauseBegins(kind);
  }

  @Override
  public void pauseEnds(Pause kind, long units) {
    first.pauseEnds(kind, units);
    second.pauseEnds(kind, units);
  }
}

package rootset.exercises.weakcache;

import java.util.HashSet;
import java.util.Set;

/** A card that keeps account of its handles and of nothing else. */
final class CountingCard implements GraphicsCard {
  private final Set<Integer> handles = new HashSet<>();
  private int last;
  private int mistakes;

  @Override
  public synchronized int upload(Image image) {
    handles.add(++last);
    return last;
  }

  @Override
  public synchronized void free(int handle) {
    if (!handles.remove(handle)) {
      mistakes++;
      throw new IllegalStateException("handle " + handle + " is not in use");
    }
  }

  @Override
  public synchronized boolean isInUse(int handle) {
    return handles.contains(handle);
  }

  @Override
  public synchronized int used() {
    return handles.size();
  }

  @Override
  public synchronized int mistakes() {
    return mistakes;
  }
}

package rootset.exercises.cyclecollector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Keeps colours and the place in the list of candidates beside the count, as in the paper. */
public final class CycleCollector implements Collector {
  private enum Colour {
    BLACK,
    GREY,
    WHITE
  }

  private static final int COLOUR_BITS = 2;
  private static final int BUFFERED = 1 << COLOUR_BITS;
  private static final int ONE = 2 * BUFFERED;

  private final List<Integer> buffer = new ArrayList<>();
  private Heap heap;

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
  }

  @Override
  public int allocate(int words) {
    for (int attempt = 0; attempt < 2; attempt++) {
      for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
        if (heap.isFree(block)) {
          int run = joinFrom(block);
          if (run >= words) {
            if (run > words) {
              heap.makeFree(block + words, run - words);
            }
            heap.makeFree(block, words);
            return block;
          }
        }
      }
      collect();
    }
    throw new HeapExhausted(words);
  }

  private int joinFrom(int block) {
    int end = heap.next(block);
    while (end < heap.end() && heap.isFree(end)) {
      end = heap.next(end);
    }
    heap.makeFree(block, end - block);
    return end - block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    if (after != Memory.NULL) {
      add(after, ONE);
    }
    if (before != Memory.NULL) {
      each(before, this::decrement);
    }
  }

  @Override
  public void collect() {
    List<Integer> roots = List.copyOf(buffer);
    roots.forEach(root -> each(root, this::markGrey));
    roots.forEach(root -> each(root, this::scan));
    List<Integer> white = new ArrayList<>();
    roots.forEach(root -> gather(root, white));
    for (int object : roots) {
      add(object, -BUFFERED);
    }
    buffer.clear();
    white.forEach(object -> heap.makeFree(object, heap.words(object)));
  }

  /** Work still to be done stands in a list, so nothing nests deeper with longer rings. */
  private final List<Integer> work = new ArrayList<>();

  private void each(int first, IntConsumer step) {
    int floor = work.size();
    work.add(first);
    while (work.size() > floor) {
      step.accept(work.remove(work.size() - 1));
    }
  }

  private void decrement(int object) {
    add(object, -ONE);
    if (count(object) == 0) {
      if (isBuffered(object)) {
        buffer.remove((Integer) object);
      }
      pushTargets(object);
      heap.makeFree(object, heap.words(object));
    } else if (!isBuffered(object)) {
      add(object, BUFFERED);
      buffer.add(object);
    }
  }

  private void markGrey(int object) {
    if (colour(object) != Colour.GREY) {
      paint(object, Colour.GREY);
      int before = work.size();
      pushTargets(object);
      for (int target : List.copyOf(work.subList(before, work.size()))) {
        add(target, -ONE);
      }
    }
  }

  private void scan(int object) {
    if (colour(object) == Colour.GREY && count(object) > 0) {
      each(object, this::scanBlack);
    } else if (colour(object) == Colour.GREY) {
      paint(object, Colour.WHITE);
      pushTargets(object);
    }
  }

  private void scanBlack(int object) {
    if (colour(object) != Colour.BLACK) {
      paint(object, Colour.BLACK);
      int before = work.size();
      pushTargets(object);
      for (int target : List.copyOf(work.subList(before, work.size()))) {
        add(target, ONE);
      }
    }
  }

  private void gather(int root, List<Integer> white) {
    each(
        root,
        object -> {
          if (colour(object) == Colour.WHITE) {
            paint(object, Colour.BLACK);
            white.add(object);
            pushTargets(object);
          }
        });
  }

  private void pushTargets(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      if (heap.reference(object, field) != Memory.NULL) {
        work.add(heap.reference(object, field));
      }
    }
  }

  private int count(int object) {
    return heap.collectorWord(object) / ONE;
  }

  private boolean isBuffered(int object) {
    return (heap.collectorWord(object) & BUFFERED) != 0;
  }

  private Colour colour(int object) {
    return Colour.values()[heap.collectorWord(object) & (1 << COLOUR_BITS) - 1];
  }

  private void paint(int object, Colour colour) {
    add(object, colour.ordinal() - colour(object).ordinal());
  }

  private void add(int object, int change) {
    heap.setCollectorWord(object, heap.collectorWord(object) + change);
  }
}

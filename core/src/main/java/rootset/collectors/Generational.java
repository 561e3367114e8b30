package rootset.collectors;

import java.util.function.IntUnaryOperator;
import rootset.heap.Anatomy;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;
import rootset.heap.PageEvacuator;
import rootset.heap.Pause;
import rootset.heap.YoungCollector;
import rootset.memory.Memory;

/**
 * Two generations, modelled on V8's heap: objects are born young; those that survive two young
 * collections are old.
 *
 * <p>A young collection copies survivors from one semi-space to the other or promotes them; its
 * roots are the program's and the remembered slots of old objects. The old generation is marked in
 * steps while the program runs, under Dijkstra's barrier; in the last pause the live young objects
 * are promoted, and fragmented pages are evacuated; the rest is swept lazily. Large objects and
 * code have spaces of their own.
 *
 * <p>The heap is divided in pages of a 32nd of its length, 16 to 65,536 words. Each semi-space
 * takes a quarter, up to 16 MiB, and leaves its room to the old generation when that is full.
 * Objects of more than half a page are large.
 */
public class Generational implements YoungCollector, IncrementalCollector, PageEvacuator, Anatomy {
  private static final int MIN_PAGE_WORDS = 16;
  private static final int MAX_PAGE_WORDS = 1 << 16;
  private static final int PAGES = 32;
  private static final int MIN_PAGES = 8;
  private static final int SEMI_SPACE_SHARE = 4;
  private static final int MAX_SEMI_WORDS = 1 << 22;
  private static final int PROMOTED_SHARE = 4; // of a semi-space
  private static final int INITIAL_WORDS = 1 << 20;
  private static final int STEP_WORDS = 1 << 14;
  private static final int STEP_FACTOR = 4;

  Heap heap;
  private NewSpace newSpace;
  private OldGeneration old;
  private RememberedSet remembered;
  private WeakReferences weak;
  private Marker marker;
  private Scavenger scavenger;
  private Evacuator evacuator;
  private Growth growth;
  private boolean marking;
  private int youngEnd; // the new space lies at the low end of the memory
  private int watchedFrom; // stores into objects from here on,
  private int watchedBelow; // of references to objects below, are looked at

  /** Makes a collector for one heap of 127 words or more. */
  public Generational() {}

  @Override
  public int pageWords(int heapWords) {
    int share = Integer.highestOneBit(Math.max(heapWords / PAGES, 1));
    return Math.max(MIN_PAGE_WORDS, Math.min(share, MAX_PAGE_WORDS));
  }

  @Override
  public int largeObjectWords(int heapWords) {
    return pageWords(heapWords) / 2 + 1;
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  /** New objects are young, and white: a reference from them is neither remembered nor shaded. */
  @Override
  public boolean watchesNewObjects() {
    return false;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    int words = heap.memory().words();
    int pageWords = heap.memory().pageWords();
    if (words / pageWords < MIN_PAGES) {
      throw new IllegalArgumentException(
          "a heap of "
              + (words - 1)
              + " words is too small for generations; expected "
              + (MIN_PAGES * MIN_PAGE_WORDS - 1)
              + " or more");
    }
    int semiPages = Math.max(1, Math.min(words / SEMI_SPACE_SHARE, MAX_SEMI_WORDS) / pageWords);
    int semiWords = semiPages * pageWords;
    youngEnd = 2 * semiWords;
    remembered = newRememberedSet(words);
    newSpace = new NewSpace(heap, semiWords);
    setMarking(false);
    old = newOldGeneration(heap, youngEnd, remembered);
    weak = new WeakReferences(heap);
    marker = newMarker(heap, weak);
    scavenger = newScavenger(heap, newSpace, old, remembered, marker);
    evacuator = newEvacuator(heap, newSpace, old, remembered);
    int oldWords = words - youngEnd;
    growth = new Growth(Math.max(INITIAL_WORDS, oldWords / 4), youngEnd, oldWords);
  }

  @Override
  public int allocate(int words) {
    if (words > old.pageWords() / 2) {
      return allocateOld(words, old::allocateLarge);
    }
    advance();
    int block = newSpace.allocate(words);
    if (block == Memory.NULL && canPromote()) {
      collectYoung();
      boolean isFull = scavenger.promotionFailed() || !canPromote();
      block = isFull ? Memory.NULL : newSpace.allocate(words);
    }
    if (block == Memory.NULL) {
      collect();
      yieldToTheOld();
      block = newSpace.allocate(words);
    }
    return block == Memory.NULL ? allocateOld(words, this::allocateAnywhere) : block;
  }

  /** Finds room in the old generation, or in what its compaction left of the young one. */
  private int allocateAnywhere(int words) {
    int block = old.allocate(words);
    return block == Memory.NULL && !marking ? newSpace.allocate(words) : block;
  }

  @Override
  public int allocateCode(int words) {
    boolean isLarge = words > old.pageWords() / 2;
    return allocateOld(words, isLarge ? old::allocateLargeCode : old::allocateCode);
  }

  private int allocateOld(int words, IntUnaryOperator space) {
    advance();
    int block = space.applyAsInt(words);
    if (block == Memory.NULL) {
      collect();
      block = space.applyAsInt(words);
    }
    if (block == Memory.NULL) {
      compact();
      block = space.applyAsInt(words);
    }
    boolean mayFit = words <= heap.end() - heap.start() - 2 * old.pageWords();
    while (block == Memory.NULL && mayFit) {
      mayFit = shrinkYoung(); // Even if not, it may have collected.
      block = space.applyAsInt(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    if (marking) {
      marker.bear(block, words);
    }
    return block;
  }

  /** Whether the old generation has room for as much as young collections are wont to promote. */
  private boolean canPromote() {
    int room = heap.end() - youngEnd - old.usedWords();
    return room >= youngEnd / 2 / PROMOTED_SHARE;
  }

  /** A full collection promotes all that lives, unless the old generation is full. */
  private void yieldToTheOld() {
    while ((newSpace.used() > 0 || !canPromote()) && shrinkYoung()) {
      if (newSpace.used() > 0) {
        collect();
      }
    }
  }

  /** Leaves a part of the young generation's room to the old one; whether there was any to give. */
  private boolean shrinkYoung() {
    if (!newSpace.isLower()) {
      collect();
    }
    if (!newSpace.shrink()) {
      return false;
    }
    old.takeOver(newSpace.end(), youngEnd);
    youngEnd = newSpace.end();
    setMarking(false);
    growth.setMax(heap.end() - youngEnd);
    return true;
  }

  /** Begins to mark when the old generation has grown enough, and keeps pace with allocation. */
  private void advance() {
    if (marking) {
      if (step(STEP_FACTOR * pieceWords())) {
        collect();
      }
    } else if (old.usedWords() > growth.limit()) {
      startMarking();
    }
  }

  @Override
  public void collectYoung() {
    heap.pauseBegins(Pause.YOUNG);
    scavenger.collect(marking);
    heap.pauseEnds(Pause.YOUNG);
  }

  @Override
  public void startMarking() {
    if (marking) {
      return;
    }
    heap.pauseBegins(Pause.SWEEP);
    old.finishSweeping();
    heap.pauseEnds(Pause.SWEEP);
    heap.pauseBegins(Pause.STEP);
    marker.begin();
    marker.traceRoots();
    heap.pauseEnds(Pause.STEP);
    setMarking(true);
  }

  @Override
  public boolean step(int budget) {
    if (!marking) {
      return true;
    }
    heap.pauseBegins(Pause.STEP);
    boolean done = marker.step(budget);
    heap.pauseEnds(Pause.STEP);
    return done;
  }

  @Override
  public boolean isMarking() {
    return marking;
  }

  /** Finishes the marking that is on, or marks all at once; then moves, and begins to sweep. */
  @Override
  public void collect() {
    startMarking();
    finish(false);
  }

  /** Collects until that yields no more pages, moving everything together. */
  private void compact() {
    int before;
    do {
      before = old.freePages();
      startMarking();
      finish(true);
    } while (old.freePages() > before);
  }

  private void finish(boolean pressed) {
    heap.pauseBegins(Pause.FULL);
    marker.traceRoots();
    weak.converge(marker);
    weak.clear(marker);
    setMarking(false);
    growth.adapt(marker.liveWords());
    old.beginSweeping();
    evacuator.run(pressed);
    old.setUsedWords(marker.liveWords() - newSpace.used());
    heap.pauseEnds(Pause.FULL);
  }

  /**
   * One test lets most stores pass, as in V8: those that might have to be remembered, and all while
   * marking is on, go on to {@link #recordStore}.
   */
  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    if (after < watchedBelow && holder >= watchedFrom) {
      recordStore(holder, field, after);
    }
  }

  /**
   * Remembers references from old objects to young ones; while marking is on, Dijkstra's barrier.
   */
  private void recordStore(int holder, int field, int after) {
    if (after == Memory.NULL) {
      return;
    }
    if (after < youngEnd && holder >= youngEnd) {
      remembered.add(heap.fieldsStart(holder) + field);
    }
    if (marking && heap.isMarked(holder)) {
      marker.trace(after);
    }
  }

  private void setMarking(boolean on) {
    marking = on;
    watchedBelow = on ? Integer.MAX_VALUE : youngEnd;
    watchedFrom = on ? 0 : youngEnd;
    newSpace.setPiece(on ? pieceWords() : Integer.MAX_VALUE);
  }

  @Override
  public void evacuateRandomPages(int seed) {
    old.chooseAtRandom(seed);
  }

  @Override
  public boolean isDead(int object) {
    return !newSpace.contains(object) && old.isUnswept(object) && !heap.isMarked(object);
  }

  @Override
  public int[] grey() {
    return marker.grey();
  }

  @Override
  public int[] remembered() {
    return remembered.toArray();
  }

  @Override
  public boolean isYoung(int object) {
    return newSpace.contains(object);
  }

  private int pieceWords() {
    return Math.min(STEP_WORDS, old.pageWords());
  }

  Marker newMarker(Heap heap, WeakReferences weak) {
    return new Marker(heap, weak);
  }

  RememberedSet newRememberedSet(int words) {
    return new RememberedSet(words);
  }

  OldGeneration newOldGeneration(Heap heap, int from, RememberedSet remembered) {
    return new OldGeneration(heap, from, remembered);
  }

  Scavenger newScavenger(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    return new Scavenger(heap, newSpace, old, remembered, marker);
  }

  Evacuator newEvacuator(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered) {
    return new Evacuator(heap, newSpace, old, remembered);
  }
}

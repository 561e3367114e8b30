package rootset.lessons;

import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;

/** Frees memory outside of the heap, at the latest when the object that stands for it is gone. */
final class Textures {
  private static final Cleaner CLEANER = Cleaner.create();

  /** Where textures are. */
  interface Card {
    void free(int handle);
  }

  record Release(Card card, int handle) implements Runnable {
    @Override
    public void run() {
      card.free(handle);
    }
  }

  /** Stands for memory of the card. */
  static final class Texture implements AutoCloseable {
    private final Cleanable release;

    Texture(Card card, int handle) {
      release = CLEANER.register(this, new Release(card, handle));
    }

    @Override
    public void close() {
      release.clean(); // at once and at most once; the cleaner will not do it again
    }
  }

  private Textures() {}
}

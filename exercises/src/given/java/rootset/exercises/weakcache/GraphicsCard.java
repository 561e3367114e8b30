package rootset.exercises.weakcache;

/** A device with memory of its own. Its methods may be called by any thread. */
public interface GraphicsCard {
  /**
   * Copies an image into the card's memory; the image is not needed any more afterwards.
   *
   * @return the copy's handle, a number that was never given before
   */
  int upload(Image image);

  /**
   * Frees a copy.
   *
   * @throws IllegalStateException if it was freed before, which counts as a mistake
   */
  void free(int handle);

  /** Whether the copy with this handle is in the card's memory. */
  boolean isInUse(int handle);

  /** How many copies are in the card's memory. */
  int used();

  /** How often something was to be freed that was not there. */
  int mistakes();

  /** A card with empty memory. */
  static GraphicsCard newCard() {
    return new CountingCard();
  }
}

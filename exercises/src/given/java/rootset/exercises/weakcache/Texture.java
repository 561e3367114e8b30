package rootset.exercises.weakcache;

/**
 * A copy of an image in the memory of a graphics card. The garbage collector does not manage that
 * memory; whoever is done with a texture closes it.
 */
public interface Texture extends AutoCloseable {
  /**
   * The number by which the card knows the copy.
   *
   * @throws IllegalStateException if the texture is closed
   */
  int handle();

  /** Frees the copy at once; does nothing if the texture is closed. */
  @Override
  void close();
}

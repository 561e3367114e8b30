package rootset.exercises.weakcache;

/**
 * Shares images, and what is made of them, among all who look at them, and keeps none of it alive:
 * what nobody else holds is free to go with the next garbage collection. {@link #image} and {@link
 * #size} first take out of the gallery's own tables what went by then.
 */
public interface Gallery {
  /**
   * The image of this name. As long as somebody holds it, everybody gets the same one; if nobody
   * does any more, it is loaded.
   */
  Image image(String name);

  /**
   * A thumbnail of this image. As long as somebody holds it, everybody gets the same one; if nobody
   * does any more, a new one is made.
   */
  Thumbnail thumbnail(Image image);

  /**
   * A new copy of an image in the memory of the graphics card. It is freed when the texture is
   * closed, or else some time after nobody holds the texture any more; never twice. The image does
   * not stay for the sake of its texture.
   */
  Texture texture(Image image);

  /** How many images are there that were got from {@link #image}. */
  int size();
}

package rootset.exercises.weakcache;

/** A small version of an image, which knows the image that it was made from. */
public interface Thumbnail {
  /** The image. */
  Image original();
}

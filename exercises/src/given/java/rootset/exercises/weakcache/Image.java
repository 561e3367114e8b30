package rootset.exercises.weakcache;

/** A picture that was loaded from a disk. Two images are equal only if they are one object. */
public interface Image {
  /** The name that it was loaded by. */
  String name();

  /** Computes a thumbnail of it: a new one, each time. */
  Thumbnail shrink();
}

package rootset.exercises.weakcache;

/** Where images come from. Loading one is slow, and each load makes another image. */
public interface Disk {
  /** Loads an image; every name has one. */
  Image load(String name);

  /** How often something was loaded so far. */
  int loads();

  /** A disk that counts. */
  static Disk newDisk() {
    return new CountingDisk();
  }
}

package rootset.exercises.weakcache;

/** A disk that makes its images up. */
final class CountingDisk implements Disk {
  private int loads;

  @Override
  public Image load(String name) {
    loads++;
    return new Picture(name);
  }

  @Override
  public int loads() {
    return loads;
  }

  /** An image of 4 KB. */
  static final class Picture implements Image {
    private static final int BYTES = 4_000;

    private final String name;
    private final byte[] pixels = new byte[BYTES];

    Picture(String name) {
      this.name = name;
      pixels[0] = 1;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Thumbnail shrink() {
      return new Small(this);
    }
  }

  /** A thumbnail of 100 bytes. */
  static final class Small implements Thumbnail {
    private static final int BYTES = 100;

    private final Picture original;
    private final byte[] pixels = new byte[BYTES];

    Small(Picture original) {
      this.original = original;
      pixels[0] = original.pixels[0];
    }

    @Override
    public Image original() {
      return original;
    }
  }
}

package gallery;

/** Knows the image that it was made of, which is the key it stands under. */
final class Thumbnail {
  private static final int PIXELS = 16;

  private final Image original;
  private final byte[] pixels = new byte[PIXELS];

  Thumbnail(Image original) {
    this.original = original;
    this.pixels[0] = original.pixels[0];
  }

  String title() {
    return original.title + ", small";
  }
}

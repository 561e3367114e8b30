package gallery;

final class Image {
  private static final int PIXELS = 128;

  final String title;
  final byte[] pixels = new byte[PIXELS];

  Image(String title) {
    this.title = title;
    this.pixels[title.length()] = 1;
  }
}

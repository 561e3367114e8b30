package gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** A gallery shows pages of images and remembers what is small of them while they are there. */
public final class Gallery {
  private static final Map<Image, Thumbnail> THUMBNAILS = new WeakHashMap<>();
  private static final List<Image> PAGE = new ArrayList<>();
  private static final int IMAGES_AN_HOUR = 15;
  private static final int IMAGES_A_PAGE = 5;

  private Gallery() {}

  /** Pages are turned. */
  public static void hour(int hour) {
    for (int i = 0; i < IMAGES_AN_HOUR; i++) {
      if (PAGE.size() == IMAGES_A_PAGE) {
        PAGE.clear();
      }
      Image image = new Image("image " + (IMAGES_AN_HOUR * hour + i));
      PAGE.add(image);
      THUMBNAILS.put(image, new Thumbnail(image));
    }
  }
}

final class Image {
  private static final int PIXELS = 128;

  final String title;
  final byte[] pixels = new byte[PIXELS];

  Image(String title) {
    this.title = title;
    this.pixels[title.length()] = 1;
  }
}

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

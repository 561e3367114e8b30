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

package rootset.exercises.weakcache;

/** Visitors of a gallery, who hold nothing any more when they have gone. */
public final class Visitors {
  /** Images between which visitors let the garbage be collected. */
  private static final int GROUP = 100;

  private Visitors() {}

  /** Looks at the image of a name. */
  public static void look(Gallery gallery, String name) {
    gallery.image(name);
  }

  /** Makes a texture of the image of a name, and keeps nothing but the texture. */
  public static Texture texture(Gallery gallery, String name) {
    return gallery.texture(gallery.image(name));
  }

  /**
   * Looks at so many images, from a number on, each of which has a name that nobody asked for
   * before. Garbage is collected after each hundred.
   */
  public static void lookAround(Gallery gallery, int first, int images) {
    for (int image = first; image < first + images; image++) {
      gallery.image("image " + image);
      if (image % GROUP == 0) {
        Garbage.collect();
      }
    }
  }

  /** The same, with the image's thumbnail. */
  public static void lookAtThumbnails(Gallery gallery, int first, int images) {
    for (int image = first; image < first + images; image++) {
      gallery.thumbnail(gallery.image("image " + image)).original();
      if (image % GROUP == 0) {
        Garbage.collect();
      }
    }
  }

  /** Makes so many textures of an image, and forgets them without closing them. */
  public static void forgetTextures(Gallery gallery, Image image, int textures) {
    for (int texture = 0; texture < textures; texture++) {
      gallery.texture(image).handle();
    }
  }

  /** Makes so many textures of an image, closes and forgets them. */
  public static void closeTextures(Gallery gallery, Image image, int textures) {
    for (int texture = 0; texture < textures; texture++) {
      gallery.texture(image).close();
    }
  }
}

package rootset.exercises.weakcache;

/** A gallery that keeps nothing alive. Your work: replace every exception. */
public final class WeakGallery implements Gallery {
  /**
   * An empty gallery.
   *
   * @param disk where images are loaded from
   * @param card where textures are
   */
  public WeakGallery(Disk disk, GraphicsCard card) {
    throw new UnsupportedOperationException(
        "TODO WeakGallery(Disk, GraphicsCard): make an empty gallery");
  }

  @Override
  public Image image(String name) {
    throw new UnsupportedOperationException(
        "TODO WeakGallery.image: return the image that somebody holds, or load it");
  }

  @Override
  public Thumbnail thumbnail(Image image) {
    throw new UnsupportedOperationException(
        "TODO WeakGallery.thumbnail: return the thumbnail that somebody holds, or make one");
  }

  @Override
  public Texture texture(Image image) {
    throw new UnsupportedOperationException(
        "TODO WeakGallery.texture: upload the image, and see that the copy is freed");
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException(
        "TODO WeakGallery.size: count the images that are still there");
  }
}

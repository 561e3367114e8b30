package rootset.exercises.weakcache;

import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** A gallery that keeps nothing alive. */
public final class WeakGallery implements Gallery {
  private final Disk disk;
  private final GraphicsCard card;
  private final Cleaner cleaner = Cleaner.create();
  private final Map<String, WeakReference<Entry>> images = new HashMap<>();

  /** A thumbnail leads to its image, so a map that held it would hold its own key. */
  private final Map<Image, WeakReference<Thumbnail>> thumbnails = new WeakHashMap<>();

  /**
   * An empty gallery.
   *
   * @param disk where images are loaded from
   * @param card where textures are
   */
  public WeakGallery(Disk disk, GraphicsCard card) {
    this.disk = disk;
    this.card = card;
  }

  @Override
  public Image image(String name) {
    images.values().removeIf(each -> each.get() == null);
    Entry entry = target(images.get(name));
    if (entry == null) {
      entry = new Entry(disk.load(name));
      images.put(name, new WeakReference<>(entry));
    }
    return entry.image;
  }

  @Override
  public Thumbnail thumbnail(Image image) {
    Thumbnail thumbnail = target(thumbnails.get(image));
    if (thumbnail == null) {
      thumbnail = image.shrink();
      thumbnails.put(image, new WeakReference<>(thumbnail));
    }
    return thumbnail;
  }

  /** Asked once: the next answer may be null. */
  private static <T> T target(Reference<T> reference) {
    return reference == null ? null : reference.get();
  }

  @Override
  public Texture texture(Image image) {
    int handle = card.upload(image);
    CardTexture texture = new CardTexture(handle);
    texture.release = cleaner.register(texture, new Release(card, handle));
    return texture;
  }

  @Override
  public int size() {
    images.values().removeIf(each -> each.get() == null);
    return images.size();
  }

  /** What the map remembers of an image. */
  private record Entry(Image image) {}

  /** Knows the handle but not the texture, or the texture could never go. */
  private record Release(GraphicsCard card, int handle) implements Runnable {
    @Override
    public void run() {
      card.free(handle);
    }
  }

  private static final class CardTexture implements Texture {
    private final int handle;
    private Cleanable release;
    private boolean isClosed;

    CardTexture(int handle) {
      this.handle = handle;
    }

    @Override
    public int handle() {
      if (isClosed) {
        throw new IllegalStateException("texture " + handle + " is closed");
      }
      return handle;
    }

    /** A cleanable cleans once, whoever asks for it. */
    @Override
    public void close() {
      isClosed = true;
      release.clean();
    }
  }
}

package rootset.exercises.weakcache;

import java.lang.ref.Cleaner;
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
  private final Map<String, WeakReference<Image>> images = new HashMap<>();

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
    tidy();
    Image image = target(images.get(name));
    if (image == null) {
      image = disk.load(name);
      images.put(name, new WeakReference<>(image));
    }
    return image;
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
    Copy copy = new Copy(card, handle);
    return new CardTexture(copy, cleaner);
  }

  @Override
  public int size() {
    tidy();
    return images.size();
  }

  /** Looks at every entry: simple, and slower the more images are held. */
  private void tidy() {
    images.values().removeIf(each -> each.get() == null);
  }

  /** What must be freed once: by close, or by the cleaner in its thread. */
  private static final class Copy implements Runnable {
    private final GraphicsCard card;
    private final int handle;
    private boolean isFreed;

    Copy(GraphicsCard card, int handle) {
      this.card = card;
      this.handle = handle;
    }

    @Override
    public synchronized void run() {
      if (!isFreed) {
        isFreed = true;
        card.free(handle);
      }
    }

    synchronized int handle() {
      if (isFreed) {
        throw new IllegalStateException("this texture is closed");
      }
      return handle;
    }
  }

  private static final class CardTexture implements Texture {
    private final Copy copy;

    CardTexture(Copy copy, Cleaner cleaner) {
      this.copy = copy;
      cleaner.register(this, copy);
    }

    @Override
    public int handle() {
      return copy.handle();
    }

    @Override
    public void close() {
      copy.run();
    }
  }
}

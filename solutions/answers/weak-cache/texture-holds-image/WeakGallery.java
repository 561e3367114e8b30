package rootset.exercises.weakcache;

import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** A gallery that keeps nothing alive. */
public final class WeakGallery implements Gallery {
  private final Disk disk;
  private final GraphicsCard card;
  private final Cleaner cleaner = Cleaner.create();
  private final ReferenceQueue<Image> gone = new ReferenceQueue<>();
  private final Map<String, Named> images = new HashMap<>();

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
    purge();
    Image image = target(images.get(name));
    if (image == null) {
      image = disk.load(name);
      images.put(name, new Named(name, image, gone));
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
    CardTexture texture = new CardTexture(image, handle);
    texture.release = cleaner.register(texture, new Release(card, handle));
    return texture;
  }

  @Override
  public int size() {
    purge();
    return images.size();
  }

  /** The name may have a new image by now, which stays. */
  private void purge() {
    for (Reference<?> dead = gone.poll(); dead != null; dead = gone.poll()) {
      Named named = (Named) dead;
      images.remove(named.name, named);
    }
  }

  /** A weak reference that knows where it stands. */
  private static final class Named extends WeakReference<Image> {
    private final String name;

    Named(String name, Image image, ReferenceQueue<Image> queue) {
      super(image, queue);
      this.name = name;
    }
  }

  /** Knows the handle but not the texture, or the texture could never go. */
  private record Release(GraphicsCard card, int handle) implements Runnable {
    @Override
    public void run() {
      card.free(handle);
    }
  }

  private static final class CardTexture implements Texture {
    private final Image image;
    private final int handle;
    private Cleanable release;
    private boolean isClosed;

    CardTexture(Image image, int handle) {
      this.image = image;
      this.handle = handle;
    }

    @Override
    public int handle() {
      if (isClosed) {
        throw new IllegalStateException("texture of " + image.name() + " is closed");
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

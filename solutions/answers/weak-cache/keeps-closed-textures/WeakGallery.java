package rootset.exercises.weakcache;

import java.lang.ref.Cleaner;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

public final class WeakGallery implements Gallery {
  private final Disk disk;
  private final GraphicsCard card;
  private final Cleaner cleaner = Cleaner.create();
  private final ReferenceQueue<Image> gone = new ReferenceQueue<>();
  private final Map<Integer, Cleaner.Cleanable> open = new HashMap<>();
  private final Map<String, Entry> images = new HashMap<>();
  private final Map<Image, WeakReference<Thumbnail>> thumbnails = new WeakHashMap<>();

  private static final class Entry extends WeakReference<Image> {
    final String name;

    Entry(String name, Image image, ReferenceQueue<Image> queue) {
      super(image, queue);
      this.name = name;
    }
  }

  public WeakGallery(Disk disk, GraphicsCard card) {
    this.disk = disk;
    this.card = card;
  }

  @Override
  public Image image(String name) {
    expunge();
    Entry entry = images.get(name);
    Image image = entry == null ? null : entry.get();
    if (image == null) {
      image = disk.load(name);
      images.put(name, new Entry(name, image, gone));
    }
    return image;
  }

  private void expunge() {
    for (Object each = gone.poll(); each != null; each = gone.poll()) {
      Entry entry = (Entry) each;
      images.remove(entry.name, entry);
    }
  }

  @Override
  public Thumbnail thumbnail(Image image) {
    expunge();
    WeakReference<Thumbnail> reference = thumbnails.get(image);
    Thumbnail thumbnail = reference == null ? null : reference.get();
    if (thumbnail == null) {
      thumbnail = image.shrink();
      thumbnails.put(image, new WeakReference<>(thumbnail));
    }
    return thumbnail;
  }

  @Override
  public Texture texture(Image image) {
    expunge();
    Copy copy = new Copy(card, card.upload(image));
    Handle handle = new Handle(copy, cleaner);
    open.put(copy.handle(), handle.cleanable);
    return handle;
  }

  private record Copy(GraphicsCard card, int handle) implements Runnable {
    @Override
    public void run() {
      card.free(handle);
    }
  }

  private static final class Handle implements Texture {
    private final Copy copy;
    private final Cleaner.Cleanable cleanable;
    private volatile boolean closed;

    Handle(Copy copy, Cleaner cleaner) {
      this.copy = copy;
      cleanable = cleaner.register(this, copy);
    }

    @Override
    public int handle() {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      return copy.handle();
    }

    @Override
    public void close() {
      closed = true;
      cleanable.clean();
    }
  }

  @Override
  public int size() {
    expunge();
    thumbnails.size();
    return images.size();
  }
}

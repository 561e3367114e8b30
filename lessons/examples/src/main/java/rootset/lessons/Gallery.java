package rootset.lessons;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** Knows images by name and keeps none of them alive. */
final class Gallery {
  /** A picture. */
  record Image(String name) {}

  private final Map<String, Named> map = new HashMap<>();
  private final ReferenceQueue<Image> queue = new ReferenceQueue<>();

  private static final class Named extends WeakReference<Image> {
    private final String name;

    Named(String name, Image image, ReferenceQueue<Image> queue) {
      super(image, queue);
      this.name = name;
    }
  }

  Image image(String name) {
    forgetTheDead();
    Named known = map.get(name);
    Image image = known == null ? null : known.get();
    if (image == null) {
      image = new Image(name);
      map.put(name, new Named(name, image, queue));
    }
    return image;
  }

  private void forgetTheDead() {
    for (Reference<?> dead = queue.poll(); dead != null; dead = queue.poll()) {
      map.remove(((Named) dead).name, dead); // this reference, not this name
    }
  }
}

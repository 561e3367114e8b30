package rootset.exercises.weakcache;

import rootset.testkit.Drives;

/** Drives {@code WeakGallery}: makes galleries, sends visitors, and lets garbage be collected. */
@Drives("rootset.exercises.weakcache.WeakGallery")
interface WeakGalleries {
  Gallery create(Disk disk, GraphicsCard card);

  @Drives("rootset.exercises.weakcache.Disk")
  Disk newDisk();

  @Drives("rootset.exercises.weakcache.GraphicsCard")
  GraphicsCard newCard();

  @Drives("rootset.exercises.weakcache.Garbage")
  void collect();

  @Drives("rootset.exercises.weakcache.Garbage")
  int collectUntil(GraphicsCard card, int used);

  @Drives("rootset.exercises.weakcache.Visitors")
  void look(Gallery gallery, String name);

  @Drives("rootset.exercises.weakcache.Visitors")
  Texture texture(Gallery gallery, String name);

  @Drives("rootset.exercises.weakcache.Visitors")
  void lookAround(Gallery gallery, int first, int images);

  @Drives("rootset.exercises.weakcache.Visitors")
  void lookAtThumbnails(Gallery gallery, int first, int images);

  @Drives("rootset.exercises.weakcache.Visitors")
  void forgetTextures(Gallery gallery, Image image, int textures);

  @Drives("rootset.exercises.weakcache.Visitors")
  void closeTextures(Gallery gallery, Image image, int textures);
}

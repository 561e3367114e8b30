package rootset.exercises.weakcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class WeakGalleryHiddenTest {
  @Test
  @Criterion("comes-back")
  void an_image_that_came_back_stays_while_it_is_held(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    galleries.look(gallery, "cat");
    galleries.collect();
    Image cat = gallery.image("cat");

    assertThat(gallery.size()).as("size when cat went and came back").isEqualTo(1);
    galleries.collect();
    assertThat(gallery.size()).as("size one collection later").isEqualTo(1);
    assertThat(gallery.image("cat")).as("image(cat) again").isSameAs(cat);
    assertThat(disk.loads()).as("loads").isEqualTo(2);
  }

  @Test
  @Criterion("comes-back")
  void of_many_images_exactly_those_that_are_held_stay(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    List<Image> held = new ArrayList<>();
    for (int image = 0; image < 20; image++) {
      if (image % 5 == 0) {
        held.add(gallery.image("image " + image));
      } else {
        galleries.look(gallery, "image " + image);
      }
    }
    galleries.collect();

    assertThat(gallery.size()).as("size when 4 of 20 images are held").isEqualTo(4);
    for (int image = 0; image < 20; image += 5) {
      assertThat(gallery.image("image " + image))
          .as("image " + image + ", which is held")
          .isSameAs(held.get(image / 5));
    }
    assertThat(disk.loads()).as("loads").isEqualTo(20);
  }

  @Test
  @Criterion("comes-back")
  void a_thumbnail_keeps_its_image(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    Thumbnail small = gallery.thumbnail(gallery.image("cat"));
    galleries.collect();

    assertThat(gallery.thumbnail(gallery.image("cat")))
        .as("thumbnail(image(cat)) while somebody holds the first one")
        .isSameAs(small);
  }

  @Test
  @Criterion("comes-back")
  void two_galleries_share_nothing(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery one = galleries.create(disk, galleries.newCard());
    Gallery two = galleries.create(disk, galleries.newCard());
    Image cat = one.image("cat");

    assertThat(two.image("cat")).as("image(cat) of another gallery").isNotSameAs(cat);
    two.image("dog");
    assertThat(one.size()).as("size of the first gallery").isEqualTo(1);
    assertThat(two.size()).as("size of the second gallery").isEqualTo(2);
  }

  @Test
  @Criterion("keeps-no-names")
  void what_went_leaves_nothing_behind(@Subject WeakGalleries galleries, Evidence evidence) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());
    AtomicInteger next = new AtomicInteger();

    evidence
        .growth(
            "image of a new name that somebody looks at",
            500,
            images -> galleries.lookAround(gallery, next.getAndAdd(images), images))
        .keepsNothing();
  }

  @Test
  @Criterion("keeps-no-names")
  void images_that_nobody_holds_leave_the_heap(
      @Subject WeakGalleries galleries, Evidence evidence) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());

    evidence
        .after("a look at 50 images", () -> galleries.lookAround(gallery, 1, 50))
        .holdsAtMost(0, CountingDisk.Picture.class);
  }

  @Test
  @Criterion("keeps-no-names")
  void a_texture_does_not_keep_its_image(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    Texture texture = galleries.texture(gallery, "cat");
    galleries.collect();

    assertThat(gallery.size())
        .as("size after a garbage collection, when somebody holds a texture of cat but not cat")
        .isZero();
    assertThat(card.isInUse(texture.handle())).as("whether the texture's copy is in use").isTrue();
  }

  @Test
  @Criterion("lets-thumbnails-go")
  void thumbnails_that_nobody_holds_leave_the_heap_with_their_images(
      @Subject WeakGalleries galleries, Evidence evidence) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());

    evidence
        .after("a look at 50 thumbnails", () -> galleries.lookAtThumbnails(gallery, 1, 50))
        .holdsAtMost(0, CountingDisk.Small.class)
        .holdsAtMost(0, CountingDisk.Picture.class);
  }

  @Test
  @Criterion("lets-thumbnails-go")
  void thumbnails_that_went_leave_nothing_behind(
      @Subject WeakGalleries galleries, Evidence evidence) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());
    AtomicInteger next = new AtomicInteger();

    evidence
        .growth(
            "thumbnail that somebody looks at",
            500,
            images -> galleries.lookAtThumbnails(gallery, next.getAndAdd(images), images))
        .keepsNothing();
  }

  @Test
  @Criterion("closes-textures")
  void closed_textures_leave_nothing_behind(@Subject WeakGalleries galleries, Evidence evidence) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());
    Image cat = gallery.image("cat");

    evidence
        .growth(
            "texture of cat that somebody closes",
            500,
            textures -> galleries.closeTextures(gallery, cat, textures))
        .keepsNothing();
  }

  @Test
  @Criterion("frees-once")
  void no_copy_is_freed_twice(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    Image cat = gallery.image("cat");
    for (int round = 0; round < 2; round++) {
      galleries.closeTextures(gallery, cat, 10);
      galleries.forgetTextures(gallery, cat, 10);
      assertThat(galleries.collectUntil(card, 0))
          .as("copies in use after 10 textures were closed, and 10 forgotten")
          .isZero();
    }
    assertThat(card.mistakes())
        .as("mistakes after 20 textures were closed, and 20 forgotten")
        .isZero();
  }

  @Test
  @Criterion("frees-once")
  void a_texture_that_somebody_holds_stays_on_the_card(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    Image cat = gallery.image("cat");
    Texture held = gallery.texture(cat);
    galleries.forgetTextures(gallery, cat, 10);

    assertThat(galleries.collectUntil(card, 1))
        .as("copies in use after 10 of 11 textures were forgotten")
        .isEqualTo(1);
    assertThat(card.isInUse(held.handle())).as("whether the held texture's is").isTrue();
  }
}

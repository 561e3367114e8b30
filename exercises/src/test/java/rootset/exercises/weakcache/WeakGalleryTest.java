package rootset.exercises.weakcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class WeakGalleryTest {
  @Test
  @Criterion("shares-images")
  void each_name_is_loaded_once_while_its_image_is_held(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    Image cat = gallery.image("cat");
    Image dog = gallery.image("dog");

    assertThat(gallery.image("cat")).as("image(cat) again").isSameAs(cat);
    assertThat(cat.name()).as("name of image(cat)").isEqualTo("cat");
    assertThat(dog.name()).as("name of image(dog)").isEqualTo("dog");
    assertThat(disk.loads()).as("loads after image cat, dog, cat").isEqualTo(2);
    assertThat(gallery.size()).as("size with cat and dog").isEqualTo(2);
  }

  @Test
  @Criterion("shares-images")
  void what_somebody_holds_outlives_a_collection(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    Image cat = gallery.image("cat");
    galleries.collect();

    assertThat(gallery.image("cat"))
        .as("image(cat) after a garbage collection, while somebody holds the first one")
        .isSameAs(cat);
    assertThat(disk.loads()).as("loads").isEqualTo(1);
    assertThat(gallery.size()).as("size").isEqualTo(1);
  }

  @Test
  @Criterion("lets-images-go")
  void what_nobody_holds_goes_with_a_collection(@Subject WeakGalleries galleries) {
    Disk disk = galleries.newDisk();
    Gallery gallery = galleries.create(disk, galleries.newCard());
    galleries.look(gallery, "cat");
    galleries.collect();

    assertThat(gallery.size())
        .as("size after somebody looked at cat and left, and a garbage collection")
        .isZero();
    galleries.look(gallery, "cat");
    assertThat(disk.loads()).as("loads after looking at cat once more").isEqualTo(2);
  }

  @Test
  @Criterion("shares-thumbnails")
  void a_thumbnail_is_shared_while_somebody_holds_it(@Subject WeakGalleries galleries) {
    Gallery gallery = galleries.create(galleries.newDisk(), galleries.newCard());
    Image cat = gallery.image("cat");
    Image dog = gallery.image("dog");
    Thumbnail small = gallery.thumbnail(cat);
    galleries.collect();

    assertThat(gallery.thumbnail(cat))
        .as("thumbnail(cat) after a garbage collection, while somebody holds the first one")
        .isSameAs(small);
    assertThat(small.original()).as("what thumbnail(cat) was made from").isSameAs(cat);
    assertThat(gallery.thumbnail(dog).original())
        .as("what thumbnail(dog) was made from")
        .isSameAs(dog);
  }

  @Test
  @Criterion("closes-textures")
  void a_texture_is_on_the_card_until_it_is_closed(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    Image cat = gallery.image("cat");
    Texture first = gallery.texture(cat);
    Texture second = gallery.texture(cat);
    assertThat(card.used()).as("copies in use after two textures of cat").isEqualTo(2);
    int handle = first.handle();
    assertThat(second.handle()).as("handle of the second texture").isNotEqualTo(handle);
    first.close();

    assertThat(card.used()).as("copies in use after one of two textures closed").isEqualTo(1);
    assertThat(card.isInUse(handle)).as("whether the closed texture's copy is in use").isFalse();
    assertThatThrownBy(first::handle)
        .as("handle of a closed texture")
        .isInstanceOf(IllegalStateException.class);
    assertThat(card.isInUse(second.handle()))
        .as("whether the open texture's copy is in use")
        .isTrue();
  }

  @Test
  @Criterion("closes-textures")
  void a_texture_that_is_closed_twice_is_freed_once(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    Texture texture = gallery.texture(gallery.image("cat"));
    texture.close();
    texture.close();

    assertThat(card.mistakes()).as("mistakes after close, close").isZero();
  }

  @Test
  @Criterion("frees-forgotten-textures")
  void forgotten_textures_are_freed_some_time_later(@Subject WeakGalleries galleries) {
    GraphicsCard card = galleries.newCard();
    Gallery gallery = galleries.create(galleries.newDisk(), card);
    galleries.forgetTextures(gallery, gallery.image("cat"), 10);

    assertThat(galleries.collectUntil(card, 0))
        .as("copies in use some garbage collections after 10 textures were forgotten")
        .isZero();
  }
}

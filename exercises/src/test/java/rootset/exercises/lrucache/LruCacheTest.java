package rootset.exercises.lrucache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class LruCacheTest {
  @Test
  @Criterion("gets-what-was-put")
  void a_value_is_found_under_its_key(@Subject LruCaches caches) {
    Cache<String, String> cache = caches.create(2);
    cache.put("de", "Berlin");
    cache.put("fr", "Paris");

    assertThat(cache.get("de")).as("get(de) after put(de), put(fr)").isEqualTo("Berlin");
    assertThat(cache.get("fr")).as("get(fr) after put(de), put(fr)").isEqualTo("Paris");
  }

  @Test
  @Criterion("gets-what-was-put")
  void a_key_that_was_never_put_has_no_value(@Subject LruCaches caches) {
    Cache<String, String> cache = caches.create(2);
    cache.put("de", "Berlin");

    assertThat(cache.get("at")).as("get(at) after put(de)").isNull();
  }

  @Test
  @Criterion("gets-what-was-put")
  void putting_a_key_again_replaces_its_value(@Subject LruCaches caches) {
    Cache<String, String> cache = caches.create(2);
    cache.put("de", "Bonn");
    cache.put("de", "Berlin");

    assertThat(cache.get("de"))
        .as("get(de) after put(de, Bonn), put(de, Berlin)")
        .isEqualTo("Berlin");
  }

  @Test
  @Criterion("stays-within-capacity")
  void the_size_counts_keys_up_to_the_capacity(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    assertThat(cache.capacity()).as("capacity of new LruCache(2)").isEqualTo(2);
    assertThat(cache.size()).as("size of a new cache").isZero();
    cache.put("a", 1);
    assertThat(cache.size()).as("size after put a").isEqualTo(1);
    cache.put("b", 2);
    assertThat(cache.size()).as("size after put a, b").isEqualTo(2);
    cache.put("c", 3);
    assertThat(cache.size()).as("size after put a, b, c into capacity 2").isEqualTo(2);
  }

  @Test
  @Criterion("stays-within-capacity")
  void putting_a_key_again_keeps_the_size(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(3);
    cache.put("a", 1);
    cache.put("a", 2);

    assertThat(cache.size()).as("size after put a, a").isEqualTo(1);
  }

  @Test
  @Criterion("stays-within-capacity")
  void without_a_number_the_capacity_is_a_hundred(@Subject LruCaches caches) {
    assertThat(caches.create().capacity()).as("capacity of new LruCache()").isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  @Criterion("stays-within-capacity")
  void a_capacity_below_one_is_refused(int capacity, @Subject LruCaches caches) {
    assertThatThrownBy(() -> caches.create(capacity))
        .as("new LruCache(" + capacity + ")")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Criterion("least-recent-out")
  void the_entry_that_was_not_used_for_longest_goes(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);

    assertThat(cache.get("a")).as("get(a) after put a, b, c into capacity 2").isNull();
    assertThat(cache.get("b")).as("get(b) after put a, b, c into capacity 2").isEqualTo(2);
    assertThat(cache.get("c")).as("get(c) after put a, b, c into capacity 2").isEqualTo(3);
  }

  @Test
  @Criterion("least-recent-out")
  void getting_an_entry_is_a_use(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("a");
    cache.put("c", 3);

    assertThat(cache.get("b")).as("get(b) after put a, b, get a, put c into capacity 2").isNull();
    assertThat(cache.get("a")).as("get(a) after put a, b, get a, put c").isEqualTo(1);
  }

  @Test
  @Criterion("least-recent-out")
  void putting_a_key_again_is_a_use(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("a", 10);
    cache.put("c", 3);

    assertThat(cache.get("b")).as("get(b) after put a, b, a, c into capacity 2").isNull();
    assertThat(cache.get("a")).as("get(a) after put a, b, a, c").isEqualTo(10);
  }
}

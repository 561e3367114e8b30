package rootset.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, Header.MAX_WORDS})
  void a_free_header_keeps_its_length(int words) {
    int header = Header.free(words);
    assertThat(Header.isFree(header)).isTrue();
    assertThat(Header.isObject(header)).isFalse();
    assertThat(Header.freeWords(header)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 77, Header.MAX_WORDS})
  void an_object_header_keeps_its_shape(int shape) {
    int header = Header.object(shape);
    assertThat(Header.isObject(header)).isTrue();
    assertThat(Header.isFree(header)).isFalse();
    assertThat(Header.shapeId(header)).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 6, -1})
  void zero_and_the_reserved_tags_head_neither_object_nor_free_block(int word) {
    assertThat(Header.isFree(word)).isFalse();
    assertThat(Header.isObject(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Header.MAX_WORDS + 1})
  void a_free_block_has_a_length_that_fits(int words) {
    assertThatThrownBy(() -> Header.free(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words + " words");
  }

  @Test
  void a_shape_number_is_not_negative() {
    assertThatThrownBy(() -> Header.object(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void a_moved_object_leaves_its_new_address() {
    int header = Header.forwarded(12_345);
    assertThat(Header.isForwarded(header)).isTrue();
    assertThat(Header.forwardingAddress(header)).isEqualTo(12_345);
    assertThat(Header.isObject(header)).isFalse();
    assertThat(Header.isFree(header)).isFalse();
    assertThatThrownBy(() -> Header.forwarded(0)).isInstanceOf(IllegalArgumentException.class);
  }
}

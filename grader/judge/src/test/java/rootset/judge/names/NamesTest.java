package rootset.judge.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "get, get, 0",
    "get, gets, 1",
    "get, got, 1",
    "'', get, 3",
    "kitten, sitting, 3",
    "files, flies, 1"
  })
  void edits_are_counted(String a, String b, int edits) {
    assertThat(Names.edits(a, b)).isEqualTo(edits);
    assertThat(Names.edits(b, a)).isEqualTo(edits);
  }

  @Test
  void the_nearest_name_is_found_whatever_its_case() {
    assertThat(Names.nearest("LruCache", List.of("Cache", "LRUCache", "LruCash")))
        .contains("LRUCache");
  }

  @Test
  void a_name_that_is_not_alike_is_no_suggestion() {
    assertThat(Names.nearest("get", List.of("put", "size", "capacity"))).isEmpty();
  }
}

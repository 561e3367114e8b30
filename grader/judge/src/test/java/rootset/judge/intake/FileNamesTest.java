package rootset.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "A (1).java, A.java, 1",
    "A(12).java, A.java, 12",
    "A-3.java, A.java, 3",
    "A (1)-2.java, A.java, 2"
  })
  void copy_tells_its_original_and_number(String name, String original, int number) {
    assertThat(FileNames.copy(name)).isEqualTo(new FileNames.Copy(original, number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.java", "A1.java", "A (x).java", "-1.java", "A-12345.java", "A-1.txt"})
  void other_name_is_no_copy(String name) {
    assertThat(FileNames.copy(name)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "lru_cache.java, 0",
    "LruCache-final (3).java, 0",
    "LruCach.java, 1",
    "LruCahce.java, 1",
    "LruStore.java, -1",
    "Lru.java, -1"
  })
  void distance_counts_edits_but_not_case_and_versions(String name, int distance) {
    assertThat(FileNames.distance("LruCache.java", name)).isEqualTo(distance);
  }

  @Test
  void short_names_must_be_nearer() {
    assertThat(FileNames.distance("Node.java", "Mode.java")).isEqualTo(1);
    assertThat(FileNames.distance("Node.java", "Made.java")).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "_", "-1", " ", "(1)", "_1"})
  void names_that_are_all_suffix_end_quickly(String suffix) {
    String name = "LruCache" + suffix.repeat(60) + "x.java";

    assertThat(FileNames.distance("x".repeat(80) + ".java", name)).isEqualTo(-1);
    assertThat(FileNames.isCopyOf("LruCache.java", name)).isFalse();
  }
}

package rootset.exercises.testacollector;

import org.junit.jupiter.api.Test;

/** Your tests for {@link CollectorUnderTest}; {@link Program} helps to write them. */
class CollectorTest {
  @Test
  void a_sentence_that_says_what_is_promised() {
    throw new UnsupportedOperationException(
        "TODO CollectorTest: write tests that every correct collector passes and each faulty one fails");
  }
}

package rootset.cage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChargesTest {
  private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);

  private static long stepsOf(Runnable work) {
    long before = Steps.taken();
    work.run();
    return Steps.taken() - before;
  }

  @Test
  void what_has_a_size_is_charged_it() {
    for (Object five : List.of(FIVE, new int[5], new String[5], "01234", new HashSet<>(FIVE))) {
      assertThat(stepsOf(() -> Charges.elements(five))).as("%s", five.getClass()).isEqualTo(5);
    }
    assertThat(stepsOf(() -> Charges.elements(Map.of(1, 2)))).isEqualTo(1);
    assertThat(stepsOf(() -> Charges.elements(5))).isZero();
    assertThat(stepsOf(() -> Charges.elements(null))).isZero();
  }

  @Test
  void a_search_is_charged_where_it_is_linear() {
    assertThat(stepsOf(() -> Charges.search(new LinkedList<>(FIVE)))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.search(new HashSet<>(FIVE)))).isZero();
    assertThat(stepsOf(() -> Charges.search(new CopyOnWriteArraySet<>(FIVE)))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.search(Map.of(1, 2)))).isZero();
    assertThat(stepsOf(() -> Charges.search(Map.of(1, 2).values()))).isEqualTo(1);
    assertThat(stepsOf(() -> Charges.search(null))).isZero();
  }

  @Test
  void the_way_to_an_index_is_the_shorter_one() {
    List<Integer> linked = new LinkedList<>(FIVE);
    assertThat(stepsOf(() -> Charges.seek(linked, 0))).isZero();
    assertThat(stepsOf(() -> Charges.seek(linked, 2))).isEqualTo(2);
    assertThat(stepsOf(() -> Charges.seek(linked, 4))).isEqualTo(1);
    assertThat(stepsOf(() -> Charges.seek(new ArrayList<>(FIVE), 2))).isZero();
  }

  @Test
  void an_array_moves_what_stands_behind() {
    List<Integer> array = new ArrayList<>(FIVE);
    assertThat(stepsOf(() -> Charges.shift(array, 0))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.shift(array))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.shift(array, 5))).isZero();
    assertThat(stepsOf(() -> Charges.shift(new LinkedList<>(FIVE), 0))).isZero();
    assertThat(stepsOf(() -> Charges.shift(new CopyOnWriteArrayList<>(FIVE), 5))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.shift(new StringBuilder("01234"), 1))).isEqualTo(4);
  }

  @Test
  void a_wrong_index_is_left_to_the_call() {
    for (int index : new int[] {Integer.MIN_VALUE, -1, 6, Integer.MAX_VALUE}) {
      assertThat(stepsOf(() -> Charges.shift(new ArrayList<>(FIVE), index))).isBetween(0L, 5L);
      assertThat(stepsOf(() -> Charges.seek(new LinkedList<>(FIVE), index))).isBetween(0L, 5L);
    }
    assertThat(stepsOf(() -> Charges.length(-1))).isZero();
    assertThat(stepsOf(() -> Charges.range(3, 1))).isZero();
    assertThat(stepsOf(() -> Charges.repeat("ab", -1))).isZero();
  }

  @Test
  void bulk_operations_are_charged_a_search_for_each_element() {
    List<Integer> two = List.of(1, 2);
    assertThat(stepsOf(() -> Charges.searchForEach(FIVE, two))).isEqualTo(10);
    assertThat(stepsOf(() -> Charges.searchForEach(new HashSet<>(FIVE), two))).isEqualTo(2);
    assertThat(stepsOf(() -> Charges.subtract(FIVE, two))).isEqualTo(10);
    assertThat(stepsOf(() -> Charges.subtract(new HashSet<>(FIVE), two))).isEqualTo(2);
    assertThat(stepsOf(() -> Charges.subtract(new HashSet<>(two), FIVE))).isEqualTo(10);
  }

  @Test
  void a_comparison_ends_at_once_where_sizes_differ() {
    assertThat(stepsOf(() -> Charges.equal("abc", "abd"))).isEqualTo(3);
    assertThat(stepsOf(() -> Charges.equal("abc", "ab"))).isZero();
    assertThat(stepsOf(() -> Charges.equal(FIVE, new ArrayList<>(FIVE)))).isEqualTo(5);
    assertThat(stepsOf(() -> Charges.equal(FIVE, FIVE))).isZero();
    assertThat(stepsOf(() -> Charges.equal(new int[5], new int[5]))).isZero();
    assertThat(stepsOf(() -> Charges.hash("abc"))).isZero();
    assertThat(stepsOf(() -> Charges.text(new int[5]))).isZero();
  }

  @Test
  void what_asks_a_students_code_is_taken_back() {
    Collection<Integer> students =
        Collections.unmodifiableList(
            new AbstractList<>() {
              @Override
              public Integer get(int index) {
                return index;
              }

              @Override
              public int size() {
                Steps.step();
                throw new IllegalStateException("not now");
              }
            });

    assertThat(stepsOf(() -> Charges.elements(students))).isZero();
  }

  @Test
  void a_changed_view_is_left_to_the_call() {
    List<Integer> list = new ArrayList<>(FIVE);
    List<Integer> view = list.subList(0, 2);
    list.add(5);

    assertThat(stepsOf(() -> Charges.search(view))).isZero();
  }

  @Test
  void a_stream_is_counted_as_far_as_it_is_read() {
    Stream<Integer> stream = CountedStreams.counted(FIVE.stream());
    assertThat(stepsOf(() -> assertThat(stream.limit(2)).containsExactly(0, 1))).isEqualTo(2);
    IntStream ints = CountedStreams.counted(IntStream.range(0, 5));
    assertThat(stepsOf(() -> assertThat(ints.sum()).isEqualTo(10))).isEqualTo(5);
    LongStream longs = CountedStreams.counted(LongStream.of(1, 2));
    assertThat(stepsOf(() -> assertThat(longs.findFirst()).hasValue(1))).isEqualTo(1);
    DoubleStream doubles = CountedStreams.counted(Arrays.stream(new double[] {1, 2}));
    assertThat(stepsOf(() -> assertThat(doubles.max()).hasValue(2))).isEqualTo(2);
  }

  @Test
  void a_counted_stream_is_parallel_and_closed_as_it_was() {
    List<String> log = new ArrayList<>();
    try (Stream<Integer> stream =
        CountedStreams.counted(FIVE.parallelStream().onClose(() -> log.add("closed")))) {
      assertThat(stream.isParallel()).isTrue();
    }
    assertThat(log).containsExactly("closed");
    assertThat(CountedStreams.counted(LongStream.range(0, 99).parallel()).sum()).isEqualTo(4851);
    assertThat(CountedStreams.counted(DoubleStream.of(1, 2).parallel()).sum()).isEqualTo(3);
  }

  @Test
  void there_may_be_no_stream() {
    assertThat(CountedStreams.counted((Stream<Object>) null)).isNull();
    assertThat(CountedStreams.counted((IntStream) null)).isNull();
    assertThat(CountedStreams.counted((LongStream) null)).isNull();
    assertThat(CountedStreams.counted((DoubleStream) null)).isNull();
  }
}

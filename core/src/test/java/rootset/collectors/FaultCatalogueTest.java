package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.CollectorFamily;
import rootset.heap.FaultyFamily;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

class FaultCatalogueTest {
  private static final FaultyFamily FAULTY = new FaultyCollectors();

  static List<String> names() {
    return FAULTY.names();
  }

  @Test
  void every_fault_has_a_name_of_its_own() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_fault_has_a_name_in_lower_case_a_base_and_a_sentence(String name) {
    assertThat(name).matches("[a-z]+(-[a-z]+)+");
    assertThat(FAULTY.base(name)).isIn(new ReferenceCollectors().names());
    assertThat(FAULTY.fault(name)).matches("[A-Z].*\\.");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_fault_lies_in_a_collector_of_the_class_of_its_base(String name) {
    Class<?> base = new ReferenceCollectors().create(FAULTY.base(name)).getClass();
    assertThat(FAULTY.create(name)).isInstanceOf(base).isNotSameAs(FAULTY.create(name));
  }

  @Test
  void a_name_that_is_not_in_the_catalogue_is_an_error() {
    assertThatThrownBy(() -> FAULTY.create("mark-sweep"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no faulty collector is called mark-sweep");
  }

  @Test
  void the_catalogue_is_found_as_a_service_but_not_among_the_correct_collectors() {
    assertThat(ServiceLoader.load(FaultyFamily.class))
        .hasAtLeastOneElementOfType(FaultyCollectors.class);
    assertThat(ServiceLoader.load(CollectorFamily.class))
        .doesNotHaveAnyElementsOfTypes(FaultyCollectors.class);
  }

  @Test
  void marking_without_end_ends_with_an_exception() {
    Heap heap = new Heap(20, 1, FAULTY.create("endless-on-cycles"));
    Mutator mutator = Mutator.of(heap);
    int ring = mutator.allocate(new Shape("Ring", 1, 0));
    mutator.store(ring, 0, ring);
    mutator.openHandle(ring);
    assertThatThrownBy(heap.collector()::collect).hasMessageContaining("saw no end");
  }
}

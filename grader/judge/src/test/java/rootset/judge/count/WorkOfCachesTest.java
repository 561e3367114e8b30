package rootset.judge.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Least-recently-used caches as students write them. Full caches of 1,000, 2,000 and 4,000 entries
 * do 100 operations; the numbers are the same on every machine and with every JDK.
 */
class WorkOfCachesTest {
  private static final int OPERATIONS = 100;
  private static final Map<Caches, Twins> COMPILED = new EnumMap<>(Caches.class);

  private static long steps(Caches cache, int capacity) {
    Twins twins = COMPILED.computeIfAbsent(cache, each -> Twins.of(each.source()));
    Class<?> type = twins.counted("LruCache");
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(int.class);
      constructor.setAccessible(true);
      return steps(constructor.newInstance(capacity), capacity);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /** Half of the operations read an entry from the middle, half write a new one. */
  private static long steps(Object cache, int capacity) throws ReflectiveOperationException {
    Method get = method(cache, "get", Object.class);
    Method put = method(cache, "put", Object.class, Object.class);
    for (int key = 0; key < capacity; key++) {
      put.invoke(cache, key, -key);
    }
    return Twins.steps(
        () -> {
          for (int i = 0; i < OPERATIONS / 2; i++) {
            int old = capacity / 2 + i;
            assertThat(get.invoke(cache, old)).as("get(%d)", old).isEqualTo(-old);
            put.invoke(cache, capacity + i, -capacity - i);
          }
          return cache;
        });
  }

  private static Method method(Object cache, String name, Class<?>... types)
      throws NoSuchMethodException {
    Method method = cache.getClass().getDeclaredMethod(name, types);
    method.setAccessible(true);
    return method;
  }

  @ParameterizedTest
  @EnumSource(Caches.class)
  void constant_work_stays_and_linear_work_grows(Caches cache) {
    double growth = (double) steps(cache, 4_000) / steps(cache, 1_000);

    if (cache.isConstant()) {
      assertThat(growth).as("steps with 4,000 entries, by those with 1,000").isLessThan(1.5);
    } else {
      assertThat(growth).as("steps with 4,000 entries, by those with 1,000").isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Caches.class)
  void every_machine_counts_the_same(Caches cache) {
    List<Long> steps = new ArrayList<>();
    for (int capacity : new int[] {1_000, 2_000, 4_000}) {
      steps.add(steps(cache, capacity));
    }

    assertThat(steps).isEqualTo(cache.steps());
  }

  @Test
  void there_is_an_order_of_magnitude_between_constant_and_linear() {
    long dearest = 0;
    long cheapest = Long.MAX_VALUE;
    for (Caches cache : Caches.values()) {
      long steps = steps(cache, 1_000);
      if (cache.isConstant()) {
        dearest = Math.max(dearest, steps);
      } else {
        cheapest = Math.min(cheapest, steps);
      }
    }

    assertThat(cheapest).isGreaterThan(10 * dearest);
  }
}

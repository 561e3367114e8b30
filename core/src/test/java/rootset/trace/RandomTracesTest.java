package rootset.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.CourseCollectors;

/** Collectors against what the trace alone says, in heaps from roomy to far too small. */
class RandomTracesTest {
  private static final int OPERATIONS = 4_000;
  private static final int SMALLEST = 2_000;
  private static final int ROOMIEST = 16_000;
  private static final int SEEDS = 4;

  private static List<String> tracing() {
    List<String> names = new ArrayList<>(CourseCollectors.family().names());
    names.remove("reference-counting");
    return names;
  }

  @ParameterizedTest
  @MethodSource("tracing")
  void a_collection_leaves_exactly_what_is_reachable(String collector) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Trace trace = Trace.parse("seed " + seed, new Program(seed).text());
      for (int words = SMALLEST; words <= ROOMIEST; words += 1_000) {
        Replay replay = TraceReplay.run(trace, CourseCollectors.family().create(collector), words);
        assertThat(replay.liveBytes())
            .as("%s in %d words", trace, words)
            .isEqualTo(reachableBytes(trace, replay));
      }
    }
  }

  private static long reachableBytes(Trace trace, Replay replay) {
    Operations operations = trace.operations();
    Lifetimes lifetimes = new Lifetimes(operations, replay.operations());
    long bytes = 0;
    for (int object = 0; object < replay.allocatedObjects(); object++) {
      if (lifetimes.isReachable(object)) {
        bytes += operations.bytes(operations.sizeOf(object));
      }
    }
    return bytes;
  }

  /** A random program that uses only objects which it reaches from its roots. */
  private static final class Program {
    private static final int MOST_ROOTS = 50;
    private static final int[] SIZES = {1, 8, 16, 24, 40, 64, 100, 300, 1_500};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> roots = new ArrayList<>();
    private final List<int[]> fields = new ArrayList<>(); // by object, which count from 1

    private Program(int seed) {
      random = new Random(seed);
      fields.add(new int[0]);
    }

    private String text() {
      for (int i = 0; i < OPERATIONS; i++) {
        int choice = random.nextInt(10);
        if (choice < 3 || roots.isEmpty()) {
          make();
        } else if (choice < 7) {
          store();
        } else if (choice < 8) {
          add(reached());
        } else {
          remove();
        }
      }
      return text.toString();
    }

    private void make() {
      int object = fields.size();
      fields.add(new int[random.nextInt(4)]);
      int size = SIZES[random.nextInt(SIZES.length)];
      int slots = fields.get(object).length;
      text.append("a T1 O" + object + " S" + size + " N" + slots + " C1\n");
      add(object);
    }

    private void store() {
      int holder = reached();
      int target = random.nextInt(5) == 0 ? 0 : reached();
      int[] slots = fields.get(holder);
      if (slots.length > 0) {
        int slot = random.nextInt(slots.length);
        slots[slot] = target;
        text.append("w T1 P" + holder + " #" + slot + " O" + target + " F0 S4 V0\n");
      }
    }

    private void add(int object) {
      if (roots.size() == MOST_ROOTS) {
        remove();
      }
      roots.add(object);
      text.append("+ T1 O" + object + "\n");
    }

    private void remove() {
      text.append("- T1 O" + roots.remove(random.nextInt(roots.size())) + "\n");
    }

    /** An object a few fields away from a root. */
    private int reached() {
      int object = roots.get(random.nextInt(roots.size()));
      for (int steps = random.nextInt(4); steps > 0; steps--) {
        int[] slots = fields.get(object);
        int next = slots.length == 0 ? 0 : slots[random.nextInt(slots.length)];
        object = next == 0 ? object : next;
      }
      return object;
    }
  }
}

package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.Census;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;
import rootset.heap.Kind;
import rootset.heap.Mutator;
import rootset.heap.PageEvacuator;
import rootset.heap.Shape;
import rootset.heap.YoungCollector;

/**
 * Random programs that do what scenarios cannot say: frames without names, handles, filled objects,
 * several collections of every kind in between. A graph of Java objects tells what must be there.
 */
class RandomMutatorsTest {
  private static final int PROGRAMS = 60;
  private static final int OPERATIONS = 2_000;
  private static final int OPERATIONS_BETWEEN_CHECKS = 50;
  private static final int SLOTS = 12;
  private static final int[] HEAP_WORDS = {300, 1_000, 4_000, 20_000};

  @ParameterizedTest
  @EnumSource
  void what_a_program_can_reach_is_what_it_made(Subject subject) {
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      try {
        new Program(subject, seed).run();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(subject + ", seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** What an object of the heap should be. */
  private static final class Node {
    private final int number;
    private final Node[] fields;

    Node(int number, int fields) {
      this.number = number;
      this.fields = new Node[fields];
    }
  }

  private static final class Program {
    private final Random random;
    private final Subject subject;
    private final Heap heap;
    private final Mutator mutator;
    private final Shape[] shapes;
    private final int frame;
    private final Node[] locals = new Node[SLOTS];
    private int made;

    Program(Subject subject, int seed) {
      this.random = new Random(seed);
      this.subject = subject;
      int words = HEAP_WORDS[random.nextInt(HEAP_WORDS.length)] + random.nextInt(100);
      this.heap = new Heap(words, 8, subject.collector());
      this.mutator = Mutator.of(heap);
      this.shapes =
          new Shape[] {
            new Shape("Pair", 2, 1),
            new Shape("Leaf", 0, 1 + random.nextInt(8)),
            new Shape("Wide", 5, 1),
            new Shape("Code", 1, 3, Kind.CODE),
            new Shape("Large", 3, words / 25)
          };
      this.frame = mutator.enter(SLOTS);
    }

    void run() {
      for (int i = 0; i < OPERATIONS; i++) {
        try {
          step(random.nextInt(100));
        } catch (HeapExhausted e) {
          startAnew();
        }
        if (i % OPERATIONS_BETWEEN_CHECKS == 0) {
          check();
        }
      }
      check();
    }

    private void step(int dice) {
      if (dice < 45) {
        make();
      } else if (dice < 70) {
        store();
      } else if (dice < 80) {
        follow();
      } else if (dice < 84) {
        put(slot(), null, 0);
      } else if (dice < 88) {
        call();
      } else {
        collect(dice);
      }
    }

    private void make() {
      Shape shape = shapes[random.nextInt(100) < 70 ? 0 : random.nextInt(shapes.length)];
      Node node = new Node(++made, shape.references());
      int object;
      if (shape.references() >= 2 && random.nextBoolean()) {
        int first = slot();
        int second = slot();
        node.fields[0] = locals[first];
        node.fields[1] = locals[second];
        object = mutator.allocate(mutator.declare(shape), local(first), local(second));
      } else {
        object = mutator.allocate(shape);
      }
      mutator.storeData(object, 0, node.number);
      put(slot(), node, object);
    }

    private void store() {
      int holder = slotWithFields();
      int target = slot();
      if (holder >= 0) {
        int field = random.nextInt(locals[holder].fields.length);
        mutator.store(local(holder), field, local(target));
        locals[holder].fields[field] = locals[target];
      }
    }

    private void follow() {
      int holder = slotWithFields();
      if (holder >= 0) {
        int field = random.nextInt(locals[holder].fields.length);
        put(slot(), locals[holder].fields[field], mutator.load(local(holder), field));
      }
    }

    private void call() {
      int called = mutator.enter(2);
      int from = slot();
      mutator.setLocal(called, local(from));
      int handle = mutator.openHandle(local(from));
      try {
        mutator.allocate(shapes[0]);
        assertThat(mutator.local(called)).isEqualTo(local(from)).isEqualTo(mutator.handle(handle));
      } finally {
        mutator.closeHandle(handle);
        mutator.leave(called);
      }
    }

    private void collect(int dice) {
      if (dice == 88) {
        heap.collector().collect();
      } else if (dice < 91 && heap.collector() instanceof YoungCollector young) {
        young.collectYoung();
      } else if (dice == 91 && heap.collector() instanceof IncrementalCollector incremental) {
        incremental.startMarking();
      } else if (dice < 98 && heap.collector() instanceof IncrementalCollector incremental) {
        incremental.step(random.nextInt(200));
      } else if (dice == 98 && heap.collector() instanceof PageEvacuator pages) {
        pages.evacuateRandomPages(random.nextInt(3) == 0 ? random.nextInt() : 0);
      }
    }

    /** Lets everything go: a tracing collector has all of the heap again then. */
    private void startAnew() {
      for (int slot = 0; slot < SLOTS; slot++) {
        put(slot, null, 0);
      }
      heap.collector().collect();
      heap.collector().collect();
      if (!subject.counts()) {
        assertThat(Census.of(heap).words()).as("words when nothing is reachable").isZero();
      }
    }

    private void put(int slot, Node node, int object) {
      mutator.setLocal(frame + slot, object);
      locals[slot] = node;
    }

    private int local(int slot) {
      return mutator.local(frame + slot);
    }

    private int slot() {
      return random.nextInt(SLOTS);
    }

    private int slotWithFields() {
      int slot = slot();
      return locals[slot] == null || locals[slot].fields.length == 0 ? -1 : slot;
    }

    /** Walks over both graphs together: each object must stand in one place, with its number. */
    private void check() {
      Map<Node, Integer> places = new IdentityHashMap<>();
      Deque<Node> reached = new ArrayDeque<>();
      for (int slot = 0; slot < SLOTS; slot++) {
        meet(locals[slot], local(slot), places, reached);
      }
      while (!reached.isEmpty()) {
        Node node = reached.remove();
        for (int field = 0; field < node.fields.length; field++) {
          meet(node.fields[field], mutator.load(places.get(node), field), places, reached);
        }
      }
      assertThat(places.values()).as("places").doesNotHaveDuplicates();
    }

    private void meet(Node node, int object, Map<Node, Integer> places, Deque<Node> reached) {
      if (node == null) {
        assertThat(object).as("a reference to null").isZero();
        return;
      }
      Integer known = places.putIfAbsent(node, object);
      if (known == null) {
        assertThat(mutator.loadData(object, 0)).as("number at %d", object).isEqualTo(node.number);
        reached.add(node);
      } else {
        assertThat(object).as("place of object %d", node.number).isEqualTo(known);
      }
    }
  }
}

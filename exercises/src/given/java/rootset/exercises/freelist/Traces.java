package rootset.exercises.freelist;

import java.util.Arrays;

/**
 * Makes traces: long rows of requests and frees as programs make them, the same for the same seed.
 * {@link Workload#replay} says how a trace is written.
 */
public final class Traces {
  private static final int LIVE = 200;

  private int[] operations = new int[64];
  private int length;
  private int state;
  private int[] live = new int[64];
  private int blocks;

  private Traces(int seed) {
    state = seed;
  }

  /** Blocks of 1 to 120 words, each length as often as any other, freed in any order. */
  public static int[] random(int seed) {
    Traces trace = new Traces(seed);
    for (int i = 0; i < 4_000; i++) {
      trace.step(1 + trace.below(120));
    }
    return trace.end();
  }

  /** Many short blocks and few long ones: half of all blocks up to 8 words, a quarter up to 16 … */
  public static int[] exponential(int seed) {
    Traces trace = new Traces(seed);
    for (int i = 0; i < 4_000; i++) {
      int scale = 8;
      while (scale < 512 && trace.below(2) == 0) {
        scale *= 2;
      }
      trace.step(scale / 2 + 1 + trace.below(scale / 2));
    }
    return trace.end();
  }

  /**
   * Short and long blocks in turns; then the long ones go, and two blocks are wanted for each that
   * went.
   */
  public static int[] binary(int seed) {
    Traces trace = new Traces(seed);
    for (int round = 0; round < 5; round++) {
      int from = trace.blocks;
      for (int i = 0; i < 100; i++) {
        trace.allocate(8);
        trace.allocate(60);
      }
      for (int i = 99; i >= 0; i--) {
        trace.free(from + 2 * i + 1);
      }
      for (int i = 0; i < 100; i++) {
        trace.allocate(28);
        trace.allocate(28);
      }
      while (trace.blocks > 40) {
        trace.free(trace.below(trace.blocks));
      }
    }
    return trace.end();
  }

  /** Two neighbours go, in either order, and a block is wanted that only both together can hold. */
  public static int[] coalescing(int seed) {
    Traces trace = new Traces(seed);
    for (int i = 0; i < 500; i++) {
      trace.allocate(40);
      trace.allocate(40);
      int first = trace.below(2);
      trace.free(trace.blocks - 1 - first);
      trace.free(trace.blocks - 1);
      trace.allocate(80);
      trace.free(trace.blocks - 1);
    }
    return trace.end();
  }

  /** What a program wants grows from phase to phase, and hardly anything of a phase outlives it. */
  public static int[] phases(int seed) {
    Traces trace = new Traces(seed);
    for (int words = 4; words <= 256; words *= 2) {
      for (int used = 0; used < 8_000; used += words) {
        trace.allocate(words - trace.below(words / 4));
      }
      while (trace.blocks > 10) {
        trace.free(trace.below(trace.blocks));
      }
    }
    return trace.end();
  }

  /** Grows to a number of live blocks, then stays around it. */
  private void step(int words) {
    if (blocks > below(2 * LIVE)) {
      free(below(blocks));
    } else {
      allocate(words);
    }
  }

  private void allocate(int words) {
    if (blocks == live.length) {
      live = Arrays.copyOf(live, 2 * blocks);
    }
    live[blocks++] = length;
    add(words);
  }

  private void free(int index) {
    add(~live[index]);
    live[index] = live[--blocks];
  }

  private void add(int operation) {
    if (length == operations.length) {
      operations = Arrays.copyOf(operations, 2 * length);
    }
    operations[length++] = operation;
  }

  private int[] end() {
    while (blocks > 0) {
      free(below(blocks));
    }
    return Arrays.copyOf(operations, length);
  }

  private int below(int bound) {
    state = state * 1_103_515_245 + 12_345;
    return (state >>> 16) % bound;
  }
}

package rootset.exercises.cyclecollector;

import java.util.Random;

/** Random programs in which everything refers to everything, and roots come and go. */
final class Knots {
  private static final int VARIABLES = 5;

  private final Random random;
  private final boolean[] set = new boolean[VARIABLES];
  private final StringBuilder text = new StringBuilder();

  private Knots(int seed) {
    random = new Random(seed);
    line("# random program, seed " + seed);
    line("heap 400");
  }

  /** The program of so many steps; the same arguments give the same program. */
  static String scenario(int seed, int steps) {
    Knots knots = new Knots(seed);
    for (int step = 0; step < steps; step++) {
      knots.step();
    }
    return knots.text.append("gc\n").toString();
  }

  private void step() {
    int variable = random.nextInt(VARIABLES);
    if (!set[variable]) {
      line("new " + name(variable) + " Pair");
      set[variable] = true;
      return;
    }
    switch (random.nextInt(8)) {
      case 0 -> {
        line("drop " + name(variable));
        set[variable] = false;
      }
      case 1 -> line("new " + name(variable) + " Pair");
      case 2 -> line("store " + name(variable) + "." + random.nextInt(2) + " null");
      case 3 -> line("gc");
      default -> store(variable);
    }
  }

  private void store(int holder) {
    int target = random.nextInt(VARIABLES);
    if (set[target]) {
      line("store " + name(holder) + "." + random.nextInt(2) + " " + name(target));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static char name(int variable) {
    return (char) ('a' + variable);
  }
}

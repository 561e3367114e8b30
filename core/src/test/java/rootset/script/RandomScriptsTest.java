package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.heap.CourseCollectors;

/** Random programs print the same on every collector, in a tight and in a large heap. */
class RandomScriptsTest {
  private static final int PROGRAMS = 30;
  private static final int STATEMENTS = 40;
  private static final int TIGHT = 6_000;
  private static final int LARGE = 1 << 18;

  private int random;

  private int below(int bound) {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return (random >>> 1) % bound;
  }

  private String value(int depth) {
    return switch (below(depth > 2 ? 4 : 10)) {
      case 0 -> String.valueOf(below(1_000) - 500);
      case 1 -> "v" + below(5);
      case 2 -> "'text" + below(10) + "'";
      case 3 -> below(100) + ".25";
      case 4 -> "[" + value(depth + 1) + ", " + value(depth + 1) + "]";
      case 5 -> "{ a: " + value(depth + 1) + ", b" + below(6) + ": " + value(depth + 1) + " }";
      case 6 -> "() => v" + below(5);
      case 7 -> "new Map([['k', " + value(depth + 1) + "], ['l', 1]])";
      case 8 -> "`t${typeof v" + below(5) + "}`";
      default -> "new Node(" + value(depth + 1) + ")";
    };
  }

  private String statement() {
    String v = "v" + below(5);
    return switch (below(9)) {
      case 0, 1 -> v + " = " + value(0) + ";";
      case 2 -> "if (list.length < 30) list.push(" + value(0) + ");";
      case 3 -> "list.splice(" + below(4) + ", " + below(3) + ");";
      case 4 ->
          "for (let i = 0; i < 9; i++) { const t = [i, " + value(1) + "]; " + v + " = t[0]; }";
      case 5 -> "table.set(" + below(8) + ", " + value(0) + ");";
      case 6 -> "try { " + v + ".x.y; } catch (e) { " + v + " = e.message; }";
      case 7 -> v + " = list.map((each) => typeof each).concat(" + value(1) + ");";
      default -> "table.delete(" + below(8) + "); all['p" + below(20) + "'] = " + value(1) + ";";
    };
  }

  private String program(int seed) {
    random = seed;
    StringBuilder text = new StringBuilder();
    text.append("let v0 = 0, v1 = 'one', v2 = [], v3 = {}, v4 = null;\n");
    text.append("const list = [], table = new Map(), all = {};\n");
    text.append("class Node { constructor(v) { this.v = v; this.next = list[0]; } }\n");
    for (int i = 0; i < STATEMENTS; i++) {
      text.append(statement()).append('\n');
    }
    return text.append("console.log(v0, v1, v2, v3, v4, list, table, all);\n").toString();
  }

  @Test
  void a_program_prints_the_same_wherever_it_runs() {
    int tightRuns = 0;
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      String text = program(seed);
      String expected = ScriptRun.of("mark-sweep", LARGE, text);
      assertThat(expected).doesNotContain("Uncaught", "out of memory").hasSizeGreaterThan(20);
      for (String collector : CourseCollectors.family().names()) {
        assertThat(ScriptRun.of(collector, LARGE, text))
            .as("seed %d on %s", seed, collector)
            .isEqualTo(expected);
        String tight = ScriptRun.of(collector, TIGHT, text);
        if (!tight.contains("out of memory")) {
          tightRuns++;
          assertThat(tight).as("seed %d on %s, tight", seed, collector).isEqualTo(expected);
        }
      }
      EagerCollector eager = new EagerCollector(ScriptRun.collector("semi-space"));
      assertThat(ScriptRun.of(eager, LARGE, text)).as("seed %d, eager", seed).isEqualTo(expected);
    }
    assertThat(tightRuns).as("runs that got through in a tight heap").isGreaterThan(PROGRAMS);
  }
}

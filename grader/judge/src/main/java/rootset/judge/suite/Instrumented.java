package rootset.judge.suite;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.instr.Instrumenter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import rootset.runner.Probes;

/** An implementation that tells which of its parts ran. */
final class Instrumented {
  private static final String PROBES = Type.getInternalName(Probes.class);
  private static final String PROBES_OF =
      Type.getMethodDescriptor(Type.getType(boolean[].class), Type.LONG_TYPE, Type.INT_TYPE);
  private static final int STACK_OF_ARGUMENTS = 3;

  private final Map<String, byte[]> originals;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<Long, ExecutionData> untouched = new HashMap<>();

  Instrumented(Implementation implementation) throws IOException {
    originals = implementation.classes();
    Instrumenter instrumenter = new Instrumenter(this::askForProbes);
    for (Map.Entry<String, byte[]> each : originals.entrySet()) {
      classes.put(each.getKey(), instrumenter.instrument(each.getValue(), each.getKey()));
    }
  }

  /** Writes what gets a class its probes, and learns how many it has. */
  private int askForProbes(long id, String name, int count, MethodVisitor code) {
    untouched.put(id, new ExecutionData(id, name, count));
    code.visitLdcInsn(id);
    code.visitLdcInsn(count);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, PROBES, "of", PROBES_OF, false);
    return STACK_OF_ARGUMENTS;
  }

  /** The classes as a cage gets them. */
  Map<String, byte[]> worn() {
    return Implementation.stripped(classes);
  }

  /**
   * How much of them ran.
   *
   * @param probes what a cage says; what does not fit the classes counts for nothing
   */
  Reached reached(Map<Long, boolean[]> probes) throws IOException {
    ExecutionDataStore store = new ExecutionDataStore();
    probes.forEach((id, hits) -> add(store, id, hits));
    CoverageBuilder coverage = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(store, coverage);
    for (Map.Entry<String, byte[]> each : originals.entrySet()) {
      analyzer.analyzeClass(each.getValue(), each.getKey());
    }
    IBundleCoverage all = coverage.getBundle("reference");
    return new Reached(percent(all.getLineCounter()), percent(all.getBranchCounter()));
  }

  private void add(ExecutionDataStore store, long id, boolean[] hits) {
    ExecutionData known = untouched.get(id);
    if (known != null && known.getProbes().length == hits.length) {
      store.put(new ExecutionData(id, known.getName(), hits));
    }
  }

  private static int percent(ICounter counter) {
    return counter.getTotalCount() == 0
        ? 100
        : 100 * counter.getCoveredCount() / counter.getTotalCount();
  }

  /** Percent of lines and of branches, rounded down. */
  record Reached(int lines, int branches) {}
}

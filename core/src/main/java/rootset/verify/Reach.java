package rootset.verify;

/** What roots reach in the shadow graph: a plain walk, with ephemerons by naive fixpoint. */
final class Reach {
  private final ShadowGraph graph;
  private final boolean[] reached;
  private final int[] order;
  private int count;
  private int visited;

  private Reach(ShadowGraph graph) {
    this.graph = graph;
    this.reached = new boolean[graph.size() + 1];
    this.order = new int[graph.size()];
  }

  /** For every object whether it can be reached from one of {@code roots}, among them nulls. */
  static boolean[] from(ShadowGraph graph, int[] roots) {
    Reach reach = new Reach(graph);
    for (int root : roots) {
      reach.add(root);
    }
    int before;
    do {
      before = reach.count;
      reach.visitFields();
      reach.visitValues();
    } while (reach.count > before);
    return reach.reached;
  }

  private void visitFields() {
    for (; visited < count; visited++) {
      int object = order[visited];
      int references = graph.shape(object).references();
      for (int field = graph.weakFields(object); field < references; field++) {
        add(graph.reference(object, field));
      }
    }
  }

  private void visitValues() {
    if (!graph.hasWeakFields()) {
      return;
    }
    for (int i = 0; i < visited; i++) {
      int object = order[i];
      if (graph.isEphemeron(object)) {
        int key = graph.reference(object, 0);
        if (key == 0 || reached[key]) {
          add(graph.reference(object, 1));
        }
      }
    }
  }

  private void add(int object) {
    if (object != 0 && !reached[object]) {
      reached[object] = true;
      order[count++] = object;
    }
  }
}

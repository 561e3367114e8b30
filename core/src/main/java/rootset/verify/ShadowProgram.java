package rootset.verify;

import java.util.List;
import rootset.heap.Shape;
import rootset.scenario.Op;
import rootset.scenario.Path;
import rootset.scenario.Scenario;

/**
 * Executes the operations of a scenario on the shadow graph. The one thing that it takes from the
 * run is the answer to each allocation: where the object was placed, or that it was refused.
 */
final class ShadowProgram {
  private final Scenario scenario;
  private final ShadowGraph graph;
  private final ShadowRoots roots = new ShadowRoots();
  private final int headerWords;
  private final int[] births;
  private final int[] bornAt;
  private final Answers answers;
  private final Registrations registrations = new Registrations();
  private int asked;
  private int refusedWords;
  private Shape refused;

  ShadowProgram(Scenario scenario, int headerWords, int[] births, Answers answers) {
    this.scenario = scenario;
    this.graph = new ShadowGraph(scenario.shapes());
    this.headerWords = headerWords;
    this.births = births;
    this.answers = answers;
    this.bornAt = new int[scenario.heapWords() + 1];
    roots.push("main");
  }

  ShadowGraph graph() {
    return graph;
  }

  List<Shape> shapes() {
    return scenario.shapes();
  }

  ShadowRoots roots() {
    return roots;
  }

  /** Who wants to know that an object is dead. */
  Registrations registrations() {
    return registrations;
  }

  /** How many objects were asked for. */
  int asked() {
    return asked;
  }

  /** The youngest object that was placed at an address, or 0. */
  int bornAt(int address) {
    return bornAt[address];
  }

  /** The block that the last allocation asked for in vain, in words; 0 if it was granted. */
  int refusedWords() {
    return refusedWords;
  }

  /** The shape that was asked for in vain last; null if none ever was. */
  Shape refusedShape() {
    return refused;
  }

  /** The length of an object's block in words. */
  int words(Shape shape) {
    return 1 + headerWords + shape.references() + shape.data();
  }

  /** Executes anything but a {@code repeat}. */
  void execute(Op op) {
    if (op instanceof Op.New make) {
      make(make);
    } else if (op instanceof Op.NewList list) {
      makeList(list);
    } else if (op instanceof Op.SetLocal set) {
      roots.setLocal(set.variable(), resolve(set.source()));
    } else if (op instanceof Op.Drop drop) {
      roots.setLocal(drop.variable(), 0);
    } else if (op instanceof Op.SetGlobal set) {
      roots.setGlobal(set.name(), resolve(set.source()));
    } else if (op instanceof Op.Store store) {
      store(store);
    } else if (op instanceof Op.StoreData data) {
      int holder = holderOfData(data.holder(), data.index());
      graph.setData(holder, data.index(), data.value());
    } else if (op instanceof Op.PushFrame frame) {
      push(frame);
    } else if (op instanceof Op.PopFrame) {
      pop();
    } else if (op instanceof Op.Deref deref) {
      deref(deref);
    } else if (op instanceof Op.EndJob) {
      roots.endJob();
    } else if (op instanceof Op.Register register) {
      register(register);
    }
  }

  /** The object that a path leads to, or 0. */
  int resolve(Path path) {
    if (path.isNull()) {
      return 0;
    }
    int target = roots.get(path.variable());
    for (int i = 0; i < path.length(); i++) {
      checkReference(target, path.prefix(i), path.field(i));
      target = graph.reference(target, path.field(i));
    }
    return target;
  }

  /** The object that a path leads to, which must have a data word of that number. */
  int holderOfData(Path path, int index) {
    int holder = resolve(path);
    if (holder == 0 || index >= graph.shape(holder).data()) {
      throw new Broken("the program uses data word " + index + " of " + describe(holder, path));
    }
    return holder;
  }

  /** Whether a weak target is still there depends on when the collector was at work. */
  private void deref(Op.Deref op) {
    int holder = resolve(op.holder());
    if (holder == 0 || graph.weakFields(holder) != 1) {
      throw new Broken("the program reads from " + describe(holder, op.holder()) + ", not weak");
    }
    int target = graph.reference(holder, 0);
    roots.declareLocal(op.variable());
    if (target != 0 && answers.isNull(roots.indexOfLocal(op.variable()))) {
      target = 0;
    }
    roots.setLocal(op.variable(), target);
    if (target != 0) {
      roots.keep(target, op.line());
    }
  }

  private void register(Op.Register op) {
    int target = resolve(op.target());
    if (target == 0) {
      throw new Broken("the program registers " + describe(target, op.target()));
    }
    registrations.add(target, op.token());
  }

  private void make(Op.New op) {
    roots.declareLocal(op.variable());
    int object = allocate(op.shape(), op.line());
    if (object != 0) {
      roots.setLocal(op.variable(), object);
    }
  }

  private void makeList(Op.NewList op) {
    int first = 0;
    for (int index = op.count() - 1; index >= 0; index--) {
      int node = allocate(op.shape(), op.line());
      if (node == 0) {
        break;
      }
      if (op.shape().data() > 0) {
        graph.setData(node, 0, index);
      }
      graph.setReference(node, 0, first);
      first = node;
    }
    roots.setLocal(op.variable(), first);
  }

  private int allocate(Shape shape, int line) {
    if (asked == births.length) {
      throw new Broken("the run holds no answer to this allocation: it ended early");
    }
    int birth = births[asked++];
    refusedWords = birth == 0 ? words(shape) : 0;
    if (birth == 0) {
      refused = shape;
      return 0;
    }
    if (birth < 0 || birth > scenario.heapWords() - words(shape) + 1) {
      throw new Broken(
          "a block of "
              + words(shape)
              + " words was handed out at address "
              + birth
              + ", but the heap is 1 to "
              + scenario.heapWords());
    }
    int object = graph.add(scenario.shapes().indexOf(shape), line, birth);
    bornAt[birth] = object;
    return object;
  }

  private void store(Op.Store op) {
    int holder = resolve(op.holder());
    int target = resolve(op.source());
    checkReference(holder, op.holder(), op.field());
    graph.setReference(holder, op.field(), target);
  }

  private void push(Op.PushFrame op) {
    if (roots.depth() == scenario.maxFrames()) {
      throw new Broken("the program calls deeper than " + scenario.maxFrames() + " frames");
    }
    roots.push(op.name());
  }

  private void pop() {
    if (roots.depth() == 1) {
      throw new Broken("the program returns from main");
    }
    roots.pop();
  }

  private void checkReference(int object, Path path, int field) {
    if (object == 0 || field >= graph.shape(object).references()) {
      throw new Broken(
          "the program uses reference field " + field + " of " + describe(object, path));
    }
  }

  /** Tells what a program read where the collector decides. */
  interface Answers {
    /** Whether the root at {@code index} is null after the operation that is executed. */
    boolean isNull(int index);
  }

  private String describe(int object, Path path) {
    return path + ", which is " + (object == 0 ? "null" : graph.name(object));
  }
}

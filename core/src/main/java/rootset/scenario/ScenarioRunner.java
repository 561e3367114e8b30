package rootset.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;
import rootset.heap.Kind;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.heap.YoungCollector;
import rootset.memory.Memory;
import rootset.stack.CallStackOverflow;
import rootset.stack.Frame;

/**
 * Executes a scenario on a collector and observes the heap. It judges nothing: that expectations
 * hold, and that a refusal was right, is for others to say.
 */
public final class ScenarioRunner {
  private final Scenario scenario;
  private final int headerWords;
  private final Heap heap;
  private final Mutator mutator;
  private final Collector collector;
  private final Observation observation;
  private final RunObserver observer;
  private final Stress stress;
  private final Pressure pressure; // null if there is none
  private final EngineObserver insider; // null if nobody wants to know the insides
  private final List<Image> images = new ArrayList<>();
  private final List<Insides> insides = new ArrayList<>();
  private int[] births = new int[16];
  private int asked;
  private int executed;

  private ScenarioRunner(
      Scenario scenario,
      Collector collector,
      RunObserver observer,
      Stress stress,
      boolean looksInside) {
    this.scenario = scenario;
    this.observer = observer;
    this.collector = collector;
    this.headerWords = collector.headerWords();
    this.heap = new Heap(scenario.heapWords(), scenario.maxFrames(), collector);
    this.insider = looksInside ? new EngineObserver(heap) : null;
    observer.started(heap);
    this.mutator = Mutator.of(heap);
    this.observation = new Observation(scenario.heapWords(), stress.paranoid());
    this.stress = stress;
    this.pressure = stress.equals(Stress.NONE) ? null : new Pressure(stress, heap);
  }

  /**
   * Reads {@code text} and runs it on {@code collector}, which must be new.
   *
   * @throws ScenarioException if the text is wrong, or the program goes through null, to a field
   *     that is not there, to a variable that is not set, or calls too deep or returns from main
   * @throws StepFailed if the collector throws anything but {@link HeapExhausted} out of an
   *     allocation
   */
  public static Run run(Collector collector, String text) {
    return run(collector, Scenario.parse(text));
  }

  /** Runs {@code scenario} on {@code collector}, which must be new. */
  public static Run run(Collector collector, Scenario scenario) {
    return run(collector, scenario, new RunObserver() {});
  }

  /** Runs {@code scenario} on {@code collector}, which must be new; {@code observer} looks on. */
  public static Run run(Collector collector, Scenario scenario, RunObserver observer) {
    return new ScenarioRunner(scenario, collector, observer, Stress.NONE, false).run().run();
  }

  /** Runs {@code scenario} on {@code collector}, which must be new, and looks into it. */
  public static EngineRun runEngine(Collector collector, Scenario scenario) {
    return runEngine(collector, scenario, Stress.NONE);
  }

  /**
   * Runs {@code scenario} under stress on {@code collector}, which must be new, and looks into it.
   */
  public static EngineRun runEngine(Collector collector, Scenario scenario, Stress stress) {
    return new ScenarioRunner(scenario, collector, new RunObserver() {}, stress, true).run();
  }

  private EngineRun run() {
    for (Shape shape : scenario.shapes()) {
      mutator.declare(shape);
    }
    mutator.pushFrame("main");
    runAll(scenario.ops());
    if (observation.atEnd(executed)) {
      observe();
    }
    return soFar();
  }

  private EngineRun soFar() {
    Run run = new Run(headerWords, Arrays.copyOf(births, asked), images.toArray(new Image[0]));
    return new EngineRun(run, insides.toArray(new Insides[0]), stress.paranoid());
  }

  private void runAll(List<Op> ops) {
    for (Op op : ops) {
      if (op instanceof Op.Repeat repeat) {
        for (int i = 0; i < repeat.count(); i++) {
          runAll(repeat.body());
        }
      } else {
        runOne(op);
      }
    }
  }

  private void runOne(Op op) {
    boolean notable;
    observer.before(op);
    try {
      if (pressure != null) {
        pressure.beforeOperation();
      }
      notable = execute(op);
    } catch (ScenarioException | OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      String operation = scenario.operation(op.line());
      throw new StepFailed(scenario.source(), op.line(), operation, e, soFar());
    }
    executed++;
    observer.after(op);
    if (observation.after(executed, notable)) {
      observe();
    }
    if (op instanceof Op.ExpectFinalized) {
      takeFinalized();
    }
  }

  /** Executes one operation; true if there must be an image of what it left behind. */
  private boolean execute(Op op) {
    if (op instanceof Op.New make) {
      return !make(make);
    } else if (op instanceof Op.NewList list) {
      return !makeList(list);
    } else if (op instanceof Op.SetLocal set) {
      mutator.setLocal(set.variable(), resolve(op, set.source()));
    } else if (op instanceof Op.Drop drop) {
      mutator.setLocal(drop.variable(), Memory.NULL);
    } else if (op instanceof Op.SetGlobal set) {
      mutator.setGlobal(set.name(), resolve(op, set.source()));
    } else if (op instanceof Op.Store store) {
      store(store);
    } else if (op instanceof Op.StoreData data) {
      storeData(data);
    } else if (op instanceof Op.PushFrame frame) {
      pushFrame(frame);
    } else if (op instanceof Op.PopFrame) {
      popFrame(op);
    } else if (op instanceof Op.EndJob) {
      mutator.endJob();
    } else if (op instanceof Op.Register register) {
      mutator.register(object(op, register.target()), register.token());
    } else {
      collectOrRead(op);
      return true;
    }
    return false;
  }

  /** Executes what there is always an image of. */
  private void collectOrRead(Op op) {
    if (op instanceof Op.Collect) {
      collector.collect();
    } else if (op instanceof Op.CollectYoung) {
      collectYoung();
    } else if (op instanceof Op.Deref deref) {
      deref(deref);
    } else if (collector instanceof IncrementalCollector marking) {
      if (op instanceof Op.StartMarking) {
        marking.startMarking();
      } else if (op instanceof Op.MarkStep step) {
        marking.step(step.budget());
      }
    }
  }

  private void collectYoung() {
    if (collector instanceof YoungCollector generations) {
      generations.collectYoung();
    } else {
      collector.collect();
    }
  }

  private void deref(Op.Deref op) {
    int holder = object(op, op.holder());
    if (heap.shape(holder).kind() != Kind.WEAK) {
      throw slip(op, "a weak object in " + op.holder(), "a " + heap.shape(holder).name());
    }
    mutator.setLocal(op.variable(), mutator.deref(holder));
  }

  private void takeFinalized() {
    while (heap.finalization().queued() > 0) {
      mutator.takeFinalized();
    }
  }

  private boolean make(Op.New op) {
    heap.stack().top().declare(op.variable());
    int object = allocate(op.shape());
    if (object != Memory.NULL) {
      mutator.setLocal(op.variable(), object);
    }
    return object != Memory.NULL;
  }

  private boolean makeList(Op.NewList op) {
    Frame frame = heap.stack().top();
    mutator.setLocal(op.variable(), Memory.NULL);
    int slot = frame.slot(op.variable());
    for (int index = op.count() - 1; index >= 0; index--) {
      int node = allocate(op.shape());
      if (node == Memory.NULL) {
        return false;
      }
      if (op.shape().data() > 0) {
        mutator.storeData(node, 0, index);
      }
      mutator.store(node, 0, frame.get(slot));
      mutator.setLocal(op.variable(), node);
    }
    return true;
  }

  private int allocate(Shape shape) {
    int object;
    if (pressure != null) {
      pressure.beforeAllocation();
    }
    try {
      object = mutator.allocate(shape);
    } catch (HeapExhausted e) {
      object = Memory.NULL;
    }
    if (asked == births.length) {
      births = Arrays.copyOf(births, 2 * asked);
    }
    births[asked++] = object;
    return object;
  }

  private void store(Op.Store op) {
    int holder = object(op, op.holder());
    int target = resolve(op, op.source());
    checkField(op, holder, op.field(), heap.references(holder), "reference field");
    mutator.store(holder, op.field(), target);
  }

  private void storeData(Op.StoreData op) {
    int holder = object(op, op.holder());
    checkField(op, holder, op.index(), heap.shape(holder).data(), "data word");
    mutator.storeData(holder, op.index(), op.value());
  }

  private void pushFrame(Op.PushFrame op) {
    try {
      mutator.pushFrame(op.name());
    } catch (CallStackOverflow e) {
      ScenarioException slip = slip(op, "room for one more frame", e.getMessage());
      slip.initCause(e);
      throw slip;
    }
  }

  private void popFrame(Op op) {
    if (heap.stack().depth() == 1) {
      throw slip(op, "a frame above main to return from", "main on top of the stack");
    }
    mutator.popFrame();
  }

  private int resolve(Op op, Path path) {
    if (path.isNull()) {
      return Memory.NULL;
    }
    int target = variable(op, path.variable());
    for (int i = 0; i < path.length(); i++) {
      checkNotNull(op, target, path, i);
      checkField(op, target, path.field(i), heap.references(target), "reference field");
      checkStrong(op, target, path, i);
      target = mutator.load(target, path.field(i));
    }
    return target;
  }

  private int object(Op op, Path path) {
    int object = resolve(op, path);
    checkNotNull(op, object, path, path.length());
    return object;
  }

  private int variable(Op op, String name) {
    Frame frame = heap.stack().top();
    int slot = frame.slot(name);
    if (slot < 0) {
      frame = heap.globals();
      slot = frame.slot(name);
    }
    if (slot < 0) {
      String found = Words.quote(name) + " in frame " + heap.stack().top().name();
      throw slip(op, "a local that this call has set, or a global", found);
    }
    return frame.get(slot);
  }

  private void checkNotNull(Op op, int target, Path path, int length) {
    if (target == Memory.NULL) {
      throw slip(op, "an object in " + path.prefix(length), "null");
    }
  }

  private void checkStrong(Op op, int object, Path path, int index) {
    if (path.field(index) == 0 && heap.weakFields(object) > 0) {
      boolean isWeak = heap.shape(object).kind() == Kind.WEAK;
      String found = path.prefix(index + 1) + (isWeak ? ", which is weak" : ", which is a key");
      throw slip(op, "a strong field (`deref` reads a weak one)", found);
    }
  }

  private void checkField(Op op, int object, int field, int count, String what) {
    if (field >= count) {
      String expected = count == 0 ? "an object with a " + what : what + " 0 to " + (count - 1);
      throw slip(op, expected, what + " " + field + " of a " + heap.shape(object).name());
    }
  }

  private ScenarioException slip(Op op, String expected, String found) {
    return new ScenarioException(scenario.source(), op.line(), 0, expected, found, soFar());
  }

  private void observe() {
    LogicalHeap logical = LogicalHeap.of(heap, scenario.shapes().size());
    images.add(new Image(executed, roots(), logical.words()));
    if (insider != null) {
      insides.add(insider.look(logical));
    }
  }

  private int[] roots() {
    int[] roots = new int[countRoots()];
    int next = 0;
    for (int i = 0; i < heap.stack().depth(); i++) {
      next = addRoots(heap.stack().frame(i), roots, next);
    }
    addRoots(heap.globals(), roots, next);
    return roots;
  }

  private int countRoots() {
    int count = heap.globals().slots();
    for (int i = 0; i < heap.stack().depth(); i++) {
      count += heap.stack().frame(i).slots();
    }
    return count;
  }

  private static int addRoots(Frame frame, int[] roots, int next) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      roots[next++] = frame.get(slot);
    }
    return next;
  }
}

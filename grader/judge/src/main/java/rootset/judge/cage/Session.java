package rootset.judge.cage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.Thrown;
import rootset.cage.protocol.Values;
import rootset.judge.cage.RemoteReferences.Exported;
import rootset.judge.dump.HeapSnapshot;
import rootset.judge.names.Names;
import rootset.judge.score.Verdict;
import rootset.testkit.DriverMethod;
import rootset.testkit.Meter;
import rootset.testkit.Snapshot;
import rootset.testkit.SubjectSource;

/**
 * The subjects of one exercise of one submission, test after test. The cage is started when it is
 * needed and lasts as long as it answers; after one that did not, the next test gets a fresh one.
 * For one thread.
 */
public final class Session implements SubjectSource, AutoCloseable {
  /** Until a process that does not stop where it must is given up. */
  private static final int LOOKING_SECONDS = 30;

  private static final int STARTING_SECONDS = 30;

  /** The deadline of what is done aside, at most. */
  private static final int ASIDE_SECONDS = 2;

  private final CageCommand command;
  private final int heap;
  private final int seconds;
  private final ClassLoader course;

  private World world;
  private boolean keepsState;
  private CageProcess cage;
  private boolean hasWorld;
  private boolean isWatched;
  private boolean isDoubtful;
  private RemoteReferences references;
  private Values values;
  private Transcript transcript;
  private CageFailure failure;
  private Thrown thrown;
  private String lastClass;
  private String lastMethod;
  private AssertionError failedInCallback;
  private final List<Throwable> raised = new ArrayList<>();
  private int sequence;
  private Session spare; // what is done aside of this test goes here; null if nothing was yet
  private boolean isAside;

  /**
   * A session; no process runs yet.
   *
   * @param heap MiB that the cage may use
   * @param seconds the deadline of one test
   * @param course the loader of the course's contracts and tests
   */
  public Session(CageCommand command, int heap, int seconds, ClassLoader course) {
    this.command = command;
    this.heap = heap;
    this.seconds = seconds;
    this.course = course;
  }

  /** Says which classes the tests are about; before the first of them begins. */
  public void load(World classes) {
    world = classes;
    keepsState = classes.keepsState();
  }

  /** Starts the process now, while the caller still has other things to do. */
  public void prepare() {
    if (cage == null || !cage.isAlive()) {
      close();
      cage = new CageProcess(command, heap, isWatched);
      hasWorld = false;
      isDoubtful = false;
    }
  }

  /** Begins a test: from here its deadline runs. */
  public void begin() {
    transcript = new Transcript();
    references = new RemoteReferences(this, course, world);
    values = new Values(references);
    failure = null;
    thrown = null;
    lastClass = "";
    lastMethod = "";
    failedInCallback = null;
    raised.clear();
    start();
  }

  /** Gets the process ready; what the judge does for it is not the test's time. */
  private void start() {
    prepare();
    cage.deadline(STARTING_SECONDS);
    if (!hasWorld) {
      sendWorld();
    }
    cage.deadline(seconds);
  }

  /** In a process that is looked into, the student's classes count their steps. */
  private void sendWorld() {
    try {
      if (isWatched) {
        send(reset(false));
        cage.ask();
      }
      send(worldFrame(isWatched ? world.counted() : world));
    } catch (IllegalArgumentException tooLong) {
      failure = new CageFailure(Verdict.FAIL, tooLong.getMessage() + ": split it.");
    } catch (UncheckedIOException blind) {
      failure = new CageFailure(Verdict.GRADER_ERROR, blind.getMessage());
    }
  }

  /** Forget all objects; load all classes anew if they could remember anything. */
  static FrameOutput reset(boolean loadAnew) {
    FrameOutput frame = new FrameOutput(Frame.RESET);
    try {
      frame.writeByte(loadAnew ? 1 : 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return frame;
  }

  private static FrameOutput worldFrame(World classes) {
    try {
      return classes.frame();
    } catch (IOException tooLarge) {
      throw new UncheckedIOException(tooLarge);
    }
  }

  /** The cage answers "ready"; anything else is out of turn. */
  private void send(FrameOutput frame) {
    try {
      cage.send(frame);
      if (cage.receive().kind() != Frame.READY) {
        throw cage.outOfTurn();
      }
      hasWorld = true;
    } catch (CageFailure failed) {
      failure = failed;
    }
  }

  /** Ends a test; makes the cage forget it, so that the next one starts with fresh statics. */
  public Outcome finish() {
    if (failure == null) {
      send(reset(keepsState));
    }
    cage.withinDeadline();
    endSpare();
    if (failure != null) {
      close();
    }
    return new Outcome(
        Optional.ofNullable(failure),
        Optional.ofNullable(thrown),
        transcript.lines(),
        lastClass,
        lastMethod);
  }

  /** Whether an exception came out of this session's subjects, or out of one that did. */
  public boolean raised(Throwable throwable) {
    for (Throwable each = throwable; each != null; each = each.getCause()) {
      if (each instanceof CageFailure || raised.contains(each)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public <T> T drive(Class<T> driver) {
    if (!driver.isInterface()) {
      throw new IllegalArgumentException(
          driver.getName() + " is no driver: it must be an interface");
    }
    return driver.cast(
        Proxy.newProxyInstance(
            driver.getClassLoader(),
            new Class<?>[] {driver},
            (proxy, method, arguments) -> driverCall(driver, proxy, method, arguments)));
  }

  /**
   * Says that the test failed: what it may have left in the process must not be held against a test
   * that asks for evidence later.
   */
  public void doubt() {
    isDoubtful = true;
  }

  /** From the first test that asks for evidence on, processes are started to be looked into. */
  @Override
  public Meter meter() {
    if (!isWatched || isDoubtful) {
      close();
      isWatched = true;
      start();
    }
    return new CageMeter(this);
  }

  /**
   * A process of its own for what is done aside: it can be lost, or drown in output, without any
   * harm to this test. One that was filled by what was done there before gets a second chance.
   */
  @Override
  public <T> Optional<T> aside(Supplier<T> calls) {
    if (isAside || failure != null) {
      throw new IllegalStateException("aside of a test that has no answers any more, or twice");
    }
    cage.withinDeadline();
    isAside = true;
    try {
      Optional<T> answer = spareAnswer(calls);
      return answer.isPresent() ? answer : spareAnswer(calls);
    } finally {
      isAside = false;
      cage.deadline(seconds);
    }
  }

  private <T> Optional<T> spareAnswer(Supplier<T> calls) {
    if (spare == null) {
      spare = new Session(command, heap, Math.min(seconds, ASIDE_SECONDS), course);
      spare.load(world);
    }
    spare.begin();
    try {
      return Optional.ofNullable(calls.get());
    } catch (CageFailure none) {
      return Optional.empty();
    } finally {
      spare.finish();
    }
  }

  private void endSpare() {
    if (spare != null) {
      spare.close();
      spare = null;
    }
  }

  /**
   * Looks at the running process; a failure of it is this test's. How long a look takes is the
   * judge's affair: the test's deadline begins anew after it.
   */
  <T> T look(Function<CageProcess, T> at) {
    if (failure != null) {
      throw failure;
    }
    try {
      cage.deadline(LOOKING_SECONDS);
      T seen = at.apply(cage);
      cage.deadline(seconds);
      return seen;
    } catch (CageFailure failed) {
      failure = failed;
      throw failed;
    }
  }

  /** Asks the cage's own code, which is no call of the test's. */
  Object ask(Class<?> type, Method method) {
    Transcript ofTest = transcript;
    String ofClass = lastClass;
    String ofMethod = lastMethod;
    Thrown ofCall = thrown;
    transcript = new Transcript();
    transcript.called("");
    try {
      return exchange(-1, type.getName(), method.getName(), method, new Object[0]);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      transcript = ofTest;
      lastClass = ofClass;
      lastMethod = ofMethod;
      thrown = ofCall;
    }
  }

  /** What the process holds now. */
  Snapshot snapshot() {
    return look(process -> new HeapSnapshot(process.dump(), this::number, world.handlers()));
  }

  /** Ends the test: the process told figures that its JVM does not confirm. */
  CageFailure contradicted() {
    failure = cage.contradicted();
    return failure;
  }

  private int number(Object subject) {
    RemoteObject remote = RemoteObject.of(subject);
    if (remote == null || !remote.isOf(this)) {
      throw new IllegalArgumentException(
          "only what came from the subject can be looked at, not " + subject);
    }
    return remote.number();
  }

  private Object driverCall(Class<?> driver, Object proxy, Method method, Object[] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "driver " + driver.getSimpleName();
      };
    }
    if (isAside) {
      return spare.driverCall(driver, proxy, method, arguments);
    }
    DriverMethod target = DriverMethod.of(driver, method);
    String type = Transcript.simpleName(target.className());
    Object[] handedIn = arguments == null ? new Object[0] : arguments;
    transcript.called(
        target.isConstructor()
            ? Transcript.call("new ", type, handedIn)
            : Transcript.call(type + ".", target.name(), handedIn));
    String member = target.isConstructor() ? "" : target.name();
    return exchange(-1, target.className(), member, method, handedIn);
  }

  Object call(RemoteObject receiver, Method method, Object[] arguments) throws Throwable {
    transcript.called(Transcript.call(receiver + ".", method.getName(), arguments));
    Object result =
        exchange(
            receiver.number(), receiver.contract().getName(), method.getName(), method, arguments);
    lastClass = receiver.className();
    return result;
  }

  private Object exchange(
      int receiver, String className, String member, Method method, Object[] arguments)
      throws Throwable {
    if (failure != null) {
      throw failure;
    }
    thrown = null;
    lastClass = className;
    lastMethod = member;
    try {
      int number = ++sequence;
      cage.send(callFrame(number, receiver, className, member, method, arguments));
      return await(number, method);
    } catch (CageFailure failed) {
      failure = failed;
      transcript.gaveNoAnswer();
      throw failed;
    }
  }

  private FrameOutput callFrame(
      int number, int receiver, String className, String member, Method method, Object[] arguments)
      throws IOException {
    FrameOutput frame = new FrameOutput(Frame.CALL);
    frame.writeInt(number);
    frame.writeInt(receiver);
    frame.writeText(className);
    frame.writeText(member);
    Class<?>[] types = method.getParameterTypes();
    frame.writeInt(types.length);
    for (int i = 0; i < types.length; i++) {
      frame.writeText(types[i].getName());
      values.write(frame, arguments[i], types[i]);
    }
    return frame;
  }

  private Object await(int number, Method method) throws Throwable {
    while (true) {
      FrameInput frame = cage.receive();
      try {
        if (frame.kind() == Frame.CALLBACK) {
          serve(frame);
        } else {
          return answer(frame, number, method);
        }
      } catch (ProtocolException wrong) {
        throw cage.outOfTurn();
      }
    }
  }

  private Object answer(FrameInput frame, int number, Method method) throws Throwable {
    if (frame.readInt() != number) {
      throw new ProtocolException("an answer to a call that was not made");
    }
    switch (frame.kind()) {
      case Frame.RETURN:
        Object value = Answers.checked(values.read(frame, method.getReturnType()), method);
        frame.end();
        transcript.returned(value, method.getReturnType() == void.class);
        rethrowFromCallback();
        return value;
      case Frame.THROW:
        thrown = Thrown.read(frame);
        transcript.threw(thrown);
        rethrowFromCallback();
        throw raise(Answers.rebuilt(thrown));
      case Frame.MISSING:
        throw missing(frame.readText(), method);
      default:
        throw new ProtocolException("a frame of kind " + frame.kind() + " answers no call");
    }
  }

  private Throwable raise(Throwable throwable) {
    raised.add(throwable);
    return throwable;
  }

  /** What a student's class lacks is the student's fault; what the course's own lacks is not. */
  private Throwable missing(String what, Method method) {
    String message = missingText(what, method);
    return world.given().containsKey(lastClass)
        ? new IllegalStateException(message)
        : new AssertionError(message);
  }

  private String missingText(String what, Method method) {
    StringBuilder types = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      types.append(types.isEmpty() ? "" : ", ").append(type.getSimpleName());
    }
    String type = Transcript.simpleName(lastClass);
    return switch (what) {
      case "class" -> "There is no class " + type + ".";
      case "constructor" -> type + " needs a constructor " + type + "(" + types + ").";
      default -> type + " needs a method " + lastMethod + "(" + types + ")." + suggestion();
    };
  }

  private String suggestion() {
    return Names.nearest(lastMethod, world.methods(lastClass))
        .map(
            near ->
                near.equals(lastMethod)
                    ? " Its " + near + " takes other parameters or is not static."
                    : " It has " + near + ": is that the one?")
        .orElse("");
  }

  /** An assertion inside a test's own listener must not be lost in the student's catch block. */
  private void rethrowFromCallback() {
    if (failedInCallback != null) {
      AssertionError failed = failedInCallback;
      failedInCallback = null;
      throw failed;
    }
  }

  /**
   * Calls an object of the test's for the cage, if that is one and its contract has such a method.
   */
  private void serve(FrameInput frame) throws IOException {
    int number = frame.readInt();
    Exported exported = references.exported(frame.readInt());
    String name = frame.readText();
    Object[] arguments = new Object[frame.readCount(5)];
    Method method = Answers.callable(exported.contract(), name, arguments.length);
    for (int i = 0; i < arguments.length; i++) {
      frame.readText();
      arguments[i] = values.read(frame, method.getParameterTypes()[i]);
    }
    frame.end();
    reply(number, exported.object(), method, arguments);
  }

  private void reply(int number, Object object, Method method, Object[] arguments)
      throws IOException {
    FrameOutput answer;
    try {
      method.setAccessible(true);
      Object value = method.invoke(object, arguments);
      answer = new FrameOutput(Frame.RETURN);
      answer.writeInt(number);
      values.write(answer, value, method.getReturnType());
    } catch (InvocationTargetException failed) {
      answer = failedCallback(number, failed.getCause());
    } catch (IllegalArgumentException wrong) {
      throw new ProtocolException("arguments that do not fit " + method.getName());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
    cage.send(answer);
  }

  private FrameOutput failedCallback(int number, Throwable cause) throws IOException {
    if (cause instanceof AssertionError assertion && failedInCallback == null) {
      failedInCallback = assertion;
    }
    FrameOutput answer = new FrameOutput(Frame.THROW);
    answer.writeInt(number);
    new Thrown(cause.getClass().getName(), cause.getMessage(), List.of(), null).write(answer);
    return answer;
  }

  @Override
  public void close() {
    endSpare();
    if (cage != null) {
      cage.close();
      cage = null;
    }
  }
}

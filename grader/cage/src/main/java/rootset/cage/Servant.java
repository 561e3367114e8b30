package rootset.cage;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.Primitives;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.Thrown;
import rootset.cage.protocol.Values;

/**
 * Does what frames ask, one at a time; while a call waits for a callback's answer, calls may nest.
 */
final class Servant implements Callbacks {
  private final DataInputStream in;
  private final OutputStream out;
  private final Thread thread = Thread.currentThread();
  private World world = new World();
  private Objects objects = new Objects(world, this);
  private Values values = new Values(objects);
  private int lastCallback;

  Servant(DataInputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Serves until the judge closes the pipe. */
  void serve() throws IOException {
    for (FrameInput frame = FrameInput.receive(in); frame != null; frame = FrameInput.receive(in)) {
      switch (frame.kind()) {
        case Frame.WORLD:
          readWorld(frame);
          break;
        case Frame.RESET:
          begin(frame.readByte() != 0 ? world.afresh() : world);
          break;
        case Frame.CALL:
          call(frame);
          break;
        default:
          throw new ProtocolException("a cage takes no frame of kind " + frame.kind());
      }
    }
  }

  private void readWorld(FrameInput frame) throws IOException {
    World next = new World();
    int count = frame.readCount(9);
    for (int i = 0; i < count; i++) {
      boolean isGiven = frame.readByte() != 0;
      String name = frame.readText();
      next.add(name, frame.readBytes(frame.readCount(1)), isGiven);
    }
    begin(next);
  }

  private void begin(World next) throws IOException {
    world = next;
    objects = new Objects(world, this);
    values = new Values(objects);
    new FrameOutput(Frame.READY).sendTo(out);
  }

  private void call(FrameInput frame) throws IOException {
    int sequence = frame.readInt();
    FrameOutput answer;
    try {
      answer = answer(sequence, Call.read(frame, world, objects, values));
    } catch (Call.MissingException missing) {
      answer = new FrameOutput(Frame.MISSING);
      answer.writeInt(sequence);
      answer.writeText(missing.what());
    } catch (EOFException gone) {
      throw gone;
    } catch (Throwable thrown) {
      answer = thrown(sequence, thrown);
    }
    answer.sendTo(out);
  }

  private FrameOutput answer(int sequence, Call call) throws Throwable {
    Object result;
    try {
      result = call.perform();
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
    FrameOutput answer = new FrameOutput(Frame.RETURN);
    answer.writeInt(sequence);
    values.write(answer, result, call.returnType());
    return answer;
  }

  private static FrameOutput thrown(int sequence, Throwable thrown) throws IOException {
    FrameOutput answer = new FrameOutput(Frame.THROW);
    answer.writeInt(sequence);
    Thrown.of(thrown).write(answer);
    return answer;
  }

  @Override
  public Object call(int object, Method method, Object[] arguments) throws Throwable {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException(
          method.getName() + " was called on another thread than the one that the test called on");
    }
    int sequence = ++lastCallback;
    FrameOutput frame = new FrameOutput(Frame.CALLBACK);
    frame.writeInt(sequence);
    frame.writeInt(object);
    frame.writeText(method.getName());
    Class<?>[] types = method.getParameterTypes();
    frame.writeInt(types.length);
    for (int i = 0; i < types.length; i++) {
      frame.writeText(types[i].getName());
      values.write(frame, arguments[i], types[i]);
    }
    frame.sendTo(out);
    return awaitAnswer(sequence, method.getReturnType());
  }

  private Object awaitAnswer(int sequence, Class<?> type) throws Throwable {
    while (true) {
      FrameInput frame = FrameInput.receive(in);
      if (frame == null) {
        throw new EOFException("the judge is gone");
      }
      if (frame.kind() == Frame.CALL) {
        call(frame);
      } else if (frame.readInt() != sequence) {
        throw new ProtocolException("an answer to another callback");
      } else if (frame.kind() == Frame.RETURN) {
        return values.read(frame, type);
      } else {
        throw rebuilt(Thrown.read(frame));
      }
    }
  }

  /** A listener's exception, as far as this side knows its class. */
  private static Throwable rebuilt(Thrown thrown) {
    try {
      Class<?> type = Class.forName(thrown.className());
      if (RuntimeException.class.isAssignableFrom(type) || Error.class.isAssignableFrom(type)) {
        return (Throwable) type.getConstructor(String.class).newInstance(thrown.message());
      }
    } catch (ReflectiveOperationException unknown) {
      // Falls through: the message is what counts.
    }
    return new RuntimeException(thrown.className() + ": " + thrown.message());
  }

  /** A call that a frame asked for. */
  private static final class Call {
    private final Object receiver;
    private final AccessibleObject member;
    private final Object[] arguments;

    private Call(Object receiver, AccessibleObject member, Object[] arguments) {
      this.receiver = receiver;
      this.member = member;
      this.arguments = arguments;
    }

    static Call read(FrameInput frame, World world, Objects objects, Values values)
        throws IOException, MissingException {
      int number = frame.readInt();
      Object receiver = number < 0 ? null : objects.object(number);
      String className = frame.readText();
      String name = frame.readText();
      Class<?>[] types = new Class<?>[frame.readCount(5)];
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = type(frame.readText(), world);
        arguments[i] = values.read(frame, types[i]);
      }
      AccessibleObject member = find(type(className, world), name, types, receiver == null);
      member.setAccessible(true);
      return new Call(receiver, member, arguments);
    }

    private static AccessibleObject find(
        Class<?> type, String name, Class<?>[] types, boolean isStatic) throws MissingException {
      try {
        if (name.isEmpty()) {
          return type.getDeclaredConstructor(types);
        }
        Method method =
            isStatic ? type.getDeclaredMethod(name, types) : type.getMethod(name, types);
        if (isStatic == Modifier.isStatic(method.getModifiers())) {
          return method;
        }
      } catch (NoSuchMethodException missing) {
        // Said below.
      }
      throw new MissingException(name.isEmpty() ? "constructor" : "method");
    }

    private static Class<?> type(String name, World world) throws MissingException {
      Class<?> primitive = Primitives.named(name);
      if (primitive != null) {
        return primitive;
      }
      try {
        // Not initialised here: what a static initialiser does belongs to the call.
        return Class.forName(name, false, world);
      } catch (ClassNotFoundException missing) {
        throw new MissingException("class");
      }
    }

    Object perform() throws Throwable {
      return member instanceof Constructor<?>
          ? ((Constructor<?>) member).newInstance(arguments)
          : ((Method) member).invoke(receiver, arguments);
    }

    Class<?> returnType() {
      return member instanceof Method ? ((Method) member).getReturnType() : Object.class;
    }

    /** The course asks for a class or member that the student's code does not have. */
    private static final class MissingException extends Exception {
      private static final long serialVersionUID = 1L;
      private final String what;

      MissingException(String what) {
        super(what, null, false, false);
        this.what = what;
      }

      String what() {
        return what;
      }
    }
  }
}

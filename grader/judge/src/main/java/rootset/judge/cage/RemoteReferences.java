package rootset.judge.cage;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.References;
import rootset.cage.protocol.Values;

/** The objects that crossed since a test began, both ways, seen from the judge. */
final class RemoteReferences implements References {
  /** An object of the judge's that a cage may call through a contract, or only keep. */
  record Exported(Object object, Class<?> contract) {}

  private record Known(int number, Class<?> contract) {}

  private final Session session;
  private final ClassLoader course;
  private final World world;
  private final List<Exported> exported = new ArrayList<>();
  private final Map<Known, Object> proxies = new HashMap<>();

  RemoteReferences(Session session, ClassLoader course, World world) {
    this.session = session;
    this.course = course;
    this.world = world;
  }

  Exported exported(int number) throws ProtocolException {
    if (number < 0 || number >= exported.size()) {
      throw new ProtocolException("no object " + number + " was handed in");
    }
    return exported.get(number);
  }

  @Override
  public void writeReference(FrameOutput out, Object object, Class<?> declared) throws IOException {
    RemoteObject remote = RemoteObject.of(object);
    if (remote != null && remote.isOf(session)) {
      out.writeByte(Values.CAGE_OBJECT);
      out.writeInt(remote.number());
      return;
    }
    Class<?> contract = isContract(declared) ? declared : null;
    out.writeByte(Values.JUDGE_OBJECT);
    out.writeInt(number(object, contract));
    out.writeText(contract == null ? "" : contract.getName());
  }

  /** Only a course's own interfaces can be called from a cage. */
  private boolean isContract(Class<?> declared) {
    return declared.isInterface() && declared.getName().startsWith("rootset.");
  }

  private int number(Object object, Class<?> contract) {
    for (int i = 0; i < exported.size(); i++) {
      if (exported.get(i).object() == object && exported.get(i).contract() == contract) {
        return i;
      }
    }
    exported.add(new Exported(object, contract));
    return exported.size() - 1;
  }

  @Override
  public Object readReference(byte tag, FrameInput in, Class<?> declared) throws IOException {
    int number = in.readInt();
    if (tag == Values.JUDGE_OBJECT) {
      return exported(number).object();
    }
    String className = in.readText();
    Class<?> contract = isContract(declared) ? declared : null;
    return proxies.computeIfAbsent(new Known(number, contract), known -> remote(known, className));
  }

  private Object remote(Known known, String className) {
    Class<?> contract = known.contract();
    RemoteObject remote = new RemoteObject(session, known.number(), className, contract);
    return contract == null
        ? remote
        : Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, remote);
  }

  @Override
  public boolean isValueClass(Class<?> type) {
    return type.getClassLoader() == course
        ? world.given().containsKey(type.getName())
        : type.getName().startsWith("rootset.");
  }

  @Override
  public Class<?> valueClass(String name) throws ProtocolException {
    try {
      Class<?> type = Class.forName(name, false, course);
      if ((type.isRecord() || type.isEnum()) && isValueClass(type)) {
        return type;
      }
    } catch (ClassNotFoundException | LinkageError unknown) {
      // Said below.
    }
    throw new ProtocolException("no value of class " + name + " may cross");
  }
}

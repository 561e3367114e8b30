package rootset.cage;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.cage.protocol.ProtocolException;
import rootset.cage.protocol.References;
import rootset.cage.protocol.Values;

/** The objects that crossed since the last reset, both ways. */
final class Objects implements References {
  private final World world;
  private final Callbacks callbacks;
  private final List<Object> handedOut = new ArrayList<>();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<Integer, Object> handedIn = new HashMap<>();

  Objects(World world, Callbacks callbacks) {
    this.world = world;
    this.callbacks = callbacks;
  }

  /** The object of ours with a number. */
  Object object(int number) throws ProtocolException {
    if (number < 0 || number >= handedOut.size()) {
      throw new ProtocolException("there is no object " + number);
    }
    return handedOut.get(number);
  }

  @Override
  public void writeReference(FrameOutput out, Object object, Class<?> declared) throws IOException {
    Foreign foreign = Foreign.of(object);
    if (foreign != null) {
      out.writeByte(Values.JUDGE_OBJECT);
      out.writeInt(foreign.number());
      return;
    }
    Integer number = numbers.get(object);
    if (number == null) {
      number = handedOut.size();
      handedOut.add(object);
      numbers.put(object, number);
    }
    out.writeByte(Values.CAGE_OBJECT);
    out.writeInt(number);
    out.writeText(object.getClass().getName());
  }

  @Override
  public Object readReference(byte tag, FrameInput in, Class<?> declared) throws IOException {
    int number = in.readInt();
    if (tag == Values.CAGE_OBJECT) {
      return object(number);
    }
    String contract = in.readText();
    Object known = handedIn.get(number);
    if (known == null) {
      known = foreign(number, contract);
      handedIn.put(number, known);
    }
    return known;
  }

  private Object foreign(int number, String contract) throws ProtocolException {
    if (contract.isEmpty()) {
      return new Foreign(number, callbacks);
    }
    try {
      Class<?> type = Class.forName(contract, false, world);
      return Proxy.newProxyInstance(world, new Class<?>[] {type}, new Foreign(number, callbacks));
    } catch (ClassNotFoundException missing) {
      throw new ProtocolException("there is no contract " + contract);
    }
  }

  @Override
  public boolean isValueClass(Class<?> type) {
    return world.isGiven(type);
  }

  @Override
  public Class<?> valueClass(String name) throws ProtocolException {
    try {
      return Class.forName(name, true, world);
    } catch (ClassNotFoundException missing) {
      throw new ProtocolException("there is no class " + name);
    }
  }
}

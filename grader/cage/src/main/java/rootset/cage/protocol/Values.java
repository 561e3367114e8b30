package rootset.cage.protocol;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tagged values. Primitives, texts, enums, records, arrays, lists, sets and maps are copied;
 * anything else crosses as a reference. Nesting is bounded, so that a cyclic list ends in an error
 * and not in a stack overflow.
 */
public final class Values {
  /** Tag of a reference to an object that lives in the cage. */
  public static final byte CAGE_OBJECT = 20;

  /** Tag of a reference to an object that lives in the judge. */
  public static final byte JUDGE_OBJECT = 21;

  private static final byte NULL = 0;
  private static final byte BOOLEAN = 1;
  private static final byte BYTE = 2;
  private static final byte SHORT = 3;
  private static final byte CHAR = 4;
  private static final byte INT = 5;
  private static final byte LONG = 6;
  private static final byte FLOAT = 7;
  private static final byte DOUBLE = 8;
  private static final byte TEXT = 9;
  private static final byte ENUM = 10;
  private static final byte RECORD = 11;
  private static final byte INTS = 12;
  private static final byte BYTES = 13;
  private static final byte ARRAY = 14;
  private static final byte LIST = 15;
  private static final byte SET = 16;
  private static final byte MAP = 17;

  private static final int MAX_DEPTH = 16;

  private final References references;

  /** Values whose references are resolved by one side. */
  public Values(References references) {
    this.references = references;
  }

  /**
   * Writes a value.
   *
   * @param declared the type under which it is handed over; decides what a reference may do
   */
  public void write(FrameOutput out, Object value, Class<?> declared) throws IOException {
    write(out, value, declared, 0);
  }

  /** Reads a value that is to be handed over under a type. */
  public Object read(FrameInput in, Class<?> declared) throws IOException {
    return read(in, declared, 0);
  }

  private void write(FrameOutput out, Object value, Class<?> declared, int depth)
      throws IOException {
    if (depth > MAX_DEPTH) {
      throw new ProtocolException("a value nested more than " + MAX_DEPTH + " deep cannot cross");
    }
    if (value == null) {
      out.writeByte(NULL);
    } else if (!writeScalar(out, value)) {
      writeCompound(out, value, declared, depth);
    }
  }

  private static boolean writeScalar(FrameOutput out, Object value) throws IOException {
    if (value instanceof String) {
      out.writeByte(TEXT);
      out.writeText((String) value);
    } else if (value instanceof Integer) {
      out.writeByte(INT);
      out.writeInt((Integer) value);
    } else if (value instanceof Boolean) {
      out.writeByte(BOOLEAN);
      out.writeByte((Boolean) value ? 1 : 0);
    } else if (value instanceof Long) {
      out.writeByte(LONG);
      out.writeLong((Long) value);
    } else if (value instanceof Double) {
      out.writeByte(DOUBLE);
      out.writeLong(Double.doubleToRawLongBits((Double) value));
    } else if (value instanceof Float) {
      out.writeByte(FLOAT);
      out.writeInt(Float.floatToRawIntBits((Float) value));
    } else if (value instanceof Character) {
      out.writeByte(CHAR);
      out.writeInt((Character) value);
    } else if (value instanceof Byte) {
      out.writeByte(BYTE);
      out.writeByte((Byte) value);
    } else if (value instanceof Short) {
      out.writeByte(SHORT);
      out.writeInt((Short) value);
    } else {
      return false;
    }
    return true;
  }

  private void writeCompound(FrameOutput out, Object value, Class<?> declared, int depth)
      throws IOException {
    Class<?> type = value.getClass();
    if (value instanceof Enum<?>
        && references.isValueClass(((Enum<?>) value).getDeclaringClass())) {
      out.writeByte(ENUM);
      out.writeText(((Enum<?>) value).getDeclaringClass().getName());
      out.writeText(((Enum<?>) value).name());
    } else if (type.isRecord() && references.isValueClass(type)) {
      writeRecord(out, value, depth);
    } else if (type.isArray()) {
      writeArray(out, value, depth);
    } else if (value instanceof List<?>) {
      writeElements(out, LIST, (Collection<?>) value, depth);
    } else if (value instanceof Set<?>) {
      writeElements(out, SET, (Collection<?>) value, depth);
    } else if (value instanceof Map<?, ?>) {
      writeMap(out, (Map<?, ?>) value, depth);
    } else {
      references.writeReference(out, value, declared);
    }
  }

  private void writeRecord(FrameOutput out, Object value, int depth) throws IOException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    out.writeByte(RECORD);
    out.writeText(value.getClass().getName());
    out.writeInt(components.length);
    for (RecordComponent component : components) {
      try {
        component.getAccessor().setAccessible(true);
        Object part = component.getAccessor().invoke(value);
        write(out, part, component.getType(), depth + 1);
      } catch (ReflectiveOperationException broken) {
        throw new ProtocolException("the record " + value.getClass().getName() + " cannot be read");
      }
    }
  }

  private void writeArray(FrameOutput out, Object value, int depth) throws IOException {
    if (value instanceof int[]) {
      int[] ints = (int[]) value;
      out.writeByte(INTS);
      out.writeInt(ints.length);
      out.writeInts(ints);
      return;
    }
    if (value instanceof byte[]) {
      out.writeByte(BYTES);
      out.writeInt(((byte[]) value).length);
      out.writeBytes((byte[]) value);
      return;
    }
    Class<?> component = value.getClass().getComponentType();
    int length = Array.getLength(value);
    out.writeByte(ARRAY);
    out.writeText(component.getName());
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      write(out, Array.get(value, i), component, depth + 1);
    }
  }

  /**
   * Copies first: a student's collection may be a generator that never ends or changes its mind.
   */
  private void writeElements(FrameOutput out, byte tag, Collection<?> values, int depth)
      throws IOException {
    Object[] elements = values.toArray();
    out.writeByte(tag);
    out.writeInt(elements.length);
    for (Object element : elements) {
      write(out, element, Object.class, depth + 1);
    }
  }

  private void writeMap(FrameOutput out, Map<?, ?> map, int depth) throws IOException {
    Object[] entries = map.entrySet().toArray();
    out.writeByte(MAP);
    out.writeInt(entries.length);
    for (Object entry : entries) {
      write(out, ((Map.Entry<?, ?>) entry).getKey(), Object.class, depth + 1);
      write(out, ((Map.Entry<?, ?>) entry).getValue(), Object.class, depth + 1);
    }
  }

  private Object read(FrameInput in, Class<?> declared, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new ProtocolException("a value is nested more than " + MAX_DEPTH + " deep");
    }
    byte tag = in.readByte();
    switch (tag) {
      case NULL:
        return null;
      case BOOLEAN:
        return in.readByte() != 0;
      case BYTE:
        return in.readByte();
      case SHORT:
        return (short) in.readInt();
      case CHAR:
        return (char) in.readInt();
      case INT:
        return in.readInt();
      case LONG:
        return in.readLong();
      case FLOAT:
        return Float.intBitsToFloat(in.readInt());
      case DOUBLE:
        return Double.longBitsToDouble(in.readLong());
      case TEXT:
        return in.readText();
      case ENUM:
        return readEnum(in);
      case RECORD:
        return readRecord(in, depth);
      case INTS:
        return in.readInts(in.readCount(4));
      case BYTES:
        return in.readBytes(in.readCount(1));
      case ARRAY:
        return readArray(in, depth);
      case LIST:
        return Collections.unmodifiableList(readElements(in, depth));
      case SET:
        return Collections.unmodifiableSet(new LinkedHashSet<>(readElements(in, depth)));
      case MAP:
        return readMap(in, depth);
      case CAGE_OBJECT:
      case JUDGE_OBJECT:
        return references.readReference(tag, in, declared);
      default:
        throw new ProtocolException("no value starts with tag " + tag);
    }
  }

  private Object readEnum(FrameInput in) throws IOException {
    Class<?> type = references.valueClass(in.readText());
    String name = in.readText();
    Object[] constants = type.getEnumConstants();
    if (constants != null) {
      for (Object constant : constants) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
    }
    throw new ProtocolException(type.getName() + " has no constant " + name);
  }

  private Object readRecord(FrameInput in, int depth) throws IOException {
    Class<?> type = references.valueClass(in.readText());
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length != in.readInt()) {
      throw new ProtocolException(type.getName() + " is no record of that many components");
    }
    Class<?>[] types = new Class<?>[components.length];
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = components[i].getType();
      parts[i] = read(in, types[i], depth + 1);
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(parts);
    } catch (ReflectiveOperationException | IllegalArgumentException refused) {
      throw new ProtocolException("these parts make no " + type.getName());
    }
  }

  private Object readArray(FrameInput in, int depth) throws IOException {
    Class<?> component = componentClass(in.readText());
    int length = in.readCount(1);
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      try {
        Array.set(array, i, read(in, component, depth + 1));
      } catch (IllegalArgumentException wrong) {
        throw new ProtocolException("an array holds an element of another type");
      }
    }
    return array;
  }

  private List<Object> readElements(FrameInput in, int depth) throws IOException {
    int length = in.readCount(1);
    List<Object> elements = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      elements.add(read(in, Object.class, depth + 1));
    }
    return elements;
  }

  private Map<Object, Object> readMap(FrameInput in, int depth) throws IOException {
    int length = in.readCount(2);
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      Object key = read(in, Object.class, depth + 1);
      map.put(key, read(in, Object.class, depth + 1));
    }
    return Collections.unmodifiableMap(map);
  }

  /** The class that {@link Class#getName} calls so, if arrays of it may cross. */
  private Class<?> componentClass(String name) throws ProtocolException {
    int dimensions = name.lastIndexOf('[') + 1;
    if (dimensions > MAX_DEPTH) {
      throw new ProtocolException(
          "an array of more than " + MAX_DEPTH + " dimensions cannot cross");
    }
    Class<?> type = dimensions == 0 ? elementClass(name) : described(name.substring(dimensions));
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    return type;
  }

  private Class<?> described(String descriptor) throws ProtocolException {
    if (descriptor.startsWith("L") && descriptor.endsWith(";")) {
      return elementClass(descriptor.substring(1, descriptor.length() - 1));
    }
    Class<?> primitive = Primitives.described(descriptor);
    if (primitive == null) {
      throw new ProtocolException("no array has elements of type " + descriptor);
    }
    return primitive;
  }

  private Class<?> elementClass(String name) throws ProtocolException {
    Class<?> primitive = Primitives.named(name);
    if (primitive != null) {
      return primitive;
    }
    switch (name) {
      case "java.lang.String":
        return String.class;
      case "java.lang.Object":
        return Object.class;
      default:
        return references.valueClass(name);
    }
  }
}

package rootset.dumps;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.AccessControlContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a program's own classes and threads reach in HPROF's binary format, as the JVM does,
 * but without the JVM itself: small enough to hand out, and without a trace of the machine.
 *
 * <p>Fields are read by reflection, so the JDK's packages must be open to it. Class loaders,
 * modules, thread groups and access contexts are left out, and so is what weak references refer to
 * if nothing else does. The format: "HPROF: A Heap/CPU Profiling Tool", section "Binary Dump
 * Format", in the demos of OpenJDK 8.
 */
final class HprofWriter {
  private static final int UTF8 = 0x01;
  private static final int LOAD_CLASS = 0x02;
  private static final int STACK_TRACE = 0x05;
  private static final int HEAP_DUMP_SEGMENT = 0x1C;
  private static final int HEAP_DUMP_END = 0x2C;

  private static final int ROOT_STICKY_CLASS = 0x05;
  private static final int ROOT_THREAD_OBJECT = 0x08;
  private static final int CLASS_DUMP = 0x20;
  private static final int INSTANCE_DUMP = 0x21;
  private static final int OBJECT_ARRAY_DUMP = 0x22;
  private static final int PRIMITIVE_ARRAY_DUMP = 0x23;

  private static final int ID_BYTES = 8;
  private static final int NO_TRACE = 1;
  private static final String LOADER = "jdk.internal.loader.ClassLoaders$AppClassLoader";

  /** What tools look up in every dump. */
  private static final List<String> EXPECTED =
      List.of(
          "java.lang.Class",
          LOADER,
          "java.lang.String",
          "java.lang.Thread",
          "java.lang.ref.SoftReference",
          "java.lang.ref.WeakReference",
          "java.lang.ref.PhantomReference",
          "java.lang.ref.Finalizer");

  private static final List<Class<?>> PRIMITIVES =
      List.of(
          boolean.class,
          char.class,
          float.class,
          double.class,
          byte.class,
          short.class,
          int.class,
          long.class);

  /** The type code of the first of {@link #PRIMITIVES}. */
  private static final int FIRST_PRIMITIVE = 4;

  private static final int REFERENCE = 2;

  private final List<Class<?>> ownClasses;
  private final List<Thread> threads;
  private final Map<Object, Long> ids = new IdentityHashMap<>();
  private final List<Object> objects = new ArrayList<>();
  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<String, Long> names = new HashMap<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final DataOutputStream texts = new DataOutputStream(strings);
  private long nextId = 0x1000;
  private long loader;

  private HprofWriter(List<Class<?>> ownClasses, List<Thread> threads) {
    this.ownClasses = ownClasses;
    this.threads = threads;
  }

  /**
   * Writes a dump.
   *
   * @param ownClasses the classes of the program: their static fields are roots
   * @param threads the threads of the program: roots, too
   */
  static void write(OutputStream to, List<Class<?>> ownClasses, List<Thread> threads)
      throws IOException, ReflectiveOperationException {
    new HprofWriter(ownClasses, threads).write(new DataOutputStream(to));
  }

  private void write(DataOutputStream out) throws IOException, ReflectiveOperationException {
    find();
    byte[] heap = heap();
    out.writeBytes("JAVA PROFILE 1.0.2\0");
    out.writeInt(ID_BYTES);
    out.writeLong(0);
    ByteArrayOutputStream loaded = new ByteArrayOutputStream();
    DataOutputStream loads = new DataOutputStream(loaded);
    for (int i = 0; i < classes.size(); i++) {
      loads.writeByte(LOAD_CLASS);
      loads.writeInt(0);
      loads.writeInt(8 + 2 * ID_BYTES);
      loads.writeInt(i + 1);
      loads.writeLong(ids.get(classes.get(i)));
      loads.writeInt(NO_TRACE);
      loads.writeLong(name(classes.get(i).getName().replace('.', '/')));
    }
    out.write(strings.toByteArray());
    out.write(loaded.toByteArray());
    out.writeByte(STACK_TRACE);
    out.writeInt(0);
    out.writeInt(12);
    out.writeInt(NO_TRACE);
    out.writeInt(0);
    out.writeInt(0);
    out.writeByte(HEAP_DUMP_SEGMENT);
    out.writeInt(0);
    out.writeInt(heap.length);
    out.write(heap);
    out.writeByte(HEAP_DUMP_END);
    out.writeInt(0);
    out.writeInt(0);
    out.flush();
  }

  /** Numbers all classes and objects, from the roots on, in the order in which they are met. */
  private void find() throws ReflectiveOperationException {
    for (String name : EXPECTED) {
      addClass(Class.forName(name));
    }
    loader = nextId;
    nextId += ID_BYTES;
    for (Class<?> own : ownClasses) {
      addClass(own);
      for (Field field : statics(own)) {
        add(value(field, null));
      }
    }
    threads.forEach(this::add);
    for (int i = 0; i < objects.size(); i++) {
      findIn(objects.get(i));
    }
  }

  private void findIn(Object object) throws IllegalAccessException {
    Class<?> type = object.getClass();
    if (object instanceof Object[] elements) {
      Arrays.stream(elements).forEach(this::add);
    } else if (!type.isArray()) {
      for (Field field : fields(type)) {
        if (!field.getType().isPrimitive() && !isWeak(field)) {
          add(value(field, object));
        }
      }
    }
  }

  private void add(Object object) {
    if (object == null || isLeftOut(object) || ids.containsKey(object)) {
      return;
    }
    if (object instanceof Class<?> type) {
      addClass(type);
      return;
    }
    addClass(object.getClass());
    number(object);
    objects.add(object);
  }

  private void addClass(Class<?> type) {
    if (type == null || type.isPrimitive() || ids.containsKey(type)) {
      return;
    }
    addClass(type.getSuperclass());
    number(type);
    classes.add(type);
  }

  private void number(Object object) {
    ids.put(object, nextId);
    nextId += ID_BYTES;
  }

  private static boolean isLeftOut(Object object) {
    return object instanceof ClassLoader
        || object instanceof Module
        || object instanceof ThreadGroup
        || isAccessContext(object);
  }

  @SuppressWarnings({"deprecation", "removal"})
  private static boolean isAccessContext(Object object) {
    return object instanceof AccessControlContext;
  }

  private static boolean isWeak(Field field) {
    return field.getDeclaringClass() == java.lang.ref.Reference.class;
  }

  private byte[] heap() throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Class<?> own : ownClasses) {
      out.writeByte(ROOT_STICKY_CLASS);
      out.writeLong(ids.get(own));
    }
    for (int i = 0; i < threads.size(); i++) {
      out.writeByte(ROOT_THREAD_OBJECT);
      out.writeLong(ids.get(threads.get(i)));
      out.writeInt(i + 1);
      out.writeInt(NO_TRACE);
    }
    for (Class<?> type : classes) {
      writeClass(out, type);
    }
    writeLoader(out);
    for (Object object : objects) {
      writeObject(out, object);
    }
    return bytes.toByteArray();
  }

  private void writeClass(DataOutputStream out, Class<?> type)
      throws IOException, ReflectiveOperationException {
    boolean isOwn = ownClasses.contains(type);
    out.writeByte(CLASS_DUMP);
    out.writeLong(ids.get(type));
    out.writeInt(NO_TRACE);
    out.writeLong(type.getSuperclass() == null ? 0 : ids.get(type.getSuperclass()));
    out.writeLong(isOwn ? loader : 0);
    for (int i = 0; i < 4; i++) {
      out.writeLong(0);
    }
    out.writeInt(type.isArray() ? 0 : bytesOfFields(type));
    out.writeShort(0);
    List<Field> statics = isOwn ? statics(type) : List.of();
    out.writeShort(statics.size());
    for (Field field : statics) {
      out.writeLong(name(field.getName()));
      out.writeByte(code(field.getType()));
      writeValue(out, field.getType(), value(field, null));
    }
    List<Field> declared = declared(type);
    out.writeShort(declared.size());
    for (Field field : declared) {
      out.writeLong(name(field.getName()));
      out.writeByte(code(field.getType()));
    }
  }

  /** The loader of the program's classes, as an object without contents. */
  private void writeLoader(DataOutputStream out) throws IOException, ClassNotFoundException {
    Class<?> type = Class.forName(LOADER);
    int bytes = bytesOfFields(type);
    out.writeByte(INSTANCE_DUMP);
    out.writeLong(loader);
    out.writeInt(NO_TRACE);
    out.writeLong(ids.get(type));
    out.writeInt(bytes);
    out.write(new byte[bytes]);
  }

  private void writeObject(DataOutputStream out, Object object)
      throws IOException, IllegalAccessException {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      writeArray(out, object, type.getComponentType());
      return;
    }
    out.writeByte(INSTANCE_DUMP);
    out.writeLong(ids.get(object));
    out.writeInt(NO_TRACE);
    out.writeLong(ids.get(type));
    out.writeInt(bytesOfFields(type));
    for (Field field : fields(type)) {
      writeValue(out, field.getType(), value(field, object));
    }
  }

  private void writeArray(DataOutputStream out, Object array, Class<?> element) throws IOException {
    int length = Array.getLength(array);
    out.writeByte(element.isPrimitive() ? PRIMITIVE_ARRAY_DUMP : OBJECT_ARRAY_DUMP);
    out.writeLong(ids.get(array));
    out.writeInt(NO_TRACE);
    out.writeInt(length);
    if (element.isPrimitive()) {
      out.writeByte(code(element));
    } else {
      out.writeLong(ids.get(array.getClass()));
    }
    for (int i = 0; i < length; i++) {
      writeValue(out, element, Array.get(array, i));
    }
  }

  private void writeValue(DataOutputStream out, Class<?> type, Object value) throws IOException {
    if (!type.isPrimitive()) {
      out.writeLong(value == null ? 0 : ids.getOrDefault(value, 0L));
    } else if (value instanceof Boolean is) {
      out.writeBoolean(is);
    } else if (value instanceof Character letter) {
      out.writeChar(letter);
    } else if (value instanceof Float number) {
      out.writeFloat(number);
    } else if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Byte number) {
      out.writeByte(number);
    } else if (value instanceof Short number) {
      out.writeShort(number);
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else {
      out.writeLong((Long) value);
    }
  }

  private static int code(Class<?> type) {
    return type.isPrimitive() ? FIRST_PRIMITIVE + PRIMITIVES.indexOf(type) : REFERENCE;
  }

  private static int bytesOfFields(Class<?> type) {
    int bytes = 0;
    for (Field field : fields(type)) {
      bytes += bytes(field.getType());
    }
    return bytes;
  }

  private static int bytes(Class<?> type) {
    return switch (code(type)) {
      case 4, 8 -> 1;
      case 5, 9 -> 2;
      case 6, 10 -> 4;
      default -> 8;
    };
  }

  /** Instance fields, those of a class before those of its superclass. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      fields.addAll(declared(each));
    }
    return fields;
  }

  private static List<Field> declared(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  private static List<Field> statics(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  private static Object value(Field field, Object of) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(of);
  }

  private long name(String text) throws IOException {
    Long known = names.get(text);
    if (known != null) {
      return known;
    }
    long id = nextId;
    nextId += ID_BYTES;
    names.put(text, id);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    texts.writeByte(UTF8);
    texts.writeInt(0);
    texts.writeInt(ID_BYTES + bytes.length);
    texts.writeLong(id);
    texts.write(bytes);
    return id;
  }
}

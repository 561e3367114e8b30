package rootset.judge.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import rootset.judge.dump.HeapClass.Field;
import rootset.judge.dump.HeapClass.Origin;
import rootset.judge.dump.HeapClass.Static;
import rootset.judge.dump.HeapDump.Primitives;
import rootset.judge.dump.HeapDump.Root;
import shark.GcRoot;
import shark.HprofHeader;
import shark.HprofRecord.HeapDumpRecord.ObjectRecord.ClassDumpRecord;
import shark.HprofRecord.HeapDumpRecord.ObjectRecord.InstanceDumpRecord;
import shark.HprofRecord.HeapDumpRecord.ObjectRecord.ObjectArrayDumpRecord;
import shark.HprofRecord.LoadClassRecord;
import shark.HprofRecordReader;
import shark.HprofRecordTag;
import shark.StreamingHprofReader;
import shark.ValueHolder.ReferenceHolder;

/** A file in HPROF's binary format, read once from end to end. Shark knows the format. */
final class HprofFile {
  /** All others are skipped. */
  private static final Set<HprofRecordTag> TAGS =
      EnumSet.of(
          HprofRecordTag.STRING_IN_UTF8,
          HprofRecordTag.LOAD_CLASS,
          HprofRecordTag.CLASS_DUMP,
          HprofRecordTag.INSTANCE_DUMP,
          HprofRecordTag.OBJECT_ARRAY_DUMP,
          HprofRecordTag.PRIMITIVE_ARRAY_DUMP,
          HprofRecordTag.ROOT_THREAD_OBJECT,
          HprofRecordTag.ROOT_JAVA_FRAME,
          HprofRecordTag.ROOT_JNI_LOCAL,
          HprofRecordTag.ROOT_JNI_GLOBAL,
          HprofRecordTag.ROOT_MONITOR_USED,
          HprofRecordTag.ROOT_NATIVE_STACK,
          HprofRecordTag.ROOT_THREAD_BLOCK,
          HprofRecordTag.ROOT_UNKNOWN);

  /** No cage is allowed a heap as large as this. */
  private static final long LARGEST = 512L << 20;

  /** Longer byte arrays are no names of threads. */
  private static final int TEXT = 200;

  private final Path file;
  private final Map<Long, String> strings = new HashMap<>();
  private final Map<Long, String> classNames = new HashMap<>();
  private final Map<Long, ClassDumpRecord> classDumps = new HashMap<>();
  private final Map<Long, HeapClass> classes = new HashMap<>();
  private final Map<Integer, Long> threads = new HashMap<>();
  private final List<GcRoot> gcRoots = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /** An object as it came: its class by id, or by name if it is a primitive array. */
  private record Entry(long id, long classId, String className, Object contents) {}

  HprofFile(Path file) {
    this.file = file;
  }

  HeapDump read() throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("a heap dump of " + Files.size(file) + " bytes is too large to read");
    }
    try {
      HprofHeader header = HprofHeader.Companion.parseHeaderOf(file.toFile());
      StreamingHprofReader.Companion.readerFor(file.toFile(), header).readRecords(TAGS, this::take);
      return graph(header.getIdentifierByteSize());
    } catch (RuntimeException garbage) {
      throw new IOException("no heap dump: " + garbage, garbage);
    }
  }

  private void take(HprofRecordTag tag, long length, HprofRecordReader in) {
    switch (tag) {
      case STRING_IN_UTF8 -> {
        var string = in.readStringRecord(length);
        strings.put(string.getId(), string.getString());
      }
      case LOAD_CLASS -> {
        LoadClassRecord loaded = in.readLoadClassRecord();
        classNames.put(
            loaded.getId(), strings.get(loaded.getClassNameStringId()).replace('/', '.'));
      }
      case CLASS_DUMP -> {
        ClassDumpRecord dumped = in.readClassDumpRecord();
        classDumps.put(dumped.getId(), dumped);
      }
      case INSTANCE_DUMP -> {
        InstanceDumpRecord object = in.readInstanceDumpRecord();
        add(object.getId(), object.getClassId(), object.getFieldValues());
      }
      case OBJECT_ARRAY_DUMP -> {
        ObjectArrayDumpRecord array = in.readObjectArrayDumpRecord();
        add(array.getId(), array.getArrayClassId(), array.getElementIds());
      }
      case PRIMITIVE_ARRAY_DUMP -> takePrimitives(in);
      case ROOT_THREAD_OBJECT -> {
        GcRoot.ThreadObject thread = in.readThreadObjectGcRootRecord();
        threads.put(thread.getThreadSerialNumber(), thread.getId());
        gcRoots.add(thread);
      }
      default -> gcRoots.add(root(tag, in));
    }
  }

  private void add(long id, long classId, Object contents) {
    entries.add(new Entry(id, classId, null, contents));
  }

  private void takePrimitives(HprofRecordReader in) {
    long id = in.readId();
    in.readInt();
    int length = in.readInt();
    int type = in.readUnsignedByte();
    byte[] bytes = null;
    if (type == 8 && length <= TEXT) {
      bytes = in.readByteArray(length);
    } else {
      in.skip((long) length * HeapClass.sizeOf(type, 0));
    }
    String name = HeapClass.arrayName(type);
    entries.add(new Entry(id, 0, name, new Primitives(type, length, bytes)));
  }

  private GcRoot root(HprofRecordTag tag, HprofRecordReader in) {
    return switch (tag) {
      case ROOT_JAVA_FRAME -> in.readJavaFrameGcRootRecord();
      case ROOT_JNI_LOCAL -> in.readJniLocalGcRootRecord();
      case ROOT_JNI_GLOBAL -> in.readJniGlobalGcRootRecord();
      case ROOT_MONITOR_USED -> in.readMonitorUsedGcRootRecord();
      case ROOT_NATIVE_STACK -> in.readNativeStackGcRootRecord();
      case ROOT_THREAD_BLOCK -> in.readThreadBlockGcRootRecord();
      default -> in.readUnknownGcRootRecord();
    };
  }

  private HeapDump graph(int idSize) {
    classDumps.forEach((id, dumped) -> classes.put(id, heapClass(dumped)));
    classDumps.forEach(
        (id, dumped) -> classes.get(id).extend(classes.get(dumped.getSuperclassId())));
    classes.values().forEach(HeapClass::checkAncestors);
    findOrigins();
    Map<String, HeapClass> primitives = new HashMap<>();
    classDumps.keySet().forEach(id -> entries.add(new Entry(id, id, null, null)));
    entries.sort((one, other) -> Long.compare(one.id, other.id));
    int[] distinct =
        IntStream.range(0, entries.size())
            .filter(i -> i == 0 || entries.get(i).id != entries.get(i - 1).id)
            .toArray();
    long[] ids = new long[distinct.length];
    HeapClass[] classOf = new HeapClass[distinct.length];
    Object[] contents = new Object[distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      Entry entry = entries.get(distinct[i]);
      ids[i] = entry.id;
      contents[i] = entry.contents;
      classOf[i] =
          entry.className == null
              ? classes.get(entry.classId)
              : primitives.computeIfAbsent(
                  entry.className, name -> new HeapClass(name, List.of(), List.of(), List.of()));
      if (classOf[i] == null) {
        throw new IllegalStateException("an object's class is not in the dump");
      }
    }
    return new HeapDump(idSize, ids, classOf, contents, roots());
  }

  /** The loaders of the JDK are the JDK's own, which has none. */
  private void findOrigins() {
    Map<Long, Long> classOfLoader = new HashMap<>();
    Set<Long> loaders = new HashSet<>();
    classDumps.values().forEach(each -> loaders.add(each.getClassLoaderId()));
    for (Entry entry : entries) {
      if (loaders.contains(entry.id)) {
        classOfLoader.put(entry.id, entry.classId);
      }
    }
    classDumps.forEach(
        (id, dumped) ->
            classes.get(id).comesFrom(origin(classOfLoader.get(dumped.getClassLoaderId()))));
  }

  private Origin origin(Long classOfLoader) {
    if (classOfLoader == null) {
      return Origin.JDK;
    }
    boolean isJdksLoader =
        classDumps.containsKey(classOfLoader)
            && classDumps.get(classOfLoader).getClassLoaderId() == 0;
    if (!isJdksLoader) {
      return Origin.OTHER;
    }
    return switch (classNames.getOrDefault(classOfLoader, "")) {
      case "jdk.internal.loader.ClassLoaders$AppClassLoader" -> Origin.HARNESS;
      case "jdk.internal.loader.ClassLoaders$PlatformClassLoader" -> Origin.JDK;
      default -> Origin.OTHER;
    };
  }

  private HeapClass heapClass(ClassDumpRecord dumped) {
    List<Field> fields = new ArrayList<>();
    dumped
        .getFields()
        .forEach(each -> fields.add(new Field(name(each.getNameStringId()), each.getType())));
    List<Static> statics = new ArrayList<>();
    dumped
        .getStaticFields()
        .forEach(
            each -> {
              if (each.getValue() instanceof ReferenceHolder reference) {
                statics.add(new Static(name(each.getNameStringId()), reference.getValue()));
              }
            });
    List<Long> keepers =
        List.of(dumped.getClassLoaderId(), dumped.getProtectionDomainId(), dumped.getSignersId());
    return new HeapClass(classNames.getOrDefault(dumped.getId(), "?"), fields, statics, keepers);
  }

  private String name(long stringId) {
    return strings.getOrDefault(stringId, "?");
  }

  private List<Root> roots() {
    List<Root> roots = new ArrayList<>();
    for (GcRoot root : gcRoots) {
      if (root instanceof GcRoot.ThreadObject) {
        roots.add(new Root(Root.Kind.THREAD, root.getId(), root.getId()));
      } else if (root instanceof GcRoot.JavaFrame frame) {
        roots.add(frame(frame.getThreadSerialNumber(), root.getId()));
      } else if (root instanceof GcRoot.JniLocal local) {
        roots.add(frame(local.getThreadSerialNumber(), root.getId()));
      } else {
        roots.add(new Root(Root.Kind.JVM, root.getId(), 0));
      }
    }
    return roots;
  }

  private Root frame(int threadSerial, long target) {
    return new Root(Root.Kind.FRAME, target, threads.getOrDefault(threadSerial, 0L));
  }
}

package rootset.judge.count;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import rootset.cage.Steps;

/** The same classes twice: as they were compiled, and counted. */
final class Twins {
  private static final String HEADER =
      "import java.util.*; import java.util.function.*; import java.util.stream.*;\n";

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Shared, because it reads the JDK's classes only once. */
  private static final StandardJavaFileManager JDK = JAVAC.getStandardFileManager(null, null, null);

  private final Map<String, byte[]> plainFiles;
  private final Map<String, byte[]> countedFiles;
  private final Loader plain;
  private final Loader counted;

  private Twins(Map<String, byte[]> classes) {
    this.plainFiles = classes;
    this.countedFiles = StepCounting.of(classes);
    this.plain = new Loader(plainFiles);
    this.counted = new Loader(countedFiles);
  }

  /** Compiles as the judge does; the first line of the source is line 2. */
  static Twins of(String source) {
    return ofRelease(17, source);
  }

  static Twins ofRelease(int release, String source) {
    return new Twins(compiled(release, source));
  }

  /** A class Subject with some members. */
  static Twins ofMembers(String members) {
    return of("class Subject {\n" + members + "\n}");
  }

  Map<String, byte[]> plainFiles() {
    return plainFiles;
  }

  Map<String, byte[]> countedFiles() {
    return countedFiles;
  }

  Class<?> plain(String name) {
    return load(plain, name);
  }

  Class<?> counted(String name) {
    return load(counted, name);
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException missing) {
      throw new IllegalArgumentException(missing);
    }
  }

  /** What {@code Subject.run()} of the plain twin comes to. */
  String plainRun() {
    return outcome(plain("Subject"));
  }

  /** What {@code Subject.run()} of the counted twin comes to. */
  String countedRun() {
    return outcome(counted("Subject"));
  }

  /** The steps that {@code Subject.run()} takes. */
  long steps() {
    Class<?> subject = counted("Subject");
    return steps(() -> call(subject, "run"));
  }

  static long steps(Callable<?> work) {
    long before = Steps.taken();
    try {
      work.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    return Steps.taken() - before;
  }

  private static String outcome(Class<?> subject) {
    try {
      Object result = call(subject, "run");
      return result instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(result);
    } catch (InvocationTargetException thrown) {
      return trace(thrown.getCause(), (Loader) subject.getClassLoader());
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Object call(Class<?> subject, String name) throws ReflectiveOperationException {
    Method method = subject.getDeclaredMethod(name);
    method.setAccessible(true);
    return method.invoke(null);
  }

  /** An exception and where in the student's code it passed. */
  private static String trace(Throwable thrown, Loader loader) {
    StringBuilder trace = new StringBuilder(thrown.toString());
    for (StackTraceElement each : thrown.getStackTrace()) {
      if (loader.has(each.getClassName())) {
        trace.append("\n at ").append(each);
      }
    }
    return thrown.getCause() == null
        ? trace.toString()
        : trace + "\nbecause " + trace(thrown.getCause(), loader);
  }

  private static Map<String, byte[]> compiled(int release, String source) {
    Classes classes = new Classes(JDK);
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-g",
            "-proc:none",
            "-Xlint:none",
            "-XDstringConcat=inline",
            "-cp",
            "nothing",
            "--release",
            String.valueOf(release));
    Source file = new Source(HEADER + source);
    if (!JAVAC.getTask(messages, classes, null, options, null, List.of(file)).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
    Map<String, byte[]> compiled = new LinkedHashMap<>();
    classes.files.forEach(each -> compiled.put(each.name, each.bytes.toByteArray()));
    return compiled;
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Twins.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }

    boolean has(String className) {
      return classes.containsKey(className);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Student.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String name;

    ClassFile(String name) {
      super(URI.create("memory:///" + name + ".class"), Kind.CLASS);
      this.name = name;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final List<ClassFile> files = new ArrayList<>();

    Classes(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, Kind kind, FileObject sibling) {
      ClassFile file = new ClassFile(className);
      files.add(file);
      return file;
    }
  }
}

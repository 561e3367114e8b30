package rootset.judge.inspect;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import rootset.judge.course.Exercise;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

/**
 * Compiles snippets to student code. A snippet is a file; package and imports stand in its line 1,
 * so its own first line is line 2.
 */
final class Snippets {
  static final String PACKAGE = "rootset.exercises.snippets";

  private static final String HEADER =
      "package "
          + PACKAGE
          + "; import java.util.*; import java.util.function.*; import java.util.stream.*;\n";

  private static final Pattern TYPE =
      Pattern.compile("(?m)^\\W*(?:[a-z-]+ )*(?:class|interface|record|enum) (\\w+)");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Shared, because it reads the JDK's classes only once. */
  private static final StandardJavaFileManager JDK = JAVAC.getStandardFileManager(null, null, null);

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, byte[]> givenClasses = new HashMap<>();

  /** Adds a class that is not the student's, in the exercise's package. */
  Snippets given(String source) {
    given.put(PACKAGE.replace('.', '/') + "/" + fileName(source), HEADER + source);
    return this;
  }

  /** Adds a class that is not the student's, in a package of its own. */
  Snippets given(String packageName, String source) {
    given.put(
        packageName.replace('.', '/') + "/" + fileName(source),
        "package " + packageName + ";\n" + source);
    return this;
  }

  /** Student code of some files, each named after its first type. */
  StudentCode code(String... snippets) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String snippet : snippets) {
      sources.put(fileName(snippet), HEADER + snippet);
    }
    return compile(sources);
  }

  /** What a rule without argument finds in some files. */
  static List<Finding> findings(String rule, String... snippets) {
    return new Snippets().inspect(new Rule(rule, ""), snippets);
  }

  /** What a rule finds in some files. */
  List<Finding> inspect(Rule rule, String... snippets) {
    StudentCode code = code(snippets);
    return new Inspector(null, givenClasses::get).inspect(rule, code);
  }

  static String fileName(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    return type.group(1) + ".java";
  }

  private StudentCode compile(Map<String, String> sources) {
    List<Source> all = new ArrayList<>();
    given.forEach((path, text) -> all.add(new Source(path, text, false)));
    sources.forEach((file, text) -> all.add(new Source(exercise().path(file), text, true)));
    Classes classes = new Classes(JDK);
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-g", "-proc:none", "-Xlint:none", "-cp", "nothing");
    if (!JAVAC.getTask(messages, classes, null, options, null, all).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
    givenClasses.putAll(classes.of(false));
    return new StudentCode(exercise(), sources, classes.of(true));
  }

  private static Exercise exercise() {
    return new Exercise(
        "snippets", "", PACKAGE, List.of("A.java"), "", 0, "", 5, 64, List.of(), List.of());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;
    private final boolean student;

    Source(String path, String text, boolean student) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
      this.student = student;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String name;
    private final boolean student;

    ClassFile(String name, boolean student) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.student = student;
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
      ClassFile file = new ClassFile(className, ((Source) sibling).student);
      files.add(file);
      return file;
    }

    Map<String, byte[]> of(boolean student) {
      Map<String, byte[]> classes = new HashMap<>();
      for (ClassFile each : files) {
        if (each.student == student) {
          classes.put(each.name, each.bytes.toByteArray());
        }
      }
      return classes;
    }
  }
}

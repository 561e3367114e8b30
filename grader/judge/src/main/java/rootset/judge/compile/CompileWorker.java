package rootset.judge.compile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import rootset.cage.protocol.Frame;
import rootset.cage.protocol.FrameInput;
import rootset.cage.protocol.FrameOutput;
import rootset.judge.compile.Compilation.CompileError;

/** The worker's main program: compiles what frames bring, in memory, until they end. */
final class CompileWorker {
  private static final int MAX_ERRORS = 20;
  private static final int COURSE_RELEASE = 17;
  private static final CompileError TOO_DEEP =
      new CompileError("", 0, "this source is nested too deeply for javac");

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  // One for all compilations: the class path, which never changes, is read once.
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  private final List<String> options = new ArrayList<>();

  private CompileWorker(String classPath) {
    options.addAll(List.of("-proc:none", "-implicit:none", "-g", "-Xlint:none", "-cp", classPath));
    // Linking a concatenation at run time costs a cage 20 ms; compiled in place it costs nothing.
    options.add("-XDstringConcat=inline");
    options.addAll(List.of("-Xmaxerrs", String.valueOf(MAX_ERRORS)));
    if (Runtime.version().feature() > COURSE_RELEASE) {
      options.addAll(List.of("--release", String.valueOf(COURSE_RELEASE)));
    }
  }

  /** Serves until standard input ends; takes one argument, the class path of student sources. */
  public static void main(String[] arguments) throws IOException {
    OutputStream out = System.out;
    System.setOut(System.err);
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
    CompileWorker worker = new CompileWorker(arguments[0]);
    for (FrameInput frame = FrameInput.receive(in); frame != null; frame = FrameInput.receive(in)) {
      worker.compile(frame).sendTo(out);
    }
  }

  private FrameOutput compile(FrameInput frame) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (int left = frame.readCount(8); left > 0; left--) {
      sources.add(new Source(frame.readText(), frame.readText()));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      Classes classes = new Classes(files);
      boolean done =
          javac.getTask(Writer.nullWriter(), classes, diagnostics, options, null, sources).call();
      return done ? answer(classes.bytes(), List.of()) : answer(Map.of(), errors(diagnostics));
    } catch (StackOverflowError | IllegalStateException deep) {
      return answer(Map.of(), List.of(TOO_DEEP));
    }
  }

  private static List<CompileError> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<CompileError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR && errors.size() < MAX_ERRORS) {
        String path = each.getSource() instanceof Source source ? source.path : "";
        errors.add(new CompileError(path, (int) Math.max(0, each.getLineNumber()), message(each)));
      }
    }
    // javac may give up on a source without a word.
    return errors.isEmpty() ? List.of(TOO_DEEP) : errors;
  }

  private static String message(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    return message.length() <= 500 ? message : message.substring(0, 500) + "…";
  }

  private static FrameOutput answer(Map<String, byte[]> classes, List<CompileError> errors)
      throws IOException {
    FrameOutput answer = new FrameOutput(Frame.RETURN);
    answer.writeInt(classes.size());
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      answer.writeText(each.getKey());
      answer.writeInt(each.getValue().length);
      answer.writeBytes(each.getValue());
    }
    answer.writeInt(errors.size());
    for (CompileError error : errors) {
      answer.writeText(error.path());
      answer.writeInt(error.line());
      answer.writeText(error.message());
    }
    return answer;
  }

  /** A source text that pretends to be a file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes the class files that javac makes, and lets nothing be written anywhere else. */
  private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();

    Classes(StandardJavaFileManager files) {
      super(files);
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new LinkedHashMap<>();
      outputs.forEach((name, output) -> bytes.put(name, output.toByteArray()));
      return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("bytes:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream output = new ByteArrayOutputStream();
          outputs.put(className, output);
          return output;
        }
      };
    }
  }
}

package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.inspect.Snippets.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class NoProcessesOrFilesTest {
  private static List<Finding> of(String member) {
    return findings("no-processes-or-files", "class Subject {\n  " + member + "\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m() throws Exception { new ProcessBuilder(\"ls\").start(); }",
        "Object m() { return ProcessHandle.current(); }",
        "void m() throws Exception { Runtime.getRuntime().exec(new String[] {\"ls\"}); }",
        "void m() { Runtime.getRuntime().halt(0); }",
        "void m() { Runtime.getRuntime().exit(0); }",
        "void m() { Runtime.getRuntime().addShutdownHook(null); }",
        "void m() { Runtime.getRuntime().loadLibrary(\"x\"); }",
        "void m() { System.exit(0); }",
        "static { System.exit(0); }",
        "IntConsumer m() { return System::exit; }",
        "Runnable m() { return () -> System.exit(0); }",
        "void m() { System.load(\"x\"); }",
        "void m() { System.setOut(null); }",
        "void m() { System.setErr(System.out); }",
        "void m() { System.setIn(null); }",
        "void m() throws Exception { System.in.read(); }",
        "void m() { System.setProperty(\"a\", \"b\"); }",
        "Object m() { return System.getenv(\"HOME\"); }",
        "Object m() throws Exception { return new java.io.FileInputStream(\"x\"); }",
        "java.io.RandomAccessFile file;",
        "Object m() { return java.io.FileDescriptor.out; }",
        "void m(java.io.File file) {}",
        "Object m() throws Exception { return new Scanner(new java.io.FileReader(\"x\")); }",
        "Object m() throws Exception { return new Formatter(\"x\"); }",
        "Object m() throws Exception { return new java.io.PrintStream(\"x\"); }",
        "Object m() throws Exception {"
            + " return java.nio.file.Files.readString(java.nio.file.Path.of(\"x\")); }",
        "java.nio.channels.FileChannel channel;",
        "Object m() throws Exception { return new java.net.URL(\"http://x\").openStream(); }",
        "Object m() { return java.lang.management.ManagementFactory.getRuntimeMXBean(); }",
        "javax.management.MBeanServer server;",
        "void m() { new Thread(() -> {}).start(); }",
        "static class Mine extends Thread {}",
        "void m() { java.util.concurrent.Executors.newCachedThreadPool(); }",
        "java.util.concurrent.ExecutorService pool;",
        "Object m() { return java.util.concurrent.ForkJoinPool.commonPool(); }",
        "Object m() { return java.util.concurrent.CompletableFuture.runAsync(() -> {}); }",
        "Object m() { return new Timer(); }",
        "ThreadLocal<String> local;",
        "Object m() { return java.lang.ref.Cleaner.create(); }",
        "long m(List<String> all) { return all.parallelStream().count(); }",
        "long m(List<String> all) { return all.stream().parallel().count(); }",
        "void m(int[] all) { Arrays.parallelSort(all); }",
      })
  void reaching_out_is_found(String member) {
    assertThat(of(member)).isNotEmpty().extracting(Finding::place).containsOnly("Subject.java:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m() { System.out.println(1); System.err.print(\"x\"); System.out.printf(\"%d\", 1);"
            + " }",
        "long m() { return System.nanoTime() + System.currentTimeMillis(); }",
        "int m(int[] a, int[] b) { System.arraycopy(a, 0, b, 0, 1);"
            + " return System.identityHashCode(a); }",
        "String m() { return System.lineSeparator() + System.getProperty(\"line.separator\"); }",
        "java.util.concurrent.atomic.AtomicLong count = new"
            + " java.util.concurrent.atomic.AtomicLong();",
        "Map<String, String> map = new java.util.concurrent.ConcurrentHashMap<>();",
        "int m() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); }",
        "long m() { return Runtime.getRuntime().totalMemory(); }",
        "String m() { return new Formatter().format(\"%d\", 1).toString(); }",
        "String m() { java.io.StringWriter out = new java.io.StringWriter();"
            + " new java.io.PrintWriter(out).print(1); return out.toString(); }",
        "int m() { return new Scanner(\"1\").nextInt(); }",
        "void m(Runnable r) { r.run(); }",
        "void exit(int code) {} void m() { exit(1); }",
      })
  void plain_computing_and_printing_are_allowed(String member) {
    assertThat(of(member)).isEmpty();
  }

  @Test
  void the_message_says_what_why_and_what_instead() {
    assertThat(of("void m() { System.exit(0); }"))
        .containsExactly(
            new Finding(
                "Subject.java",
                3,
                "`System.exit` ends the whole program and with it all tests that are still to run:"
                    + " throw an exception or return."));
  }

  @Test
  void one_place_is_one_finding() {
    assertThat(of("Thread t = new Thread(() -> {}); void m() { t.start(); }")).hasSize(1);
  }

  @Test
  void an_exercise_about_a_type_can_leave_it_out() {
    String member =
        "java.lang.ref.Cleaner.Cleanable m() {"
            + " return java.lang.ref.Cleaner.create().register(this, () -> {}); }";
    Rule rule = new Rule("no-processes-or-files", "except java.lang.ref.Cleaner");
    assertThat(new Snippets().inspect(rule, "class Subject {\n  " + member + "\n}")).isEmpty();
    assertThat(new Snippets().inspect(rule, "class Subject {\n  Thread thread;\n}")).hasSize(1);
    assertThat(of(member)).isNotEmpty();
  }
}

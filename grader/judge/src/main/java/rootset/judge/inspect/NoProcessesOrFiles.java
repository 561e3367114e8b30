package rootset.judge.inspect;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootset.judge.score.Finding;

/**
 * The rule {@code no-processes-or-files}: an answer is a computation in one thread. It may print,
 * but not reach out of its program. An exercise about one of the types can leave that type out with
 * the argument {@code except some.Type}; its nested types are left out, too.
 */
final class NoProcessesOrFiles implements Check {
  private static final Pattern EXCEPT = Pattern.compile("except (\\w+(?:\\.\\w+)+)");

  private static final String PROCESS =
      "starts or inspects programs, and an exercise needs none but itself: compute the answer in"
          + " Java.";

  private static final String EXIT =
      "ends the whole program and with it all tests that are still to run: throw an exception or"
          + " return.";

  private static final String RUNTIME =
      "reaches out of the program, which an exercise never needs: remove it.";

  private static final String GLOBAL =
      "changes or reads settings of the whole program, which other tests share: use parameters and"
          + " fields.";

  private static final String FILE =
      "works with files, and an exercise has none: keep what you need in fields, and print with"
          + " System.out.";

  private static final String NETWORK =
      "reaches other programs and machines, and an exercise has none: compute the answer in Java.";

  private static final String MANAGEMENT =
      "looks into the virtual machine, which the grader measures itself: remove it.";

  private static final String THREAD =
      "brings in threads, and then the same program need not give the same answer twice: do the"
          + " work in the method that was called.";

  private static final String THREAD_STATE =
      "keeps things with the thread instead of the object, where nobody frees them: use a field.";

  private static final Set<String> OPENS_FILES_BY_NAME =
      Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

  private static final Pattern EXECUTORS =
      Pattern.compile(
          "java\\.util\\.concurrent\\.(\\w*Executor\\w*|ForkJoin\\w*|Recursive\\w*|CountedCompleter"
              + "|Complet\\w*|\\w*Future\\w*|Flow|SubmissionPublisher|ThreadFactory"
              + "|Structured\\w*)(\\$.*)?");

  private static final List<Ban> BANS =
      List.of(
          Ban.types(
              PROCESS, "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle"),
          Ban.types(
              FILE,
              "java.io.Console",
              "java.io.File",
              "java.io.FileDescriptor",
              "java.io.FileFilter",
              "java.io.FileInputStream",
              "java.io.FileOutputStream",
              "java.io.FileReader",
              "java.io.FileWriter",
              "java.io.FilenameFilter",
              "java.io.RandomAccessFile",
              "java.nio.channels.",
              "java.nio.file.",
              "java.util.jar.",
              "java.util.logging.FileHandler",
              "java.util.prefs.",
              "java.util.zip.ZipFile",
              "javax.imageio."),
          Ban.types(
              NETWORK,
              "java.net.",
              "java.rmi.",
              "java.sql.",
              "java.util.logging.SocketHandler",
              "javax.naming.",
              "javax.net.",
              "java.awt.",
              "javax.swing."),
          Ban.types(
              MANAGEMENT, "java.lang.management.", "javax.management.", "com.sun.", "jdk.jfr."),
          Ban.types(
              THREAD,
              "java.lang.Thread",
              "java.lang.ThreadGroup",
              "java.lang.ref.Cleaner",
              "java.util.Timer",
              "java.util.TimerTask"),
          Ban.types(THREAD_STATE, "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal"),
          new Ban(false, use -> EXECUTORS.matcher(use.type()).matches(), THREAD),
          Ban.members(EXIT, "java.lang.System", "exit"),
          Ban.members(EXIT, "java.lang.Runtime", "exit", "halt"),
          Ban.members(
              RUNTIME,
              "java.lang.Runtime",
              "addShutdownHook",
              "exec",
              "load",
              "loadLibrary",
              "removeShutdownHook"),
          Ban.members(RUNTIME, "java.lang.System", "load", "loadLibrary"),
          Ban.members(
              GLOBAL,
              "java.lang.System",
              "clearProperty",
              "console",
              "getProperties",
              "getenv",
              "in",
              "inheritedChannel",
              "setErr",
              "setIn",
              "setOut",
              "setProperties",
              "setProperty",
              "setSecurityManager"),
          Ban.members(FILE, NoProcessesOrFiles::opensFileByName),
          Ban.members(THREAD, NoProcessesOrFiles::runsInParallel));

  @Override
  public List<Finding> findings(Bytecode code, String argument) {
    Matcher except = EXCEPT.matcher(argument);
    return new Bans(
            "processes, files, network or threads",
            "an answer is a computation in one thread, and the same each time",
            except.matches() ? without(except.group(1)) : BANS)
        .findings(code, argument);
  }

  private static List<Ban> without(String type) {
    return BANS.stream().map(ban -> ban.without(type)).toList();
  }

  private static boolean opensFileByName(Use use) {
    return use.member().equals("<init>")
        && OPENS_FILES_BY_NAME.contains(use.type())
        && !use.parameters().isEmpty()
        && use.parameters().get(0).equals("java.lang.String");
  }

  private static boolean runsInParallel(Use use) {
    return use.member().equals("parallelStream")
        || use.type().startsWith("java.util.stream.") && use.member().equals("parallel")
        || use.type().equals("java.util.Arrays") && use.member().startsWith("parallel");
  }
}

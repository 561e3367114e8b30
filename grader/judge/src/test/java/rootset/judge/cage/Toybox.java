package rootset.judge.cage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rootset.cage.Cage;
import rootset.judge.compile.Compilation;
import rootset.judge.compile.Compiler;
import rootset.memory.Memory;
import rootset.toy.Toy;

/** Students who implement {@link Toy}, compiled and in cages. */
final class Toybox implements AutoCloseable {
  private static final String ADD = "return sum += number;";

  private static final String STUDENT =
      """
      package rootset.toy;

      import java.io.*;
      import java.util.*;

      public class MyToy implements Toy {
        static int calls;
        int sum;

        public MyToy() {}
        public MyToy(int start) { sum = start; }
        public static int calls() { return ++calls; }

        @Override public int add(int number) { return sum += number; }
        Set<Object> kept = new HashSet<>();
        @Override public Object echo(Object value) { kept.add(value); return value; }
        @Override public Point point(Point point) { return point; }
        @Override public int[] ints(int[] ints) { return ints; }
        @Override public Map<String, Integer> map(Map<String, Integer> map) { return map; }
        @Override public Toy self() { return this; }
        @Override public String call(Listener listener, String event) { return listener.heard(event); }
        /*more*/
      }
      """;

  private final Compiler compiler =
      new Compiler(List.of(source(Toy.class)), null, Duration.ofSeconds(60));
  private final Map<String, byte[]> given = new HashMap<>();

  private final int seconds;

  /** Students whose tests may take 2 seconds. */
  Toybox() {
    this(2);
  }

  Toybox(int seconds) {
    this.seconds = seconds;
    for (String name : List.of("Toy", "Toy$Colour", "Toy$Point", "Toy$Listener")) {
      given.put("rootset.toy." + name, bytes(name));
    }
  }

  /** A student without fault. */
  Session plain() {
    return session(STUDENT);
  }

  /** A student whose {@code add} does something else. */
  Session add(String statements) {
    return session(STUDENT.replace(ADD, statements));
  }

  /** A student who catches whatever a listener throws. */
  Session catching() {
    String calls = "return listener.heard(event);";
    String caught = "try { " + calls + " } catch (Throwable t) { return \"all is well\"; }";
    return session(STUDENT.replace(calls, caught));
  }

  /** A student with more members. */
  Session with(String members) {
    return session(STUDENT.replace("/*more*/", members));
  }

  /** A student whose {@code add} does something else, with more members. */
  Session session(String statements, String members) {
    return session(STUDENT.replace(ADD, statements).replace("/*more*/", members));
  }

  private Session session(String source) {
    Compilation compilation = compiler.compile(Map.of("rootset/toy/MyToy.java", source));
    if (!compilation.succeeded()) {
      throw new IllegalArgumentException(compilation.errors().toString());
    }
    World world = new World(given, compilation.classes());
    Session session = new Session(command(), 32, seconds, Toybox.class.getClassLoader());
    session.load(world);
    return session;
  }

  static CageCommand command() {
    return new CageCommand(List.of(source(Cage.class), source(Memory.class)), null);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Toy.class.getResourceAsStream(name + ".class")) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    compiler.close();
  }
}

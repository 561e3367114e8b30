package rootset.judge.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.judge.score.Verdict;
import rootset.testkit.Meter;
import rootset.testkit.Snapshot;
import rootset.testkit.Snapshot.Held;
import rootset.toy.Toy;
import rootset.toy.Toys;

/** What real cages hold: wherever a student keeps a thing, the way from a root leads there. */
class EvidenceTest {
  private static Toybox box;
  private Session session;
  private Meter meter;
  private Toy toy;

  @BeforeAll
  static void open() {
    box = new Toybox(30);
  }

  @AfterAll
  static void close() {
    box.close();
  }

  @AfterEach
  void end() {
    if (session != null) {
      session.close();
    }
  }

  /** A student whose {@code add(n)} makes n points and does something with each. */
  private void making(String members, String withPoint) {
    watch(
        box.session(
            """
            for (int i = 0; i < number; i++) {
              Point point = new Point(i, null, null);
              %s
            }
            return number;
            """
                .formatted(withPoint),
            members));
  }

  private void watch(Session begun) {
    session = begun;
    session.begin();
    meter = session.meter();
    toy = session.drive(Toys.class).create();
  }

  private Held points(int made) {
    toy.add(made);
    return meter.snapshot().instancesOf(Toy.Point.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static List<Point> all = new ArrayList<>();"
            + "| all.add(point);"
            + "| 5 of them: [static MyToy.all → ArrayList] → Point",
        "static class Registry { static final Map<Integer, Object> ALL = new HashMap<>(); }"
            + "| Registry.ALL.put(i, point);"
            + "| 5 of them: [static Registry.ALL → HashMap] → Point",
        "List<Point> mine = new LinkedList<>();"
            + "| mine.add(point);"
            + "| 5 of them: [MyToy.mine → LinkedList] → Point",
        "class Box { Point held; Box(Point p) { held = p; } } Set<Box> boxes = new HashSet<>();"
            + "| boxes.add(new Box(point));"
            + "| 5 of them: [MyToy.boxes → HashSet → HashMap] → Box → Point",
        "static class Link { Point held; Link next; } Link first;"
            + "| Link link = new Link(); link.held = point; link.next = first; first = link;"
            + "| 5 of them: [MyToy.first] → Link.next → ….held → Point",
        "static final ThreadLocal<List<Point>> LOCAL = ThreadLocal.withInitial(ArrayList::new);"
            + "| LOCAL.get().add(point);"
            + "| 5 of them: [thread \"main\" → ThreadLocal → ArrayList] → Point",
        "| Runtime.getRuntime().addShutdownHook(new Thread(() -> point.x()));"
            + "| 5 of them: [static ApplicationShutdownHooks.hooks (the shutdown hooks)"
            + " → IdentityHashMap] → Thread → lambda in MyToy → Point",
        "| System.getProperties().put(\"point\" + i, point);"
            + "| 5 of them: [static System.props (the system properties) → Properties"
            + " → ConcurrentHashMap] → Point",
        "static final ClassValue<List<Point>> VALUES = new ClassValue<>() {"
            + "  protected List<Point> computeValue(Class<?> type) { return new ArrayList<>(); } };"
            + "| VALUES.get(String.class).add(point);"
            + "| 5 of them: [the values of a class → ClassValue → ArrayList] → Point",
        "Map<Object, Object> weak = new WeakHashMap<>();"
            + "| weak.put(point, List.of(point));"
            + "| 5 of them: [MyToy.weak → WeakHashMap] → ImmutableCollections → Point",
        "List<Object> soft = new ArrayList<>();"
            + "| soft.add(new java.lang.ref.SoftReference<>(point));"
            + "| 5 of them: [MyToy.soft → ArrayList] → SoftReference → Point",
        "static class Hoard extends Thread { Point kept; Hoard(Point p) { super(\"hoard\");"
            + "  kept = p; } public void run() { java.util.concurrent.locks.LockSupport.park(); } }"
            + "| new Hoard(point).start();"
            + "| 5 of them: thread \"hoard\".kept → Point",
        "static java.lang.ref.Cleaner cleaner = java.lang.ref.Cleaner.create();|"
            + " cleaner.register(this, () -> point.x());| 5 of them: [local variable of thread"
            + " \"Cleaner-…\" → CleanerImpl] → lambda in MyToy → Point",
        "static class Catcher implements Thread.UncaughtExceptionHandler {"
            + "  Object before = Thread.getDefaultUncaughtExceptionHandler(); Point kept;"
            + "  Catcher(Point p) { kept = p; }"
            + "  public void uncaughtException(Thread t, Throwable e) {} }"
            + "| Thread.setDefaultUncaughtExceptionHandler(new Catcher(point));"
            + "| 5 of them: [static Thread.defaultUncaughtExceptionHandler (the handler of uncaught"
            + " exceptions)] → Catcher.before → ….kept → Point",
        "static Exception shame = new Exception();"
            + " static class Blame extends Exception { Point kept; Blame(Point p) { kept = p; } }"
            + "| shame.addSuppressed(new Blame(point));"
            + "| 5 of them: [static MyToy.shame → Exception → ArrayList] → Blame.kept → Point",
        "enum Hall { FAME; List<Point> names = new ArrayList<>(); }"
            + "| Hall.FAME.names.add(point);"
            + "| 5 of them: [static Hall.FAME → Hall.names → ArrayList] → Point",
        "Point[] cells = new Point[8];"
            + "| cells[i] = point;"
            + "| 5 of them: [MyToy.cells → Point[8]] → Point",
        "static List<Object> back = new ArrayList<>(); static class Zombie { Object held;"
            + "  @SuppressWarnings(\"removal\") protected void finalize() { back.add(this); } }"
            + "| Zombie zombie = new Zombie(); zombie.held = point;"
            + "| 5 of them: [static MyToy.back → ArrayList] → Zombie → Point",
      })
  void what_is_kept_anywhere_is_found_with_its_way(String members, String keep, String way) {
    making(members == null ? "" : members, keep);
    assertThat(points(5).count()).isEqualTo(5);
    assertThat(meter.snapshot().instancesOf(Toy.Point.class).paths().get(0).strip()).isEqualTo(way);
  }

  /** Whatever the JDK lets a program keep in places of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.security.Security.getProviders()[0].put(\"key\" + base, \"text\" + base);",
        "java.util.logging.Logger.getGlobal().addHandler(new java.util.logging.ConsoleHandler());",
        "MyToy.class.getClassLoader().setClassAssertionStatus(\"text\" + base, true);",
        "java.text.DateFormatSymbols.getInstance(new Locale(\"\", \"\", \"text\" + base));"
            + " new java.text.SimpleDateFormat(\"y\", new Locale(\"\", \"\", \"text\" + base));",
        "java.security.Security.setProperty(\"key\" + base, \"text\" + base);",
      })
  void growth_in_places_of_the_jdk_is_seen(String operation) {
    making("static int base;", "base++; " + operation);
    toy.add(500);
    Snapshot before = meter.snapshot();
    toy.add(500);
    Held growth = meter.snapshot().growthSince(before, 500);
    assertThat(growth.bytes()).isGreaterThan(10_000);
    assertThat(growth.paths()).isNotEmpty();
  }

  @Test
  void a_jvm_that_works_on_its_own_grows_by_nothing() {
    making("static Object last;", "last = String.format(\"%05d\", i).matches(\"[0-9]+\");");
    toy.add(500);
    Snapshot before = meter.snapshot();
    toy.add(500);
    assertThat(meter.snapshot().growthSince(before, 500).bytes()).isLessThan(2_048);
  }

  @Test
  void a_loader_and_what_it_holds_is_kept_by_its_classes() {
    making(
        """
        static class Shelf extends ClassLoader {
          List<Point> things = new ArrayList<>();
        }
        static Object proxy;
        interface Nothing {}
        """,
        """
        Shelf shelf = new Shelf();
        shelf.things.add(point);
        proxy = java.lang.reflect.Proxy.newProxyInstance(
            new Shelf() {{ things.add(point); }
              protected Class<?> findClass(String n) throws ClassNotFoundException {
                throw new ClassNotFoundException(n); } },
            new Class<?>[] {Runnable.class}, (p, m, a) -> null);
        """);
    assertThat(points(1).paths()).singleElement().asString().startsWith("  the loader of ");
  }

  @Test
  void what_waits_in_a_weak_map_for_its_next_use_is_held() {
    making("Map<Object, Object> weak = new WeakHashMap<>();", "weak.put(new Object(), point);");
    assertThat(points(5).count()).isEqualTo(5);
  }

  @Test
  void names_can_be_borrowed_and_tell_nothing() {
    making(
        "",
        """
        Thread thread = new Thread("main") {
          public void run() {
            Point kept = point;
            java.util.concurrent.locks.LockSupport.park();
            kept.x();
          }
        };
        thread.start();
        """);
    assertThat(points(3).count()).isEqualTo(3);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void who_bars_the_door_that_the_judge_looks_in_by_breaks_the_rules() {
    making(
        "",
        """
        try {
          java.nio.file.Path door =
              java.nio.file.Path.of("/tmp/.java_pid" + ProcessHandle.current().pid());
          java.nio.file.Files.delete(door);
          java.nio.file.Files.createDirectory(door);
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        """);
    toy.add(1);
    assertThatThrownBy(() -> meter.snapshot()).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.POLICY);
  }

  @Test
  void chains_of_many_kinds_are_told_in_bounded_words() {
    making(
        """
        static class A { Object next; Object one; } static class B extends A {}
        static class C extends A {} static class D extends A {} static class E extends A {}
        static class F extends A {} A first;
        """,
        """
        A link = List.of(new A(), new B(), new C(), new D(), new E(), new F()).get(i % 6);
        link.next = first;
        link.one = point;
        first = link;
        """);
    Held held = points(6_000);
    assertThat(held.count()).isEqualTo(6_000);
    assertThat(held.paths()).allSatisfy(way -> assertThat(way).hasSizeLessThan(1_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| point.x();",
        "List<Object> weak = new ArrayList<>();"
            + "| weak.add(new java.lang.ref.WeakReference<>(point));",
        "Map<Object, Object> weak = new WeakHashMap<>();" + "| weak.put(point, \"value\");",
        "static class Last { Object held; protected void finalize() { held = null; } }"
            + "| Last last = new Last(); last.held = point;",
        "static java.lang.ref.Cleaner cleaner = java.lang.ref.Cleaner.create();"
            + "| cleaner.register(point, () -> {});",
        "| Thread thread = new Thread(() -> point.x()); thread.start();"
            + "  try { thread.join(); } catch (InterruptedException e) { }",
        "static ThreadLocal<Object> local = new ThreadLocal<>();"
            + "| local.set(point); local.remove();",
      })
  void what_can_be_collected_is_not_held(String members, String use) {
    making(members == null ? "" : members, use);
    assertThat(points(5).paths()).isEmpty();
  }

  @Test
  void memory_outside_of_the_heap_counts_for_the_buffer_that_owns_it() {
    making(
        "List<java.nio.ByteBuffer> buffers = new ArrayList<>();",
        "buffers.add(java.nio.ByteBuffer.allocateDirect(10_000));"
            + " buffers.add(buffers.get(0).slice());");
    Snapshot before = meter.snapshot();
    toy.add(3);
    Held blocks = meter.snapshot().blocksAbove(9_999, before);
    assertThat(blocks.count()).isEqualTo(3);
    assertThat(blocks.paths().get(0)).contains("[MyToy.buffers → ArrayList] → DirectByteBuffer");
  }

  @Test
  void large_blocks_that_were_there_before_do_not_count() {
    making("static int[] table = new int[5_000]; int[] more;", "more = new int[6_000];");
    Snapshot before = meter.snapshot();
    toy.add(1);
    Held blocks = meter.snapshot().blocksAbove(19_999, before);
    assertThat(blocks.paths()).containsExactly("  MyToy.more → int[6000]");
  }

  @Test
  void an_object_retains_what_would_go_with_it() {
    making(
        "Object mine = new int[1_000]; static Object shared = new int[1_000]; Object s = shared;",
        "");
    assertThat(meter.snapshot().retainedBy(toy)).isBetween(4_000L, 4_400L);
  }

  @Test
  void only_objects_of_the_subjects_can_be_looked_at() {
    making("", "");
    Snapshot snapshot = meter.snapshot();
    assertThatThrownBy(() -> snapshot.retainedBy("text"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void growth_tells_what_there_is_more_of() {
    making(
        "StringBuilder log = new StringBuilder(); List<Point> all = new ArrayList<>();",
        "all.add(point); log.append(\"1234567890\");");
    toy.add(1_000);
    Snapshot before = meter.snapshot();
    toy.add(1_000);
    Held growth = meter.snapshot().growthSince(before, 1_000);
    assertThat(growth.count()).isEqualTo(1_000);
    assertThat(growth.paths()).contains("  1,000 more: [MyToy.all → ArrayList] → Point");
    assertThat(growth.paths().toString()).contains("bytes more: MyToy.log → StringBuilder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event -> \"heard\" | ",
        "event -> event + sum | lambda in MyToy → MyToy",
        "event -> event + values.length | lambda in MyToy → int[7]",
        "event -> event + text + values2 | ",
        "new Listener() { public String heard(String e) { return e + values.length; } }"
            + "| MyToy$1 → int[7]",
        "new Listener() { public String heard(String e) { return e + text; } } | ",
        "new Wrapped(text, values) | Wrapped.data → int[7]",
        "new Cell(text, 3) | ",
      })
  void what_handlers_hold_is_seen_in_the_objects(String handler, String held) {
    watch(
        box.session(
            """
            int[] values = new int[7]; String text = "text"; int values2 = 7;
            listener = %s;
            return 0;
            """
                .formatted(handler),
            """
            Listener listener;
            record Wrapped(String name, int[] data) implements Listener {
              public String heard(String event) { return event + data.length; }
            }
            record Cell(String name, int number) implements Listener {
              public String heard(String event) { return event + number; }
            }
            """));
    toy.add(1);
    List<String> captures = meter.snapshot().captures(Toy.Listener.class);
    assertThat(captures).isEqualTo(held == null ? List.of() : List.of("  " + held));
  }

  @Test
  void what_the_main_thread_and_others_allocate_is_counted() {
    making("", "byte[] garbage = new byte[10_000];");
    long before = meter.allocatedBytes();
    toy.add(100);
    assertThat(meter.allocatedBytes() - before).isBetween(1_000_000L, 1_200_000L);
  }

  @Test
  void a_count_that_goes_back_is_found_out() {
    making(
        "",
        """
        try {
          Class<?> steps = Class.forName("rootset.cage.Steps");
          java.lang.reflect.Field taken = steps.getDeclaredField("taken");
          taken.setAccessible(true);
          taken.setLong(null, 0);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
        """);
    meter.steps();
    toy.add(0);
    meter.steps();
    toy.add(1);
    assertThatThrownBy(() -> meter.steps()).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.POLICY);
  }

  @Test
  void a_process_that_ends_itself_is_said_to_have_crashed() {
    making("", "Runtime.getRuntime().halt(7);");
    assertThatThrownBy(() -> toy.add(1)).isInstanceOf(CageFailure.class);
    assertThatThrownBy(() -> meter.snapshot()).isInstanceOf(CageFailure.class);
    assertThat(session.finish().verdict()).isEqualTo(Verdict.CRASH);
  }

  @Test
  void a_test_without_evidence_gets_a_process_that_nobody_can_look_into() {
    assertThat(Toybox.command().line(64, CageCommand.watching(false)))
        .contains("-XX:+DisableAttachMechanism");
  }

  @Test
  void a_process_that_runs_out_of_memory_leaves_word_of_what_filled_it() {
    making("static List<Object> all = new ArrayList<>();", "all.add(new int[10_000]);");
    assertThatThrownBy(() -> toy.add(10_000))
        .hasMessage(
            "It used up the memory that the exercise allows. Most of it:\n"
                + "  [static MyToy.all → ArrayList] → int[10000]");
    assertThat(session.finish().verdict()).isEqualTo(Verdict.OUT_OF_MEMORY);
  }

  @Test
  void steps_are_those_of_the_students_code() {
    making("", "");
    long before = meter.steps();
    toy.add(1_000);
    assertThat(meter.steps() - before).isBetween(1_000L, 1_010L);
  }
}

package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class CapturesTest {
  private static final Rule RULE = new Rule("captures", Snippets.PACKAGE + ".Listener");

  private static final String START =
      """
      class App {
        private final List<Listener> listeners = new ArrayList<>();
        private int[] rows = new int[9];
        private int count;
        void add(Listener listener) { listeners.add(listener); }
        static String echo(String event) { return event; }
        String answer(String event) { return event + count; }
      """;

  private static List<Finding> of(String members) {
    return new Snippets()
        .given("public interface Listener { String onEvent(String event); }")
        .given("public interface Loud extends Listener {}")
        .given("public record Label(String text, int size) {}")
        .given("public record Pack(Object content) {}")
        .given("public abstract class Titled implements Listener { protected String title; }")
        .given("public abstract class Bound implements Listener { protected Object to; }")
        .given("public final class Report { public String answer(String e) { return e; } }")
        .inspect(RULE, START + members + "\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m(String title, int[] data) { int n = data.length; add(e -> title + e + n); }",
        "void m() { add(e -> e); }",
        "void m(long a, double b, boolean c, char d) { add(e -> e + a + b + c + d); }",
        "void m(Integer n, java.math.BigDecimal big) { add(e -> e + n + big); }",
        "void m(java.time.LocalDate day, java.util.UUID id) { add(e -> e + day + id); }",
        "enum Kind { A, B } void m(Kind kind) { add(e -> e + kind); }",
        "record Size(int rows, String unit) {} void m(Size size) { add(e -> e + size.rows()); }",
        "record Chain(int n, Chain next) {} void m(Chain chain) { add(e -> e + chain.n()); }",
        "static final class Fixed { final int n = 1; } void m(Fixed f) { add(e -> e + f.n); }",
        "sealed interface S permits One, Two {} record One(int n) implements S {}"
            + " record Two(String s) implements S {} void m(S s) { add(e -> e + s); }",
        "void m(Label label) { add(e -> e + label.text()); }",
        "void m() { add(App::echo); add(String::trim); add(String::new); }",
        "void m(String prefix) { add(prefix::concat); }",
        "void m() { record Local(int n) {} Local local = new Local(1); add(e -> e + local); }",
        "static Listener of(int n) { return e -> e + n; } void m() { add(of(rows.length)); }",
        "Listener field = e -> e; static final Listener FIXED = e -> e + 1;",
        "void m(int n) { add(new Listener() { public String onEvent(String e) { return e + n; } });"
            + " }",
        "void m() { class Local implements Listener {"
            + " public String onEvent(String e) { return e; } } add(new Local()); }",
        "class Inner implements Listener { public String onEvent(String e) { return e; } }"
            + " void m() { add(new Inner()); }",
        "static class Named implements Listener { final String title; int heard;"
            + " Named(String title) { this.title = title; }"
            + " public String onEvent(String e) { return title + heard++; } }",
        "record Rec(String title, int n) implements Listener {"
            + " public String onEvent(String e) { return title + n; } }",
        "static class Mine extends Titled { public String onEvent(String e) { return title; } }",
        "enum Single implements Listener { ONE; public String onEvent(String e) { return e; } }",
        "void m(int n) { add((Listener & java.io.Serializable) e -> e + n); }",
        "void m(int n) { Supplier<Listener> maker = () -> e -> e + n; add(maker.get()); }",
        "void m(int n) { Supplier<String> text = () -> \"n\" + n; add(e -> e + text.get()); }",
        "void m(String s) { Function<String, String> f = e -> e + s; add(f::apply); }",
        "Runnable other() { return () -> rows = null; }",
        "void m(List<String> all) { all.forEach(each -> add(e -> e + each)); }",
      })
  void values_may_be_captured(String members) {
    assertThat(of(members)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int[]          | void m(int[] data) { add(e -> e + data.length); }
          int[]          | void m() { int[] cell = {0}; add(e -> e + cell[0]++); }
          List           | void m(List<String> all) { add(e -> e + all.size()); }
          Map            | void m(Map<String, String> all) { add(e -> all.get(e)); }
          StringBuilder  | void m(StringBuilder log) { add(e -> e + log); }
          Object         | void m(Object any) { add(e -> e + any); }
          Object         | <T> void m(T any) { add(e -> e + any); }
          Number         | void m(Number any) { add(e -> e + any); }
          AtomicInteger  | void m(java.util.concurrent.atomic.AtomicInteger n) { add(e -> e + n); }
          Report         | void m(Report report) { add(e -> report.answer(e)); }
          Report         | void m(Report report) { add(report::answer); }
          Report         | final Report mine = new Report(); { add(mine::answer); }
          Pack           | void m(Pack pack) { add(e -> e + pack); }
          App            | void m() { add(e -> e + count); }
          App            | void m() { add(this::answer); }
          App            | Listener field = e -> answer(e);
          App            | void m(App other) { add(other::answer); }
          """)
  void anything_else_is_found(String type, String members) {
    assertThat(of(members))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("App.java:9");
              assertThat(finding.message()).contains("(" + type);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Bag(int[] data) {} void m(Bag bag) { add(e -> e + bag); }",
        "record Deep(Bag bag) { record Bag(List<String> all) {} } void m(Deep d) { add(e -> e + d);"
            + " }",
        "static class Open { int n; } void m(Open open) { add(e -> e + open.n); }",
        "static class Base { final int n = 1; } static class Sub extends Base { int[] data; }"
            + " void m(Base base) { add(e -> e + base.n); }",
        "enum Holder { ONE; int[] data; } void m(Holder h) { add(e -> e + h.data.length); }",
        "void m(int[] data) { Supplier<String> text = () -> \"\" + data.length;"
            + " add(e -> e + text.get()); }",
        "void m(int[] data) { UnaryOperator<String> u = e -> e + data.length;"
            + " Function<String, String> f = u; add(f::apply); }",
        "void m(int[] data) { Predicate<Object> p = Predicate.isEqual(data); add(e -> e +"
            + " p.test(e)); }",
        "interface Up extends Function<String, String> {} void m(int[] data) {"
            + " Up up = e -> e + data.length; Function<String, String> f = up; add(f::apply); }",
        "void m(int[] data) { Runnable r = () -> data[0]++; add(e -> { r.run(); return e; }); }",
        "interface Text { String of(); } void m(int[] data) { Text t = () -> \"\" + data.length;"
            + " add(e -> e + t.of()); }",
        "sealed interface S permits One {} record One(int[] data) implements S {}"
            + " void m(S s) { add(e -> e + s); }",
        "void m(int[] data) { add((Listener & java.io.Serializable) e -> e + data.length); }",
        "interface Mark {} void m(int[] data) { Object o = (Mark & Listener) e -> e + data.length;"
            + " }",
        "void m(int[] data) { Loud loud = e -> e + data.length; add(loud); }",
        "void m(int[] data) { Supplier<Listener> maker = () -> e -> e + data.length; }",
        "static Listener of(int[] data) { return e -> e + data.length; }",
        "void m(int[] data) { add(new Listener() {"
            + " public String onEvent(String e) { return e + data.length; } }); }",
        "void m() { add(new Listener() {"
            + " public String onEvent(String e) { return e + count; } }); }",
        "void m() { class Local implements Listener {"
            + " public String onEvent(String e) { return e + count; } } add(new Local()); }",
        "class Inner implements Listener { public String onEvent(String e) { return answer(e); } }",
        "class Inner implements Listener { public String onEvent(String e) {"
            + " Supplier<String> s = () -> answer(e); return s.get(); } }",
        "static class Named implements Listener { private int[] data = new int[1];"
            + " public String onEvent(String e) { return e + data.length; } }",
        "static class Named<T> implements Listener { T any;"
            + " public String onEvent(String e) { return e + any; } }",
        "static abstract class Base implements Listener { List<String> log; }",
        "static class Base { List<String> log; } static class Sub extends Base implements Listener"
            + " { public String onEvent(String e) { return e; } }",
        "static class Mine extends Bound { public String onEvent(String e) { return e; } }",
        "static class Log extends ArrayList<String> implements Listener {"
            + " public String onEvent(String e) { return e; } }",
        "record Rec(int[] data) implements Listener {"
            + " public String onEvent(String e) { return e; } }",
        "interface Mine extends Listener {} void m(int[] data) { Mine mine = e -> e + data.length;"
            + " }",
      })
  void no_detour_hides_a_capture(String members) {
    assertThat(of(members)).singleElement().extracting(Finding::place).isEqualTo("App.java:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m(Listener inner) { add(e -> inner.onEvent(e)); }",
        "void m(Listener inner) { add(inner::onEvent); }",
        "void m(Loud inner) { add(e -> inner.onEvent(e)); }",
        "record Wrap(Listener inner) implements Listener {"
            + " public String onEvent(String e) { return inner.onEvent(e); } }",
        "static class Wrap implements Listener { final Listener inner;"
            + " Wrap(Listener inner) { this.inner = inner; }"
            + " public String onEvent(String e) { return inner.onEvent(e); } }",
      })
  void a_handler_around_a_handler_is_found(String members) {
    assertThat(of(members))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("`inner`", "another handler, which can hide anything");
  }

  @Test
  void every_capture_of_a_handler_is_told() {
    assertThat(of("void m(int[] a, String b, List<String> c) { add(e -> e + a + b + c + count); }"))
        .extracting(Finding::message)
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("`this` (App"),
            message -> assertThat(message).contains("`a` (int[])"),
            message -> assertThat(message).contains("`c` (List)"));
  }

  @Test
  void wide_values_before_a_capture_do_not_confuse_its_name() {
    assertThat(of("void m(long a, double b, int[] data) { add(e -> e + a + b + data.length); }"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("This handler captures `data` (int[]), ");
  }

  @Test
  void a_variable_is_called_by_its_name_also_when_its_slot_had_another_before() {
    assertThat(
            of(
                "void m() { { Object before = \"\"; add(e -> e); }"
                    + " Report mine = new Report(); add(mine::answer); }"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("`mine` (Report)");
  }

  @Test
  void a_capture_in_a_record_is_explained() {
    assertThat(of("record Bag(int[] data) {} void m(Bag bag) { add(e -> e + bag); }"))
        .containsExactly(
            new Finding(
                "App.java",
                9,
                "This handler captures `bag` (Bag: field `data` of `Bag` is of type int[]), which"
                    + " stays in memory as long as the handler does: copy the number or text that"
                    + " it needs into a local variable, and use only that in the handler."));
  }

  @Test
  void the_object_around_is_explained() {
    assertThat(of("void m() { add(e -> e + count); }"))
        .extracting(Finding::message)
        .containsExactly(
            "This handler captures `this` (App: field `rows` of `App` can change), the whole object"
                + " around it with everything that it holds: copy the number or text that it needs"
                + " into a local variable before, and use only that in the handler.");
  }

  @Test
  void a_field_is_found_where_it_stands() {
    assertThat(
            of(
                """
                static final class Named implements Listener {
                  private final String title;
                  private final List<String> log;
                  Named(String title, List<String> log) {
                    this.title = title;
                    this.log = log;
                  }
                  public String onEvent(String e) { return e; }
                }
                """))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("App.java:14");
              assertThat(finding.message()).startsWith("The handler Named stores `log` (List), ");
            });
  }

  @Test
  void all_files_are_searched() {
    List<Finding> findings =
        new Snippets()
            .given("public interface Listener { String onEvent(String event); }")
            .inspect(
                RULE,
                "class B { static Listener of(int[] data) { return e -> e + data.length; } }",
                "class A { Listener b = B.of(new int[1]); }",
                "class C {\n\n static Listener of(Object o) { return e -> e + o; } }");
    assertThat(findings).extracting(Finding::place).containsExactly("B.java:2", "C.java:4");
  }
}

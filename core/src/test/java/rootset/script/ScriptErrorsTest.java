package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.CourseCollectors;

class ScriptErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "let x = ;            | demo.js:1:9: expected an expression, found ;",
        "let x = 1 let y      | demo.js:1:11: expected ;, found let",
        "f(1                  | demo.js:1:4: expected ,, found the end of the text",
        "const x              | demo.js:1:8: expected = and a value, found the end of the text",
        "let x; let x         | demo.js:1:12: expected a new name, found a second declaration of x",
        "if (1 {              | demo.js:1:7: expected ), found {",
        "1 = 2                | demo.js:1:1: expected something to assign to, found a value",
        "'text                | demo.js:1:1: expected a closing ', found the end of the text",
        "`a ${1 2}`           | demo.js:1:8: expected } behind the expression in a template, found 2",
        "/* open              | demo.js:1:1: expected */ behind the comment, found the end of the text",
        "12px                 | demo.js:1:1: expected a number, found 12px",
        "break                | demo.js:1:1: expected a loop around this, found none",
        "return 1             | demo.js:1:1: expected a function around return, found none",
        "try { }              | demo.js:1:8: expected catch or finally, found the end of the text",
        "function f() {       | demo.js:1:15: expected }, found the end of the text",
        "let if = 1           | demo.js:1:5: expected a name, found if",
        "class A { m() { super(); } } | "
            + "demo.js:1:17: expected super(…) or super.name in a class that extends another,"
            + " found super",
        "a @ b                | demo.js:1:3: expected a token, found @",
        "'\\u12'              | demo.js:1:4: expected hexadecimal digits, found 12'",
        "x.                   | demo.js:1:3: expected the name of a property, found the end of the text"
      })
  void a_slip_is_told_with_its_place(String text, String message) {
    assertThatThrownBy(() -> Script.parse("demo.js", text))
        .isInstanceOf(ScriptException.class)
        .message()
        .startsWith(message);
  }

  @Test
  void a_slip_knows_its_line_and_column() {
    ScriptException slip =
        catchThrowableOfType(
            ScriptException.class, () -> Script.parse("demo.js", "let a = 1\n\n  let b = *"));
    assertThat(slip.line()).isEqualTo(3);
    assertThat(slip.column()).isEqualTo(11);
  }

  @Test
  void an_error_that_nobody_catches_ends_the_program_where_it_happened() {
    assertThat(ScriptRun.of("console.log(1)\nfunction f(u) {\n  return u.name;\n}\nf()"))
        .isEqualTo(
            "1\ndemo.js:3:12: Uncaught TypeError: Cannot read properties of undefined (reading"
                + " 'name')");
  }

  @Test
  void what_is_thrown_may_be_no_error() {
    assertThat(ScriptRun.of("throw { code: 7 }")).isEqualTo("demo.js:1:1: Uncaught { code: 7 }");
  }

  @Test
  void an_error_in_a_task_ends_the_program_too() {
    assertThat(ScriptRun.of("setTimeout(() => missing(), 1)\nsetTimeout(() => console.log(2), 2)"))
        .isEqualTo("demo.js:1:18: Uncaught ReferenceError: missing is not defined");
  }

  @Test
  void calls_that_never_return_are_a_range_error() {
    assertThat(ScriptRun.of("function f() { f() }\nf()"))
        .isEqualTo("demo.js:1:16: Uncaught RangeError: Maximum call stack size exceeded");
    assertThat(ScriptRun.of("function f() { f() }\ntry { f() } catch (e) { console.log(e.name) }"))
        .isEqualTo("RangeError\n");
  }

  @Test
  void a_full_heap_ends_the_program_and_cannot_be_caught() {
    for (String collector : CourseCollectors.family().names()) {
      String text = "const kept = []\ntry { while (true) kept.push({}) } catch { console.log(1) }";
      assertThat(ScriptRun.of(collector, 2_000, text))
          .as(collector)
          .startsWith("demo.js:2:")
          .contains("JavaScript heap out of memory: no room for ")
          .endsWith(" bytes in a heap of 8000 bytes (2000 words)");
    }
  }

  @Test
  void a_program_without_end_can_be_stopped() {
    ScriptMachine machine =
        ScriptRun.machine(
            ScriptRun.collector("mark-sweep"),
            10_000,
            "let n = 0; while (true) n++",
            new ScriptObserver() {});
    assertThat(machine.run(1_000)).isFalse();
    assertThat(machine.run(1_000)).isFalse();
    assertThat(machine.error()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "// only a comment", "\n\n", "\"use strict\""})
  void a_program_may_do_nothing(String text) {
    assertThat(ScriptRun.of(text)).isEmpty();
  }
}

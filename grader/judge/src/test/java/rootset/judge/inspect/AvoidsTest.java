package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class AvoidsTest {
  private static final Rule RULE =
      new Rule("avoids", "rootset.stack, rootset.memory.FreeList,java.util.LinkedHashMap");

  private static List<Finding> of(String member) {
    return new Snippets()
        .given(
            "rootset.stack", "public class CallStack { public static int depth() { return 1; } }")
        .given("rootset.stack.deep", "public interface Frame {}")
        .given("rootset.stack", "public interface Visitor { int visit(int target); }")
        .given(
            "rootset.memory",
            "public class Visits { public void each(rootset.stack.Visitor v) {} }")
        .given(
            "rootset.memory",
            "public class FreeList { public static class Block {} public int take() { return 1; }"
                + " }")
        .given("rootset.memory", "public class FreeLists {}")
        .given("rootset.memory", "public class Memory { public FreeList list() { return null; } }")
        .inspect(RULE, "class Subject {\n  " + member + "\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rootset.stack.CallStack inner;",
        "rootset.stack.deep.Frame inner;",
        "int inner() { return rootset.stack.CallStack.depth(); }",
        "void inner(rootset.memory.Visits v) { v.each(target -> target + 1); }",
        "IntSupplier inner() { return rootset.stack.CallStack::depth; }",
        "List<rootset.memory.FreeList> inner;",
        "rootset.memory.FreeList.Block[] inner;",
        "int inner(rootset.memory.Memory m) { return m.list().take(); }",
        "boolean inner(Object o) { return o instanceof rootset.memory.FreeList; }",
        "static class Inner extends LinkedHashMap<String, String> {}",
        "Map<String, String> inner = new LinkedHashMap<>();",
      })
  void use_is_found(String member) {
    assertThat(of(member)).extracting(Finding::place).containsOnly("Subject.java:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String name() { return \"rootset.stack.CallStack\"; }",
        "String name() { return \"rootset/memory/FreeList.class\"; }",
        "String name(String type) { return \"rootset.stack.\" + type; }",
        "static final String NAME = \"java.util.LinkedHashMap\";",
      })
  void names_in_strings_are_found(String member) {
    assertThat(of(member))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("Subject.java:3");
              assertThat(finding.message()).startsWith("A string names `");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rootset.memory.Memory memory;",
        "rootset.memory.FreeLists lists;",
        "Map<String, String> map = new HashMap<>();",
        "String text() { return \"a rootset has a stack\"; }",
        "String text() { return \"rootset.memory.FreeLists\"; }",
        "static class FreeList {} FreeList own;",
      })
  void neighbours_are_allowed(String member) {
    assertThat(of(member)).isEmpty();
  }

  @Test
  void the_message_says_what_and_what_instead() {
    assertThat(of("Map<String, String> inner() { return new LinkedHashMap<>(); }"))
        .extracting(Finding::message)
        .containsExactly(
            "`LinkedHashMap` is off limits in this exercise: do yourself what it does.");
  }
}

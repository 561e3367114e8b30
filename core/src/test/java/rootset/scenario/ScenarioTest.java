package rootset.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.heap.Kind;
import rootset.heap.Shape;

class ScenarioTest {
  @Test
  void settings_have_defaults() {
    Scenario empty = Scenario.parse("");
    assertThat(empty.heapWords()).isEqualTo(256);
    assertThat(empty.maxFrames()).isEqualTo(64);
    assertThat(empty.ops()).isEmpty();
    assertThat(empty.shapes())
        .containsExactly(new Shape("Leaf", 0, 1), new Shape("Cell", 1, 1), new Shape("Pair", 2, 0));
  }

  @Test
  void settings_and_shapes_come_from_the_text() {
    Scenario scenario = Scenario.parse("heap 64\nstack 16\nshape Node 2 1\n");
    assertThat(scenario.heapWords()).isEqualTo(64);
    assertThat(scenario.maxFrames()).isEqualTo(16);
    assertThat(scenario.shapes()).endsWith(new Shape("Node", 2, 1)).hasSize(4);
  }

  @Test
  void every_operation_knows_its_line() {
    Scenario scenario = Scenario.parse("# first\n\n  new a Pair  # made\r\n\tgc\n");
    assertThat(scenario.ops()).extracting(Op::line).containsExactly(3, 4);
    assertThat(scenario.operation(3)).isEqualTo("new a Pair");
    assertThat(scenario.operation(1)).isEmpty();
  }

  @Test
  void the_text_is_kept() {
    Scenario scenario = Scenario.parse("list.scn", "gc\n");
    assertThat(scenario.text()).isEqualTo("gc\n");
    assertThat(scenario.source()).isEqualTo("list.scn");
    assertThat(scenario).hasToString("list.scn (1 operations, a heap of 256 words)");
  }

  @Test
  void all_operations_are_understood() {
    Scenario scenario =
        Scenario.parse(
            String.join(
                "\n",
                "frame f",
                "return",
                "new a Pair",
                "list b 3",
                "list c 3 Pair",
                "set d a.0.1",
                "drop d",
                "global g null",
                "store a.0.1 g",
                "data b.0 -7",
                "gc",
                "expect objects 4",
                "expect free-blocks 1",
                "expect same a null",
                "expect data b.0 -7",
                "new a Leaf",
                "expect refused"));
    assertThat(scenario.ops())
        .extracting(op -> op.getClass().getSimpleName())
        .containsExactly(
            "PushFrame",
            "PopFrame",
            "New",
            "NewList",
            "NewList",
            "SetLocal",
            "Drop",
            "SetGlobal",
            "Store",
            "StoreData",
            "Collect",
            "ExpectObjects",
            "ExpectFreeBlocks",
            "ExpectSame",
            "ExpectData",
            "New",
            "ExpectRefused");
  }

  @Test
  void operations_of_the_engine_are_read() {
    Scenario scenario =
        Scenario.parse(
            String.join(
                "\n",
                "shape Ref 1 0 weak",
                "shape Entry 2 0 ephemeron",
                "shape Function 0 3 code",
                "new a Ref",
                "gc young",
                "gc start",
                "gc step 12",
                "deref b a",
                "job",
                "register a -3",
                "expect floating 2",
                "expect finalized 4 -5",
                "expect finalized"));
    assertThat(scenario.shapes())
        .extracting(Shape::kind)
        .containsExactly(Kind.PLAIN, Kind.PLAIN, Kind.PLAIN, Kind.WEAK, Kind.EPHEMERON, Kind.CODE);
    assertThat(scenario.ops().subList(1, 4))
        .containsExactly(new Op.CollectYoung(5), new Op.StartMarking(6), new Op.MarkStep(7, 12));
    assertThat(scenario.ops().subList(4, 10))
        .extracting(op -> op.getClass().getSimpleName())
        .containsExactly(
            "Deref", "EndJob", "Register", "ExpectFloating", "ExpectFinalized", "ExpectFinalized");
    assertThat(scenario.ops().get(8)).isEqualTo(new Op.ExpectFinalized(12, List.of(4, -5)));
  }

  @Test
  void a_path_is_a_variable_and_fields() {
    Op.Store store = (Op.Store) Scenario.parse("new a Pair\nstore a.0.12.1 null").ops().get(1);
    assertThat(store.holder()).hasToString("a.0.12");
    assertThat(store.holder().variable()).isEqualTo("a");
    assertThat(store.holder().length()).isEqualTo(2);
    assertThat(store.holder().field(1)).isEqualTo(12);
    assertThat(store.field()).isEqualTo(1);
    assertThat(store.source().isNull()).isTrue();
  }

  @Test
  void repeats_hold_their_lines() {
    Scenario scenario = Scenario.parse("repeat 3\n  gc\n  repeat 2\n    gc\n  end\nend");
    Op.Repeat outer = (Op.Repeat) scenario.ops().get(0);
    Op.Repeat inner = (Op.Repeat) outer.body().get(1);
    assertThat(outer.count()).isEqualTo(3);
    assertThat(inner.body()).containsExactly(new Op.Collect(4));
  }
}

package rootset.judge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.engine.Collectors;
import rootset.recording.Recording;

/** {@code rootset run} on programs that can be followed in the head. */
class RunTest {
  /** A Leaf has 2 words, its header and data; a Cell 3. The Leaf dies. */
  private static final String SCENARIO =
      """
      heap 64
      new a Leaf
      new b Cell
      drop a
      gc
      expect objects 1
      """;

  /** O1 has a root for a while, and refers to O2; a static field keeps O3. */
  private static final String GARCOSIM =
      """
      % three objects
      a T1 O1 S16 N1 C1
      + T1 O1
      a T1 O2 S12 N0 C1
      w T1 P1 #0 O2 F8 S8 V0
      a T1 O3 S8 N0 C1
      c T1 C1 F0 O3 S8 V0
      - T1 O1
      """;

  /** Block 0 grows from 16 bytes to 24 while block 1 of 8 bytes is there; then block 1 goes. */
  private static final String REP =
      """
      0
      2
      4
      1
      a 0 16
      a 1 8
      r 0 24
      f 1
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void needs_collectors() {
    assumeThat(Collectors.names()).as("collectors, which a kit withholds").isNotEmpty();
  }

  private int command(String... arguments) {
    return Rootset.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private int run(byte[] program, String... options) throws IOException {
    Path file = Files.write(folder.resolve("program"), program);
    List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
    arguments.addAll(List.of(options));
    return command(arguments.toArray(String[]::new));
  }

  private int run(String program, String... options) throws IOException {
    return run(program.getBytes(StandardCharsets.UTF_8), options);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** One sentence about the program, and nothing that only its programmers understand. */
  private void assertSaid(String sentence) {
    assertThat(err.toString())
        .startsWith("rootset: ")
        .contains(sentence)
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void a_scenario_ends_with_a_table() throws IOException {
    assertThat(run(SCENARIO)).as(err.toString()).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            program on mark-sweep

                                    objects          bytes
            allocated                     2             20
            live                          1             12
            freed                         1              8

            heap words                                  64
            refused                                      0
            collections                                  1
            young collections                            0
            marking steps                                0
            longest pause                          3 units
            all work                               3 units
            copied words                                 0
            fragmentation                            3.3 %
            utilisation                              4.7 %
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_garcosim_trace_ends_with_a_table() throws IOException {
    assertThat(run(GARCOSIM, "--heap", "64")).as(err.toString()).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            program on mark-sweep

                                    objects          bytes
            allocated                     3             36
            live                          1              8
            freed                         2             28

            heap words                                  64
            refused                                      0
            collections                                  0
            young collections                            0
            marking steps                                0
            longest pause                          0 units
            all work                               0 units
            copied words                                 0
            fragmentation                           11.3 %
            utilisation                             14.1 %
            """);
  }

  @Test
  void a_malloc_lab_trace_ends_with_a_table() throws IOException {
    assertThat(run(REP, "--heap", "64")).as(err.toString()).isZero();
    assertThat(out.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            program on mark-sweep

                                    objects          bytes
            allocated                     3             48
            live                          1             24
            freed                         2             24

            heap words                                  64
            refused                                      0
            collections                                  0
            young collections                            0
            marking steps                                0
            longest pause                          0 units
            all work                               0 units
            copied words                                 0
            fragmentation                           10.3 %
            utilisation                             12.5 %
            """);
  }

  @Test
  void every_collector_runs_every_kind_of_program() throws IOException {
    for (String collector : Collectors.names()) {
      for (String program : List.of(SCENARIO, GARCOSIM, REP)) {
        int code = run(program, "--collector", collector, "--heap", "256");
        assertThat(code).as(collector + ": " + err).isZero();
      }
    }
    assertThat(out.toString()).contains("on reference-counting").contains("on generational");
  }

  @Test
  void an_expectation_that_fails_is_status_1_and_said_below_the_table() throws IOException {
    assertThat(run(SCENARIO.replace("objects 1", "objects 2"))).isEqualTo(1);
    assertSaid("program:6: after `expect objects 2`: expected 2 objects, found 1");
    assertThat(out.toString()).contains("allocated");
  }

  @Test
  void a_collector_without_barrier_is_found_out() throws IOException {
    String program =
        """
        heap 64
        new b Pair
        new c Pair
        store b.1 c
        drop c
        new a Pair
        gc start
        gc step 3
        set c b.1
        store a.0 c
        store b.1 null
        """;
    assertThat(run(program, "--collector", "incremental-dijkstra")).as(err.toString()).isZero();
    assertThat(run(program, "--collector", "incremental-none")).isEqualTo(1);
    assertSaid("program:10: after `store a.0 c`: strong tri-colour invariant");
  }

  @Test
  void a_heap_that_is_exhausted_is_status_1() throws IOException {
    assertThat(run("heap 8\nlist a 10\n")).isEqualTo(1);
    assertSaid(
        "program:2: out of memory: `list a 10` found no room in a heap of 8 words;"
            + " give it more with --heap, or let `expect refused` follow");
    assertThat(run(REP, "--heap", "4")).isEqualTo(1);
    assertSaid(
        "program:6: out of memory: no room for an object of 8 bytes in a heap of 4 words;"
            + " the trace ends here; give it more with --heap");
  }

  @Test
  void a_refusal_that_is_expected_is_fine() throws IOException {
    String program =
        "heap 8\nlist a 10\nexpect refused\nrepeat 2\nnew b Pair\nexpect refused\nend\n";
    assertThat(run(program)).as(err.toString()).isZero();
    assertThat(out.toString()).containsPattern("refused +3\n");
  }

  @Test
  void what_comes_of_a_refusal_is_blamed_on_it() throws IOException {
    assertThat(run("heap 4\nnew a Cell\nnew b Cell\ndata b.0 1\n")).isEqualTo(1);
    assertSaid("program:3: out of memory: `new b Cell`");
    assertThat(err.toString()).contains("program:4: expected an object in b, found null");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nwe a Leaf          | program:1:1: expected an operation",
        "nwe a Leaf          | found \"nwe\"; did you mean \"new\"?",
        "heap many           | program:1:6: expected a number of words, 2 to 67108864",
        "heap 99999999999    | program:1:6: expected a number of words, 2 to 67108864",
        "new a Leef          | found \"Leef\"; did you mean \"Leaf\"?",
        "new a Leaf;data a.9 1 | program:2: expected data word 0 to 0, found data word 9 of a Leaf",
        "stack 2;repeat 3;frame f;end | program:3: expected room for one more frame",
        "return              | program:1: expected a frame above main",
        "repeat 2;gc         | program:3:1: expected `end`",
        "q T1                | program:1:1: expected a GarCoSim trace",
        "a T1 O1 N0          | program:1:11: expected S and a size in bytes",
        "- T1 O1             | program:1:6: expected an object that was allocated above, found O1",
        "0;1;1;1;a 5 8       | program:5:3: expected an id, 0 to 0, found \"5\"",
        "0;1;2;1;a 0 8       | program:6:1: expected another operation",
        "-1                  | program:1:1: expected a GarCoSim trace"
      })
  void a_slip_in_the_program_is_status_2_and_said_with_its_place(String program, String said)
      throws IOException {
    assertThat(run(program.replace(';', '\n') + "\n")).isEqualTo(2);
    assertSaid(said);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "# nothing\n", "% nothing", "\uFEFF# nothing\n"})
  void a_file_without_a_program_is_status_2(String text) throws IOException {
    assertThat(run(text)).isEqualTo(2);
    assertSaid("expected a program: a scenario, a GarCoSim trace or a malloc-lab trace (.rep)");
  }

  @Test
  void a_file_that_is_no_text_is_status_2() throws IOException {
    assertThat(run(new byte[] {'n', 'e', 'w', '\n', ' ', 0, 27, (byte) 0xff})).isEqualTo(2);
    assertSaid("program:2:2: expected text in UTF-8, found the control character U+0000");
  }

  @Test
  void line_ends_byte_order_marks_and_encodings_of_other_machines_are_read() throws IOException {
    assertThat(run("\uFEFF" + SCENARIO.replace("\n", "\r\n"))).as(err.toString()).isZero();
    assertThat(run("\uFEFF" + REP)).as(err.toString()).isZero();
    byte[] latin = ("# caf\u00e9\n" + SCENARIO).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(run(latin)).as(err.toString()).isZero();
  }

  @Test
  void a_long_word_is_cut_when_it_is_quoted() throws IOException {
    assertThat(run("x".repeat(10_000))).isEqualTo(2);
    assertThat(err.toString()).contains("x…").hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--heap 0            | '--heap': expected 2 to 67108864, found 0",
        "--heap -5           | '--heap': expected 2 to 67108864, found -5",
        "--heap many         | '--heap': expected 2 to 67108864, found many",
        "--heap 99999999999  | '--heap': expected 2 to 67108864, found 99999999999",
        "--collector nothing | there is no collector nothing; there are reference-counting,",
        "--nonsense          | Unknown option: '--nonsense'",
        "--recrod x          | --record"
      })
  void wrong_usage_is_status_2_and_says_where_to_read_more(String options, String said)
      throws IOException {
    assertThat(run(SCENARIO, options.split(" "))).isEqualTo(2);
    assertSaid(said);
    assertThat(err.toString().strip()).endsWith("`rootset run --help` tells how it is used.");
  }

  @Test
  void a_program_that_is_not_there_or_is_a_folder_is_status_2() {
    assertThat(command("run", at("nothing"))).isEqualTo(2);
    assertSaid("nothing is not there");
    assertThat(command("run", folder.toString())).isEqualTo(2);
    assertSaid("is a folder");
  }

  @Test
  void a_heap_too_small_for_a_collector_is_said() throws IOException {
    assertThat(run("heap 16\nnew a Leaf\n", "--collector", "generational")).isEqualTo(2);
    assertSaid("a heap of 16 words is too small for generations; expected 127 or more");
  }

  @Test
  void a_run_is_recorded_and_can_be_read_again() throws IOException {
    assertThat(run(SCENARIO, "--record", at("r"), "--python-tutor", at("p"))).isZero();
    Recording recording = Recording.parse(Files.readAllLines(folder.resolve("r")));
    assertThat(recording.collector()).isEqualTo("mark-sweep");
    assertThat(recording.heapWords()).isEqualTo(64);
    assertThat(Files.readString(folder.resolve("p")))
        .startsWith("{\"code\":\"heap 64\\nnew a Leaf\\n")
        .contains("\"INSTANCE\",\"Cell\"")
        .endsWith("}\n");
    assertThat(files()).as("nothing else is left").containsExactly("p", "program", "r");
  }

  @Test
  void a_trace_is_recorded_with_the_lines_of_its_file() throws IOException {
    assertThat(run(GARCOSIM, "--record", at("r"), "--heap", "64")).isZero();
    assertThat(Files.readString(folder.resolve("r")))
        .contains("{\"e\":\"op\",\"line\":8,\"text\":\"- T1 O1\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"nwe a Leaf |", "new a Leaf | --heap=0", "new a Leaf | --collector=no", "# |"})
  void a_run_that_does_not_start_leaves_an_older_recording_alone(String program, String option)
      throws IOException {
    Files.writeString(folder.resolve("r"), "precious");
    String[] options = {"--record", at("r"), "--python-tutor", at("r2"), option};
    assertThat(run(program, Arrays.copyOf(options, option == null ? 4 : 5))).isEqualTo(2);
    assertThat(folder.resolve("r")).hasContent("precious");
    assertThat(files()).containsExactly("program", "r");
  }

  @Test
  void a_heap_too_small_to_start_in_leaves_an_older_recording_alone() throws IOException {
    Files.writeString(folder.resolve("r"), "precious");
    assertThat(run(SCENARIO, "--record", at("r"), "--collector", "generational")).isEqualTo(2);
    assertThat(folder.resolve("r")).hasContent("precious");
    assertThat(files()).containsExactly("program", "r");
  }

  @Test
  void a_run_that_breaks_off_is_recorded_up_to_there() throws IOException {
    assertThat(run("new a Leaf\nreturn\n", "--record", at("r"))).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("r")))
        .contains("\"e\":\"alloc\"")
        .endsWith("{\"e\":\"op\",\"line\":2,\"text\":\"return\"}\n");
  }

  @Test
  void a_recording_never_takes_the_place_of_the_program_or_of_another() throws IOException {
    assertThat(run(SCENARIO, "--record", at("program"))).isEqualTo(2);
    assertSaid("--record and FILE are the same file");
    assertThat(run(SCENARIO, "--python-tutor", at("./program"))).isEqualTo(2);
    assertSaid("--python-tutor and FILE are the same file");
    assertThat(run(SCENARIO, "--record", at("x"), "--python-tutor", at("./x"))).isEqualTo(2);
    assertSaid("--python-tutor and --record are the same file");
    assertThat(folder.resolve("program")).hasContent(SCENARIO);
    assertThat(files()).containsExactly("program");
  }

  @Test
  void a_recording_that_cannot_be_written_is_said_before_the_run() throws IOException {
    assertThat(run(SCENARIO, "--record", at("no/where"))).isEqualTo(2);
    assertSaid("where: there is no such folder");
    assertThat(run(SCENARIO, "--record", folder.toString())).isEqualTo(2);
    assertSaid("it is a folder");
    assertThat(out.toString()).isEmpty();
  }
}

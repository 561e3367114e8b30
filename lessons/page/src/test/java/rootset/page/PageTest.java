package rootset.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.lab.Collectors;
import rootset.lab.Film;

/** What the page's script does, in node where it is installed, against the same classes here. */
class PageTest {
  private static final int MOST_BYTES = 160_000;
  private static final String SCENARIO =
      """
      heap 512
      stack 16
      shape Ref 1 0 weak
      list kept 5
      list garbage 9
      new r Ref
      store r.0 garbage
      drop garbage
      frame f
      new a Pair
      store a.0 a
      global g a
      return
      gc young
      gc start
      gc step 5
      store kept.0.0 null
      gc
      repeat 40
        new x Cell
        store x.0 kept
      end
      gc
      expect objects 6
      """;

  private static final List<String> VIEWS = List.of("words", "objects", "map");

  @TempDir private static Path folder;

  static List<String> collectors() {
    return Collectors.names();
  }

  @BeforeAll
  static void writeScript() throws IOException {
    Files.write(folder.resolve("lab.js"), script());
    Files.writeString(
        folder.resolve("run.js"),
        """
        const lab = require('./lab.js');
        const [program, collector] = process.argv.slice(2);
        const film = lab.film(program, collector, 0);
        const out = [film.error(), film.recording()];
        for (let step = 0; step <= film.length(); step++) {
          out.push(film.sentence(step), film.question(step), film.objects(step));
          if (step % 8 == 0) {
            for (const view of ['words', 'objects', 'map']) out.push(film.svg(step, view, 16));
          }
        }
        process.stdout.write(out.join('\\n'));
        """);
  }

  private static byte[] script() throws IOException {
    try (InputStream in = PageTest.class.getResourceAsStream("lab.js")) {
      return in.readAllBytes();
    }
  }

  private static String here(String collector) {
    Film film = Film.ofScenario(SCENARIO, collector, 0);
    StringBuilder out = new StringBuilder(film.error()).append('\n').append(film.recording());
    for (int step = 0; step <= film.length(); step++) {
      out.append('\n').append(film.sentence(step)).append('\n').append(film.question(step));
      out.append('\n').append(film.objects(step));
      for (String view : step % 8 == 0 ? VIEWS : List.<String>of()) {
        out.append('\n').append(film.svg(step, view, 16));
      }
    }
    return out.toString();
  }

  private static String inNode(String collector) throws IOException, InterruptedException {
    Path out = folder.resolve(collector + ".txt");
    Process node =
        new ProcessBuilder("node", folder.resolve("run.js").toString(), SCENARIO, collector)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(node.waitFor()).isZero();
    return Files.readString(out);
  }

  private static boolean isNodeInstalled() {
    try {
      return new ProcessBuilder("node", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_run_in_javascript_is_byte_for_byte_the_run_on_the_jvm(String collector) throws Exception {
    assumeThat(isNodeInstalled()).as("node is installed").isTrue();
    assertThat(inNode(collector)).isEqualTo(here(collector));
  }

  @Test
  void the_script_is_small() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(script());
    }
    assertThat(packed.size()).isLessThan(MOST_BYTES);
  }

  @Test
  void the_script_asks_nothing_of_the_network() throws IOException {
    String script = new String(script(), StandardCharsets.UTF_8);
    assertThat(script).doesNotContain("fetch(", "XMLHttpRequest", "import(");
  }
}

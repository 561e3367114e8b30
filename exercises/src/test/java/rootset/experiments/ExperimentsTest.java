package rootset.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.heap.Heap;

/** Each experiment in a JVM of its own, as {@code rootset experiment} starts it. */
class ExperimentsTest {
  @TempDir private Path folder;

  @Test
  void an_array_takes_four_bytes_an_int_until_it_is_collected() throws Exception {
    String text = run("array");
    double before = value(text, "before");

    assertThat(value(text, "with the array") - before)
        .as("growth in MB")
        .isCloseTo(16, within(1.0));
    assertThat(value(text, "array dropped") - before).as("not collected yet").isGreaterThan(15);
    assertThat(value(text, "after a collection") - before)
        .as("collected")
        .isCloseTo(0, within(1.0));
  }

  @Test
  void a_lambda_keeps_an_array_that_it_mentions_and_no_other() throws Exception {
    String text = run("closure");
    double without = value(text, "no lambda");

    assertThat(value(text, "() -> array.length") - without).isCloseTo(16, within(1.0));
    assertThat(value(text, "() -> length") - without).isCloseTo(0, within(1.0));
    assertThat(value(text, "() -> numbers.length, a field") - without).isCloseTo(16, within(1.0));
    assertThat(value(text, "all lambdas dropped") - without).isCloseTo(0, within(1.0));
  }

  @Test
  void an_object_that_refers_to_itself_goes_though_its_count_is_one() throws Exception {
    String text = run("references");
    String counted = text.substring(text.indexOf("In the engine"));

    assertThat(value(text, "nodes.clear()")).as("found as long as a refers to it").isEqualTo(1);
    assertThat(value(text, "a = null")).as("found in the end").isZero();
    assertThat(value(counted, "a.next = a")).as("references with the one of its own").isEqualTo(4);
    assertThat(value(counted, "a = null")).as("references in the end").isEqualTo(1);
  }

  @Test
  void a_leak_grows_and_its_cure_does_not() throws Exception {
    String text = run("leak");
    String cure = text.substring(text.indexOf("\ncure"));

    assertThat(value(text, "12") - value(text, "2"))
        .as("leak, 10 rounds")
        .isCloseTo(20, within(1.5));
    assertThat(value(cure, "12") - value(cure, "3")).as("cure").isCloseTo(0, within(1.5));
  }

  @Test
  void without_a_name_the_experiments_are_listed() throws Exception {
    assertThat(started().lines()).hasSize(4).first().asString().startsWith("array ");
  }

  /** Runs an experiment; its picture must be there, too. */
  private String run(String name) throws Exception {
    Path picture = folder.resolve(name + ".svg");
    String text = started(name, "80", picture.toString());
    assertThat(Files.readString(picture)).startsWith("<svg").contains("In the engine");
    return text;
  }

  private static String started(String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = place(Experiments.class) + File.pathSeparator + place(Heap.class);
    List<String> jvm =
        List.of(
            java,
            "-Xms64m",
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            Experiments.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(jvm.stream(), Stream.of(arguments)).toList());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The first value beside a label. */
  private static double value(String text, String label) {
    Matcher row =
        Pattern.compile("(?m)^" + Pattern.quote(label) + " *│[^\\d\\n]*([\\d,.]+)$").matcher(text);
    assertThat(row.find()).as("a row for %s in\n%s", label, text).isTrue();
    return Double.parseDouble(row.group(1).replace(",", ""));
  }
}

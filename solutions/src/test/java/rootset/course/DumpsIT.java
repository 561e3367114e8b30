package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.course.Project.Ended;
import rootset.judge.dump.HeapBrowser;
import rootset.judge.dump.HeapBrowser.Census;
import rootset.judge.dump.HeapBrowser.Holding;
import rootset.judge.dump.HeapBrowser.Item;
import rootset.judge.dump.HeapDump;

/** The dumps of leak-hunt: they are what the programs leave, and show what the answers say. */
class DumpsIT {
  private static final Path DUMPS = Project.ROOT.resolve("exercises/dumps");

  private static HeapBrowser open(Path folder, String name) throws IOException {
    return new HeapBrowser(HeapDump.read(folder.resolve(name + ".hprof")));
  }

  /** The JDK's own classes differ from version to version. */
  private static List<Census> own(HeapBrowser heap) {
    return heap.classes().stream().filter(Census::own).toList();
  }

  @Test
  void dumps_are_what_the_programs_leave(@TempDir Path made) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    for (String opened : List.of("lang", "lang.ref", "util", "util.concurrent.locks")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of("-cp", "solutions/target/test-classes", "rootset.dumps.Dumps", made.toString()));
    Ended ended = Project.run(Project.ROOT, command);
    assertThat(ended.status()).as(ended.output()).isZero();
    for (String program : List.of("shop", "news", "mail", "game", "gallery", "sensor")) {
      for (String dump : List.of(program + "-1", program + "-2")) {
        assertThat(own(open(DUMPS, dump)))
            .as(dump + ": make it again with rootset.dumps.Dumps if its program has changed")
            .isEqualTo(own(open(made, dump)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shop, shop.Session, Sessions.OPEN",
    "news, news.Window, News.FEED > Feed.readers > Window$Refresher.this$0",
    "mail, mail.Address, Mail.DIRECTORY > Directory.tallies",
    "game, game.Round, thread alarm > Alarm.queue > Timeout.round",
    "gallery, gallery.Image, Gallery.THUMBNAILS > Thumbnail.original"
  })
  void what_leaks_is_held_as_the_answer_says(String program, String className, String path)
      throws IOException {
    List<Item> early = open(DUMPS, program + "-1").objects(className);
    HeapBrowser late = open(DUMPS, program + "-2");
    List<Item> things = late.objects(className);
    assertThat(things).as("growth of %s", className).hasSizeGreaterThan(2 * early.size());
    Set<String> paths = new HashSet<>();
    climb(
        late, things.get(things.size() / 2).address(), new ArrayDeque<>(), new HashSet<>(), paths);
    assertThat(paths).contains(path);
  }

  /** All paths from roots to an object, through fields of the program's own classes. */
  private static void climb(
      HeapBrowser heap, long address, Deque<String> path, Set<Long> seen, Set<String> paths) {
    if (!seen.add(address)) {
      return;
    }
    for (Holding each : heap.object(address).orElseThrow().referrers()) {
      if (each.name().equals("root")) {
        path.addFirst(root(each.value()));
        paths.add(String.join(" > ", path));
        path.removeFirst();
      } else if (!each.name().endsWith("(does not keep it alive)")) {
        boolean isOwn = !each.value().startsWith("java.");
        if (isOwn) {
          path.addFirst(each.name());
        }
        long referrer = Long.parseLong(each.value().replaceFirst("^.* @(\\w+).*$", "$1"), 16);
        climb(heap, referrer, path, seen, paths);
        if (isOwn) {
          path.removeFirst();
        }
      }
    }
  }

  private static String root(String said) {
    return said.startsWith("thread")
        ? said.replace("\"", "")
        : said.replaceFirst("^static (\\w+\\.)+(\\w+\\.\\w+)$", "$2");
  }

  @Test
  void what_does_not_leak_comes_to_its_capacity() throws IOException {
    HeapBrowser late = open(DUMPS, "sensor-2");
    Item history = late.objects("sensor.History").get(0);
    assertThat(late.object(history.address()).orElseThrow().fields())
        .contains(new Holding("History.capacity", "120"));
    assertThat(open(DUMPS, "sensor-1").objects("sensor.Reading")).hasSize(36);
    assertThat(late.objects("sensor.Reading")).hasSize(120);
  }

  @Test
  void classes_are_the_jdks_by_their_loader_and_arrays_by_their_elements() throws IOException {
    assertThat(open(DUMPS, "game-2").classes())
        .filteredOn(each -> !each.own())
        .extracting(Census::name)
        .contains(
            "byte[]",
            "java.lang.String",
            "java.lang.String[]",
            "jdk.internal.loader.ClassLoaders$AppClassLoader")
        .noneMatch(name -> name.startsWith("game."));
  }

  @Test
  void the_command_shows_what_grew() throws Exception {
    Ended ended =
        Project.rootset("heap", "exercises/dumps/game-1.hprof", "exercises/dumps/game-2.hprof");
    assertThat(ended.status()).isZero();
    assertThat(ended.output())
        .startsWith(
            """
              objects     later    growth  class (* the program's own)
            """)
        .contains(
            """
                   30       120       +90  * game.Round
            """);
  }

  @Test
  void the_command_climbs_to_a_root() throws Exception {
    assertThat(said("--class", "game.Alarm")).isEqualTo("    16 bytes  game.Alarm @1120\n");
    assertThat(said("--object", "1120"))
        .isEqualTo(
            """
            game.Alarm @1120, 16 bytes
            holds
              Alarm.queue = java.util.PriorityQueue @1200
            is referred to by
              Thread.target of java.lang.Thread @10e0
            """);
    assertThat(said("--object", "@10e0")).endsWith("is referred to by\n  root: thread \"alarm\"\n");
  }

  private static String said(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("heap", "exercises/dumps/game-2.hprof"));
    all.addAll(List.of(arguments));
    return Project.rootset(all.toArray(String[]::new)).output();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heap pom.xml | pom.xml is no heap dump in HPROF's binary format",
        "heap nowhere.hprof | a heap dump is a file, but nowhere.hprof is none",
        "heap exercises/dumps/game-2.hprof --object 3 | has no object @3",
        "heap exercises/dumps/game-2.hprof --object xyz | an address is a hexadecimal number",
        "heap exercises/dumps/game-2.hprof --class Round | has no objects of a class Round"
      })
  void what_cannot_be_shown_is_said_in_a_sentence(String call) throws Exception {
    String[] parts = call.split(" \\| ");
    Ended ended = Project.rootset(parts[0].split(" "));
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains(parts[1]).doesNotContain("Exception");
  }
}

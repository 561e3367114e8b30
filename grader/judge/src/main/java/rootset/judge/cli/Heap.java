package rootset.judge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rootset.judge.dump.HeapBrowser;
import rootset.judge.dump.HeapBrowser.Census;
import rootset.judge.dump.HeapBrowser.Holding;
import rootset.judge.dump.HeapBrowser.Item;
import rootset.judge.dump.HeapBrowser.Portrait;
import rootset.judge.dump.HeapDump;

/** {@code rootset heap FILE}: what stands in a heap dump, and who refers to it. */
@Command(
    name = "heap",
    description = {
      "Look into a heap dump (.hprof): its classes; with a second one, taken later, what grew; "
          + "the objects of a class; an object, what it refers to and who refers to it."
    },
    mixinStandardHelpOptions = true)
final class Heap implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final String WIDE = "%9s %9s %9s  %s%n";

  @Parameters(index = "0", paramLabel = "FILE", description = "The dump.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LATER",
      description = "A later dump of the same program, to be compared.")
  private Path later;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "Show the objects of this class, such as java.lang.String or int[].")
  private String className;

  @Option(
      names = "--object",
      paramLabel = "ADDRESS",
      description = "Show the object at this address, as it is printed behind the @.")
  private String address;

  @Option(names = "--all", description = "Show all lines, not only the first " + SHOWN + ".")
  private boolean all;

  @Spec private CommandSpec spec;
  private PrintWriter out;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    if (className != null && address != null
        || later != null && (className != null || address != null)) {
      throw wrongUsage("say one of LATER, --class and --object");
    }
    HeapBrowser heap = open(file);
    if (address != null) {
      show(
          heap.object(parsed()).orElseThrow(() -> wrongUsage(file + " has no object @" + address)));
    } else if (className != null) {
      showObjects(heap);
    } else if (later != null) {
      compare(heap, open(later));
    } else {
      showClasses(heap);
    }
    out.flush();
    return 0;
  }

  private HeapBrowser open(Path dump) {
    if (!Files.isRegularFile(dump)) {
      throw wrongUsage("a heap dump is a file, but " + dump + " is none");
    }
    try {
      return new HeapBrowser(HeapDump.read(dump));
    } catch (IOException broken) {
      throw wrongUsage(
          dump + " is no heap dump in HPROF's binary format, or a part of it is missing");
    }
  }

  private long parsed() {
    try {
      return Long.parseUnsignedLong(address.replaceFirst("^@?(0x)?", ""), 16);
    } catch (NumberFormatException wrong) {
      throw wrongUsage("an address is a hexadecimal number such as 1f40, not " + address);
    }
  }

  private void showClasses(HeapBrowser heap) {
    List<Census> classes = heap.classes();
    out.printf("%9s %9s  %s%n", "objects", "bytes", "class (* the program's own)");
    first(classes)
        .forEach(each -> out.printf("%9d %9d  %s%n", each.objects(), each.bytes(), starred(each)));
    tellRest(classes.size(), "classes");
  }

  private void showObjects(HeapBrowser heap) {
    List<Item> objects = heap.objects(className);
    if (objects.isEmpty()) {
      throw wrongUsage(
          file
              + " has no objects of a class "
              + className
              + "; `rootset heap "
              + file
              + " --all` lists the classes");
    }
    first(objects).forEach(each -> out.printf("%6d bytes  %s%n", each.bytes(), each));
    tellRest(objects.size(), "objects");
  }

  private void show(Portrait portrait) {
    out.println(portrait.item() + ", " + portrait.item().bytes() + " bytes");
    out.println("holds");
    tell(portrait.fields(), " = ");
    out.println("is referred to by");
    tell(portrait.referrers(), " of ");
  }

  private void tell(List<Holding> holdings, String between) {
    if (holdings.isEmpty()) {
      out.println("  nothing");
    }
    for (Holding each : first(holdings)) {
      out.println(
          "  " + each.name() + (each.name().equals("root") ? ": " : between) + each.value());
    }
    tellRest(holdings.size(), "lines");
  }

  private void compare(HeapBrowser before, HeapBrowser after) {
    Map<String, Census> earlier =
        before.classes().stream()
            .collect(
                Collectors.toMap(
                    Census::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    List<Census> now =
        after.classes().stream()
            .sorted((one, other) -> Long.compare(growth(earlier, other), growth(earlier, one)))
            .toList();
    out.printf(WIDE, "objects", "later", "growth", "class (* the program's own)");
    for (Census each : first(now)) {
      long then = objects(earlier, each);
      out.printf(WIDE, then, each.objects(), signed(each.objects() - then), starred(each));
    }
    tellRest(now.size(), "classes");
  }

  private static long growth(Map<String, Census> earlier, Census now) {
    return now.objects() - objects(earlier, now);
  }

  private static long objects(Map<String, Census> earlier, Census now) {
    Census then = earlier.get(now.name());
    return then == null ? 0 : then.objects();
  }

  private static String signed(long number) {
    return number > 0 ? "+" + number : String.valueOf(number);
  }

  private static String starred(Census each) {
    return (each.own() ? "* " : "  ") + each.name();
  }

  private <T> List<T> first(List<T> lines) {
    return all ? lines : lines.subList(0, Math.min(SHOWN, lines.size()));
  }

  private void tellRest(int lines, String what) {
    if (!all && lines > SHOWN) {
      out.println("  … and " + (lines - SHOWN) + " " + what + "; --all shows them");
    }
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

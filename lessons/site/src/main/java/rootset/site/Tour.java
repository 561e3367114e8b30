package rootset.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/**
 * A program for the engine in the page: a tour with the player, or one that opens in the lab.
 *
 * @param number counts the tours of a lesson from 1; 0 if it opens in the lab only
 * @param title what it shows
 * @param program what the engine is asked to run, for the player
 * @param stops questions beside those that the engine asks by itself
 */
record Tour(
    int number, String title, Map<String, Object> program, List<Map<String, Object>> stops) {
  private static final Set<String> LANGUAGES = Set.of("scenario", "script");
  private static final Set<String> KEYS =
      Set.of("title", "language", "collector", "heap", "program", "stops");

  boolean isTour() {
    return number > 0;
  }

  String anchor() {
    return "tour-" + number;
  }

  /** Program and settings, as the lab reads them. */
  String source() {
    return String.valueOf(program.get("program"));
  }

  /** All fences of a file, by node. */
  static Map<FencedCodeBlock, Tour> read(Source source, Findings findings) {
    Map<FencedCodeBlock, Tour> tours = new IdentityHashMap<>();
    int[] count = {0};
    source
        .document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                String info = block.getInfo();
                if (info.equals("tour") || info.equals("lab")) {
                  int number = info.equals("tour") ? ++count[0] : 0;
                  tours.put(block, read(source, block, number, findings));
                }
              }
            });
    return tours;
  }

  private static Tour read(Source source, FencedCodeBlock block, int number, Findings findings) {
    int line = source.line(block);
    Map<?, ?> top = YamlFile.parse(block.getLiteral(), source.name(), line).top();
    Map<String, Object> program = new LinkedHashMap<>();
    program.put("language", top.containsKey("language") ? top.get("language") : "scenario");
    program.put("program", String.valueOf(top.get("program")));
    program.put("collector", top.containsKey("collector") ? top.get("collector") : "mark-sweep");
    program.put("heap", top.containsKey("heap") ? top.get("heap") : 64);
    for (String mistake : mistakes(top, program, number)) {
      findings.mistake(source.name(), line, mistake);
    }
    List<Map<String, Object>> stops = YamlFile.maps(top.get("stops"));
    return new Tour(number, String.valueOf(top.get("title")), program, stops);
  }

  private static List<String> mistakes(Map<?, ?> top, Map<String, Object> program, int number) {
    List<String> mistakes = new ArrayList<>();
    for (Object key : top.keySet()) {
      if (!KEYS.contains(String.valueOf(key)) || key.equals("stops") && number == 0) {
        mistakes.add(
            "`"
                + key
                + "` is not known here; expected title, language, collector, heap,"
                + " program and, in a tour, stops.");
      }
    }
    if (!(top.get("title") instanceof String)) {
      mistakes.add("`title` is missing; say in a few words what the program shows.");
    }
    if (!(top.get("program") instanceof String)) {
      mistakes.add("`program` is missing; expected `program: |` and indented lines.");
    }
    if (!LANGUAGES.contains(String.valueOf(program.get("language")))) {
      mistakes.add("`language: " + program.get("language") + "`; expected scenario or script.");
    }
    if (!(program.get("heap") instanceof Integer words) || words < 1) {
      mistakes.add("`heap: " + program.get("heap") + "`; expected a number of words.");
    }
    for (Map<String, Object> stop : YamlFile.maps(top.get("stops"))) {
      mistakes.addAll(mistakes(stop));
    }
    return mistakes;
  }

  private static List<String> mistakes(Map<String, Object> stop) {
    List<String> mistakes = new ArrayList<>();
    if (!(stop.get("at") instanceof Integer)) {
      mistakes.add("a stop without `at: N`; say at which step it asks.");
    }
    if (!(stop.get("ask") instanceof String)) {
      mistakes.add("a stop without `ask: …`; say what it asks.");
    }
    List<Map<String, Object>> options = YamlFile.maps(stop.get("options"));
    if (options.stream().filter(each -> Boolean.TRUE.equals(each.get("right"))).count() != 1) {
      mistakes.add("a stop needs options of which one has `right: true`.");
    }
    if (options.stream().anyMatch(each -> !each.containsKey("text") || !each.containsKey("why"))) {
      mistakes.add("every option of a stop has `text` and `why`.");
    }
    return mistakes;
  }
}

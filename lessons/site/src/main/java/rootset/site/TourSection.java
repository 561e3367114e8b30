package rootset.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places in a page where the player and the lab begin. */
final class TourSection {
  private static final Template PLAYER = Template.named("tour.html");
  private static final Template LAB = Template.named("program.html");

  private final String slug;

  TourSection(String slug) {
    this.slug = slug;
  }

  /** A tour: picture, sentence and controls, worked by player.js. */
  String player(Tour tour) {
    Map<String, Object> data = new LinkedHashMap<>(tour.program());
    data.put("stops", tour.stops());
    return PLAYER.fill(
        Map.of(
            "id", tour.anchor(),
            "key", slug + "/" + tour.number(),
            "number", Integer.toString(tour.number()),
            "title", Html.escape(tour.title()),
            "language", language(tour),
            "settings", settings(tour),
            "program", highlighted(tour),
            "link", link(tour),
            "data", Json.of(data)));
  }

  /** A program with a link that opens it in the lab. */
  String lab(Tour tour) {
    return LAB.fill(
        Map.of(
            "title", Html.escape(tour.title()),
            "language", language(tour),
            "settings", settings(tour),
            "program", highlighted(tour),
            "link", link(tour)));
  }

  private static String language(Tour tour) {
    return String.valueOf(tour.program().get("language"));
  }

  private static String settings(Tour tour) {
    return Html.escape(
        tour.program().get("collector") + " · heap of " + tour.program().get("heap") + " words");
  }

  private static String highlighted(Tour tour) {
    return Highlighter.html(tour.source(), language(tour));
  }

  /** The lab's address with program and settings in its fragment. */
  static String link(Tour tour) {
    byte[] json = Json.of(tour.program()).getBytes(StandardCharsets.UTF_8);
    return "lab.html#p=" + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }
}

package rootset.site;

import java.util.List;

/** The page with the editor and the engine. */
final class LabPage {
  private LabPage() {}

  static Layout.Page page() {
    String description =
        "Write a program, choose a collector, and watch the heap step by step in your browser.";
    return new Layout.Page(
        "lab.html",
        "lab",
        "The lab",
        description,
        Template.resource("lab.html"),
        List.of("player.js", "lab-page.js"));
  }
}

package rootset.site;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** The written steps of a lesson's tour: paragraphs that begin with a number in bold. */
final class Steps {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\. ");

  private Steps() {}

  /**
   * Anchors for the steps.
   *
   * @param tour what stands in the part of the tour
   * @param played whether there is a tour for the player, which has steps of its own
   */
  static Map<Node, String> anchors(List<Node> tour, boolean played) {
    Map<Node, String> anchors = new IdentityHashMap<>();
    for (Node each : tour) {
      if (each instanceof Paragraph && each.getFirstChild() instanceof StrongEmphasis strong) {
        Matcher number = NUMBER.matcher(Text.plain(strong));
        if (number.lookingAt()) {
          anchors.put(each, (played ? "scene-" : "step-") + number.group(1));
        }
      }
    }
    return anchors;
  }
}

package rootset.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/**
 * A question of a quiz.
 *
 * @param number from 1
 * @param ask the question
 * @param more code or text below the question
 * @param answers in the order of the file
 */
record Question(int number, Node ask, List<Node> more, List<Answer> answers) {
  /**
   * The answers in the order of the page: as written, but begun at another one, so that the right
   * one does not stand in a place that can be guessed. The same in every build.
   */
  List<Answer> turned(String lesson) {
    int hash = number * 0x9E3779B9;
    for (int i = 0; i < lesson.length(); i++) {
      hash = (hash ^ lesson.charAt(i)) * 0x01000193;
    }
    int begin = Math.floorMod(hash >> 11, answers.size());
    List<Answer> turned = new ArrayList<>(answers.subList(begin, answers.size()));
    turned.addAll(answers.subList(0, begin));
    return turned;
  }
}

package rootset.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/**
 * The questions of a lesson.
 *
 * @param intro what stands before the first
 * @param questions in their order
 */
record Quiz(List<Node> intro, List<Question> questions) {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\. +");
  private static final Pattern BOX = Pattern.compile("\\[([ x])\\] ?");
  private static final Pattern DASH = Pattern.compile(" —(?: |$)");

  static Quiz read(Source source, List<Node> nodes, Findings findings) {
    Reader reader = new Reader(source, findings);
    nodes.forEach(reader::take);
    reader.end();
    if (!nodes.isEmpty() && reader.questions.isEmpty()) {
      String sentence = "no question found; expected `### 1. Question?` and a list of answers.";
      findings.mistake(source.name(), source.line(nodes.get(0)), sentence);
    }
    return new Quiz(reader.intro, reader.questions);
  }

  /** Takes the nodes of the part one after the other. */
  private static final class Reader {
    private final Source source;
    private final Findings findings;
    private final List<Node> intro = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private Heading heading;
    private List<Node> more;
    private List<Answer> answers;

    Reader(Source source, Findings findings) {
      this.source = source;
      this.findings = findings;
    }

    void take(Node node) {
      if (node instanceof Heading next) {
        end();
        heading = next;
        more = new ArrayList<>();
        answers = new ArrayList<>();
      } else if (heading == null) {
        intro.add(node);
      } else if (node instanceof BulletList list && beginsWithBox(list)) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          answers.add(answer((ListItem) item));
        }
      } else {
        more.add(node);
      }
    }

    private static boolean beginsWithBox(BulletList list) {
      return BOX.matcher(Text.plain(list.getFirstChild())).lookingAt();
    }

    /** The question so far is complete. */
    void end() {
      if (heading == null) {
        return;
      }
      int number = questions.size() + 1;
      Matcher matcher = NUMBER.matcher(Text.plain(heading));
      if (!matcher.lookingAt() || !matcher.group(1).equals(Integer.toString(number))) {
        mistake(heading, "expected `### %d. …`, the next question of the quiz.".formatted(number));
      }
      if (answers.size() < 2) {
        mistake(heading, "expected at least two answers, `- [ ] …` or `- [x] …`, below.");
        return;
      }
      long right = answers.stream().filter(Answer::right).count();
      if (right != 1) {
        mistake(
            heading, "%d answers are marked `- [x]`; mark the one that is right.".formatted(right));
      }
      dropFrom(heading, NUMBER);
      questions.add(new Question(number, heading, more, answers));
    }

    private void mistake(Node node, String sentence) {
      findings.mistake(source.name(), source.line(node), sentence);
    }

    private Answer answer(ListItem item) {
      Node text = item.getFirstChild();
      Matcher box = BOX.matcher(Text.plain(item));
      if (!(text instanceof Paragraph) || !box.lookingAt()) {
        mistake(item, "expected `- [ ] answer — *Misconception.* explanation` or `- [x] answer`.");
        return new Answer(false, new Paragraph(), "", new Paragraph());
      }
      boolean right = box.group(1).equals("x");
      dropFrom(text, BOX);
      Node why = afterDash(text);
      String misconception = right ? "" : misconception(why);
      if (!right && misconception.isEmpty()) {
        mistake(item, "a wrong answer names its misconception: `- [ ] answer — *Name.* Why.`");
      }
      return new Answer(right, text, misconception, why);
    }

    /** Takes a beginning off the first text. */
    private static void dropFrom(Node node, Pattern beginning) {
      if (node.getFirstChild() instanceof org.commonmark.node.Text text) {
        text.setLiteral(beginning.matcher(text.getLiteral()).replaceFirst(""));
      }
    }

    /** Cuts a paragraph at its first dash; what follows it is returned. */
    private static Node afterDash(Node paragraph) {
      Node rest = new Paragraph();
      rest.setSourceSpans(paragraph.getSourceSpans());
      for (Node each = paragraph.getFirstChild(); each != null; each = each.getNext()) {
        if (each instanceof org.commonmark.node.Text text) {
          Matcher dash = DASH.matcher(text.getLiteral());
          if (dash.find()) {
            rest.appendChild(new org.commonmark.node.Text(text.getLiteral().substring(dash.end())));
            Node after = text.getNext();
            text.setLiteral(text.getLiteral().substring(0, dash.start()));
            while (after != null) {
              Node next = after.getNext();
              rest.appendChild(after);
              after = next;
            }
            return rest;
          }
        }
      }
      return rest;
    }

    /** The name in italics that an explanation begins with; taken off. */
    private static String misconception(Node why) {
      Node first = why.getFirstChild();
      while (first instanceof SoftLineBreak
          || first instanceof org.commonmark.node.Text text && text.getLiteral().isBlank()) {
        Node blank = first;
        first = first.getNext();
        blank.unlink();
      }
      if (!(first instanceof Emphasis)) {
        return "";
      }
      first.unlink();
      return Text.plain(first);
    }
  }
}

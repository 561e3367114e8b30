package rootset.site;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks keywords, strings, numbers and comments of a program in HTML. */
final class Highlighter {
  private static final Set<String> JAVA =
      Set.of(
          ("abstract assert boolean break byte case catch char class continue default do double else"
                  + " enum extends final finally float for if implements import instanceof int"
                  + " interface long native new null package private protected public record return"
                  + " sealed short static super switch synchronized this throw throws true false try"
                  + " var void volatile while yield")
              .split(" "));
  private static final Set<String> JAVASCRIPT =
      Set.of(
          ("async await break case catch class const continue default delete do else export extends"
                  + " false finally for function if import in instanceof let new null of return"
                  + " super switch this throw true try typeof undefined var void while yield")
              .split(" "));
  private static final Set<String> SCENARIO =
      Set.of(
          ("heap shape frame pop return new store data drop let gc start step expect repeat end list"
                  + " weak null global objects")
              .split(" "));

  private static final Pattern BRACES =
      Pattern.compile(
          "(?<comment>//[^\n]*|/\\*.*?\\*/)"
              + "|(?<string>\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`)"
              + "|(?<number>\\b\\d[\\w.]*)"
              + "|(?<annotation>@\\w+)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)",
          Pattern.DOTALL);
  private static final Pattern LINES =
      Pattern.compile(
          "(?<comment>#[^\n]*)|(?<string>\"[^\"\n]*\")|(?<number>\\b\\d+\\b)|(?<annotation>(?!))"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_-]*)");

  private Highlighter() {}

  /** The program as HTML; in a language that is not known, only escaped. */
  static String html(String program, String language) {
    return switch (language) {
      case "java" -> mark(program, BRACES, JAVA);
      case "js", "javascript", "script" -> mark(program, BRACES, JAVASCRIPT);
      case "scenario" -> mark(program, LINES, SCENARIO);
      default -> Html.escape(program);
    };
  }

  private static String mark(String program, Pattern tokens, Set<String> keywords) {
    StringBuilder html = new StringBuilder();
    Matcher token = tokens.matcher(program);
    int done = 0;
    while (token.find()) {
      html.append(Html.escape(program.substring(done, token.start())));
      String text = Html.escape(token.group());
      String kind = kind(token, keywords);
      html.append(kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>");
      done = token.end();
    }
    return html.append(Html.escape(program.substring(done))).toString();
  }

  private static String kind(Matcher token, Set<String> keywords) {
    for (String kind : new String[] {"comment", "string", "number", "annotation"}) {
      if (token.group(kind) != null) {
        return "tok-" + kind;
      }
    }
    return keywords.contains(token.group()) ? "tok-keyword" : "";
  }
}

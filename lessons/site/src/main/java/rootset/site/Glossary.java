package rootset.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** All terms of all lessons. Links each from where another page uses it first. */
final class Glossary {
  /** One name, and the lessons that explain it. */
  record Entry(String name, Map<Lesson, Term> meanings) {
    String anchor() {
      return Term.anchor(name);
    }
  }

  private final Map<String, Entry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Glossary(List<Lesson> lessons) {
    for (Lesson lesson : lessons) {
      for (Term term : lesson.terms()) {
        for (String name : term.names()) {
          entries
              .computeIfAbsent(name, each -> new Entry(each, new LinkedHashMap<>()))
              .meanings()
              .put(lesson, term);
        }
      }
    }
  }

  /** Entries in alphabetical order. */
  Collection<Entry> entries() {
    return entries.values();
  }

  /**
   * Links the first use of each term in these nodes, except of those that the page explains itself.
   *
   * @param own the page's own terms
   * @param everyday words that mean no term here
   * @return the links that were made
   */
  Set<Node> link(List<Node> nodes, List<Term> own, Set<String> everyday) {
    Set<String> done = new HashSet<>();
    own.forEach(term -> term.names().forEach(name -> done.add(key(name))));
    everyday.forEach(name -> done.add(key(name)));
    List<Entry> open =
        entries.values().stream()
            .filter(entry -> !done.contains(key(entry.name())))
            .sorted(Comparator.comparing(entry -> -entry.name().length()))
            .toList();
    if (open.isEmpty()) {
      return Set.of();
    }
    Linker linker = new Linker(open, done);
    nodes.forEach(node -> node.accept(linker));
    return linker.links;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Walks over text and puts links into it. */
  private final class Linker extends AbstractVisitor {
    private final Set<Node> links = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> done;
    private final Pattern names;

    Linker(List<Entry> open, Set<String> done) {
      this.done = done;
      this.names =
          Pattern.compile(
              open.stream()
                  .map(entry -> Pattern.quote(entry.name()))
                  .collect(
                      Collectors.joining(
                          "|", "(?<![\\p{L}\\p{N}_-])(", ")(?:s|es)?(?![\\p{L}\\p{N}_-])")),
              Pattern.CASE_INSENSITIVE);
    }

    @Override
    public void visit(Link link) {
      // A link in a link is none.
    }

    @Override
    public void visit(Heading heading) {
      // Headings are read in lists of headings, where links would be in the way.
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
      Matcher use = names.matcher(text.getLiteral());
      while (use.find()) {
        if (done.add(key(use.group(1)))) {
          String rest = text.getLiteral().substring(use.end());
          org.commonmark.node.Text after = new org.commonmark.node.Text(rest);
          Link link = link(use.group(1), use.group());
          text.setLiteral(text.getLiteral().substring(0, use.start()));
          text.insertAfter(link);
          link.insertAfter(after);
          visit(after);
          return;
        }
      }
    }

    private Link link(String name, String used) {
      Entry entry = entries.get(name);
      Term first = entry.meanings().values().iterator().next();
      Link link = new Link("glossary.html#" + entry.anchor(), Text.plain(first.definition()));
      link.appendChild(new org.commonmark.node.Text(used));
      links.add(link);
      return link;
    }
  }

  /** The meanings of an entry that differ, each with the lessons that say so. */
  static Map<String, List<Lesson>> meanings(Entry entry) {
    Map<String, List<Lesson>> meanings = new LinkedHashMap<>();
    entry
        .meanings()
        .forEach(
            (lesson, term) ->
                meanings
                    .computeIfAbsent(Text.plain(term.definition()), each -> new ArrayList<>())
                    .add(lesson));
    return meanings;
  }
}

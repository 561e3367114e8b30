package rootset.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** The site of a project: lessons and instructions in, files of a static site out. */
public final class Site {
  private static final List<String> ASSETS =
      List.of(
          "site.css", "picture.css", "theme.js", "site.js", "player.js", "lab-page.js", "icon.svg");

  private static final List<String> ENGINE =
      List.of("lessons/page/target/classes/rootset/page/lab.js", "lessons/lab.js");

  private final Path root;
  private final Findings findings = new Findings();
  private final Plan plan;
  private final List<Exercise> exercises;
  private final Map<String, Lesson> lessons = new LinkedHashMap<>();
  private final Map<String, Source> instructions = new LinkedHashMap<>();
  private final Quotes quotes;
  private final Map<String, byte[]> files = new TreeMap<>();

  private Site(Path root) {
    this.root = root.toAbsolutePath().normalize();
    Path sources = this.root.resolve("lessons/src");
    this.plan = Plan.read(this.root, sources.resolve("lessons.yaml"));
    this.exercises = Exercise.read(this.root, this.root.resolve("exercises/course.yaml"));
    this.quotes =
        new Quotes(this.root, !Files.isDirectory(this.root.resolve("solutions")), findings);
  }

  /**
   * Reads everything and makes every page.
   *
   * @param root the project's folder
   * @throws SiteException with a line for each mistake, if there are any
   */
  public static Site of(Path root) throws IOException {
    Site site = new Site(root);
    site.checkFiles();
    site.findings.check();
    site.read();
    site.findings.check();
    site.makePages();
    return site;
  }

  /** What the reader should know, a sentence each. */
  public List<String> notes() {
    return findings.notes();
  }

  /** The files of the site by name. */
  public Map<String, byte[]> files() {
    return Map.copyOf(files);
  }

  /** Writes the files into a folder, which is made if it is missing. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Every lesson is in the plan, and what the plan and the exercises name is there. */
  private void checkFiles() throws IOException {
    Path sources = root.resolve("lessons/src");
    Set<String> there;
    try (Stream<Path> list = Files.list(sources)) {
      there =
          list.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.substring(0, name.length() - 3))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    String file = "lessons/src/lessons.yaml";
    for (String slug : plan.lessons()) {
      if (!there.remove(slug)) {
        findings.mistake(file, 1, "there is no lessons/src/" + slug + ".md; write it or drop it.");
      }
    }
    for (String slug : there) {
      findings.mistake(file, 1, slug + " is in no chapter; say where the lesson stands.");
    }
    for (Exercise exercise : exercises) {
      if (!plan.lessons().contains(exercise.lesson())) {
        String sentence =
            "exercise %s names the lesson %s, which is not in lessons.yaml; mend one.";
        findings.mistake(
            "exercises/course.yaml", 1, sentence.formatted(exercise.id(), exercise.lesson()));
      }
    }
  }

  private void read() {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String slug : plan.lessons()) {
      sources.put(slug, Source.read(root, root.resolve("lessons/src/" + slug + ".md")));
    }
    for (Exercise exercise : exercises) {
      Path file = root.resolve("exercises/instructions/" + exercise.id() + ".md");
      instructions.put(exercise.id(), Source.read(root, file));
    }
    sources.forEach(
        (slug, source) -> {
          quotes.check(source);
          Lesson lesson = Lesson.read(source, findings);
          lessons.put(slug, lesson);
          source
              .anchors()
              .putAll(
                  Steps.anchors(
                      lesson.parts().getOrDefault(Part.TOUR, List.of()), lesson.tourCount() > 0));
          int questions = lesson.quiz().questions().size();
          if (questions < Lesson.QUESTIONS) {
            String note = "%s: %d questions; a lesson has at least %d.";
            findings.note(note.formatted(source.name(), questions, Lesson.QUESTIONS));
          }
        });
    turnLinks();
  }

  private void turnLinks() {
    Links links = new Links(findings);
    for (Lesson lesson : lessons.values()) {
      Set<String> more = new TreeSet<>();
      lesson.tours().values().stream().filter(Tour::isTour).map(Tour::anchor).forEach(more::add);
      lesson.quiz().questions().forEach(each -> more.add("question-" + each.number()));
      links.add(lesson.source(), lesson.page(), more);
    }
    for (Exercise exercise : exercises) {
      links.add(instructions.get(exercise.id()), exercise.page(), Set.of());
    }
    lessons.values().forEach(lesson -> turnLinks(links, lesson));
    instructions.values().forEach(source -> links.turn(source, source.document()));
  }

  /** Explanations of answers were cut from the file; their links are turned, too. */
  private static void turnLinks(Links links, Lesson lesson) {
    links.turn(lesson.source(), lesson.source().document());
    for (Question question : lesson.quiz().questions()) {
      question.answers().forEach(answer -> links.turn(lesson.source(), answer.why()));
    }
  }

  private void makePages() throws IOException {
    Glossary glossary = new Glossary(List.copyOf(lessons.values()));
    Layout layout = new Layout(plan, lessons);
    SearchIndex search = new SearchIndex();
    lessons.values().forEach(search::add);
    glossary.entries().forEach(search::add);
    exercises.forEach(exercise -> search.add(exercise, instructions.get(exercise.id())));
    add(layout, new GlossaryPage(glossary, plainRenderer()).page());
    add(layout, new LandingPage(plan, lessons, exercises).page());
    add(layout, LabPage.page());
    for (Lesson lesson : lessons.values()) {
      Renderer renderer = renderer(lesson, glossary);
      List<Exercise> own =
          exercises.stream().filter(each -> each.lesson().equals(lesson.slug())).toList();
      add(layout, new LessonPage(lesson, renderer, List.copyOf(lessons.values()), own).page());
    }
    for (Exercise exercise : exercises) {
      Source source = instructions.get(exercise.id());
      Lesson lesson = lessons.get(exercise.lesson());
      add(layout, new ExercisePage(exercise, source, renderer(source, glossary), lesson).page());
    }
    add("search-index.js", search.script());
    for (String asset : ASSETS) {
      add(asset, Template.resource(asset));
    }
    addEngine();
    Path license = root.resolve("LICENSE");
    if (Files.isRegularFile(license)) {
      files.put("LICENSE.txt", Files.readAllBytes(license));
    }
  }

  /** The engine in JavaScript, if it was built or, as in a kit, came along. */
  private void addEngine() throws IOException {
    for (String place : ENGINE) {
      Path engine = root.resolve(place);
      if (Files.isRegularFile(engine)) {
        files.put("lab.js", Files.readAllBytes(engine));
        return;
      }
    }
    findings.note("lessons/page is not built: tours show their programs only.");
  }

  private static Renderer plainRenderer() {
    return new Renderer("", Map.of(), Set.of(), Map.of(), Map.of());
  }

  private Renderer renderer(Lesson lesson, Glossary glossary) {
    List<Node> prose =
        lesson.parts().entrySet().stream()
            .filter(part -> part.getKey() != Part.TERMS && part.getKey() != Part.QUIZ)
            .flatMap(part -> part.getValue().stream())
            .toList();
    Set<Node> terms = glossary.link(prose, lesson.terms(), plan.everyday(lesson.slug()));
    Map<FencedCodeBlock, String> quoted = quotes.files();
    return new Renderer(lesson.slug(), lesson.source().anchors(), terms, lesson.tours(), quoted);
  }

  private Renderer renderer(Source source, Glossary glossary) {
    Set<Node> terms =
        glossary.link(List.of(source.document()), List.of(), plan.everyday(source.slug()));
    return new Renderer(source.slug(), source.anchors(), terms, Map.of(), Map.of());
  }

  private void add(Layout layout, Layout.Page page) {
    add(page.file(), layout.html(page));
  }

  private void add(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

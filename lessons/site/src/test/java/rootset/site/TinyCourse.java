package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A course of two lessons and one exercise, to be spoilt by tests. */
final class TinyCourse {
  static final String LESSON =
      """
      # Title

      ## Why this matters

      It matters.

      ## Terms

      | term | what it is |
      |---|---|
      | **TERM** | its meaning |

      ## Visual tour

      **1. First.** A picture.

      ## Code example

      None.

      ## Interactive experiment

      Try.

      ## Quick quiz

      ### 1. What is it?

      - [ ] Nothing — *Emptiness.* There is something, see [the step](#step-1).
      - [x] Something — It is there.

      ## Coding challenge

      Build.

      ## Real-world usage

      Everywhere.
      """;

  private final Path root;

  TinyCourse(Path root) {
    this.root = root;
    write("solutions/pom.xml", "");
    write(
        "lessons/src/lessons.yaml",
        "chapters:\n  - title: All\n    lessons: [stacks, heaps]\neverything: []\n");
    write(
        "exercises/course.yaml",
        """
        exercises:
          - id: pile
            title: A pile
            part: All
            lesson: stacks
            minutes: 20
        """);
    write(
        "exercises/instructions/pile.md",
        "# A pile\n\nlesson [Stacks](../../lessons/src/stacks.md)\n\n## What to build\n\nA pile.\n");
    lesson("stacks", LESSON.replace("Title", "Stacks").replace("TERM", "frame"));
    lesson("heaps", LESSON.replace("Title", "Heaps").replace("TERM", "object"));
  }

  Path root() {
    return root;
  }

  TinyCourse lesson(String slug, String text) {
    return write("lessons/src/" + slug + ".md", text);
  }

  /** The lesson on stacks, with a piece of its text replaced. */
  TinyCourse stacks(String piece, String other) {
    String text = LESSON.replace("Title", "Stacks").replace("TERM", "frame");
    assertThat(text).contains(piece);
    return lesson("stacks", text.replace(piece, other));
  }

  TinyCourse write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Site site() {
    try {
      return Site.of(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document page(String file) {
    return Jsoup.parse(new String(site().files().get(file), StandardCharsets.UTF_8));
  }

  /** The page of the lesson on stacks. */
  Document stacks() {
    return page("stacks.html");
  }

  /** Why the build fails. */
  String mistake() {
    SiteException failure = catchThrowableOfType(SiteException.class, this::site);
    assertThat(failure).as("the build succeeds").isNotNull();
    return failure.getMessage();
  }
}
